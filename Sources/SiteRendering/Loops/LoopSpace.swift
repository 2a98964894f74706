import CourseModel

/// The room that is left in a drawing for small things: loop marks, signs and delays.
struct LoopSpace {
  /// Everything that words and marks take, in the order in which they were placed.
  private(set) var boxes: [LoopBox]
  private let curves: [LoopCurve]
  private let samples: [[LoopPoint]]

  init(boxes: [LoopBox], curves: [LoopCurve]) {
    self.boxes = boxes
    self.curves = curves
    samples = curves.map { $0.samples(25) }
  }

  /// The free distance around a point.
  private func clearance(at point: LoopPoint) -> Double {
    let toBoxes = boxes.map { $0.distance(to: point) }.min() ?? .infinity
    let toCurves = samples.joined().map { ($0 - point).length }.min() ?? .infinity
    return min(toBoxes, toCurves)
  }

  // MARK: Loops

  /// Puts the name of each loop inside it, as near to its middle as there is room.
  mutating func placeMarks(_ diagram: LoopDiagram) -> [LoopDrawing.Mark] {
    diagram.loops.map { loop in
      let outline = loop.links.flatMap { samples[$0] }
      let (middle, area) = Self.middle(of: outline)
      let place = place(near: middle, inside: outline)
      let radius = LoopDrawing.markRadius
      boxes.append(LoopBox(middle: place, halfWidth: radius, halfHeight: radius))
      return LoopDrawing.Mark(name: loop.name, middle: place, isClockwise: area > 0)
    }
  }

  /// The centre of gravity of an area, and its size, positive when the outline runs clockwise.
  private static func middle(of outline: [LoopPoint]) -> (LoopPoint, area: Double) {
    var area = 0.0
    var sum = LoopPoint.zero
    for (point, next) in zip(outline, outline.dropFirst() + outline.prefix(1)) {
      let part = point.x * next.y - next.x * point.y
      area += part / 2
      sum = sum + (point + next) * (part / 6)
    }
    if abs(area) > 1 { return (sum * (1 / area), area) }
    let mean = outline.reduce(.zero, +) * (1 / Double(max(1, outline.count)))
    return (mean, area)
  }

  private func place(near middle: LoopPoint, inside outline: [LoopPoint]) -> LoopPoint {
    let bounds = LoopBounds(outline)
    var best = middle
    var bestCost = Double.infinity
    func tryPoint(_ point: LoopPoint) {
      let room = clearance(at: point) - LoopDrawing.markRadius - 13
      let isInside = Self.contains(outline, point)
      let cost = (point - middle).length + max(0, -room) * 12 + (isInside ? 0 : 150)
      if cost < bestCost { (best, bestCost) = (point, cost) }
    }
    tryPoint(middle)
    for y in stride(from: bounds.top - 30, through: bounds.bottom + 30, by: 9) {
      for x in stride(from: bounds.left - 30, through: bounds.right + 30, by: 9) {
        let point = LoopPoint(x: x, y: y)
        if (point - middle).length < bestCost { tryPoint(point) }
      }
    }
    return best
  }

  private static func contains(_ outline: [LoopPoint], _ point: LoopPoint) -> Bool {
    var isInside = false
    for (start, end) in zip(outline, outline.dropFirst() + outline.prefix(1))
    where (start.y > point.y) != (end.y > point.y) {
      let x = start.x + (point.y - start.y) / (end.y - start.y) * (end.x - start.x)
      if point.x < x { isInside.toggle() }
    }
    return isInside
  }

  // MARK: Signs and delays

  /// Puts signs beside arrow heads, and words beside the bars of delays.
  mutating func placeSigns(_ diagram: LoopDiagram, delayWidth: Double) -> [LoopDrawing.Link] {
    let delays = diagram.links.indices.map { link in
      diagram.links[link].hasDelay ? bars(on: curves[link]) : nil
    }
    let signs = curves.map {
      place(8, 9, beside: $0, at: [0.86, 0.8, 0.74, 0.92], distances: [13, 16])
    }
    return diagram.links.indices.map { index in
      let curve = curves[index]
      let delay = delays[index].map { bars in
        LoopDrawing.Delay(
          bars: bars,
          word: place(
            delayWidth / 2 + 2, 8, beside: curve, at: [0.5, 0.42, 0.58], distances: [17, 23, 30]))
      }
      let direction = curve.direction(at: 0.97)
      return LoopDrawing.Link(
        curve: curve, tip: curve.end, direction: direction,
        isOpposite: diagram.links[index].sign == .opposite, sign: signs[index], delay: delay)
    }
  }

  private func bars(on curve: LoopCurve) -> [(LoopPoint, LoopPoint)] {
    let along = curve.direction(at: 0.5)
    return [-3.5, 3.5].map { step in
      let middle = curve.point(at: 0.5) + along * step
      return (middle - along.normal * 7, middle + along.normal * 7)
    }
  }

  /// Finds room for a small box beside a curve and takes it.
  private mutating func place(
    _ halfWidth: Double, _ halfHeight: Double, beside curve: LoopCurve, at parts: [Double],
    distances: [Double]
  ) -> LoopBox {
    var best = LoopBox(middle: curve.end, halfWidth: halfWidth, halfHeight: halfHeight)
    var bestCost = Double.infinity
    for (rank, part) in parts.enumerated() {
      let point = curve.point(at: part)
      let aside = curve.direction(at: part).normal
      for side in [-1.0, 1] {
        for distance in distances {
          // A wide box must stand farther off where the curve runs upright.
          let reach = distance - 6 + abs(aside.x) * halfWidth + abs(aside.y) * halfHeight * 0.7
          let box = LoopBox(
            middle: point + aside * (side * reach), halfWidth: halfWidth, halfHeight: halfHeight)
          let cost = crowding(box) + Double(rank) * 2 + distance * 0.2 + (side > 0 ? 1 : 0)
          if cost < bestCost { (best, bestCost) = (box, cost) }
        }
      }
    }
    boxes.append(best)
    return best
  }

  private func crowding(_ box: LoopBox) -> Double {
    let words = boxes.count { box.padded(by: 1).overlaps($0) }
    let points = samples.joined().count { box.contains($0) }
    return Double(words) * 40 + Double(points) * 12
  }
}

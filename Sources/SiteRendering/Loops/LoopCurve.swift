/// A cubic Bézier curve, the shape of every link.
struct LoopCurve: Sendable, Hashable {
  let start: LoopPoint
  let firstControl: LoopPoint
  let secondControl: LoopPoint
  let end: LoopPoint

  /// An arc of a circle between two points.
  /// - Parameters:
  ///   - start: where it begins.
  ///   - end: where it ends.
  ///   - bulge: twice its height over its chord: 0 is straight, 1 a half circle; positive bends to the
  ///     left as one walks.
  init(from start: LoopPoint, to end: LoopPoint, bulge: Double) {
    let chord = end - start
    // Half the angle of the arc has the tangent `bulge` at half: all of it without an arc tangent.
    let square = bulge * bulge
    let cosine = (1 - square) / (1 + square)
    let sine = 2 * bulge / (1 + square)
    let reach = (1 + square) / 3
    // `normal` is to the right on the screen, so the left side is its opposite.
    let along = chord * (cosine * reach)
    let aside = chord.normal * (-sine * reach)
    self.start = start
    firstControl = start + along + aside
    secondControl = end - along + aside
    self.end = end
  }

  private init(
    _ start: LoopPoint, _ firstControl: LoopPoint, _ secondControl: LoopPoint, _ end: LoopPoint
  ) {
    self.start = start
    self.firstControl = firstControl
    self.secondControl = secondControl
    self.end = end
  }

  /// The point at a part of the curve, 0 to 1.
  func point(at part: Double) -> LoopPoint {
    let rest = 1 - part
    return start * (rest * rest * rest) + firstControl * (3 * rest * rest * part)
      + secondControl * (3 * rest * part * part) + end * (part * part * part)
  }

  /// The direction at a part of the curve, of length one.
  func direction(at part: Double) -> LoopPoint {
    let rest = 1 - part
    let step =
      (firstControl - start) * (rest * rest) + (secondControl - firstControl) * (2 * rest * part)
      + (end - secondControl) * (part * part)
    return step.unit
  }

  /// Points at even parts, both ends included.
  func samples(_ count: Int) -> [LoopPoint] {
    (0..<count).map { point(at: Double($0) / Double(count - 1)) }
  }

  /// The stretch between two parts.
  func part(_ from: Double, _ to: Double) -> LoopCurve {
    let back = split(at: to).before
    return to > 0 ? back.split(at: from / to).after : back
  }

  /// The stretch that lies outside of a box at the start and another at the end.
  func between(_ first: LoopBox, _ last: LoopBox) -> LoopCurve {
    let steps = 48
    let parts = (0...steps).map { Double($0) / Double(steps) }
    let leaving = parts.last { first.contains(point(at: $0)) } ?? 0
    let arriving = parts.first { $0 > leaving && last.contains(point(at: $0)) } ?? 1
    let step = 1 / Double(steps)
    let from = border(inside: leaving, outside: min(1, leaving + step), of: first)
    let to = border(inside: arriving, outside: max(0, arriving - step), of: last)
    guard from < to else { return self }
    return part(from, to)
  }

  /// Where the curve crosses the side of a box, by halving.
  private func border(inside: Double, outside: Double, of box: LoopBox) -> Double {
    var (inside, outside) = (inside, outside)
    for _ in 0..<6 {
      let middle = (inside + outside) / 2
      if box.contains(point(at: middle)) { inside = middle } else { outside = middle }
    }
    return outside
  }

  private func split(at part: Double) -> (before: LoopCurve, after: LoopCurve) {
    func mix(_ left: LoopPoint, _ right: LoopPoint) -> LoopPoint { left + (right - left) * part }
    let (one, two, three) = (
      mix(start, firstControl), mix(firstControl, secondControl), mix(secondControl, end)
    )
    let (four, five) = (mix(one, two), mix(two, three))
    let middle = mix(four, five)
    return (LoopCurve(start, one, four, middle), LoopCurve(middle, five, three, end))
  }
}

/// A right-angled line with rounded corners and an arrow head, in numbers.
///
/// `(0, 0) (20, 0) (20, 20)` with radius 6 goes to `(14, 0)`, bends round `(20, 0)` to `(20, 6)`, and
/// ends inside its head.
struct CourseMapLine: Sendable {
  let start: Point
  let corners: [Corner]
  let end: Point
  /// The tip, then the two other corners of the arrow head.
  let head: [Point]

  struct Point: Sendable, Hashable {
    let x: Double
    let y: Double
  }

  /// A bend: where it begins, the corner it goes round, where it ends.
  struct Corner: Sendable, Hashable {
    let from: Point
    let middle: Point
    let to: Point
  }

  /// - Parameters:
  ///   - points: at least two, each right or left of, above or below the one before.
  ///   - radius: of the bends; less where a step is too short for it.
  ///   - headLength: the line ends five eighths of it before the tip.
  init?(_ points: [CourseMapLayout.Point], radius: Double, headLength: Double) {
    var corners = Self.merged(points).map { Point(x: Double($0.x), y: Double($0.y)) }
    guard corners.count > 1, let first = corners.first, let tip = corners.popLast() else {
      return nil
    }
    let before = corners[corners.count - 1]
    end = tip.moved(towards: before, by: headLength * 5 / 8)
    corners.append(end)
    start = first
    self.corners = corners.indices.dropFirst().dropLast().map { index in
      let (before, corner, after) = (corners[index - 1], corners[index], corners[index + 1])
      // Whole numbers stay whole: half pixels would make lines look soft.
      let step = min(before.distance(to: corner), corner.distance(to: after))
      let room = min(radius, (step / 2).rounded(.down))
      return Corner(
        from: corner.moved(towards: before, by: room), middle: corner,
        to: corner.moved(towards: after, by: room))
    }
    let base = tip.moved(towards: before, by: headLength)
    let isUpright = base.x == tip.x
    let (across, along) = isUpright ? (headLength / 2, 0) : (0, headLength / 2)
    head = [
      tip, Point(x: base.x - across, y: base.y - along),
      Point(x: base.x + across, y: base.y + along),
    ]
  }

  /// The corners only: points where the line goes on straight are left out.
  private static func merged(_ points: [CourseMapLayout.Point]) -> [CourseMapLayout.Point] {
    points.reduce(into: []) { corners, point in
      if corners.last == point { return }
      if corners.count > 1 {
        let (before, last) = (corners[corners.count - 2], corners[corners.count - 1])
        let isStraight =
          (before.x == last.x && last.x == point.x) || (before.y == last.y && last.y == point.y)
        if isStraight { corners.removeLast() }
      }
      corners.append(point)
    }
  }
}

extension CourseMapLine.Point {
  /// The way along the axes.
  fileprivate func distance(to other: Self) -> Double { abs(x - other.x) + abs(y - other.y) }

  /// A step on a horizontal or vertical line.
  fileprivate func moved(towards other: Self, by step: Double) -> Self {
    func sign(_ value: Double) -> Double { value > 0 ? 1 : value < 0 ? -1 : 0 }
    return Self(x: x + sign(other.x - x) * step, y: y + sign(other.y - y) * step)
  }
}

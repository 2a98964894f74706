/// Right-angled lines as the `d` of an SVG path.
enum PathText {
  /// A line with rounded corners.
  ///
  /// `(0, 0) (20, 0) (20, 20)` with radius 6 is `M0 0 L14 0 Q20 0 20 6 L20 20`.
  /// The radius is less where a step is too short for it. The last step lacks `shortenedBy`, so that
  /// the line ends inside its arrow head.
  static func rounded(
    _ points: [CourseMapLayout.Point], radius: Int, shortenedBy: Int
  ) -> String {
    var corners = CourseMapLine.merged(points)
    guard corners.count > 1, let first = corners.first, let last = corners.popLast() else {
      return ""
    }
    corners.append(last.moved(towards: corners[corners.count - 1], by: shortenedBy))
    var text = "M\(first.x) \(first.y)"
    for index in corners.indices.dropFirst() {
      let (before, corner) = (corners[index - 1], corners[index])
      guard index + 1 < corners.count else {
        text += " L\(corner.x) \(corner.y)"
        break
      }
      let after = corners[index + 1]
      let room = min(radius, before.distance(to: corner) / 2, corner.distance(to: after) / 2)
      let start = corner.moved(towards: before, by: room)
      let end = corner.moved(towards: after, by: room)
      text += " L\(start.x) \(start.y) Q\(corner.x) \(corner.y) \(end.x) \(end.y)"
    }
    return text
  }

  /// The arrow head at the end of a line.
  static func head(at points: [CourseMapLayout.Point]) -> String {
    let corners = CourseMapLine.merged(points)
    guard corners.count > 1 else { return "" }
    let tip = corners[corners.count - 1]
    let base = tip.moved(towards: corners[corners.count - 2], by: 8)
    let (across, along) = base.x == tip.x ? (4, 0) : (0, 4)
    return "M\(tip.x) \(tip.y) L\(base.x - across) \(base.y - along) "
      + "L\(base.x + across) \(base.y + along) Z"
  }
}

extension CourseMapLayout.Point {
  /// The way along the axes.
  fileprivate func distance(to other: Self) -> Int { abs(x - other.x) + abs(y - other.y) }

  /// A step on a horizontal or vertical line.
  fileprivate func moved(towards other: Self, by step: Int) -> Self {
    Self(x: x + (other.x - x).signum() * step, y: y + (other.y - y).signum() * step)
  }
}

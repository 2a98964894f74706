/// Lines of the course map as the `d` of an SVG path.
enum PathText {
  /// A line with rounded corners: `M0 0 L14 0 Q20 0 20 6 L20 15`.
  static func line(_ line: CourseMapLine) -> String {
    var text = "M" + place(line.start)
    for corner in line.corners {
      text += " L\(place(corner.from)) Q\(place(corner.middle)) \(place(corner.to))"
    }
    return text + " L" + place(line.end)
  }

  /// The arrow head at the end of a line.
  static func head(_ line: CourseMapLine) -> String {
    "M" + line.head.map(place).joined(separator: " L") + " Z"
  }

  /// The layout has whole numbers only, and so have its lines.
  private static func place(_ point: CourseMapLine.Point) -> String {
    "\(Int(point.x)) \(Int(point.y))"
  }
}

import CourseModel
import Typesetting

/// The course map as a picture for print: what ``CourseMapSVG`` writes for the screen.
///
/// Wider than a page, it is turned a quarter to the left, so that its words stay readable.
struct CourseMapPaper {
  private let course: CourseGraph
  private let layout: CourseMapLayout
  private let isTurned: Bool
  private var elements: [Drawing.Element] = []
  /// Points for a CSS pixel.
  private static let scale = 0.75

  /// - Parameter textWidth: the room of a page, in points.
  /// - Returns: `nil` where no drawing is readable.
  static func drawing(of course: CourseGraph, textWidth: Double) -> Drawing? {
    guard let layout = CourseMapLayout(course) else { return nil }
    var paper = CourseMapPaper(course: course, layout: layout, textWidth: textWidth)
    return paper.picture()
  }

  private init(course: CourseGraph, layout: CourseMapLayout, textWidth: Double) {
    self.course = course
    self.layout = layout
    isTurned =
      layout.width > layout.height && Double(layout.width) * Self.scale > textWidth
  }

  private mutating func picture() -> Drawing {
    for edge in layout.edges { add(edge) }
    for title in layout.titles {
      add(
        title.label, from: title.origin, lineHeight: CourseMapLayout.titleLineHeight,
        size: CourseMapLayout.titleSize, isBold: true,
        ink: PaperContext.ink(ofSection: title.section))
    }
    for caption in layout.captions.values.sorted(by: {
      ($0.origin.x, $0.origin.y) < ($1.origin.x, $1.origin.y)
    }) {
      add(
        caption.label, from: caption.origin, lineHeight: CourseMapLayout.captionLineHeight,
        size: CourseMapLayout.captionSize, isBold: false, ink: .muted)
    }
    for (module, box) in zip(course.modules, layout.boxes) {
      add(box, ink: PaperContext.ink(ofSection: module.section))
    }
    let (width, height) = (Double(layout.width) * Self.scale, Double(layout.height) * Self.scale)
    return Drawing(
      size: isTurned
        ? Drawing.Size(width: height, height: width) : Drawing.Size(width: width, height: height),
      elements: elements)
  }

  private mutating func add(_ edge: CourseMapLayout.Edge) {
    let ink = PaperContext.ink(ofSection: course.modules[edge.source].section)
    guard let line = CourseMapLine(edge.points, radius: 6, headLength: 8) else { return }
    var segments: [Drawing.Path.Segment] = [.move(place(line.start))]
    for corner in line.corners {
      segments.append(.line(place(corner.from)))
      // The quadratic curve of the screen as a cubic one.
      func control(_ point: CourseMapLine.Point) -> Drawing.Point {
        place(
          CourseMapLine.Point(
            x: point.x + (corner.middle.x - point.x) * 2 / 3,
            y: point.y + (corner.middle.y - point.y) * 2 / 3))
      }
      segments.append(.curve(control(corner.from), control(corner.to), place(corner.to)))
    }
    segments.append(.line(place(line.end)))
    elements.append(.path(Drawing.Path(segments), Drawing.Style(stroke: ink, width: 0.9)))
    elements.append(
      .path(
        Drawing.Path(through: line.head.map { place($0) }, isClosed: true),
        Drawing.Style(fill: ink)))
  }

  private mutating func add(_ box: CourseMapLayout.Box, ink: Drawing.Ink) {
    let (x, y) = (Double(box.x), Double(box.y))
    let (width, height) = (Double(box.width), Double(box.height))
    let origin =
      isTurned
      ? place(CourseMapLine.Point(x: x + width, y: y)) : place(CourseMapLine.Point(x: x, y: y))
    let size =
      isTurned
      ? Drawing.Size(width: height * Self.scale, height: width * Self.scale)
      : Drawing.Size(width: width * Self.scale, height: height * Self.scale)
    elements.append(
      .rectangle(
        origin: origin, size: size, cornerRadius: 4.5,
        Drawing.Style(fill: .paper, stroke: ink, width: 1.1)))
    let lineHeight = Double(CourseMapLayout.lineHeight)
    // The base line of the middle line stands a third of the text size below the box's middle.
    let first = y + (height - Double(box.label.lines.count - 1) * lineHeight) / 2 + 5
    for (index, line) in box.label.lines.enumerated() {
      add(
        line, at: CourseMapLine.Point(x: x + width / 2, y: first + Double(index) * lineHeight),
        anchor: .middle, size: CourseMapLayout.textSize, isBold: false, ink: .text)
    }
  }

  private mutating func add(
    _ label: Label, from origin: CourseMapLayout.Point, lineHeight: Int, size: Int, isBold: Bool,
    ink: Drawing.Ink
  ) {
    for (index, line) in label.lines.enumerated() {
      add(
        line,
        at: CourseMapLine.Point(x: Double(origin.x), y: Double(origin.y + index * lineHeight)),
        anchor: .start, size: size, isBold: isBold, ink: ink)
    }
  }

  private mutating func add(
    _ text: String, at point: CourseMapLine.Point, anchor: Drawing.Label.Anchor, size: Int,
    isBold: Bool, ink: Drawing.Ink
  ) {
    elements.append(
      .text(
        Drawing.Label(
          text, at: place(point), anchor: anchor, size: Double(size) * Self.scale * 0.96,
          isBold: isBold, ink: ink, direction: isTurned ? Drawing.Point(0, -1) : Drawing.Point(1, 0)
        )))
  }

  /// A place of the layout on paper.
  private func place(_ point: CourseMapLine.Point) -> Drawing.Point {
    isTurned
      ? Drawing.Point(point.y * Self.scale, (Double(layout.width) - point.x) * Self.scale)
      : Drawing.Point(point.x * Self.scale, point.y * Self.scale)
  }
}

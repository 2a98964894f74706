import CourseModel

/// Writes a loop drawing as SVG; colours come from the theme.
struct LoopSVG {
  private let drawing: LoopDrawing
  private let words: LoopWords
  private var html = HTMLWriter(capacity: 1 << 12)

  /// Writes the drawing, with a name for those who do not see it.
  static func render(_ drawing: LoopDrawing, name: String, words: LoopWords) -> String {
    var writer = LoopSVG(drawing: drawing, words: words)
    writer.write(name: name)
    return writer.html.string
  }

  private init(drawing: LoopDrawing, words: LoopWords) {
    self.drawing = drawing
    self.words = words
  }

  private mutating func write(name: String) {
    html.markup("<svg class=\"loop-diagram\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
    html.number(drawing.width)
    html.markup(" ")
    html.number(drawing.height)
    html.markup("\" width=\"")
    html.number(drawing.width)
    html.markup("\" height=\"")
    html.number(drawing.height)
    html.markup("\" role=\"img\" aria-label=\"")
    html.text(name)
    html.markup("\">\n")
    for link in drawing.links { write(link) }
    for mark in drawing.marks { write(mark) }
    for variable in drawing.variables { write(variable) }
    html.markup("</svg>\n")
  }

  private mutating func write(_ link: LoopDrawing.Link) {
    html.markup(link.isOpposite ? "<path class=\"link minus\" d=\"" : "<path class=\"link\" d=\"")
    // The line ends inside the head.
    writeCurve(link.curve.part(0, 0.985))
    html.markup("\" />")
    writeHead(at: link.tip, link.direction, length: LoopDrawing.headLength)
    writeText("sign", at: link.sign, size: LoopDrawing.signSize, link.isOpposite ? "−" : "+")
    if let delay = link.delay {
      html.markup("<path class=\"link\" d=\"")
      html.text(delay.bars.map { "M\(place($0.0)) L\(place($0.1))" }.joined(separator: " "))
      html.markup("\" />")
      writeText("delay", at: delay.word, size: LoopDrawing.delaySize, words.delay)
    }
    html.markup("\n")
  }

  private mutating func writeCurve(_ curve: LoopCurve) {
    html.text("M\(place(curve.start)) C\(place(curve.firstControl)) ")
    html.text("\(place(curve.secondControl)) \(place(curve.end))")
  }

  private mutating func writeHead(at tip: LoopPoint, _ direction: LoopPoint, length: Double) {
    let base = tip - direction * length
    let aside = direction.normal * (length * 0.45)
    html.markup("<path class=\"head\" d=\"")
    html.text("M\(place(tip)) L\(place(base + aside)) L\(place(base - aside)) Z")
    html.markup("\" />")
  }

  private mutating func writeText(_ name: StaticString, at box: LoopBox, size: Int, _ text: String)
  {
    html.markup("<text class=\"")
    html.markup(name)
    html.markup("\" text-anchor=\"middle\" ")
    // Base lines stand a third of the size below the middle.
    writePlace(LoopPoint(x: box.middle.x, y: box.middle.y + Double(size) * 0.35))
    html.markup(">")
    html.text(text)
    html.markup("</text>")
  }

  /// The name of a loop in a disc, with an arrow that turns as the loop does.
  private mutating func write(_ mark: LoopDrawing.Mark) {
    let radius = LoopDrawing.markRadius
    html.markup("<g class=\"loop-mark\"><circle r=\"")
    html.text(Self.tenths(radius))
    html.markup("\" cx=\"")
    html.text(Self.tenths(mark.middle.x + drawing.offset.x))
    html.markup("\" cy=\"")
    html.text(Self.tenths(mark.middle.y + drawing.offset.y))
    html.markup("\" /><path class=\"link\" d=\"")
    let (first, last) = mark.isClockwise ? (0.63, 0.32) : (0.87, 0.18)
    let start = mark.middle + LoopPoint.direction(turn: first) * radius
    let end = mark.middle + LoopPoint.direction(turn: last) * radius
    let size = Self.tenths(radius)
    let sweep = mark.isClockwise ? 1 : 0
    html.text("M\(place(start)) A\(size) \(size) 0 1 \(sweep) \(place(end))")
    html.markup("\" />")
    let along = LoopPoint.direction(turn: last).normal * (mark.isClockwise ? 1 : -1)
    writeHead(at: end + along * 6, along, length: 8)
    let box = LoopBox(middle: mark.middle, halfWidth: radius, halfHeight: radius)
    html.markup("<text text-anchor=\"middle\" ")
    writePlace(LoopPoint(x: box.middle.x, y: box.middle.y + 6))
    html.markup(">")
    html.text(mark.name)
    html.markup("</text></g>\n")
  }

  private mutating func write(_ variable: LoopDrawing.Words) {
    let lines = variable.label.lines
    let lineHeight = Double(LoopDrawing.lineHeight)
    let first = variable.box.middle.y - Double(lines.count - 1) * lineHeight / 2 + 5
    html.markup("<text class=\"node\" text-anchor=\"middle\">")
    for (index, line) in lines.enumerated() {
      html.markup("<tspan ")
      writePlace(LoopPoint(x: variable.box.middle.x, y: first + Double(index) * lineHeight))
      html.markup(">")
      html.text(line)
      html.markup("</tspan>")
    }
    html.markup("</text>\n")
  }

  private mutating func writePlace(_ point: LoopPoint) {
    html.markup("x=\"")
    html.text(Self.tenths(point.x + drawing.offset.x))
    html.markup("\" y=\"")
    html.text(Self.tenths(point.y + drawing.offset.y))
    html.markup("\"")
  }

  private func place(_ point: LoopPoint) -> String {
    Self.tenths(point.x + drawing.offset.x) + " " + Self.tenths(point.y + drawing.offset.y)
  }

  /// A number with at most one decimal: finer steps cannot be seen.
  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
  }
}

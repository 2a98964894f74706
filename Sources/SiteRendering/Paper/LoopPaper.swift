import CourseModel
import Typesetting

/// A causal loop diagram as a picture for print: the drawing that ``LoopSVG`` writes for the screen.
struct LoopPaper {
  private let drawing: LoopDrawing
  private let words: LoopWords
  private var elements: [Drawing.Element] = []
  /// Points for a CSS pixel, so that words are as large as in a table.
  private static let scale = 0.66

  /// The figure of a diagram with at least one link; what it says is told in words as well.
  static func figure(
    of diagram: LoopDiagram, words: LoopWords, drawings: LoopDrawings
  ) -> Figure {
    let subject = diagram.title ?? diagram.variables.joined(separator: ", ")
    let sentences = LoopSentences(diagram, words).all
    var paper = LoopPaper(
      drawing: drawings.drawing(of: diagram, delayWord: words.delay), words: words)
    return Figure(
      .drawing(paper.picture()),
      alternative: ([LoopWords.fill(words.drawing, subject) + "."] + sentences)
        .joined(separator: " "),
      caption: diagram.title.map { [.text($0)] } ?? [], isCentered: true)
  }

  private init(drawing: LoopDrawing, words: LoopWords) {
    self.drawing = drawing
    self.words = words
  }

  private mutating func picture() -> Drawing {
    for link in drawing.links { add(link) }
    for mark in drawing.marks { add(mark) }
    for variable in drawing.variables { add(variable) }
    return Drawing(
      size: Drawing.Size(
        width: Double(drawing.width) * Self.scale, height: Double(drawing.height) * Self.scale),
      elements: elements)
  }

  private mutating func add(_ link: LoopDrawing.Link) {
    // The line ends inside the head.
    let curve = link.curve.part(0, 0.985)
    elements.append(
      .path(
        Drawing.Path([
          .move(place(curve.start)),
          .curve(place(curve.firstControl), place(curve.secondControl), place(curve.end)),
        ]),
        Drawing.Style(
          stroke: .muted, width: 1.2, dash: link.isOpposite ? [4.5, 3] : [], isRound: false)))
    addHead(at: link.tip, link.direction, length: LoopDrawing.headLength, .muted)
    add(
      link.isOpposite ? "−" : "+", in: link.sign.middle, size: LoopDrawing.signSize, ink: .text,
      isBold: true)
    guard let delay = link.delay else { return }
    for bar in delay.bars {
      elements.append(
        .line(
          from: place(bar.0), to: place(bar.1), Drawing.Style(stroke: .muted, width: 1.2)))
    }
    add(
      words.delay, in: delay.word.middle, size: LoopDrawing.delaySize, ink: .muted, isItalic: true)
  }

  private mutating func addHead(
    at tip: LoopPoint, _ direction: LoopPoint, length: Double, _ ink: Drawing.Ink
  ) {
    let base = tip - direction * length
    let aside = direction.normal * (length * 0.45)
    elements.append(
      .path(
        Drawing.Path(
          through: [place(tip), place(base + aside), place(base - aside)], isClosed: true),
        Drawing.Style(fill: ink)))
  }

  /// The name of a loop in a disc, with an arrow that turns as the loop does.
  private mutating func add(_ mark: LoopDrawing.Mark) {
    let radius = LoopDrawing.markRadius
    elements.append(
      .circle(
        center: place(mark.middle), radius: radius * Self.scale, Drawing.Style(fill: .accentTint)))
    let (first, last) = mark.isClockwise ? (0.63, 0.32) : (0.87, 0.18)
    // As a part of a whole turn.
    let turn = mark.isClockwise ? last - first + 1 : last - first
    var points: [Drawing.Path.Segment] = []
    // Eight short curves are a circle as far as any eye can see.
    let steps = 8
    for step in 0...steps {
      let part = first + turn * Double(step) / Double(steps)
      let point = mark.middle + LoopPoint.direction(turn: part) * radius
      if step == 0 {
        points.append(.move(place(point)))
        continue
      }
      let before = first + turn * Double(step - 1) / Double(steps)
      let reach = Double.pi * 2 * turn / Double(steps) / 3 * radius
      let start = mark.middle + LoopPoint.direction(turn: before) * radius
      let out = LoopPoint.direction(turn: before).normal * reach
      let back = LoopPoint.direction(turn: part).normal * -reach
      points.append(.curve(place(start + out), place(point + back), place(point)))
    }
    elements.append(
      .path(Drawing.Path(points), Drawing.Style(stroke: .accent, width: 1.1)))
    let end = mark.middle + LoopPoint.direction(turn: last) * radius
    let along = LoopPoint.direction(turn: last).normal * (mark.isClockwise ? 1 : -1)
    addHead(at: end + along * 6, along, length: 8, .accent)
    add(mark.name, in: mark.middle, size: 16, ink: .accent, isBold: true)
  }

  private mutating func add(_ variable: LoopDrawing.Words) {
    let lines = variable.label.lines
    let lineHeight = Double(LoopDrawing.lineHeight)
    let first = variable.box.middle.y - Double(lines.count - 1) * lineHeight / 2
    for (index, line) in lines.enumerated() {
      add(
        line, in: LoopPoint(x: variable.box.middle.x, y: first + Double(index) * lineHeight),
        size: LoopDrawing.textSize, ink: .text)
    }
  }

  private mutating func add(
    _ text: String, in middle: LoopPoint, size: Int, ink: Drawing.Ink, isBold: Bool = false,
    isItalic: Bool = false
  ) {
    // Base lines stand a third of the size below the middle.
    let base = LoopPoint(x: middle.x, y: middle.y + Double(size) * 0.35)
    elements.append(
      .text(
        Drawing.Label(
          text, at: place(base), anchor: .middle, size: Double(size) * Self.scale,
          isBold: isBold, ink: ink, isItalic: isItalic)))
  }

  private func place(_ point: LoopPoint) -> Drawing.Point {
    Drawing.Point(
      (point.x + drawing.offset.x) * Self.scale, (point.y + drawing.offset.y) * Self.scale)
  }
}

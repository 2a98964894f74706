/// The lines of a paragraph.
struct LaidText {
  let text: ParagraphText
  let prepared: PreparedText
  /// For each line the number of words that come before its end.
  let ends: [Int]

  func words(of line: Int) -> Range<Int> {
    (line == 0 ? 0 : ends[line - 1])..<ends[line]
  }

  func width(of line: Int) -> Double {
    let range = words(of: line)
    guard let last = range.last else { return 0 }
    return range.reduce(0) { $0 + prepared.words[$1].width + prepared.words[$1].space }
      - prepared.words[last].space
  }
}

extension Setter {
  /// Breaks a text into lines.
  mutating func lay(_ text: ParagraphText, width: Double, isBalanced: Bool = false) -> LaidText {
    let prepared = prepare(text, limit: width)
    let breaker = LineBreaker(lineWidth: width, isBalanced: isBalanced)
    var ends: [Int] = []
    var start = 0
    for index in prepared.words.indices
    where prepared.isForced[index] || index == prepared.words.count - 1 {
      if start == 0, index == prepared.words.count - 1 {
        ends = breaker.lineEnds(of: prepared.words)
      } else {
        let lines = breaker.lineEnds(of: Array(prepared.words[start...index]))
        for end in lines { ends.append(start + end) }
      }
      start = index + 1
    }
    return LaidText(text: text, prepared: prepared, ends: ends)
  }

  /// Paints a line.
  /// - Parameters:
  ///   - x: where it begins.
  ///   - baseline: from the upper edge of the strip.
  mutating func paint(_ laid: LaidText, line: Int, x: Double, baseline: Double) {
    let words = laid.words(of: line)
    guard !words.isEmpty else { return }
    paintMarks(laid, words, x: x, baseline: baseline)
    var pen = LinePen(x: x, baseline: baseline)
    let starts = laid.prepared.pieceStarts
    for index in starts[words.lowerBound]..<starts[words.upperBound] {
      let piece = laid.prepared.pieces[index]
      let style = laid.text.runs[Int(piece.run)].style
      if style.link != pen.link { flushLink(&pen) }
      switch piece.content {
      case .glyphs(let number), .space(let number):
        let shaped = shelf.pieces[Int(number)]
        if pen.run != piece.run || pen.font != shaped.font { flushText(&pen, laid) }
        if pen.start < 0 {
          pen.start = Int32(glyphs.count)
          pen.startX = pen.x
          pen.run = piece.run
          pen.font = shaped.font
        }
        for glyph in shaped.glyphs { glyphs.append(shelf.glyphs[Int(glyph)]) }
      case .object(let number):
        flushText(&pen, laid)
        paint(laid.text.objects[number].object, style, x: pen.x, baseline: baseline)
      }
      if style.link >= 0, pen.link < 0 {
        pen.link = style.link
        pen.linkX = pen.x
        pen.linkStyle = style
      }
      pen.x += piece.width
      if case .space = piece.content {} else { pen.inkX = pen.x }
    }
    flushText(&pen, laid)
    flushLink(&pen)
  }

  private struct LinePen {
    var x: Double
    let baseline: Double
    /// The end of the last thing that is no space.
    var inkX = 0.0
    var start: Int32 = -1
    var startX = 0.0
    var run: Int32 = -1
    var font: Int32 = -1
    var link: Int32 = -1
    var linkX = 0.0
    var linkStyle: TextStyle?
  }

  private mutating func flushText(_ pen: inout LinePen, _ laid: LaidText) {
    guard pen.start >= 0 else { return }
    let style = laid.text.runs[Int(pen.run)].style
    let text = TextPaint(
      font: pen.font, size: style.size, color: style.color,
      glyphs: pen.start..<Int32(glyphs.count), tracking: style.tracking)
    paints.append(
      Paint(
        element: style.element, x: pen.startX, y: pen.baseline - style.rise, kind: .text(text)))
    if style.isStruck {
      paints.append(
        Paint(
          element: style.element, x: pen.startX, y: pen.baseline - style.size * 0.29,
          kind: .fill(
            width: pen.inkX - pen.startX, height: style.size * 0.055, style.color)))
    }
    pen.start = -1
  }

  private mutating func flushLink(_ pen: inout LinePen) {
    defer { pen.link = -1 }
    guard pen.link >= 0, let style = pen.linkStyle else { return }
    let width = max(0, pen.inkX - pen.linkX)
    if style.rise == 0, style.color == palette.accent {
      paints.append(
        Paint(
          element: style.element, x: pen.linkX, y: pen.baseline + style.size * 0.14,
          kind: .fill(width: width, height: style.size * 0.05, style.color)))
    }
    paints.append(
      Paint(
        element: style.element, x: pen.linkX, y: pen.baseline - style.rise - style.size * 0.92,
        kind: .link(Int(pen.link), width: width, height: style.size * 1.2)))
  }

  private mutating func paint(
    _ object: ParagraphText.Object, _ style: TextStyle, x: Double, baseline: Double
  ) {
    switch object {
    case .pageNumber(let anchor):
      paints.append(
        Paint(
          element: style.element, x: x, y: baseline,
          kind: .pageNumber(
            anchor: anchor, style, digits: anchors.digits(of: anchor), rightEdge: 0)))
    case .checkBox(let isChecked):
      let element = tree.add(
        .span, under: style.element, .actualText(isChecked ? "\u{2612}" : "\u{2610}"))
      paints.append(
        Paint(
          element: element, x: x, y: baseline - style.size * 0.76,
          kind: .checkBox(size: style.size * 0.82, isChecked: isChecked, style.color)))
    }
  }

  /// What belongs to the words of a line and shows nothing.
  private mutating func paintMarks(
    _ laid: LaidText, _ words: Range<Int>, x: Double, baseline: Double
  ) {
    guard !laid.text.marks.isEmpty else { return }
    let starts = laid.prepared.scalarStarts
    let isLast = words.upperBound == laid.prepared.words.count
    let range = starts[words.lowerBound]..<(isLast ? Int.max : starts[words.upperBound])
    for (place, mark) in laid.text.marks where range.contains(place) {
      let element = laid.text.runs.first?.style.element ?? StructureTree.artifact
      switch mark {
      case .anchor(let anchor):
        paints.append(Paint(element: element, x: x, y: 0, kind: .anchor(anchor)))
      case .note(let number):
        notes.named.append(number)
        paints.append(
          Paint(element: notes.set[number - 1].element, x: x, y: 0, kind: .touch))
      }
    }
  }
}

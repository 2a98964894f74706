extension Setter {
  /// Begins a strip: what waits for it is painted first.
  /// - Parameter baseline: of the first line, from the upper edge; for the mark of a list.
  /// - Returns: where its paints begin, for ``close(_:height:flow:mayBreakBefore:)``.
  mutating func open(baseline: Double, element: Int32) -> Int {
    let start = paints.count
    for anchor in waitingAnchors {
      paints.append(Paint(element: element, x: style.margins.left, y: 0, kind: .anchor(anchor)))
    }
    waitingAnchors.removeAll()
    if let marker {
      self.marker = nil
      paint(marker, baseline: baseline)
    }
    return start
  }

  mutating func close(
    _ start: Int, height: Double, flow: Flow, mayBreakBefore: Bool = true, namedNotes: Int? = nil,
    table: Int32 = -1
  ) {
    var rule = Strip.Break.allowed
    if forcesBreak {
      rule = .forced
    } else if keepsWithNext || !mayBreakBefore {
      rule = .avoided
    }
    let first = namedNotes ?? notes.named.count
    strips.append(
      Strip(
        paints: start..<paints.count, height: height, before: gap, breakBefore: rule,
        frame: flow.frame, table: table, notes: first..<notes.named.count))
    gap = 0
    keepsWithNext = false
    forcesBreak = false
  }

  /// Makes the next strip stand off at least so far.
  mutating func space(_ room: Double) {
    gap = max(gap, room)
  }

  /// The strips of a part that is set by itself, for a table, columns or a footnote.
  mutating func apart(_ body: (inout Setter) -> Void) -> [Strip] {
    let (strips, gap, keeps, forces) = (strips, gap, keepsWithNext, forcesBreak)
    let (marker, anchors) = (marker, waitingAnchors)
    self.strips = []
    self.gap = 0
    keepsWithNext = false
    forcesBreak = false
    self.marker = nil
    waitingAnchors = []
    body(&self)
    let inner = self.strips
    self.strips = strips
    self.gap = gap
    keepsWithNext = keeps
    forcesBreak = forces
    self.marker = marker
    waitingAnchors = anchors
    return inner
  }

  private mutating func paint(_ marker: Marker, baseline: Double) {
    let style = marker.style
    if let isChecked = marker.checkBox {
      let size = style.size * 0.86
      paints.append(
        Paint(
          element: style.element, x: marker.right - size, y: baseline - style.size * 0.78,
          kind: .checkBox(size: size, isChecked: isChecked, style.color)))
      return
    }
    let width = width(of: marker.text, style)
    paint(marker.text, style, x: marker.right - width, baseline: baseline)
  }

  /// The width of a short text in one line.
  mutating func width(of text: [UInt32], _ style: TextStyle) -> Double {
    var total = 0
    for piece in shelf.shape(text[...], style.face, joinsLetters: style.tracking == 0) {
      let shaped = shelf.pieces[Int(piece)]
      total += Int(shaped.width) + Int(style.tracking) * shaped.glyphs.count
    }
    return Double(total) * style.size / 1000
  }

  /// Paints a short text in one line.
  mutating func paint(_ text: [UInt32], _ style: TextStyle, x: Double, baseline: Double) {
    var x = x
    for piece in shelf.shape(text[...], style.face, joinsLetters: style.tracking == 0) {
      let shaped = shelf.pieces[Int(piece)]
      let start = Int32(glyphs.count)
      for glyph in shaped.glyphs { glyphs.append(shelf.glyphs[Int(glyph)]) }
      paints.append(
        Paint(
          element: style.element, x: x, y: baseline,
          kind: .text(
            TextPaint(
              font: shaped.font, size: style.size, color: style.color,
              glyphs: start..<Int32(glyphs.count), tracking: style.tracking))))
      x +=
        Double(Int(shaped.width) + Int(style.tracking) * shaped.glyphs.count) * style.size
        / 1000
    }
  }

  /// Where the base line of a line is, from its upper edge: so that capitals stand in the middle.
  static func baseline(_ size: Double, _ leading: Double) -> Double {
    leading * 0.5 + size * 0.355
  }
}

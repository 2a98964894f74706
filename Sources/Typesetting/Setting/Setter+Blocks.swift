extension Setter {
  /// Sets blocks one below the other.
  mutating func set(_ blocks: [Block], _ flow: Flow) {
    guard flow.depth < Setter.depthLimit else { return note(.nestedTooDeep) }
    for (index, block) in blocks.enumerated() {
      let first = strips.count
      set(block, flow)
      if index + 1 < blocks.count, Setter.introduces(block, blocks[index + 1]),
        strips.count - first <= 3
      {
        keepsWithNext = true
      }
    }
  }

  /// Whether a sentence says what comes next, and so stays with it: a few lines before a table, a list or
  /// a picture, a few lines at the beginning of a chapter.
  private static func introduces(_ block: Block, _ next: Block) -> Bool {
    guard case .paragraph(_, let style) = block else { return false }
    switch (style, next) {
    case (.lede, _): return true
    case (.normal, .table), (.normal, .list), (.normal, .figure), (.normal, .writingLines):
      return true
    default: return false
    }
  }

  private mutating func set(_ block: Block, _ flow: Flow) {
    let size = flow.size
    switch block {
    case .heading(let heading): setHeading(heading, flow)
    case .paragraph(let text, let style): setParagraph(text, style, flow)
    case .list(let list): setList(list, flow)
    case .quote(let blocks): setQuote(blocks, flow)
    case .callout(let callout): setCallout(callout, flow)
    case .definitions(let pairs): setDefinitions(pairs, flow)
    case .table(let table): setTable(table, flow)
    case .figure(let figure): setFigure(figure, flow)
    case .code(let text): setCode(text, flow)
    case .rule:
      space(size * 1.3)
      let start = open(baseline: 0, element: flow.element)
      paints.append(
        Paint(
          element: StructureTree.artifact, x: flow.x, y: 0,
          kind: .fill(width: flow.width, height: 0.6, palette.faint)))
      close(start, height: 0.6, flow: flow)
      space(size * 1.3)
    case .writingLines(let count): setWritingLines(count, flow)
    case .columns(let columns): setColumns(columns, flow)
    case .cover(let cover): setCover(cover, flow)
    case .pageBreak: forcesBreak = true
    case .together(let blocks): setTogether(blocks, flow)
    case .contents(let contents): setContents(contents, flow)
    case .index(let index): setIndex(index, flow)
    }
  }

  // MARK: Paragraphs

  func textStyle(
    _ flow: Flow, size: Double? = nil, face: FontShelf.Face = FontShelf.Face()
  ) -> TextStyle {
    TextStyle(
      face: face, size: size ?? flow.size, color: flow.color, element: flow.element)
  }

  private mutating func setParagraph(
    _ text: [Inline], _ kind: Block.ParagraphStyle, _ flow: Flow
  ) {
    let element = tree.add(kind == .caption ? .caption : .paragraph, under: flow.element)
    var style = textStyle(flow.under(element))
    var leading = type.leading
    let size = flow.size
    var isUppercase = false
    let scale = size / type.body
    switch kind {
    case .normal: break
    case .lede:
      style.size = type.lede * scale
      style.color = palette.soft
      leading = 1.46
    case .small:
      // A remark on what stands above it.
      if !strips.isEmpty, !forcesBreak, marker == nil {
        keepsWithNext = true
        gap = min(gap, size * 0.3)
      }
      style.size = type.small * scale
      style.color = palette.soft
      leading = 1.45
    case .finding:
      style.face = FontShelf.Face(family: .serif, isBold: true)
      style.size = type.finding * scale
      leading = 1.36
    case .overline:
      // It begins what follows, as a heading does.
      space(size * 2.6)
      style.face.isBold = true
      style.size = type.overline * scale
      style.color = palette.accent
      style.tracking = 90
      leading = 1.4
      isUppercase = true
    case .caption:
      style.size = type.small * scale
      style.color = palette.muted
      leading = 1.4
    case .facts:
      style.size = type.small * 1.04 * scale
      style.color = palette.muted
      leading = 1.5
    }
    setParagraph(text, style, flow, leading: leading, isUppercase: isUppercase)
    switch kind {
    case .overline:
      keepsWithNext = true
      space(size * 0.2)
    case .finding:
      keepsWithNext = true
      space(size * 0.55)
    case .caption: space(size * 1.1)
    default: space(size * 0.72)
    }
  }

  /// Sets the lines of a paragraph, keeping two together at both ends.
  mutating func setParagraph(
    _ text: [Inline], _ style: TextStyle, _ flow: Flow, leading: Double, isUppercase: Bool = false,
    isBalanced: Bool = false, keepsWhole: Bool = false
  ) {
    let flat = flatten(text, style, isUppercase: isUppercase)
    let laid = lay(flat, width: flow.textWidth, isBalanced: isBalanced)
    let height = style.size * leading
    let baseline = Setter.baseline(style.size, height)
    let count = laid.ends.count
    if count == 0 {
      setEmptyLine(flat, flow, height: marker == nil ? 0 : height, baseline: baseline)
      return
    }
    for line in 0..<count {
      let start = open(baseline: baseline, element: style.element)
      let named = notes.named.count
      paint(laid, line: line, x: flow.x, baseline: baseline)
      let mayBreak = line == 0 || !keepsWhole && line != 1 && line != count - 1
      close(
        start, height: height, flow: flow, mayBreakBefore: mayBreak, namedNotes: named)
    }
  }

  /// A place without words: kept for its anchors and for the mark of a list.
  private mutating func setEmptyLine(
    _ text: ParagraphText, _ flow: Flow, height: Double, baseline: Double
  ) {
    for (_, mark) in text.marks {
      if case .anchor(let anchor) = mark { waitingAnchors.append(anchor) }
    }
    guard marker != nil else { return }
    let start = open(baseline: baseline, element: flow.element)
    close(start, height: height, flow: flow)
  }

  // MARK: Headings

  private mutating func setHeading(_ heading: Block.Heading, _ flow: Flow) {
    let level = min(max(heading.level, 1), 6)
    // A step down goes one level at a time, so that no reader looks for what is missing.
    let told = min(level, lastLevel + 1)
    lastLevel = told
    let element = tree.add(Setter.headingKinds[told - 1], under: flow.element)
    let scale = flow.size / type.body
    let size = (level <= type.headings.count ? type.headings[level - 1] : type.body) * scale
    var style = textStyle(
      flow.under(element), size: size,
      face: FontShelf.Face(family: level < 5 ? .serif : .sans, isBold: true))
    if let ink = heading.ink { style.color = palette.color(of: ink) }
    let anchor = anchors.number(of: Setter.headingName(headingCount))
    headingCount += 1
    waitingAnchors.append(anchor)
    if !heading.anchor.isEmpty { waitingAnchors.append(anchors.number(of: heading.anchor)) }
    if headingEnd == strips.count, headingCount > 0 {
      // A title directly below another.
      space(flow.size * 1.05)
    } else if !keepsWithNext {
      // What stands above a title belongs to it.
      space(flow.size * Setter.roomAbove[level - 1])
    }
    headings.append(
      ListedHeading(
        level: level, text: Setter.plainText(heading.text), anchor: anchor,
        isListed: heading.isListed, strip: strips.count))
    var column = flow
    column.measure = flow.width
    setParagraph(
      heading.text, style, column, leading: level < 3 ? 1.18 : 1.26, isBalanced: true,
      keepsWhole: true)
    keepsWithNext = true
    headingEnd = strips.count
    space(flow.size * Setter.roomBelow[level - 1])
  }

  /// The name of the anchor of a heading, by its place in the document.
  static func headingName(_ number: Int) -> String { "\u{1}\(number)" }

  private static let headingKinds: [StructureTree.Kind] = [
    .heading1, .heading2, .heading3, .heading4, .heading5, .heading6,
  ]
  private static let roomAbove = [2.4, 2.1, 1.7, 1.35, 1.1, 1.1]
  private static let roomBelow = [0.55, 0.5, 0.42, 0.32, 0.25, 0.25]

  // MARK: Parts around blocks

  private mutating func setQuote(_ blocks: [Block], _ flow: Flow) {
    let element = tree.add(.blockQuote, under: flow.element)
    var inner = flow.inset(flow.size * 1.5).under(element)
    inner.color = palette.soft
    frames.append(
      Frame(
        parent: flow.frame, x: flow.x + flow.size * 0.2, width: 0, bar: palette.faint,
        ground: nil, barWidth: 2))
    inner.frame = Int32(frames.count - 1)
    space(flow.size * 0.9)
    set(blocks, inner)
    gap = 0
    space(flow.size * 0.9)
  }

  private mutating func setCallout(_ callout: Block.Callout, _ flow: Flow) {
    let color = palette.color(of: callout.ink)
    let size = flow.size
    let element = tree.add(.division, under: flow.element)
    frames.append(
      Frame(
        parent: flow.frame, x: flow.x, width: min(flow.width, flow.measure),
        bar: color, ground: color.mixed(8, over: palette.paper), barWidth: 3))
    var inner = flow.inset(size * 1.4, size * 1.2).under(element)
    inner.width = min(inner.width, flow.measure - size * 2.6)
    inner.frame = Int32(frames.count - 1)
    space(size * 1.2)
    pad(size * 0.75, inner)
    keepsWithNext = true
    if !callout.title.isEmpty {
      let title = tree.add(.paragraph, under: element)
      var style = textStyle(
        inner.under(title), size: type.overline * size / type.body,
        face: FontShelf.Face(isBold: true))
      style.color = color
      style.tracking = 90
      setParagraph([.text(callout.title)], style, inner, leading: 1.4, isUppercase: true)
      keepsWithNext = true
      space(size * 0.3)
    }
    set(callout.blocks, inner)
    gap = 0
    keepsWithNext = true
    pad(size * 0.85, inner)
    space(size * 1.2)
  }

  /// Room that belongs to a callout's ground.
  private mutating func pad(_ height: Double, _ flow: Flow) {
    let start = paints.count
    close(start, height: height, flow: flow)
  }

  private mutating func setCode(_ text: String, _ flow: Flow) {
    let size = flow.size
    let element = tree.add(.paragraph, under: flow.element)
    let code = tree.add(.code, under: element)
    frames.append(
      Frame(
        parent: flow.frame, x: flow.x, width: flow.width, bar: nil,
        ground: palette.faint.mixed(38, over: palette.paper), barWidth: 0))
    var inner = flow.inset(size, size).under(code)
    inner.measure = inner.width
    inner.frame = Int32(frames.count - 1)
    space(size * 0.9)
    pad(size * 0.6, inner)
    keepsWithNext = true
    let style = textStyle(
      inner, size: type.code * size / type.body, face: FontShelf.Face(family: .mono))
    for line in Setter.lines(of: text) {
      var row = ParagraphText()
      // Spaces that stay as they are.
      for scalar in line { row.append(scalar == 0x20 ? 0xA0 : scalar, style) }
      if line.isEmpty { row.append(0xA0, style) }
      let laid = lay(row, width: inner.width)
      let height = style.size * 1.45
      let baseline = Setter.baseline(style.size, height)
      for index in laid.ends.indices {
        let start = open(baseline: baseline, element: code)
        paint(laid, line: index, x: inner.x, baseline: baseline)
        close(start, height: height, flow: inner)
      }
    }
    keepsWithNext = true
    pad(size * 0.6, inner)
    space(size * 0.9)
  }

  private static func lines(of text: String) -> [[UInt32]] {
    var lines: [[UInt32]] = [[]]
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        lines.append([])
      } else if scalar == "\t" {
        lines[lines.count - 1] += [0x20, 0x20, 0x20, 0x20]
      } else if scalar != "\r" {
        lines[lines.count - 1].append(scalar.value)
      }
    }
    if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private mutating func setWritingLines(_ count: Int, _ flow: Flow) {
    let pitch = 24.0
    space(flow.size * 0.3)
    for _ in 0..<min(max(0, count), 200) {
      let start = open(baseline: pitch, element: flow.element)
      paints.append(
        Paint(
          element: StructureTree.artifact, x: flow.x, y: pitch - 1,
          kind: .fill(width: flow.width, height: 0.6, palette.muted.mixed(55, over: palette.paper))
        ))
      close(start, height: pitch, flow: flow)
    }
    space(flow.size * 1.1)
  }

  private mutating func setTogether(_ blocks: [Block], _ flow: Flow) {
    let first = strips.count
    set(blocks, flow)
    guard first < strips.count else { return }
    let height = strips[first...].reduce(0) { $0 + $1.before + $1.height }
    guard height <= bodySize.height else { return }
    for index in strips.indices.dropFirst(first + 1) where strips[index].breakBefore == .allowed {
      strips[index].breakBefore = .avoided
    }
  }
}

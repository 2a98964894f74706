extension Setter {
  mutating func setContents(_ contents: Block.Contents, _ flow: Flow) {
    var column = flow
    column.measure = min(flow.measure, flow.width)
    if !contents.title.isEmpty {
      set([.heading(Block.Heading(1, [.text(contents.title)], isListed: false))], flow)
    }
    var scan = HeadingScan()
    scan.visit(document.blocks)
    let listed = scan.found.filter {
      $0.heading.isListed && $0.heading.level <= contents.depth && $0.number >= headingCount
    }
    guard let top = listed.map(\.heading.level).min() else { return }
    keepsWithNext = true
    let list = tree.add(.contents, under: flow.element)
    for (heading, number) in listed {
      setEntry(heading, number, depth: heading.level - top, under: list, column)
    }
    keepsWithNext = false
    space(flow.size)
  }

  private mutating func setEntry(
    _ heading: Block.Heading, _ number: Int, depth: Int, under list: Int32, _ flow: Flow
  ) {
    let size = flow.size
    let anchor = anchors.number(of: Setter.headingName(number))
    let item = tree.add(.contentsItem, under: list)
    let reference = tree.add(.reference, under: item)
    var style = textStyle(flow.under(reference))
    style.face.isBold = depth == 0
    style = linked(style, to: .anchor(anchor), name: Setter.plainText(heading.text))
    style.color = depth > 1 ? palette.soft : palette.text
    let indent = Double(depth) * size * 1.5
    let numberRoom = size * 3
    let text = flatten([.text(Setter.plainText(heading.text))], style)
    let laid = lay(text, width: flow.textWidth - indent - numberRoom)
    let height = size * (depth == 0 ? 1.6 : 1.52)
    let baseline = Setter.baseline(size, height)
    space(depth == 0 ? size * 0.6 : 0)
    for line in laid.ends.indices {
      let start = open(baseline: baseline, element: reference)
      paint(laid, line: line, x: flow.x + indent, baseline: baseline)
      if line == laid.ends.count - 1 {
        paintNumber(
          of: anchor, style, from: flow.x + indent + laid.width(of: line),
          to: flow.x + flow.textWidth, baseline: baseline)
      }
      close(start, height: height, flow: flow, mayBreakBefore: line == 0)
    }
    if depth == 0 { keepsWithNext = true }
  }

  /// A row of dots and the number of a page at its end.
  private mutating func paintNumber(
    of anchor: Int, _ style: TextStyle, from left: Double, to right: Double, baseline: Double
  ) {
    var dots = TextStyle(
      size: style.size * 0.8, color: palette.faint.mixed(60, over: palette.muted))
    dots.element = StructureTree.artifact
    let end = right - style.size * 2.1
    if end - left > style.size * 3 {
      let step = style.size * 0.55
      // Dots of all lines stand below one another.
      let steps = Int((end - left - style.size * 0.8) / step)
      let first = end - Double(steps) * step
      for index in 0...max(0, steps) {
        paint([0x2E], dots, x: first + Double(index) * step, baseline: baseline)
      }
    }
    paints.append(
      Paint(
        element: style.element, x: left, y: baseline,
        kind: .pageNumber(anchor: anchor, style, digits: 0, rightEdge: right - left)))
    paints.append(
      Paint(
        element: style.element, x: right - style.size * 2, y: baseline - style.size * 0.92,
        kind: .link(Int(style.link), width: style.size * 2, height: style.size * 1.2)))
  }
}

/// The headings of a document in the order in which they are set.
struct HeadingScan {
  private(set) var found: [(heading: Block.Heading, number: Int)] = []
  private var count = 0

  mutating func visit(_ blocks: [Block], depth: Int = 0) {
    guard depth < Setter.depthLimit else { return }
    for block in blocks {
      switch block {
      case .heading(let heading):
        found.append((heading, count))
        count += 1
      case .contents(let contents): count += contents.title.isEmpty ? 0 : 1
      case .index(let index): count += index.title.isEmpty ? 0 : 1
      case .list(let list): for item in list.items { visit(item.blocks, depth: depth + 1) }
      case .quote(let blocks), .together(let blocks): visit(blocks, depth: depth + 1)
      case .callout(let callout): visit(callout.blocks, depth: depth + 1)
      case .definitions(let pairs): for pair in pairs { visit(pair.blocks, depth: depth + 1) }
      case .columns(let columns):
        visit(columns.left, depth: depth + 1)
        visit(columns.right, depth: depth + 1)
      case .paragraph, .table, .figure, .code, .rule, .writingLines, .cover, .pageBreak: break
      }
    }
  }
}

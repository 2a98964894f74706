#if !arch(wasm32) || CURSUS_PAPER
import Typesetting

extension PaperWriter {
  func blocks(of block: Block) -> [Typesetting.Block] {
    switch block.content {
    case .cover(let cover): return head(cover)
    case .heading(let level, let text):
      return [.heading(Typesetting.Block.Heading(level, inlines(text)))]
    case .paragraph(let text, let role): return [.paragraph(inlines(text), style(of: role))]
    case .list(let items, let isOrdered):
      let items = items.map { Typesetting.Block.List.Item(blocks(of: $0)) }
      return [.list(Typesetting.Block.List(isOrdered ? .numbers(from: 1) : .bullets, items))]
    case .definitions(let definitions):
      return [
        .definitions(
          definitions.map {
            Typesetting.Block.Definition(inlines($0.term), blocks(of: $0.content))
          })
      ]
    case .table(let table): return [.table(self.table(table, caption: table.caption))]
    case .figure(let figure): return self.figure(figure)
    case .callout(let callout):
      return [
        .callout(
          Typesetting.Block.Callout(
            title: callout.title, ink: ink(of: callout.tone), blocks: blocks(of: callout.content)))
      ]
    case .columns(let columns): return self.columns(columns.map { blocks(of: $0) })
    case .card(let card): return [.together([self.card(card)])]
    case .quote(let inner): return [.quote(blocks(of: inner))]
    case .writingLines(let count, let label):
      return [.together([.paragraph([.text(label)], .small), .writingLines(count)])]
    case .pageBreak: return [.pageBreak]
    case .keepTogether(let inner): return [.together(blocks(of: inner))]
    }
  }

  /// Blocks one after the other; a heading with a remark below it stays with the text after both.
  func blocks(of blocks: [Block]) -> [Typesetting.Block] {
    var result: [Typesetting.Block] = []
    var index = 0
    while index < blocks.count {
      if index + 2 < blocks.count, case .heading = blocks[index].content,
        case .paragraph(_, .note) = blocks[index + 1].content,
        case .paragraph = blocks[index + 2].content
      {
        result.append(.together(blocks[index...index + 2].flatMap { self.blocks(of: $0) }))
        index += 3
      } else {
        result += self.blocks(of: blocks[index])
        index += 1
      }
    }
    return result
  }

  /// The head of the first page: title and details at the left, the rings at the right.
  private func head(_ cover: Block.Cover) -> [Typesetting.Block] {
    var left: [Typesetting.Block] = [
      .paragraph([.text(cover.kind)], .overline),
      .heading(Typesetting.Block.Heading(1, inlines(cover.title), isListed: false)),
    ]
    var details: [Typesetting.Inline] = []
    for (index, detail) in cover.details.enumerated() {
      if index > 0 { details.append(.text(" · ")) }
      details += inlines(detail)
    }
    if !details.isEmpty { left.append(.paragraph(details, .facts)) }
    guard let rings = cover.rings else { return left + [.rule] }
    let figure = Typesetting.Figure(
      .drawing(rings.drawing), alternative: rings.alternative, width: .share(0.7))
    return [.columns(Typesetting.Block.Columns(left, [.figure(figure)], share: 0.78)), .rule]
  }

  private func style(of role: Block.Role) -> Typesetting.Block.ParagraphStyle {
    switch role {
    case .normal: .normal
    case .finding: .finding
    case .note: .small
    }
  }

  private func ink(of tone: Block.Tone) -> Drawing.Ink {
    switch tone {
    case .accent: .accent
    case .experiment: .section(1)
    case .quiet: .muted
    }
  }

  /// The finding stays with its picture; the numbers follow and may go on to the next page.
  private func figure(_ figure: Block.Figure) -> [Typesetting.Block] {
    var top: [Typesetting.Block] = []
    if !figure.finding.isEmpty { top.append(.paragraph(inlines(figure.finding), .finding)) }
    top.append(
      .figure(
        Typesetting.Figure(
          .drawing(figure.picture.drawing), alternative: figure.picture.alternative)))
    if !figure.note.isEmpty { top.append(.paragraph(inlines(figure.note), .small)) }
    return [
      .together(top),
      .table(
        table(
          figure.table,
          caption: figure.table.caption.isEmpty ? figure.tableLabel : figure.table.caption)),
    ]
  }

  private func table(_ table: Block.Table, caption: String) -> Typesetting.Table {
    Typesetting.Table(
      columns: table.columns.map { Typesetting.Table.Column($0.isNumber ? .right : .left) },
      head: [table.columns.map { [.text($0.header)] }],
      rows: table.rows.map { row in row.map { inlines($0) } },
      hasRowHeads: true, caption: caption.isEmpty ? [] : [.text(caption)])
  }

  private func card(_ card: Block.Card) -> Typesetting.Block {
    .callout(
      Typesetting.Block.Callout(
        title: card.kind, ink: ink(of: card.tone),
        blocks: [.paragraph([.strong(inlines(card.title))], .normal)] + blocks(of: card.content)))
  }

  /// Two and two side by side, because a line of a third of a page is too short to read.
  private func columns(_ columns: [[Typesetting.Block]]) -> [Typesetting.Block] {
    stride(from: 0, to: columns.count, by: 2).flatMap { index -> [Typesetting.Block] in
      guard index + 1 < columns.count else { return columns[index] }
      return [.columns(Typesetting.Block.Columns(columns[index], columns[index + 1]))]
    }
  }
}
#endif

/// Maps the blocks of a report to elements.
struct HTMLBlocks {
  /// What leads to the folder of the site; `nil` when nothing does.
  let base: String?
  /// Counts pictures, whose names must differ.
  private var pictures = 0

  init(base: String?) {
    self.base = base
  }

  mutating func write(_ blocks: [Block], _ writer: inout HTMLWriter) {
    for block in blocks { write(block, &writer) }
  }

  private mutating func write(_ block: Block, _ writer: inout HTMLWriter) {
    switch block.content {
    case .cover(let cover): self.cover(cover, &writer)
    case .heading(let level, let text):
      inline("h" + String(min(max(level, 1), 6)), "", text, &writer)
    case .paragraph(let text, let role):
      inline("p", HTMLBlocks.name(role), text, &writer)
    case .list(let items, let isOrdered):
      var copy = self
      writer.element(isOrdered ? "ol" : "ul") { writer in
        writer.lineEnd()
        for item in items { copy.container("li", "", item, &writer) }
      }
      self = copy
      writer.lineEnd()
    case .definitions(let definitions):
      var copy = self
      writer.element("dl", [("class", "report-pairs")]) { writer in
        writer.lineEnd()
        for definition in definitions {
          copy.inline("dt", "", definition.term, &writer)
          copy.container("dd", "", definition.content, &writer)
        }
      }
      self = copy
      writer.lineEnd()
    case .table(let table): self.table(table, &writer)
    case .figure(let figure): self.figure(figure, &writer)
    case .callout(let callout):
      let title = Block.paragraph([.text(callout.title)], .normal)
      framed(
        "aside", "report-callout report-" + HTMLBlocks.name(callout.tone), "report-label",
        [title], callout.content, &writer)
    case .columns(let columns):
      var copy = self
      writer.element("div", [("class", "report-columns")]) { writer in
        writer.lineEnd()
        for column in columns { copy.container("div", "report-column", column, &writer) }
      }
      self = copy
      writer.lineEnd()
    case .card(let card):
      var head: [Block] = card.kind.isEmpty ? [] : [.text(card.kind)]
      head.append(.paragraph(card.title, .finding))
      framed(
        "section", "report-card report-" + HTMLBlocks.name(card.tone), "report-label", head,
        card.content, &writer)
    case .quote(let blocks):
      container("blockquote", "report-quote", blocks, &writer, isAutoDirected: true)
    case .writingLines(let count, let label):
      writer.element(
        "div", [("class", "report-lines"), ("role", "img"), ("aria-label", label)]
      ) { writer in
        for _ in 0..<count { writer.element("span") { _ in } }
      }
      writer.lineEnd()
    case .pageBreak:
      writer.element("div", [("class", "report-break")]) { _ in }
      writer.lineEnd()
    case .keepTogether(let blocks): container("div", "report-together", blocks, &writer)
    }
  }

  /// An element of blocks.
  private mutating func container(
    _ name: String, _ className: String, _ blocks: [Block], _ writer: inout HTMLWriter,
    isAutoDirected: Bool = false
  ) {
    var attributes = className.isEmpty ? [] : [("class", className)]
    if isAutoDirected { attributes.append(("dir", "auto")) }
    var copy = self
    writer.element(name, attributes) { writer in
      if blocks.count == 1, case .paragraph(let text, .normal) = blocks[0].content, !isAutoDirected {
        copy.write(text, &writer)
      } else {
        writer.lineEnd()
        copy.write(blocks, &writer)
      }
    }
    self = copy
    writer.lineEnd()
  }

  private mutating func framed(
    _ name: String, _ className: String, _ labelClass: String, _ head: [Block],
    _ content: [Block], _ writer: inout HTMLWriter
  ) {
    var copy = self
    writer.element(name, [("class", className)]) { writer in
      writer.lineEnd()
      for block in head {
        guard case .paragraph(let text, let role) = block.content else { continue }
        copy.inline("p", role == .normal ? labelClass : "report-card-title", text, &writer)
      }
      copy.write(content, &writer)
    }
    self = copy
    writer.lineEnd()
  }

  private mutating func cover(_ cover: Block.Cover, _ writer: inout HTMLWriter) {
    var copy = self
    writer.element("header", [("class", "report-cover")]) { writer in
      writer.lineEnd()
      writer.element("div") { writer in
        writer.lineEnd()
        copy.inline("p", "report-kind", [.text(cover.kind)], &writer)
        copy.inline("h1", "", cover.title, &writer)
        if !cover.details.isEmpty {
          writer.element("p", [("class", "report-details")]) { writer in
            for (index, detail) in cover.details.enumerated() {
              if index > 0 { writer.text(" ") }
              writer.element("span") { copy.write(detail, &$0) }
            }
          }
          writer.lineEnd()
        }
      }
      writer.lineEnd()
      if let rings = cover.rings { copy.picture(rings, "report-rings", &writer) }
    }
    self = copy
    writer.lineEnd()
  }

  private mutating func figure(_ figure: Block.Figure, _ writer: inout HTMLWriter) {
    var copy = self
    writer.element("figure", [("class", "report-figure")]) { writer in
      writer.lineEnd()
      writer.element("figcaption") { writer in
        copy.write(figure.finding, &writer)
      }
      writer.lineEnd()
      copy.picture(figure.picture, "report-chart", &writer)
      if !figure.note.isEmpty { copy.inline("p", "report-note", figure.note, &writer) }
      writer.element("details", [("class", "report-numbers")]) { writer in
        writer.element("summary", text: figure.tableLabel)
        writer.lineEnd()
        copy.table(figure.table, &writer)
      }
      writer.lineEnd()
    }
    self = copy
    writer.lineEnd()
  }

  private mutating func picture(
    _ picture: Block.Picture, _ className: String, _ writer: inout HTMLWriter
  ) {
    pictures += 1
    let id = "report-picture-" + String(pictures)
    writer.drawing(
      picture.drawing, id: id,
      className: className + (!picture.narrow.isPresent ? "" : " report-wide"),
      title: picture.title, alternative: picture.alternative)
    if let narrow = picture.narrow {
      writer.drawing(
        narrow, id: id + "n", className: className + " report-narrow", title: picture.title,
        alternative: picture.alternative)
    }
  }

  private func table(_ table: Block.Table, _ writer: inout HTMLWriter) {
    // A wide table scrolls, and what scrolls is reached by keyboard.
    let isWide = table.columns.count > 5
    let attributes =
      isWide
      ? [
        ("class", "report-table report-wide-table"), ("tabindex", "0"), ("role", "region"),
        ("aria-label", table.caption),
      ] : [("class", table.rows.count > 16 ? "report-table" : "report-table report-short")]
    writer.element("div", attributes) { writer in
      writer.element("table") { writer in
        writer.lineEnd()
        writer.element("caption", text: table.caption)
        writer.lineEnd()
        writer.element("thead") { writer in
          writer.element("tr") { writer in
            for column in table.columns {
              writer.element("th", HTMLBlocks.cell("col", column), text: column.header)
            }
          }
        }
        writer.lineEnd()
        writer.element("tbody") { writer in
          writer.lineEnd()
          for row in table.rows {
            writer.element("tr") { writer in
              for (index, cell) in row.enumerated() {
                let column = table.columns[index]
                writer.element(
                  index == 0 ? "th" : "td", HTMLBlocks.cell(index == 0 ? "row" : nil, column)
                ) { write(cell, &$0) }
              }
            }
            writer.lineEnd()
          }
        }
        writer.lineEnd()
      }
    }
    writer.lineEnd()
  }

  private static func cell(_ scope: String?, _ column: Block.Table.Column) -> [(String, String)] {
    var attributes: [(String, String)] = []
    if let scope { attributes.append(("scope", scope)) }
    if column.isNumber { attributes.append(("class", "report-number")) }
    return attributes
  }

  private func inline(
    _ name: String, _ className: String, _ text: [Inline], _ writer: inout HTMLWriter
  ) {
    writer.element(name, className.isEmpty ? [] : [("class", className)]) { write(text, &$0) }
    writer.lineEnd()
  }

  private func write(_ inlines: [Inline], _ writer: inout HTMLWriter) {
    for inline in inlines {
      switch inline.content {
      case .text(let text): writer.text(text)
      case .strong(let inner): writer.element("strong") { write(inner, &$0) }
      case .emphasis(let inner): writer.element("em") { write(inner, &$0) }
      case .code(let text): writer.element("code", text: text)
      case .link(let destination, let inner):
        if let address = destination.address(from: base) {
          writer.element("a", [("href", address)]) { write(inner, &$0) }
        } else {
          write(inner, &writer)
        }
      }
    }
  }

  private static func name(_ role: Block.Role) -> String {
    switch role {
    case .normal: ""
    case .finding: "report-finding"
    case .note: "report-note"
    }
  }

  private static func name(_ tone: Block.Tone) -> String {
    switch tone {
    case .accent: "accent"
    case .experiment: "experiment"
    case .quiet: "quiet"
    }
  }
}

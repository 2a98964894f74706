/// Maps the blocks of a report to elements.
final class HTMLBlocks {
  let writer: HTMLWriter
  /// What leads to the folder of the site; `nil` when nothing does.
  let base: String?
  /// Counts pictures, whose names must differ.
  private var pictures = 0

  init(_ writer: HTMLWriter, base: String?) {
    self.writer = writer
    self.base = base
  }

  func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private func write(_ block: Block) {
    switch block.content {
    case .cover(let cover): self.cover(cover)
    case .heading(let level, let text): line("h" + String(min(max(level, 1), 6)), "", text)
    case .paragraph(let text, let role): line("p", HTMLBlocks.name(role), text)
    case .list(let items, let isOrdered):
      let name = isOrdered ? "ol" : "ul"
      writer.start(name)
      writer.lineEnd()
      for item in items { container("li", "", item) }
      writer.endLine(name)
    case .definitions(let definitions):
      writer.start("dl", class: "report-pairs")
      writer.lineEnd()
      for definition in definitions {
        line("dt", "", definition.term)
        container("dd", "", definition.content)
      }
      writer.endLine("dl")
    case .table(let table): self.table(table)
    case .figure(let figure): self.figure(figure)
    case .callout(let callout):
      start("aside", "report-callout", callout.tone)
      line("p", "report-label", callout.title)
      write(callout.content)
      writer.endLine("aside")
    case .columns(let columns):
      writer.start("div", class: "report-columns")
      writer.lineEnd()
      for column in columns { container("div", "report-column", column) }
      writer.endLine("div")
    case .card(let card):
      start("section", "report-card", card.tone)
      if !card.kind.isEmpty { line("p", "report-label", card.kind) }
      line("p", "report-card-title", card.title)
      write(card.content)
      writer.endLine("section")
    case .quote(let blocks):
      writer.start("blockquote", class: "report-quote")
      writer.attribute("dir", "auto")
      writer.lineEnd()
      write(blocks)
      writer.endLine("blockquote")
    case .writingLines(let count, let label):
      writer.start("div", class: "report-lines")
      writer.attribute("role", "img")
      writer.attribute("aria-label", label)
      for _ in 0..<count { writer.element("span", text: "") }
      writer.endLine("div")
    case .pageBreak:
      writer.start("div", class: "report-break")
      writer.endLine("div")
    case .keepTogether(let blocks): container("div", "report-together", blocks)
    }
  }

  /// An element of blocks; a single paragraph stands in it as words.
  private func container(_ name: String, _ className: String, _ blocks: [Block]) {
    writer.start(name, class: className)
    if blocks.count == 1, case .paragraph(let text, .normal) = blocks[0].content {
      write(text)
    } else {
      writer.lineEnd()
      write(blocks)
    }
    writer.endLine(name)
  }

  /// Begins a frame.
  private func start(_ name: String, _ className: String, _ tone: Block.Tone) {
    writer.start(name, class: className + " report-" + HTMLBlocks.name(tone))
    writer.lineEnd()
  }

  private func cover(_ cover: Block.Cover) {
    writer.start("header", class: "report-cover")
    writer.lineEnd()
    writer.start("div")
    writer.lineEnd()
    line("p", "report-kind", cover.kind)
    line("h1", "", cover.title)
    if !cover.details.isEmpty {
      writer.start("p", class: "report-details")
      var isFirst = true
      for detail in cover.details {
        if !isFirst { writer.text(" ") }
        isFirst = false
        element("span", detail)
      }
      writer.endLine("p")
    }
    writer.endLine("div")
    if let rings = cover.rings { picture(rings, "report-rings") }
    writer.endLine("header")
  }

  private func figure(_ figure: Block.Figure) {
    writer.start("figure", class: "report-figure")
    writer.lineEnd()
    line("figcaption", "", figure.finding)
    picture(figure.picture, "report-chart")
    if !figure.note.isEmpty { line("p", "report-note", figure.note) }
    writer.start("details", class: "report-numbers")
    line("summary", "", figure.tableLabel)
    table(figure.table)
    writer.endLine("details")
    writer.endLine("figure")
  }

  private func picture(_ picture: Block.Picture, _ className: String) {
    pictures += 1
    let id = "report-picture-" + String(pictures)
    guard let narrow = picture.narrow else {
      writer.drawing(picture.drawing, picture, id: id, className: className)
      return
    }
    writer.drawing(picture.drawing, picture, id: id, className: className + " report-wide")
    writer.drawing(narrow, picture, id: id + "n", className: className + " report-narrow")
  }

  private func table(_ table: Block.Table) {
    // A wide table scrolls, and what scrolls is reached by keyboard.
    if table.columns.count > 5 {
      writer.start("div", class: "report-table report-wide-table")
      writer.attribute("tabindex", "0")
      writer.attribute("role", "region")
      writer.attribute("aria-label", table.caption)
    } else {
      writer.start(
        "div", class: table.rows.count > 16 ? "report-table" : "report-table report-short")
    }
    writer.start("table")
    writer.lineEnd()
    line("caption", "", table.caption)
    writer.start("thead")
    writer.start("tr")
    for column in table.columns {
      startCell("th", "col", column)
      writer.text(column.header)
      writer.end("th")
    }
    writer.end("tr")
    writer.endLine("thead")
    writer.start("tbody")
    writer.lineEnd()
    for row in table.rows {
      writer.start("tr")
      for index in row.indices {
        let name = index == 0 ? "th" : "td"
        startCell(name, index == 0 ? "row" : "", table.columns[index])
        write(row[index])
        writer.end(name)
      }
      writer.endLine("tr")
    }
    writer.endLine("tbody")
    writer.end("table")
    writer.endLine("div")
  }

  private func startCell(_ name: String, _ scope: String, _ column: Block.Table.Column) {
    writer.start(name)
    if !scope.isEmpty { writer.attribute("scope", scope) }
    if column.isNumber { writer.attribute("class", "report-number") }
  }

  /// An element of words on a line of its own.
  private func line(_ name: String, _ className: String, _ text: [Inline]) {
    writer.start(name, class: className)
    write(text)
    writer.endLine(name)
  }

  private func line(_ name: String, _ className: String, _ text: String) {
    writer.element(name, class: className, text: text)
    writer.lineEnd()
  }

  private func element(_ name: String, _ inlines: [Inline]) {
    writer.start(name)
    write(inlines)
    writer.end(name)
  }

  private func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.content {
      case .text(let text): writer.text(text)
      case .strong(let inner): element("strong", inner)
      case .emphasis(let inner): element("em", inner)
      case .code(let text): writer.element("code", text: text)
      case .link(let destination, let inner):
        if let address = destination.address(from: base) {
          writer.start("a")
          writer.attribute("href", address)
          write(inner)
          writer.end("a")
        } else {
          write(inner)
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

import Typesetting

/// A document for print as text, one line for each block, so that a test reads like the page.
struct PaperText {
  private(set) var lines: [String] = []

  init(_ blocks: [Typesetting.Block]) {
    write(blocks, depth: 0)
  }

  var text: String { lines.joined(separator: "\n") }

  private mutating func add(_ text: String, _ depth: Int) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  private mutating func write(_ blocks: [Typesetting.Block], depth: Int) {
    for block in blocks { write(block, depth) }
  }

  private mutating func write(_ block: Typesetting.Block, _ depth: Int) {
    switch block {
    case .heading(let heading):
      add("h\(heading.level) \(Self.text(heading.text)) #\(heading.anchor)", depth)
    case .paragraph(let text, let style): add("\(style): \(Self.text(text))", depth)
    case .list(let list):
      add("list \(list.kind)\(list.isLoose ? " loose" : "")", depth)
      for item in list.items {
        add(item.isDone.map { $0 ? "- [x]" : "- [ ]" } ?? "-", depth)
        write(item.blocks, depth: depth + 1)
      }
    case .quote(let inner):
      add("quote", depth)
      write(inner, depth: depth + 1)
    case .callout(let callout):
      add("callout \(callout.title)", depth)
      write(callout.blocks, depth: depth + 1)
    case .definitions(let pairs):
      for pair in pairs {
        add("term \(Self.text(pair.term)) #\(pair.anchor)", depth)
        write(pair.blocks, depth: depth + 1)
      }
    case .table(let table):
      add("table " + table.columns.map { "\($0.alignment)" }.joined(separator: " "), depth)
      for row in table.head { add("head " + row.map(Self.text).joined(separator: " | "), depth) }
      for row in table.rows { add("row " + row.map(Self.text).joined(separator: " | "), depth) }
    case .figure(let figure):
      let kind = if case .drawing = figure.picture { "drawing" } else { "image" }
      add("\(kind) “\(figure.alternative)” \(Self.text(figure.caption))", depth)
    case .code(let text): add("code \(text)", depth)
    case .rule: add("rule", depth)
    case .writingLines(let count): add("lines \(count)", depth)
    case .columns(let columns):
      write(columns.left, depth: depth + 1)
      write(columns.right, depth: depth + 1)
    case .cover(let cover):
      add("cover \(cover.overline): \(Self.text(cover.title))", depth)
      for line in cover.lines { add(Self.text(line), depth + 1) }
    case .pageBreak: add("page", depth)
    case .together(let inner): write(inner, depth: depth)
    case .contents(let contents): add("contents \(contents.title) \(contents.depth)", depth)
    case .index(let index): add("index \(index.title)", depth)
    }
  }

  static func text(_ inlines: [Typesetting.Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text.replacing("\u{A0}", with: "_")
      case .strong(let inner): "**\(text(inner))**"
      case .emphasis(let inner): "*\(text(inner))*"
      case .code(let text): "`\(text)`"
      case .strikethrough(let inner): "~~\(text(inner))~~"
      case .link(.web(let address), let inner): "[\(text(inner))](\(address))"
      case .link(.anchor(let anchor), let inner): "[\(text(inner))](#\(anchor))"
      case .pageNumber(let anchor): "{page #\(anchor)}"
      case .footnote(let number): "{note \(number)}"
      case .lineBreak: "⏎"
      case .checkBox(let isChecked): isChecked ? "☒" : "☐"
      case .colored(_, let inner): text(inner)
      case .indexMark(let term): "{index \(term.sortKey)}"
      case .anchor(let anchor): "{#\(anchor)}"
      }
    }.joined()
  }
}

import CourseModel
import Typesetting

/// Writes the body of a document as blocks to be set.
///
/// The counterpart of ``BodyWriter`` for print: the same tree, the same decisions, other means.
/// Recursive, which is safe because reading bounds the depth of a tree.
struct PaperBodyWriter {
  let document: CourseModel.Document
  let context: PaperContext
  /// Begins the names of all anchors of this body.
  let prefix: String
  /// How many levels the headings go down.
  let shift: Int
  /// The ink of the section it belongs to.
  let ink: Drawing.Ink
  /// Notes named so far in all of the document to be set.
  var notes: [[Typesetting.Inline]]
  var terms: PaperTerms
  /// Sources cited so far in this body, each with the anchor of its first citation.
  var cited: [String: String] = [:]
  /// Checks met so far, for their answers at the end of the book.
  private(set) var checks: [PaperCheck] = []
  /// The place of each note of the document in ``notes``.
  var notePlaces: [Int: Int] = [:]
  /// Pictures that stood inside a line of text and wait for its end.
  var waiting: [Typesetting.Block] = []
  var isInsideLink = false
  var noteDepth = 0
  private let anchors: [Int: CourseModel.Document.Heading]

  init(
    _ document: CourseModel.Document, _ context: PaperContext, prefix: String, shift: Int,
    ink: Drawing.Ink, notes: [[Typesetting.Inline]] = [], ownModule: ModuleID? = nil
  ) {
    self.document = document
    self.context = context
    self.prefix = prefix
    self.shift = shift
    self.ink = ink
    self.notes = notes
    terms = PaperTerms(context.site, ownModule: ownModule)
    anchors = Dictionary(uniqueKeysWithValues: document.headings.map { ($0.node, $0) })
  }

  var tree: MarkdownTree { document.tree }
  var strings: Strings { context.site.strings }

  /// All blocks of the body.
  mutating func blocks() -> [Typesetting.Block] {
    tree.isEmpty ? [] : blocks(in: 0)
  }

  // MARK: Blocks

  mutating func blocks(in index: Int) -> [Typesetting.Block] {
    var result: [Typesetting.Block] = []
    let end = tree.nodes[index].end
    var child = index + 1
    while child < end {
      result += block(child)
      child = tree.nodes[child].end
    }
    return result
  }

  mutating func block(_ index: Int) -> [Typesetting.Block] {
    let node = tree.nodes[index]
    let result: [Typesetting.Block]
    switch node.kind {
    case .document: result = blocks(in: index)
    case .paragraph: result = paragraph(index)
    case .heading(let level): result = [heading(index, level)]
    case .blockQuote: result = [.quote(blocks(in: index))]
    case .list(let style): result = [list(index, style)]
    case .item, .taskItem: result = blocks(in: index)
    case .codeBlock(let language): result = code(node, language)
    case .htmlBlock: result = html(node)
    case .thematicBreak: result = [.rule]
    case .table: result = [.table(table(index))]
    case .tableRow, .tableCell: result = blocks(in: index)
    case .footnoteDefinition: result = []
    case .alert(let kind):
      result = [
        .callout(
          Typesetting.Block.Callout(
            title: strings["alert-" + kind.rawValue], ink: Self.ink(of: kind),
            blocks: blocks(in: index)))
      ]
    case .courseBlock(let kind, let argument): result = courseBlock(index, kind, argument)
    case .text, .softBreak, .lineBreak, .code, .html, .emphasis, .strong, .strikethrough, .link,
      .image, .footnoteReference, .citation:
      // Text of a tight list item that the tree gives without a paragraph.
      result = [.paragraph(inline(index), .normal)]
    }
    defer { waiting = [] }
    return result + waiting
  }

  private mutating func paragraph(_ index: Int) -> [Typesetting.Block] {
    if let picture = tree.onlyImage(in: index) { return [figure(picture)] }
    let text = inlines(in: index)
    // Comments and pictures leave nothing behind, or only the spaces between them.
    let isBlank = text.allSatisfy { inline in
      switch inline {
      case .text(let words): words.utf8.allSatisfy { $0 <= 0x20 }
      case .lineBreak: true
      default: false
      }
    }
    return isBlank ? [] : [.paragraph(text, .normal)]
  }

  private mutating func heading(_ index: Int, _ level: Int) -> Typesetting.Block {
    let outer = terms
    terms.isOn = false
    let text = inlines(in: index)
    terms = outer
    return .heading(
      Typesetting.Block.Heading(
        min(6, max(2, level) + shift), text,
        anchor: prefix + "." + (anchors[index]?.anchor ?? ""), isListed: false))
  }

  private mutating func list(
    _ index: Int, _ style: MarkdownNode.ListStyle
  ) -> Typesetting.Block {
    var items: [Typesetting.Block.List.Item] = []
    var isLoose = false
    var hasTasks = false
    for child in Array(tree.children(of: index)) {
      var isDone: Bool?
      if case .taskItem(let done) = tree.nodes[child].kind {
        isDone = done
        hasTasks = true
      }
      if case .paragraph(isTight: false) = tree.nodes[
        child + 1 < tree.nodes.count ? child + 1 : child
      ].kind {
        isLoose = true
      }
      items.append(Typesetting.Block.List.Item(blocks(in: child), isDone: isDone))
    }
    let kind: Typesetting.Block.List.Kind
    switch style {
    case .bullet: kind = hasTasks ? .tasks : .bullets
    case .ordered(let start): kind = .numbers(from: start)
    }
    return .list(Typesetting.Block.List(kind, items, isLoose: isLoose))
  }

  private func code(_ node: MarkdownNode, _ language: TextRange) -> [Typesetting.Block] {
    if BodyWriter.isLoop(tree.string(language)),
      let diagram = LoopText(tree.string(node.text)).diagram
    {
      return [
        .figure(
          LoopPaper.figure(of: diagram, words: LoopWords(strings), drawings: context.site.loops))
      ]
    }
    return [.code(tree.string(node.text))]
  }

  /// Raw HTML as its author wrote it, since paper has no browser; comments are left out.
  private func html(_ node: MarkdownNode) -> [Typesetting.Block] {
    let text = RawHTML.afterComments(tree.text[node.text.bytes])
    return text.isEmpty ? [] : [.code(String(decoding: text, as: UTF8.self))]
  }

  private mutating func table(_ index: Int) -> Typesetting.Table {
    var columns: [Typesetting.Table.Column] = []
    var head: [[Typesetting.Table.Cell]] = []
    var rows: [[Typesetting.Table.Cell]] = []
    for row in Array(tree.children(of: index)) {
      guard case .tableRow(let isHeader) = tree.nodes[row].kind else { continue }
      var cells: [Typesetting.Table.Cell] = []
      for cell in Array(tree.children(of: row)) {
        if isHeader, case .tableCell(let alignment, _) = tree.nodes[cell].kind {
          columns.append(Typesetting.Table.Column(Self.alignment(alignment)))
        }
        cells.append(inlines(in: cell))
      }
      if isHeader { head.append(cells) } else { rows.append(cells) }
    }
    // A head without a word names nothing.
    if head.allSatisfy({ $0.allSatisfy(\.isEmpty) }) { head = [] }
    return Typesetting.Table(columns: columns, head: head, rows: rows)
  }

  private static func alignment(
    _ alignment: MarkdownNode.TableAlignment
  ) -> Typesetting.Table.Alignment {
    switch alignment {
    case .none, .left: .left
    case .center: .center
    case .right: .right
    }
  }

  private static func ink(of kind: AlertKind) -> Drawing.Ink {
    switch kind {
    case .note, .tip, .important: .accent
    case .warning, .caution: .section(1)
    }
  }

  // MARK: Pictures

  /// The figure of an image; its words in a frame where the file cannot be set.
  mutating func figure(_ index: Int) -> Typesetting.Block {
    let words = tree.plainText(of: index)
    guard case .image(let destination, let title) = tree.nodes[index].kind else {
      return .paragraph([.text(words)], .normal)
    }
    let caption: [Typesetting.Inline] = title.isEmpty ? [] : [.text(tree.string(title))]
    let target = context.site.links.resolve(
      tree.string(destination), in: document.source.path)
    guard case .asset(let path) = target, let picture = context.pictures[path] else {
      return .callout(
        Typesetting.Block.Callout(
          title: strings["paper-picture"], ink: .muted,
          blocks: [.paragraph([.text(words)], .normal)]
            + (caption.isEmpty ? [] : [.paragraph(caption, .caption)])))
    }
    return .figure(
      Typesetting.Figure(picture, alternative: words, caption: caption, width: width(of: picture)))
  }

  /// Drawings are made for the screen: a little smaller, their words are as large as the text.
  private func width(of picture: Figure.Picture) -> Figure.Width {
    guard case .drawing(let drawing) = picture else { return .natural }
    return .share(min(1, drawing.size.width * 0.8 / context.textWidth))
  }

  mutating func append(_ check: PaperCheck) { checks.append(check) }
}

/// A question whose answer stands at the end of the book.
struct PaperCheck: Sendable {
  /// Where the question stands, and where its answer does.
  let anchor: String
  let answerAnchor: String
  let question: [Typesetting.Inline]
  let answer: [Typesetting.Block]
}

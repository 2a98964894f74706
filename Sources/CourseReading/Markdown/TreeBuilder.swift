internal import CCMarkGFM
import CourseModel

/// Walks a finished C tree once and writes our flat tree.
///
/// On the way it joins the library's many small text nodes, takes citations out of the text, and
/// turns quotes that begin with `[!NAME]` into alerts and course blocks.
struct TreeBuilder {
  /// The deepest nesting of blocks and inlines.
  ///
  /// Real text stays under ten.
  static let depthLimit = 100

  /// The bit that is set in the types of inline nodes; `CMARK_NODE_TYPE_INLINE` in `cmark-gfm.h`.
  private static let inlineBit: UInt32 = 0x4000

  private let file: SourceFile
  private let lines: LineTable
  private let firstLine: Int
  private let bodyStart: Int
  private let types = ExtensionTypes()

  private var nodes: [MarkdownNode] = []
  private var text: [UInt8] = []
  private var citations: [Citation] = []
  private var diagnostics: [Diagnostic] = []
  /// Indices of nodes that are still open, outermost first.
  private var open: [Int] = []
  /// Text that the next non-text event closes: where it began in `text`, and its line.
  private var pendingText: (start: Int, line: Int)?
  /// Set while the `[!NAME]` line at the head of a quote is left out.
  private var markLine: MarkLine = .none
  private var tightLists: [Bool] = []
  private var columns: [MarkdownNode.TableAlignment] = []
  private var column = 0
  private var rowIsHeader = false
  private var footnote = 0
  /// The line of the file on which the node begins that was entered last.
  private var line = 1
  /// Lines of the open paragraph that the library did not count.
  private var uncountedLines = 0

  private enum MarkLine {
    case none
    /// The next paragraph begins with the mark.
    case expected
    /// Inlines are being left out; the paragraph is the innermost open node.
    case dropping
  }

  static func build(
    _ root: OpaquePointer, of file: SourceFile, from bodyStart: Int
  ) -> Diagnosed<MarkdownTree> {
    var builder = TreeBuilder(file: file, bodyStart: bodyStart)
    guard builder.walk(root) else {
      return Diagnosed(.empty, builder.diagnostics)
    }
    // Trees live until the end of a build; copies take no more room than they need.
    return Diagnosed(
      MarkdownTree(
        nodes: builder.nodes.withUnsafeBufferPointer { Array($0) },
        text: builder.text.withUnsafeBufferPointer { Array($0) }, citations: builder.citations),
      builder.diagnostics)
  }

  private init(file: SourceFile, bodyStart: Int) {
    self.file = file
    self.bodyStart = bodyStart
    lines = LineTable(file.bytes)
    firstLine = lines.line(at: min(bodyStart, max(0, file.bytes.count)))
    nodes.reserveCapacity(file.bytes.count / 12 + 8)
    text.reserveCapacity(file.bytes.count)
  }

  private mutating func walk(_ root: OpaquePointer) -> Bool {
    guard let iterator = cmark_iter_new(root) else {
      preconditionFailure("libcmark-gfm gives an iterator unless memory is exhausted")
    }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_ENTER {
        enter(node)
        if open.count > Self.depthLimit {
          let start = lines.range(ofLine: line).lowerBound
          diagnostics.append(.nestingTooDeep(at: file.location(start..<start)))
          return false
        }
      } else {
        exit(node)
      }
    }
    return true
  }

  /// Moves ``line`` to that of a node which is entered.
  ///
  /// The library gives breaks no line, and does not count a line that ends with a backslash.
  private mutating func moveLine(to node: OpaquePointer, _ type: UInt32) {
    let start = Int(cmark_node_get_start_line(node))
    if start == 0 {
      if type == CMARK_NODE_LINEBREAK.rawValue, endsWithBackslash(line) { uncountedLines += 1 }
      return
    }
    let isInline = type & Self.inlineBit != 0
    if !isInline { uncountedLines = 0 }
    line = start + firstLine - 1 + uncountedLines
  }

  private func endsWithBackslash(_ line: Int) -> Bool {
    file.bytes[lines.range(ofLine: line)].last { $0 != 0x0A && $0 != 0x0D } == 0x5C
  }

  // MARK: Entering

  /// Whether the open text ends within a bracket of citations, which may go on in the next line.
  private var isInsideCitation: Bool {
    guard let start = pendingText?.start,
      text.withUnsafeBufferPointer({ $0.firstPlace(of: 0x5B, in: start..<$0.count) }) != nil,
      let bracket = text[start...].lastIndex(where: { $0 == 0x5B || $0 == 0x5D })
    else { return false }
    return text[bracket] == 0x5B && bracket + 1 < text.count && text[bracket + 1] == 0x40
  }

  private mutating func enter(_ node: OpaquePointer) {
    let type = UInt32(ccmark_type(node))
    moveLine(to: node, type)
    if markLine == .dropping {
      let endsLine = type == CMARK_NODE_SOFTBREAK.rawValue || type == CMARK_NODE_LINEBREAK.rawValue
      if endsLine, isParagraph(cmark_node_parent(node)) { markLine = .none }
      return
    }
    if type == CMARK_NODE_TEXT.rawValue {
      if pendingText == nil { pendingText = (text.count, line) }
      appendLiteral(of: node)
      return
    }
    if type == CMARK_NODE_SOFTBREAK.rawValue, isInsideCitation {
      text.append(0x20)
      return
    }
    flushText()
    if markLine == .expected, type != CMARK_NODE_PARAGRAPH.rawValue { markLine = .none }
    switch cmark_node_type(type) {
    case CMARK_NODE_DOCUMENT: push(.document, node)
    case CMARK_NODE_PARAGRAPH:
      let isTight = tightLists.last == true && isItem(cmark_node_parent(node))
      push(.paragraph(isTight: isTight), node)
      if markLine == .expected { markLine = .dropping }
    case CMARK_NODE_HEADING: push(.heading(level: Int(cmark_node_get_heading_level(node))), node)
    case CMARK_NODE_BLOCK_QUOTE: push(quoteKind(node), node)
    case CMARK_NODE_LIST:
      tightLists.append(cmark_node_get_list_tight(node) != 0)
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      push(.list(isOrdered ? .ordered(start: Int(cmark_node_get_list_start(node))) : .bullet), node)
    case CMARK_NODE_ITEM:
      if cmark_node_get_syntax_extension(node) != nil {
        push(.taskItem(isDone: cmark_gfm_extensions_get_tasklist_item_checked(node)), node)
      } else {
        push(.item, node)
      }
    case CMARK_NODE_CODE_BLOCK:
      let language = append(cmark_node_get_fence_info(node))
      leaf(.codeBlock(language: language), node)
    case CMARK_NODE_HTML_BLOCK: leaf(.htmlBlock, node)
    case CMARK_NODE_THEMATIC_BREAK: leaf(.thematicBreak, node)
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      footnote += 1
      push(.footnoteDefinition(number: footnote), node)
    case CMARK_NODE_SOFTBREAK: leaf(.softBreak, node)
    case CMARK_NODE_LINEBREAK: leaf(.lineBreak, node)
    case CMARK_NODE_CODE: leaf(.code, node)
    case CMARK_NODE_HTML_INLINE: leaf(.html, node)
    case CMARK_NODE_EMPH: push(.emphasis, node)
    case CMARK_NODE_STRONG: push(.strong, node)
    case CMARK_NODE_LINK:
      push(
        .link(
          destination: append(cmark_node_get_url(node)), title: append(cmark_node_get_title(node))),
        node)
    case CMARK_NODE_IMAGE:
      push(
        .image(
          destination: append(cmark_node_get_url(node)), title: append(cmark_node_get_title(node))),
        node)
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      let number = cmark_node_get_literal(node).flatMap { Int(String(cString: $0)) } ?? 0
      // The library leaves this node as well as entering it, unlike every other leaf.
      push(.footnoteReference(number: number), node)
    default: enterExtension(node, type)
    }
  }

  private mutating func enterExtension(_ node: OpaquePointer, _ type: UInt32) {
    switch type {
    case types.table:
      columns = alignments(of: node)
      push(.table, node)
    case types.tableRow:
      rowIsHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
      column = 0
      push(.tableRow(isHeader: rowIsHeader), node)
    case types.tableCell:
      let alignment = column < columns.count ? columns[column] : .none
      column += 1
      push(.tableCell(alignment, isHeader: rowIsHeader), node)
    case types.strikethrough: push(.strikethrough, node)
    default: preconditionFailure("libcmark-gfm made a node of unknown type \(type)")
    }
  }

  private func alignments(of table: OpaquePointer) -> [MarkdownNode.TableAlignment] {
    guard let bytes = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return (0..<Int(cmark_gfm_extensions_get_table_columns(table))).map { index in
      switch bytes[index] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  // MARK: Leaving

  private mutating func exit(_ node: OpaquePointer) {
    let type = UInt32(ccmark_type(node))
    if markLine == .dropping {
      guard type == CMARK_NODE_PARAGRAPH.rawValue else { return }
      // The paragraph held the mark and nothing else.
      markLine = .none
      open.removeLast()
      nodes.removeLast()
      return
    }
    flushText()
    if markLine == .expected { markLine = .none }
    if type == CMARK_NODE_LIST.rawValue { tightLists.removeLast() }
    guard let index = open.popLast() else {
      preconditionFailure("every node that is left was entered")
    }
    let entered = nodes[index]
    nodes[index] = MarkdownNode(
      entered.kind, end: nodes.count, text: entered.text, line: entered.line)
  }

  // MARK: Writing nodes

  private mutating func push(_ kind: MarkdownNode.Kind, _ node: OpaquePointer) {
    open.append(nodes.count)
    nodes.append(MarkdownNode(kind, line: line))
  }

  private mutating func leaf(_ kind: MarkdownNode.Kind, _ node: OpaquePointer) {
    let start = text.count
    appendLiteral(of: node)
    nodes.append(
      MarkdownNode(
        kind, end: nodes.count + 1, text: TextRange(start, text.count), line: line))
  }

  private mutating func appendLiteral(of node: OpaquePointer) {
    _ = append(cmark_node_get_literal(node))
  }

  private mutating func append(_ string: UnsafePointer<CChar>?) -> TextRange {
    let start = text.count
    if let string {
      string.withMemoryRebound(to: UInt8.self, capacity: 1) { bytes in
        text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: ccmark_length(string)))
      }
    }
    return TextRange(start, text.count)
  }

  private mutating func flushText() {
    guard let pending = pendingText else { return }
    pendingText = nil
    let range = pending.start + takeTaskMark(at: pending.start)..<text.count
    var written = range.lowerBound
    for found in CitationSyntax.find(in: text, range) {
      appendText(written..<found.range.lowerBound, line: pending.line)
      nodes.append(
        MarkdownNode(
          .citation(index: citations.count), end: nodes.count + 1,
          text: TextRange(found.range.lowerBound, found.range.upperBound), line: pending.line))
      citations.append(found.citation)
      written = found.range.upperBound
    }
    appendText(written..<range.upperBound, line: pending.line)
  }

  /// Makes the open list item a task when its text begins with `[ ]` or `[x]`.
  ///
  /// The library recognises tasks only at the start of a line, so not in lists inside quotes.
  /// - Returns: the length of the mark, which is no part of the text.
  private mutating func takeTaskMark(at start: Int) -> Int {
    guard open.count >= 2, let paragraph = open.last, nodes.count == paragraph + 1,
      case .paragraph = nodes[paragraph].kind
    else { return 0 }
    let item = open[open.count - 2]
    guard nodes[item].kind == .item, item + 1 == paragraph, text.count - start > 4,
      text[start] == 0x5B, text[start + 2] == 0x5D, text[start + 3] == 0x20,
      [0x20, 0x78, 0x58].contains(text[start + 1])
    else { return 0 }
    nodes[item] = MarkdownNode(
      .taskItem(isDone: text[start + 1] != 0x20), line: nodes[item].line)
    return 4
  }

  private mutating func appendText(_ range: Range<Int>, line: Int) {
    guard !range.isEmpty else { return }
    nodes.append(
      MarkdownNode(
        .text, end: nodes.count + 1, text: TextRange(range.lowerBound, range.upperBound),
        line: line))
  }

  // MARK: Quotes that are blocks

  private mutating func quoteKind(_ node: OpaquePointer) -> MarkdownNode.Kind {
    let line = lines.range(ofLine: self.line)
    let column = Int(cmark_node_get_start_column(node)) - 1
    guard let mark = BlockMark.read(file.bytes, line, column: column) else { return .blockQuote }
    switch mark.kind {
    case .alert(let kind):
      // As on GitHub: with words after its mark it is a plain quote, so that no word is lost.
      guard mark.argument.isEmpty else { return .blockQuote }
      markLine = .expected
      return .alert(kind)
    case .courseBlock(let kind):
      markLine = .expected
      if mark.argument.isEmpty, kind.needsArgument {
        diagnostics.append(.missingBlockArgument(kind, at: file.location(mark.name)))
      }
      let start = text.count
      text.append(contentsOf: file.bytes[mark.argument])
      return .courseBlock(kind, argument: TextRange(start, text.count))
    case .unknown(let name):
      diagnostics.append(.unknownBlock(name, at: file.location(mark.name)))
      return .blockQuote
    }
  }

  private func isParagraph(_ node: OpaquePointer?) -> Bool {
    node.map { cmark_node_get_type($0) == CMARK_NODE_PARAGRAPH } ?? false
  }

  private func isItem(_ node: OpaquePointer?) -> Bool {
    node.map { cmark_node_get_type($0) == CMARK_NODE_ITEM } ?? false
  }
}

/// The numbers the library gave to node types of its extensions when it registered them.
private struct ExtensionTypes {
  let table = UInt32(ccmark_table())
  let tableRow = UInt32(ccmark_table_row())
  let tableCell = UInt32(ccmark_table_cell())
  let strikethrough = UInt32(ccmark_strikethrough())
}

extension Diagnostic {
  static let nestingTooDeepRule = Rule(
    "nesting-too-deep", .error, "Quotes, lists and emphasis must not nest without end",
    explanation: """
      Text that nests more than \(TreeBuilder.depthLimit) levels is nearly always a slip, such as a \
      pasted mail with hundreds of `>` signs. No page can show it, so the file is not read further.
      """)

  static func nestingTooDeep(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      nestingTooDeepRule, at: location,
      "Text nests more than \(TreeBuilder.depthLimit) levels deep",
      fixes: [Fix("remove quote marks or list levels")])
  }
}

import CourseModel

/// Writes the body of a document as HTML.
///
/// Recursive, which is safe because reading bounds the depth of a tree.
struct BodyWriter {
  let document: Document
  let context: BodyContext
  var html: HTMLWriter
  /// Sources cited so far, in the order of their first citation.
  var cited: [ReferenceID] = []
  var terms: TermLinker?
  var footnoteUses: [Int: Int] = [:]
  private(set) var regions: ScrollRegions
  private var blockNumbers: [CourseBlockKind: Int] = [:]
  private var blockIDs: Set<String> = []
  var isInsideLink = false
  private let anchors: [Int: Document.Heading]

  /// - Parameters:
  ///   - ownModule: the module whose page this is, if it is one.
  ///   - regions: the scroll regions that the page has before this body.
  init(
    _ document: Document, _ context: BodyContext, ownModule: ModuleID? = nil,
    regions: ScrollRegions = ScrollRegions()
  ) {
    self.regions = regions
    self.document = document
    self.context = context
    html = HTMLWriter(capacity: document.source.bytes.count + 1024)
    terms = context.site.glossary.isEmpty ? nil : TermLinker(context, ownModule: ownModule)
    anchors = Dictionary(uniqueKeysWithValues: document.headings.map { ($0.node, $0) })
  }

  /// The whole body, with its footnotes.
  mutating func writeDocument() {
    guard !tree.isEmpty else { return }
    writeChildren(of: 0)
    writeFootnotes()
  }

  /// Only the facilitator's blocks of the body.
  mutating func writeFacilitatorBlocks() {
    var index = 0
    while index < tree.nodes.count {
      if case .courseBlock(.facilitator, _) = tree.nodes[index].kind {
        write(index)
        // A block inside this one has been written with it.
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
    writeFootnotes()
  }

  var tree: MarkdownTree { document.tree }
  var strings: Strings { context.site.strings }

  mutating func writeChildren(of index: Int) {
    let end = tree.nodes[index].end
    var child = index + 1
    while child < end {
      write(child)
      child = tree.nodes[child].end
    }
  }

  /// Writes one node with everything below it.
  mutating func write(_ index: Int) {
    let node = tree.nodes[index]
    switch node.kind {
    case .document: writeChildren(of: index)
    case .paragraph(let isTight): writeParagraph(index, isTight: isTight)
    case .heading(let level): writeHeading(index, level: level)
    case .blockQuote:
      html.markup("<blockquote>\n")
      writeChildren(of: index)
      html.markup("</blockquote>\n")
    case .list(let style): writeList(index, style)
    case .item: element("<li>", index, "</li>\n")
    case .taskItem(let isDone): writeTask(index, isDone: isDone)
    case .codeBlock(let language): writeCode(node, language)
    case .htmlBlock: writeRawHTML(node, isBlock: true)
    case .thematicBreak: html.markup("<hr />\n")
    case .table: writeTable(index)
    case .tableRow, .tableCell: writeChildren(of: index)
    case .footnoteDefinition: return
    case .alert(let kind): writeAlert(index, kind)
    case .courseBlock(let kind, let argument): writeBlock(index, kind, argument)
    case .text: writeText(node)
    case .softBreak: html.markup("\n")
    case .lineBreak: html.markup("<br />\n")
    case .code:
      html.markup("<code>")
      html.text(tree.text[node.text.bytes])
      html.markup("</code>")
    case .html: writeRawHTML(node, isBlock: false)
    case .emphasis: element("<em>", index, "</em>")
    case .strong: element("<strong>", index, "</strong>")
    case .strikethrough: element("<del>", index, "</del>")
    case .link(let destination, let title): writeLink(index, destination, title)
    case .image(let destination, let title): writeImage(index, destination, title)
    case .footnoteReference(let number): writeFootnoteReference(number)
    case .citation(let citation): writeCitation(tree.citations[citation])
    }
  }

  private mutating func element(_ open: StaticString, _ index: Int, _ close: StaticString) {
    html.markup(open)
    writeChildren(of: index)
    html.markup(close)
  }

  // MARK: Blocks

  private mutating func writeParagraph(_ index: Int, isTight: Bool) {
    if isTight {
      writeChildren(of: index)
    } else if let image = tree.onlyImage(in: index) {
      html.markup("<figure class=\"figure\">")
      writeChildren(of: index)
      if case .image(_, let title) = tree.nodes[image].kind, !title.isEmpty {
        html.markup("<figcaption>")
        html.text(tree.text[title.bytes])
        html.markup("</figcaption>")
      }
      html.markup("</figure>\n")
    } else {
      element("<p>", index, "</p>\n")
    }
  }

  private mutating func writeHeading(_ index: Int, level: Int) {
    let anchor = context.idPrefix + (anchors[index]?.anchor ?? "")
    let shown: Int
    switch context.form {
    case .page, .facilitator: shown = max(2, level)
    case .part(_, let shift), .handbook(_, let shift): shown = min(6, max(2, level) + shift)
    }
    let hasPermalink = context.form == .page && shown <= 3
    if hasPermalink { html.markup("<div class=\"heading\">") }
    html.markup("<h")
    html.number(shown)
    html.markup(" id=\"")
    html.text(anchor)
    html.markup("\">")
    let outer = terms
    terms = nil
    writeChildren(of: index)
    terms = outer
    html.markup("</h")
    html.number(shown)
    html.markup(">")
    if hasPermalink {
      html.markup("<a class=\"permalink\" href=\"#")
      html.text(anchor)
      html.markup("\" aria-label=\"")
      context.site.permalink.write(anchors[index]?.text ?? "", to: &html)
      html.markup("\">#</a></div>")
    }
    html.markup("\n")
  }

  private mutating func writeList(_ index: Int, _ style: MarkdownNode.ListStyle) {
    switch style {
    case .bullet:
      element(tree.isTaskList(index) ? "<ul class=\"tasks\">\n" : "<ul>\n", index, "</ul>\n")
    case .ordered(1): element("<ol>\n", index, "</ol>\n")
    case .ordered(let start):
      html.markup("<ol start=\"")
      html.number(start)
      element("\">\n", index, "</ol>\n")
    }
  }

  private mutating func writeTask(_ index: Int, isDone: Bool) {
    html.markup(isDone ? "<li class=\"task done\">" : "<li class=\"task\">")
    html.markup("<span class=\"unseen\">")
    html.text(strings[isDone ? "task-done" : "task-open"])
    html.markup(" </span>")
    writeChildren(of: index)
    html.markup("</li>\n")
  }

  private mutating func writeCode(_ node: MarkdownNode, _ language: TextRange) {
    let info = tree.string(language)
    let name = info.prefix { !$0.isWhitespace }
    if Self.isLoop(info), let diagram = LoopText(tree.string(node.text)).diagram {
      regions.drawings += 1
      html.trusted(
        LoopFigure.html(
          of: diagram, region: strings.numbered("drawing", regions.drawings),
          words: LoopWords(strings), drawings: context.site.loops))
      return
    }
    html.markup("<pre tabindex=\"0\"><code")
    if !name.isEmpty {
      html.markup(" class=\"language-")
      html.text(String(name))
      html.markup("\"")
    }
    html.markup(">")
    html.text(tree.text[node.text.bytes])
    html.markup("</code></pre>\n")
  }

  /// Whether a code block with this behind its fence is a loop diagram.
  static func isLoop(_ info: String) -> Bool {
    info.prefix { !$0.isWhitespace } == "loop"
  }

  /// Raw HTML: as it is where the course allows it, as text elsewhere; comments are left out.
  private mutating func writeRawHTML(_ node: MarkdownNode, isBlock: Bool) {
    let literal = RawHTML.afterComments(tree.text[node.text.bytes])
    if literal.isEmpty { return }
    if context.site.course.settings.allowsRawHTML {
      html.trusted(literal)
    } else if isBlock {
      html.markup("<pre tabindex=\"0\"><code>")
      html.text(literal)
      html.markup("</code></pre>\n")
    } else {
      html.text(literal)
    }
  }

  private mutating func writeTable(_ index: Int) {
    regions.tables += 1
    html.markup("<div class=\"table-scroll\" role=\"region\" aria-label=\"")
    context.site.tableName.write(String(regions.tables), to: &html)
    html.markup("\" tabindex=\"0\"><table>\n")
    var isBodyOpen = false
    for row in tree.children(of: index) {
      guard case .tableRow(let isHeader) = tree.nodes[row].kind else { continue }
      if isHeader {
        html.markup("<thead>")
      } else if !isBodyOpen {
        html.markup("<tbody>\n")
        isBodyOpen = true
      }
      html.markup("<tr>")
      for cell in tree.children(of: row) { writeCell(cell) }
      html.markup("</tr>")
      if isHeader { html.markup("</thead>") }
      html.markup("\n")
    }
    if isBodyOpen { html.markup("</tbody>\n") }
    html.markup("</table></div>\n")
  }

  private mutating func writeCell(_ index: Int) {
    guard case .tableCell(let alignment, let isHeader) = tree.nodes[index].kind else { return }
    let isEmpty = tree.nodes[index].end == index + 1
    // A header cell without words would be announced as an empty heading.
    let isHeading = isHeader && !isEmpty
    html.markup(isHeading ? "<th scope=\"col\"" : "<td")
    switch alignment {
    case .right: html.markup(" class=\"align-end\"")
    case .center: html.markup(" class=\"align-center\"")
    case .left, .none: break
    }
    html.markup(">")
    writeChildren(of: index)
    html.markup(isHeading ? "</th>" : "</td>")
  }

  private mutating func writeAlert(_ index: Int, _ kind: AlertKind) {
    html.markup("<div class=\"callout ")
    html.text(kind.rawValue)
    html.markup("\" role=\"note\"><p class=\"callout-label\">")
    html.text(strings["alert-" + kind.rawValue])
    html.markup("</p>\n")
    writeChildren(of: index)
    html.markup("</div>\n")
  }

  /// The id of a block: its kind with its own name, or with its number among the blocks of its kind.
  ///
  /// A field of the plan may be asked for twice; the second block gets its number as well.
  mutating func blockID(_ kind: CourseBlockKind, _ name: String?) -> String {
    let number = blockNumbers[kind, default: 0] + 1
    blockNumbers[kind] = number
    let id = context.idPrefix + "\(kind.rawValue).\(name ?? String(number))"
    return blockIDs.insert(id).inserted ? id : "\(id).\(number)"
  }
}

/// Tables and drawings that scroll by themselves: landmarks whose labels must differ on a page, so they
/// are counted from the top of the page through all its bodies.
struct ScrollRegions: Sendable {
  var tables = 0
  var drawings = 0
}

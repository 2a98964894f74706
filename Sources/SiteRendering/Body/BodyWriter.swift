import CourseModel

/// Writes the body of a document as HTML.
///
/// Recursive, which is safe because reading bounds the depth of a tree.
struct BodyWriter {
  let document: Document
  let context: BodyContext
  var html: HTMLWriter
  /// Sources cited so far, in the order of their first citation.
  private(set) var cited: [ReferenceID] = []
  private var terms: TermLinker?
  private var footnoteUses: [Int: Int] = [:]
  private(set) var regions: ScrollRegions
  private var blockNumbers: [CourseBlockKind: Int] = [:]
  private var isInsideLink = false
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
    for (index, node) in tree.nodes.enumerated() {
      if case .courseBlock(.facilitator, _) = node.kind { write(index) }
    }
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
    } else if isFigure(index) {
      html.markup("<figure class=\"figure\">")
      writeChildren(of: index)
      if case .image(_, let title) = tree.nodes[index + 1].kind, !title.isEmpty {
        html.markup("<figcaption>")
        html.text(tree.text[title.bytes])
        html.markup("</figcaption>")
      }
      html.markup("</figure>\n")
    } else {
      element("<p>", index, "</p>\n")
    }
  }

  /// Whether a paragraph holds one image and nothing else.
  private func isFigure(_ index: Int) -> Bool {
    guard index + 1 < tree.nodes.count, case .image = tree.nodes[index + 1].kind else {
      return false
    }
    return tree.nodes[index + 1].end == tree.nodes[index].end
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
      html.text(strings.text("permalink", anchors[index]?.text ?? ""))
      html.markup("\">#</a></div>")
    }
    html.markup("\n")
  }

  private mutating func writeList(_ index: Int, _ style: MarkdownNode.ListStyle) {
    switch style {
    case .bullet:
      let hasTasks = tree.children(of: index).contains {
        if case .taskItem = tree.nodes[$0].kind { true } else { false }
      }
      element(hasTasks ? "<ul class=\"tasks\">\n" : "<ul>\n", index, "</ul>\n")
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
    let name = tree.string(language).prefix { !$0.isWhitespace }
    if name == "loop", let diagram = LoopText(tree.string(node.text)).diagram {
      regions.drawings += 1
      html.trusted(
        LoopFigure.html(
          of: diagram, region: strings.numbered("drawing", regions.drawings),
          words: LoopWords(strings)))
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

  /// Raw HTML: as it is where the course allows it, as text elsewhere; comments are left out.
  private mutating func writeRawHTML(_ node: MarkdownNode, isBlock: Bool) {
    let literal = tree.text[node.text.bytes]
    if literal.starts(with: "<!--".utf8) { return }
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
    html.text(strings.numbered("table", regions.tables))
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

  // MARK: Inlines

  private mutating func writeText(_ node: MarkdownNode) {
    let text = tree.text[node.text.bytes]
    guard !isInsideLink, terms != nil else {
      html.text(text)
      return
    }
    terms?.write(text, to: &html)
  }

  private mutating func writeLink(_ index: Int, _ destination: TextRange, _ title: TextRange) {
    let address = tree.string(destination)
    let target = context.site.links.resolve(address, in: document.source.path)
    guard !isInsideLink, let href = href(target) else {
      writeChildren(of: index)
      return
    }
    html.markup("<a href=\"")
    html.text(href)
    html.markup("\"")
    if case .external = target { html.markup(" rel=\"external\"") }
    if !title.isEmpty {
      html.markup(" title=\"")
      html.text(tree.text[title.bytes])
      html.markup("\"")
    }
    html.markup(">")
    isInsideLink = true
    writeChildren(of: index)
    isInsideLink = false
    html.markup("</a>")
  }

  /// The address of a link as the page must write it.
  /// - Returns: `nil` for links that lead nowhere or could run code; checks have reported them.
  private func href(_ target: LinkTarget) -> String? {
    switch target {
    case .external(let address): return LinkSafety.isSafe(address) ? address : nil
    case .anchor(let anchor): return "#" + context.idPrefix + anchor
    case .page(let page, let anchor): return context.site.href(to: page, anchor: anchor, context)
    case .asset(let path): return context.page.root + PercentCoding.encoded(path: path.text)
    case .unknownModule, .missing, .outside: return nil
    }
  }

  private mutating func writeImage(_ index: Int, _ destination: TextRange, _ title: TextRange) {
    let target = context.site.links.resolve(tree.string(destination), in: document.source.path)
    guard case .asset(let path) = target else {
      html.text(tree.plainText(of: index))
      return
    }
    html.markup("<img src=\"")
    html.text(context.page.root + PercentCoding.encoded(path: path.text))
    html.markup("\" alt=\"")
    html.text(tree.plainText(of: index))
    html.markup("\"")
    if let size = context.site.imageSizes[path] {
      html.markup(" width=\"")
      html.number(size.width)
      html.markup("\" height=\"")
      html.number(size.height)
      html.markup("\"")
    }
    html.markup(" />")
  }

  private mutating func writeCitation(_ citation: Citation) {
    let known = citation.items.filter { context.site.references[$0.key] != nil }
    for item in known where !cited.contains(ReferenceID(item.key)) {
      cited.append(ReferenceID(item.key))
    }
    guard citation.items.count > 1 else {
      if let item = citation.items.first { writeCitation(item, open: "[", close: "]") }
      return
    }
    html.markup("<span class=\"citations\">[")
    for (index, item) in citation.items.enumerated() {
      if index > 0 { html.markup("; ") }
      writeCitation(item, open: "", close: "")
    }
    html.markup("]</span>")
  }

  private mutating func writeCitation(
    _ item: Citation.Item, open: StaticString, close: StaticString
  ) {
    let locator = item.locator.isEmpty ? "" : ", " + item.locator
    guard let reference = context.site.references[item.key] else {
      html.markup(open)
      html.text(item.key + locator)
      html.markup(close)
      return
    }
    html.markup("<a class=\"citation\" href=\"")
    html.text(context.citationsHref + "#ref-" + item.key)
    html.markup("\">")
    html.markup(open)
    html.text(reference.label + locator)
    html.markup(close)
    html.markup("</a>")
  }

  // MARK: Footnotes

  private mutating func writeFootnoteReference(_ number: Int) {
    let use = footnoteUses[number, default: 0] + 1
    footnoteUses[number] = use
    html.markup("<sup class=\"footnote-ref\"><a href=\"#")
    html.text(context.idPrefix + "fn-\(number)")
    html.markup("\" id=\"")
    html.text(context.idPrefix + (use == 1 ? "fnref-\(number)" : "fnref-\(number)-\(use)"))
    html.markup("\" aria-label=\"")
    html.text(strings.numbered("footnote", number))
    html.markup("\">")
    html.number(number)
    html.markup("</a></sup>")
  }

  private mutating func writeFootnotes() {
    let notes = tree.children(of: 0).filter {
      if case .footnoteDefinition = tree.nodes[$0].kind { true } else { false }
    }
    guard !notes.isEmpty else { return }
    let id = context.idPrefix + "footnotes"
    html.markup("<section class=\"footnotes\" aria-labelledby=\"")
    html.text(id)
    let isPage = context.form == .page
    html.markup(isPage ? "\"><h2 id=\"" : "\"><h4 id=\"")
    html.text(id)
    html.markup("\">")
    html.text(strings["footnotes"])
    html.markup(isPage ? "</h2><ol>\n" : "</h4><ol>\n")
    for note in notes { writeFootnote(note) }
    html.markup("</ol></section>\n")
  }

  private mutating func writeFootnote(_ index: Int) {
    guard case .footnoteDefinition(let number) = tree.nodes[index].kind else { return }
    html.markup("<li id=\"")
    html.text(context.idPrefix + "fn-\(number)")
    html.markup("\">")
    writeChildren(of: index)
    html.markup("<a class=\"footnote-back\" href=\"#")
    html.text(context.idPrefix + "fnref-\(number)")
    html.markup("\" aria-label=\"")
    html.text(strings.numbered("footnote-back", number))
    html.markup("\">↑</a></li>\n")
  }

  /// The number of a block that has no id of its own, from 1 for each kind.
  mutating func nextNumber(of kind: CourseBlockKind) -> Int {
    blockNumbers[kind, default: 0] += 1
    return blockNumbers[kind, default: 1]
  }
}

/// Tables and drawings that scroll by themselves: landmarks whose labels must differ on a page, so they
/// are counted from the top of the page through all its bodies.
struct ScrollRegions: Sendable {
  var tables = 0
  var drawings = 0
}

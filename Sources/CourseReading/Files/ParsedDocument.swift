package import CourseModel

/// A Markdown file after parsing: its front matter as YAML, its body as a tree.
package struct ParsedDocument: Sendable {
  package let source: SourceFile
  /// The front matter; `nil` when there is none or it cannot be read.
  package private(set) var fields: YAMLNode?
  package let body: Document
  /// The text of a level-one heading at the head of the body.
  ///
  /// It is the page's title, or repeats it, so it is not part of `body`.
  package let leadingHeading: String?
  /// Whether nothing of the file was left out because it could not be read.
  package let isWhole: Bool
  /// The front matter read as that of a module, where that was done ahead.
  private(set) var moduleFields: Diagnosed<ModuleFields>?

  /// Parses one file.
  ///
  /// Pure, so that files can be parsed side by side.
  ///
  /// Diagnostics: those of front matter, YAML and Markdown.
  package static func parse(_ source: SourceFile) -> Diagnosed<ParsedDocument> {
    let front = FrontMatter.split(source)
    var diagnostics = front.diagnostics
    var fields: YAMLNode?
    if let range = front.output.range {
      let read = YAMLReader.read(source, range)
      diagnostics += read.diagnostics
      fields = read.output
    }
    let markdown = MarkdownParser.parse(source, from: front.output.bodyStart)
    diagnostics += markdown.diagnostics
    let (title, tree) = markdown.output.removingLeadingHeading()
    let body = Document(
      source: source, tree: tree, headings: HeadingAnchors.headings(of: tree))
    let isWhole = !diagnostics.contains { $0.severity == .error }
    let document = ParsedDocument(
      source: source, fields: fields, body: body, leadingHeading: title, isWhole: isWhole)
    return Diagnosed(document, diagnostics)
  }

  /// The same document with its front matter read as that of a module, which a course has thousands
  /// of: they can be read side by side, where resolution goes through them one after the other.
  package func readingModuleFields(in course: ReadSettings) -> ParsedDocument {
    var document = self
    document.moduleFields = ModuleFields.read(self, offered: course.paths)
    // They say no more than that, and a course of thousands of pages is all in memory at once.
    document.fields = nil
    return document
  }
}

extension MarkdownTree {
  /// Takes a level-one heading off the head of the document.
  /// - Returns: its text, and the tree without it; `nil` and the same tree when there is none.
  func removingLeadingHeading() -> (title: String?, tree: MarkdownTree) {
    guard nodes.count > 1, case .heading(level: 1) = nodes[1].kind else { return (nil, self) }
    let removed = nodes[1].end - 1
    var rest: [MarkdownNode] = [
      MarkdownNode(.document, end: nodes[0].end - removed, line: nodes[0].line)
    ]
    rest.reserveCapacity(nodes.count)
    for node in nodes[nodes[1].end...] {
      rest.append(
        MarkdownNode(node.kind, end: node.end - removed, text: node.text, line: node.line))
    }
    return (plainText(of: 1), MarkdownTree(nodes: rest, text: text, citations: citations))
  }
}

import CourseModel

/// HTML in Markdown is shown as text unless the course allows it.
enum RawHTML: DocumentCheck {
  static let rule = Rule(
    "raw-html", .warning, "Text is Markdown; HTML is shown as text",
    explanation: """
      HTML in course text can break the page, the printed report and the e-book, and can carry \
      scripts. It is therefore shown to the reader as text. If you need it and check the result \
      yourself, write `raw-html: true` in `course.yml`. Comments (`<!-- … -->`) are fine; they are \
      left out of the site.
      """,
    example: Rule.Example(wrong: "This is <b>important</b>", right: "This is **important**"))

  static let rules = [rule]

  static func diagnostics(for document: Document, in input: CheckInput) -> [Diagnostic] {
    guard !input.graph.settings.allowsRawHTML else { return [] }
    var diagnostics: [Diagnostic] = []
    let tree = document.tree
    guard tree.parts.contains(.html) else { return [] }
    lazy var search = SourceSearch(document)
    for (index, node) in tree.nodes.enumerated() {
      guard node.kind == .html || node.kind == .htmlBlock else { continue }
      let literal = tree.string(node.text)
      // A closing tag belongs to the one that opened it; one message for both is enough.
      guard !literal.hasPrefix("<!--"), !literal.hasPrefix("</") else { continue }
      let firstLine = literal.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? literal
      diagnostics.append(
        Diagnostic(
          rule, at: search.html(firstLine, of: index),
          "HTML '\(firstLine.prefix(40))' is shown as text",
          fixes: [Fix("write it in Markdown, or allow HTML with 'raw-html: true' in course.yml")]))
    }
    return diagnostics
  }
}

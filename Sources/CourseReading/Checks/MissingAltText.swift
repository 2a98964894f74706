import CourseModel

/// Images must say in words what they show.
enum MissingAltText: DocumentCheck {
  static let rule = Rule(
    "missing-alt-text", .warning, "Images say in words what they show",
    explanation: """
      The words in brackets are what a screen reader speaks and what everybody sees when a picture \
      does not load. Say what the picture shows and why it is there, in one sentence. Source: WCAG \
      2.2, success criterion 1.1.1.
      """,
    example: Rule.Example(
      wrong: "![](../media/iceberg.svg)",
      right:
        "![An iceberg: events above the water, patterns, structures and beliefs below](../media/iceberg.svg)"
    ))

  static let rules = [rule]

  static func diagnostics(for document: Document, in input: CheckInput) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let tree = document.tree
    guard tree.parts.contains(.images) else { return [] }
    lazy var search = SourceSearch(document)
    for (index, node) in tree.nodes.enumerated() {
      guard case .image(let range, _) = node.kind else { continue }
      let words = tree.plainText(of: index)
      guard words.allSatisfy(\.isWhitespace) else { continue }
      let destination = tree.string(range)
      diagnostics.append(
        Diagnostic(
          rule, at: search.destination(of: index),
          "Image '\(destination)' has no words between its brackets",
          fixes: [Fix("write '![what it shows](\(destination))'")]))
    }
    return diagnostics
  }
}

import CourseModel

/// Links must not run code.
enum UnsafeLink: DocumentCheck {
  static let rule = Rule(
    "unsafe-link", .error, "Links must lead to a page or a mail address",
    explanation: """
      Addresses that begin with `javascript:`, `vbscript:`, `data:` or `file:` run code, hide their \
      content or work on one computer only. They are written as plain text without the link.
      """,
    example: Rule.Example(
      wrong: "[print](javascript:print())", right: "Use your browser's print command."))

  static let rules = [rule]

  static func diagnostics(for document: Document, in input: CheckInput) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let tree = document.tree
    guard tree.parts.contains(.links) else { return [] }
    lazy var search = SourceSearch(document)
    for (index, node) in tree.nodes.enumerated() {
      guard case .link(let range, _) = node.kind else { continue }
      // Only addresses with a scheme can be unsafe.
      guard tree.text[range.bytes].contains(0x3A) else { continue }
      let destination = tree.string(range)
      guard !LinkSafety.isSafe(destination) else { continue }
      diagnostics.append(
        Diagnostic(
          rule, at: search.destination(of: index),
          "Link '\(destination.prefix(60))' could run code or hide its content",
          fixes: [Fix("link to a page, or remove the link")]))
    }
    return diagnostics
  }
}

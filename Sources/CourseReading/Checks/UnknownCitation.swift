import CourseModel

/// Citations must name a source of `references.yml`.
enum UnknownCitation: DocumentCheck {
  static let rule = Rule(
    "unknown-citation", .error, "Citations must name a source of references.yml",
    explanation: """
      `[@senge1990]` shows the author and year of the source with that id, and lists it at the end of \
      the page. A key without a source would leave the reader with nothing to look up.
      """,
    example: Rule.Example(wrong: "[@senge90]", right: "[@senge1990]"))

  static let rules = [rule]

  static func diagnostics(for document: Document, in input: CheckInput) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let tree = document.tree
    for (index, node) in tree.nodes.enumerated() {
      guard case .citation(let citation) = node.kind else { continue }
      for item in tree.citations[citation].items where !input.references.contains(item.key) {
        let nearest = NearMiss.best(for: item.key, among: input.references)
        let question = nearest.map { "; did you mean '@\($0)'?" } ?? ""
        let found = SourceSearch(document).location(of: "@" + item.key, node: index) { other in
          if case .citation(let other) = other.kind {
            tree.citations[other].items.contains { $0.key == item.key }
          } else {
            false
          }
        }
        diagnostics.append(
          Diagnostic(
            rule, at: found, "Source '\(item.key)' is not in references.yml\(question)",
            fixes: [
              nearest.map { Fix("write '@\($0)'", edits: [Edit(replacing: found, with: "@" + $0)]) }
                ?? Fix("add it to references.yml with 'id: \(item.key)'")
            ]))
      }
    }
    return diagnostics
  }
}

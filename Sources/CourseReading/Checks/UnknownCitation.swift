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
    guard tree.parts.contains(.citations) else { return [] }
    lazy var search = SourceSearch(document)
    for (index, node) in tree.nodes.enumerated() {
      guard case .citation(let citation) = node.kind else { continue }
      for (place, item) in tree.citations[citation].items.enumerated()
      where !input.references.contains(item.key) {
        let nearest = NearMiss.best(for: item.key, among: input.references)
        let question = nearest.map { "; did you mean '@\($0)'?" } ?? ""
        let found = search.citation(index, item: place)
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

import CourseModel

/// Sources in `references.yml` must be cited somewhere.
enum UnusedReference: CourseCheck {
  static let rule = Rule(
    "unused-reference", .warning, "Sources are cited somewhere in the course",
    explanation: """
      The list of sources shows what the course rests on. A source that no page cites is left over, \
      or its citation has been lost.
      """)

  static let rules = [rule]

  static func diagnostics(for input: CheckInput) -> [Diagnostic] {
    var cited: Set<String> = []
    for document in input.graph.documents {
      for citation in document.tree.citations {
        for item in citation.items { cited.insert(item.key) }
      }
    }
    return input.graph.references.filter { !cited.contains($0.id.text) }.map { reference in
      Diagnostic(
        rule, at: reference.location, "Source '\(reference.id)' is cited nowhere",
        fixes: [Fix("cite it with '[@\(reference.id)]', or remove it")])
    }
  }
}

import CourseModel

/// PLAN blocks must name a field of `plan.yml`.
enum UnknownPlanField: DocumentCheck {
  static let rule = Rule(
    "unknown-plan-field", .error, "PLAN blocks must name a field of plan.yml",
    explanation: """
      What a learner writes in a PLAN block goes into their action plan, whose fields stand in \
      `plan.yml`. A field that is not there has no place in the plan.
      """,
    example: Rule.Example(wrong: "> [!PLAN] firststep", right: "> [!PLAN] first-step"))

  static let rules = [rule]

  static func diagnostics(for document: Document, in input: CheckInput) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let tree = document.tree
    guard tree.parts.contains(.courseBlocks) else { return [] }
    lazy var search = SourceSearch(document)
    let fields = input.graph.planFields.map(\.id)
    for (index, node) in tree.nodes.enumerated() {
      guard case .courseBlock(.plan, let argument) = node.kind, !argument.isEmpty else { continue }
      let field = tree.string(argument)
      guard !fields.contains(field) else { continue }
      let nearest = NearMiss.best(for: field, among: fields)
      let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
      let place = search.blockArgument(of: index)
      diagnostics.append(
        Diagnostic(
          rule, at: place, "Field '\(field)' is not in plan.yml\(question)",
          fixes: [
            nearest.map { Fix("write '\($0)'", edits: [Edit(replacing: place, with: $0)]) }
              ?? Fix("add it to plan.yml with 'id: \(field)'")
          ]))
    }
    return diagnostics
  }
}

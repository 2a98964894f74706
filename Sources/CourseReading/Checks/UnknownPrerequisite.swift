import CourseModel

/// Edges of the module graph must lead to other modules.
enum UnknownPrerequisite: CourseCheck {
  static let rule = Rule(
    "unknown-prerequisite", .error, "Modules named under requires and related must exist",
    explanation: """
      `requires` names the modules a learner should take first, `related` those worth reading next, \
      both by id. An id that no module has is an edge that leads nowhere.
      """,
    example: Rule.Example(
      wrong: "requires: [psychological-safty]", right: "requires: [psychological-safety]"))

  static let selfRule = Rule(
    "self-prerequisite", .error, "Modules must not require themselves",
    explanation: "A module that requires itself could never be begun; it is a slip of copying.")

  static let rules = [rule, selfRule]

  static func diagnostics(for input: CheckInput) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for module in input.graph.modules {
      for edge in module.requires + module.related {
        if edge.value == module.id {
          diagnostics.append(
            Diagnostic(
              selfRule, at: edge.location, "Module '\(module.id)' names itself",
              fixes: [Fix("remove it from the list")]))
        } else if input.graph.index(of: edge.value) == nil {
          diagnostics.append(unknown(edge, input))
        }
      }
    }
    return diagnostics
  }

  static func unknown(_ edge: Located<ModuleID>, _ input: CheckInput) -> Diagnostic {
    if let draft = input.course.drafts[edge.value] {
      return Diagnostic(
        rule, at: edge.location, "Module '\(edge.value)' is a draft and not part of the site",
        notes: [Note("this file has 'draft: true'", at: SourceLocation(file: draft))],
        fixes: [Fix("publish the draft, or remove the id")])
    }
    let nearest = NearMiss.best(for: edge.value.text, among: input.graph.modules.map(\.id.text))
    let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      rule, at: edge.location, "Module '\(edge.value)' does not exist\(question)",
      fixes: [
        nearest.map { Fix("write '\($0)'", edits: [Edit(replacing: edge.location, with: $0)]) }
          ?? Fix("use the id of a module, or remove it")
      ])
  }
}

/// Glossary terms must name a module that exists.
enum UnknownGlossaryModule: CourseCheck {
  static let rules: [Rule] = []

  static func diagnostics(for input: CheckInput) -> [Diagnostic] {
    input.graph.glossary.compactMap(\.module).filter { input.graph.index(of: $0.value) == nil }
      .map { UnknownPrerequisite.unknown($0, input) }
  }
}

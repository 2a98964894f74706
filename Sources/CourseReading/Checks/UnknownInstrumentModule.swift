import CourseModel

/// Modules that a dimension recommends must exist.
enum UnknownInstrumentModule: CourseCheck {
  static let rule = Rule(
    "unknown-instrument-module", .error, "Modules that a dimension names must exist",
    explanation: """
      `modules` of a dimension lists the lessons and cases that help, best first. The report sends \
      learners with a large gap there, so each must be a module of the course.
      """,
    example: Rule.Example(wrong: "modules: [icebreg]", right: "modules: [iceberg]"))

  static let rules = [rule]

  static func diagnostics(for input: CheckInput) -> [Diagnostic] {
    let graph = input.graph
    return graph.dimensions.flatMap(\.modules).filter { graph.module($0.value) == nil }.map { id in
      if let draft = input.course.drafts[id.value] {
        return Diagnostic(
          rule, at: id.location, "Module '\(id.value)' is a draft",
          notes: [Note("this file has 'draft: true'", at: SourceLocation(file: draft))],
          fixes: [Fix("publish it, or take it off the list")])
      }
      let nearest = NearMiss.best(for: id.value.text, among: graph.modules.map(\.id.text))
      let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
      return Diagnostic(
        rule, at: id.location, "Module '\(id.value)' does not exist\(question)",
        fixes: [
          nearest.map { Fix("write '\($0)'", edits: [Edit(replacing: id.location, with: $0)]) }
            ?? Fix("use the id of a module, or take it off the list")
        ])
    }
  }
}

import CourseModel

/// Prerequisites must come earlier in the reading order of every path.
enum PrerequisiteOrder: CourseCheck {
  static let rule = Rule(
    "prerequisite-order", .warning, "Prerequisites come earlier in the reading order",
    explanation: """
      Learners who follow the course page by page should meet a prerequisite before the module that \
      needs it, on each path that the module is on. Change the numbers of the files, or move the edge \
      to `related`.
      """)

  static let rules = [rule]

  static func diagnostics(for input: CheckInput) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (index, module) in input.graph.modules.enumerated() {
      for edge in module.requires {
        guard let place = input.graph.index(of: edge.value), place != index else { continue }
        let required = input.graph.modules[place]
        if place > index {
          diagnostics.append(
            Diagnostic(
              rule, at: edge.location,
              "Module '\(edge.value)' is required here but comes later in the course",
              notes: [Note("it stands here", at: SourceLocation(file: required.source))],
              fixes: [Fix("give its file a smaller number, or move it to 'related'")]))
        }
        let absent = LearningPath.allCases.filter {
          module.paths.contains($0) && !required.paths.contains($0)
        }
        if let path = absent.first {
          diagnostics.append(
            Diagnostic(
              rule, at: edge.location,
              "Module '\(edge.value)' is required here but is not on the path '\(path.rawValue)'",
              notes: [Note("its paths are given here", at: SourceLocation(file: required.source))],
              fixes: [Fix("put both on the same paths, or move it to 'related'")]))
        }
      }
    }
    return diagnostics
  }
}

import CourseModel

/// Every module must be on a path that the course offers.
enum UnreachableModule: CourseCheck {
  static let rule = Rule(
    "unreachable-module", .warning, "Every module is on a path that the course offers",
    explanation: """
      A module whose `paths` are all missing from `course.yml`, or whose folder is not listed under \
      `sections`, is met by nobody who follows the course.
      """)

  static let rules = [rule]

  static func diagnostics(for input: CheckInput) -> [Diagnostic] {
    let offered = Set(input.graph.settings.paths.map(\.path))
    let lost = input.graph.modules.filter { $0.paths.isDisjoint(with: offered) }.map { module in
      Diagnostic(
        rule, at: SourceLocation(file: module.source),
        "Module '\(module.id)' is on no path that course.yml offers",
        fixes: [
          Fix(
            "give it one of: "
              + input.graph.settings.paths.map(\.path.rawValue).joined(separator: ", "))
        ])
    }
    let unlisted = input.course.unlisted.map { folder in
      Diagnostic(
        rule, at: SourceLocation(file: SourcePath("course.yml")),
        "Folder '\(folder)' holds modules but is not listed under 'sections'",
        fixes: [Fix("add '\(folder)' to the list, or remove the list")])
    }
    return lost + unlisted
  }
}

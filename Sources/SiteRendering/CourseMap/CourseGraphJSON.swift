import CourseModel

/// Writes the module graph as JSON, for `cursus graph --format json`.
enum CourseGraphJSON {
  /// Keys always come in the same order; a key without a value is `null`, never missing.
  static func text(of course: CourseGraph) -> String {
    JSONText.object([
      ("title", .text(course.settings.title)),
      ("language", .text(course.settings.language)),
      ("paths", .list(course.settings.paths.map { path($0, in: course) })),
      ("sections", .list(course.sections.map { section($0, in: course) })),
      ("modules", .list(course.modules.map { module($0, in: course) })),
    ]).written + "\n"
  }

  private static func path(
    _ settings: CourseSettings.PathSettings, in course: CourseGraph
  ) -> JSONText {
    .object([
      ("id", .text(settings.path.rawValue)),
      ("title", .text(settings.title)),
      ("minutes", .number(course.minutes(on: settings.path))),
      ("modules", .list(course.modules(on: settings.path).map { .text($0.id.text) })),
    ])
  }

  private static func section(_ section: Section, in course: CourseGraph) -> JSONText {
    let minutes = course.settings.paths.map { settings in
      (settings.path.rawValue, JSONText.number(course.minutes(of: section, on: settings.path)))
    }
    return .object([
      ("id", .text(section.slug)),
      ("title", .text(section.title)),
      ("url", .text(section.sitePath.text)),
      ("minutes", .object(minutes)),
      ("modules", .list(section.modules.map { .text($0.text) })),
    ])
  }

  private static func module(_ module: Module, in course: CourseGraph) -> JSONText {
    let paths = LearningPath.allCases.filter(module.paths.contains)
    return .object([
      ("id", .text(module.id.text)),
      ("title", .text(module.title)),
      ("kind", .text(module.kind.name)),
      ("section", .text(course.section(of: module).slug)),
      ("minutes", module.minutes.map(JSONText.number) ?? .null),
      ("paths", .list(paths.map { .text($0.rawValue) })),
      ("url", .text(module.sitePath.text)),
      ("requires", .list(module.requires.map { .text($0.value.text) })),
      ("related", .list(module.related.map { .text($0.value.text) })),
      ("dimensions", .list(module.dimensions.map { .text($0.value.text) })),
    ])
  }
}

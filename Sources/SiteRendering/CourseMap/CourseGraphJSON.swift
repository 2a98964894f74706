import CourseModel

/// Writes the module graph as JSON, for `cursus graph --format json`.
enum CourseGraphJSON {
  /// Keys always come in the same order; a key without a value is `null`, never missing.
  static func text(of course: CourseGraph) -> String {
    JSONValue.object([
      "title": .string(course.settings.title),
      "language": .string(course.settings.language),
      "paths": .array(course.settings.paths.map { path($0, in: course) }),
      "sections": .array(course.sections.map { section($0, in: course) }),
      "modules": .array(course.modules.map { module($0, in: course) }),
    ]).indented
  }

  private static func path(
    _ settings: CourseSettings.PathSettings, in course: CourseGraph
  ) -> JSONValue {
    .object([
      "id": .string(settings.path.rawValue),
      "title": .string(settings.title),
      "minutes": .number(course.minutes(on: settings.path)),
      "modules": .array(course.modules(on: settings.path).map { .string($0.id.text) }),
    ])
  }

  private static func section(_ section: Section, in course: CourseGraph) -> JSONValue {
    let minutes = course.settings.paths.map { settings in
      JSONValue.Member(
        settings.path.rawValue, .number(course.minutes(of: section, on: settings.path)))
    }
    return .object([
      "id": .string(section.slug),
      "title": .string(section.title),
      "url": .string(section.sitePath.text),
      "minutes": .object(minutes),
      "modules": .array(section.modules.map { .string($0.text) }),
    ])
  }

  private static func module(_ module: Module, in course: CourseGraph) -> JSONValue {
    let paths = LearningPath.allCases.filter(module.paths.contains)
    return .object([
      "id": .string(module.id.text),
      "title": .string(module.title),
      "kind": .string(module.kind.name),
      "section": .string(course.section(of: module).slug),
      "minutes": .some(module.minutes.map(JSONValue.number) ?? .null),
      "paths": .array(paths.map { .string($0.rawValue) }),
      "url": .string(module.sitePath.text),
      "requires": .array(module.requires.map { .string($0.value.text) }),
      "related": .array(module.related.map { .string($0.value.text) }),
      "dimensions": .array(module.dimensions.map { .string($0.value.text) }),
    ])
  }
}

import CourseModel

/// Names that have the same value on every page: the theme's strings and the course's own facts.
enum SharedNames {
  static func object(
    _ settings: CourseSettings, _ strings: Strings, _ environment: SiteEnvironment
  ) -> TemplateObject {
    let shortTitle = settings.title.split(separator: ":").first.map(String.init)
    return TemplateObject(TemplateValues(strings.forTemplates)).adding([
      "language": .text(settings.language),
      "direction": .text(WritingDirection.of(settings.language)),
      "has_path_choice": .flag(settings.paths.count > 1),
      "course_id": .text(settings.recordID),
      "course_title": .text(settings.title),
      "site_title": .text(shortTitle ?? settings.title),
      "generator": .text(environment.generator),
      "publisher": .text(settings.author),
      "licence": .text(settings.licence?.name),
      "licence_url": .text(settings.licence?.url),
      "image": .none,
      "course_paths": .list(
        settings.paths.map {
          TemplateObject(["id": .text($0.path.rawValue), "title": .text($0.title)])
        }),
    ])
  }
}

/// The direction in which a language is written.
enum WritingDirection {
  /// Source: Unicode CLDR 46, scripts with right-to-left order, by their usual languages.
  private static let rightToLeft: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  static func of(_ language: String) -> String {
    let primary = language.lowercased().split(separator: "-").first.map(String.init) ?? ""
    return rightToLeft.contains(primary) ? "rtl" : "ltr"
  }
}

import CourseModel

extension CourseSettings {
  /// Reads `course.yml`.
  /// - Parameters:
  ///   - file: `nil` when there is none; the course then gets defaults and a warning.
  ///   - folderName: the course folder's name, for a title that nobody gave.
  /// - Returns: the settings and the order of sections, when the author gave one.
  ///   Diagnostics: `missing-course-file`, and those of fields.
  static func read(
    _ file: SourceFile?, folderName: String
  ) -> Diagnosed<(settings: CourseSettings, sections: [Located<String>])> {
    guard let file else {
      let settings = CourseSettings.named(OrderedName(folderName).words)
      return Diagnosed((settings, []), [.missingCourseFile(title: settings.title)])
    }
    let yaml = YAMLReader.read(file, 0..<file.bytes.count)
    var reader = FieldReader(yaml.output, in: file, subject: "course.yml")
    let sections = reader.texts("sections")
    let title =
      reader.requiredText("title", hint: "title: The name of your course")?.value
      ?? OrderedName(folderName).words
    var paths = PathSettings.read(reader.list("paths"), in: file)
    if paths.output.isEmpty { paths = Diagnosed(PathSettings.standard, paths.diagnostics) }
    let licence = Licence.read(reader.node("licence"), in: file)
    let settings = CourseSettings(
      id: reader.name("id"),
      edition: reader.text("edition")?.value,
      title: title,
      audience: reader.text("audience")?.value,
      tagline: reader.text("tagline")?.value,
      summary: reader.text("summary")?.value,
      language: reader.text("language")?.value ?? "en",
      author: reader.text("author")?.value,
      licence: licence.output,
      baseURL: reader.webAddress("base-url").map { $0.hasSuffix("/") ? $0 : $0 + "/" },
      theme: reader.text("theme")?.value ?? "sol",
      paths: paths.output,
      allowsRawHTML: reader.flag("raw-html"))
    let diagnostics =
      yaml.diagnostics + reader.finish() + paths.diagnostics + licence.diagnostics
    return Diagnosed((settings, sections), diagnostics)
  }

  /// The settings of a course that gives none.
  private static func named(_ title: String) -> CourseSettings {
    CourseSettings(
      title: title, audience: nil, tagline: nil, summary: nil, language: "en", author: nil,
      licence: nil, baseURL: nil, theme: "sol", paths: PathSettings.standard, allowsRawHTML: false)
  }
}

extension CourseSettings.PathSettings {
  /// The three paths with their own names, for courses that say nothing of paths.
  static let standard: [CourseSettings.PathSettings] = [
    CourseSettings.PathSettings(path: .individual, title: "Individual", tagline: nil, summary: nil),
    CourseSettings.PathSettings(path: .team, title: "Team", tagline: nil, summary: nil),
    CourseSettings.PathSettings(
      path: .community, title: "Community of Practice", tagline: nil, summary: nil),
  ]

  fileprivate static func read(
    _ nodes: [YAMLNode], in file: SourceFile
  ) -> Diagnosed<[CourseSettings.PathSettings]> {
    var paths: [CourseSettings.PathSettings] = []
    var diagnostics: [Diagnostic] = []
    for node in nodes {
      var reader = FieldReader(node, in: file, subject: "a path")
      let path = reader.word("id", as: LearningPath.self)
      let title = reader.text("title")?.value
      let tagline = reader.text("tagline")?.value
      let summary = reader.text("summary")?.value
      if path == nil, reader.diagnostics.isEmpty {
        diagnostics.append(
          .missingKey("id", of: "a path", hint: "id: team", at: file.location(node.range)))
      }
      diagnostics += reader.finish()
      guard let path else { continue }
      paths.append(
        CourseSettings.PathSettings(
          path: path, title: title ?? path.rawValue.capitalizedFirst, tagline: tagline,
          summary: summary))
    }
    return Diagnosed(paths, diagnostics)
  }
}

extension CourseSettings.Licence {
  /// Reads a licence: its name alone, or `name` and `url`.
  fileprivate static func read(
    _ node: YAMLNode?, in file: SourceFile
  ) -> Diagnosed<CourseSettings.Licence?> {
    guard let node else { return Diagnosed(nil) }
    if case .scalar(let name, _) = node.value {
      return Diagnosed(CourseSettings.Licence(name: name, url: nil))
    }
    var reader = FieldReader(node, in: file, subject: "the licence")
    let name = reader.requiredText("name", hint: "name: CC BY-SA 4.0")?.value
    let url = reader.webAddress("url")
    return Diagnosed(
      name.map { CourseSettings.Licence(name: $0, url: url) }, reader.finish())
  }
}

extension FieldReader {
  /// A name for programs: lower-case letters, digits and dashes.
  mutating func name(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, _) = node.value,
      text.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    else { return wrongType(key, "lower-case letters, digits and dashes", node) }
    return text
  }

  /// An address that begins with `https://` or `http://`.
  mutating func webAddress(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, _) = node.value,
      text.hasPrefix("https://") || text.hasPrefix("http://")
    else { return wrongType(key, "an address that begins with https://", node) }
    return text
  }
}

extension Diagnostic {
  static let missingCourseFileRule = Rule(
    "missing-course-file", .warning, "A course says its name in course.yml",
    explanation: """
      Without `course.yml` the folder's name is the title, every folder is a section, and language, \
      licence and author are unknown. One line is enough to begin: `title: The name of your course`.
      """,
    example: Rule.Example(wrong: "(no course.yml)", right: "title: Learning Culture\nlanguage: en"))

  static func missingCourseFile(title: String) -> Diagnostic {
    Diagnostic(
      missingCourseFileRule, at: SourceLocation(file: SourcePath("course.yml")),
      "File 'course.yml' is missing; the title is taken from the folder: '\(title)'",
      fixes: [Fix("create course.yml with 'title: \(title)' and 'language: en'")])
  }
}

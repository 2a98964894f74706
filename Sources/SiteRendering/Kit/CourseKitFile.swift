import Assessment
package import CourseModel

/// What scoring and reports need to know of a course, as one JSON text: the course kit.
///
/// The browser's engine and the command line read the same bytes, so that the same record gives the
/// same report in both. `Reporting` reads it.
package enum CourseKitFile {
  /// The kit of a course with a test, as UTF-8.
  /// - Returns: `nil` for a course without a test.
  package static func bytes(of course: CourseGraph, theme: Theme) -> [UInt8]? {
    json(
      of: course, words: theme.strings, stylesheet: theme.assets["report.css"] ?? [],
      paper: theme.paper)?.text
  }

  /// The kit as a classic script, which browsers also load from disk: `cursus.kitText = "…"`.
  static func script(_ kit: [UInt8]) -> [UInt8] {
    let literal = JSONNode.string(String(decoding: kit, as: UTF8.self)).text
    return Array("window.cursus = window.cursus || {};\nwindow.cursus.kitText = ".utf8)
      + literal.dropLast() + Array(";\n".utf8)
  }

  /// The kit of a course with a test.
  /// - Parameters:
  ///   - words: of the theme; those of reports and records go along.
  ///   - stylesheet: the style of a report that is a file of its own.
  ///   - paper: how a report looks in print.
  /// - Returns: `nil` for a course without a test.
  static func json(
    of course: CourseGraph, words: Strings, stylesheet: [UInt8], paper: PaperSettings
  ) -> JSONNode? {
    guard let instrument = course.instrument else { return nil }
    let templates = ReportTemplate.Kind.allCases.map { kind in
      let written = course.reports.first { $0.kind == kind }
      return JSONNode.Member(
        kind.rawValue,
        written.map { KitTemplate(course).json(of: $0) } ?? KitTemplate.standard(kind))
    }
    return .object([
      .init("format", .string("cursus-course-kit")), .init("version", .integer(1)),
      .init("course", self.course(course)),
      .init("instrument", instrument.json),
      .init("sections", .array(course.sections.map(section))),
      .init("modules", .array(course.modules.map(module))),
      .init("reflections", .array(KitBlocks.reflections(of: course))),
      .init("experiments", .array(KitBlocks.experiments(of: course))),
      .init("plan", .array(course.planFields.map(planField))),
      .init("templates", .object(templates)),
      .init("words", .object((reportWords(words) + style(paper)).map(word))),
      .init("stylesheet", .string(String(decoding: stylesheet, as: UTF8.self))),
    ])
  }

  private static func course(_ course: CourseGraph) -> JSONNode {
    let settings = course.settings
    var members: [JSONNode.Member] = [.init("id", .string(settings.recordID))]
    members.add("edition", settings.edition)
    members.add("title", settings.title)
    members.add("language", settings.language)
    members.add("direction", WritingDirection.of(settings.language))
    members.add("address", settings.baseURL)
    return .object(members)
  }

  private static func section(_ section: Section) -> JSONNode {
    .object([.init("id", .string(section.slug)), .init("title", .string(section.title))])
  }

  private static func module(_ module: Module) -> JSONNode {
    var members: [JSONNode.Member] = [
      .init("id", .string(module.id.text)), .init("title", .string(module.title)),
      .init("url", .string(module.sitePath.text)), .init("section", .integer(module.section - 1)),
      .init("kind", .string(module.kind.name)),
    ]
    if let minutes = module.minutes { members.append(.init("minutes", .integer(minutes))) }
    members.add("dimensions", module.dimensions.map(\.value.text))
    members.add("requires", module.requires.map(\.value.text))
    members.add(
      "paths", LearningPath.allCases.filter { module.paths.contains($0) }.map(\.rawValue))
    members.add("country", module.caseStudy?.country.name)
    members.add("organisation", module.caseStudy?.organisation)
    members.add("summary", module.summary)
    return .object(members)
  }

  private static func planField(_ field: PlanField) -> JSONNode {
    var members: [JSONNode.Member] = [
      .init("id", .string(field.id)), .init("label", .string(field.label)),
    ]
    members.add("help", field.help)
    return .object(members)
  }

  /// The words of reports and records; those of the page around a report stay in the page.
  private static func reportWords(_ words: Strings) -> [(key: String, text: String)] {
    words.all(withPrefixes: ["report-", "record-"]).filter { !$0.key.hasPrefix("report-page-") }
  }

  /// Numbers of print that differ from the usual; they travel as a word, so that kits stay as they are.
  private static func style(_ paper: PaperSettings) -> [(key: String, text: String)] {
    paper.kitText.map { [("report-paper-style", $0)] } ?? []
  }

  private static func word(_ key: String, _ text: String) -> JSONNode.Member {
    JSONNode.Member(key, .string(text))
  }
}

extension [JSONNode.Member] {
  /// Adds a text, if there is one.
  mutating func add(_ name: String, _ text: String?) {
    if let text { append(JSONNode.Member(name, .string(text))) }
  }

  /// Adds texts, unless there are none.
  mutating func add(_ name: String, _ texts: [String]) {
    if !texts.isEmpty { append(JSONNode.Member(name, .array(texts.map { .string($0) }))) }
  }
}

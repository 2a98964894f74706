import Assessment
package import CourseModel

/// Everything that was read of a course, parsed file by file.
package struct ParsedCourse: Sendable {
  package let folder: CourseFolder
  /// `course.yml`.
  package let settings: ReadSettings
  /// Markdown by path; files that could not be read are missing and have their diagnostics already.
  package let documents: [SourcePath: ParsedDocument]
  package let tables: CourseTables

  package init(
    folder: CourseFolder, settings: ReadSettings, documents: [SourcePath: ParsedDocument],
    tables: CourseTables
  ) {
    self.folder = folder
    self.settings = settings
    self.documents = documents
    self.tables = tables
  }
}

/// A course graph with what checks want to know besides it.
package struct ResolvedCourse: Sendable {
  package let graph: CourseGraph
  /// Modules that are not published yet, by id, with their files.
  package let drafts: [ModuleID: SourcePath]
  /// Folders with modules that `course.yml` does not list under `sections`.
  package let unlisted: [SourcePath]

  package init(graph: CourseGraph, drafts: [ModuleID: SourcePath], unlisted: [SourcePath]) {
    self.graph = graph
    self.drafts = drafts
    self.unlisted = unlisted
  }
}

/// Joins parsed files into one course graph.
package enum CourseResolution {
  /// Diagnostics: those of `course.yml`, `glossary.yml`, `references.yml`, `plan.yml`, instruments and
  /// front matter; `unused-report-file`, `missing-title`, `duplicate-module-id`, `path-collision`, `unknown-section`,
  /// `empty-course`.
  package static func resolve(_ parsed: ParsedCourse) -> Diagnosed<ResolvedCourse> {
    var resolution = Resolution(parsed)
    let course = resolution.resolve()
    return Diagnosed(course, resolution.diagnostics)
  }
}

private struct Resolution {
  let parsed: ParsedCourse
  var diagnostics: [Diagnostic] = []
  var modules: [Module] = []
  var places: [ModuleID: SourceLocation] = [:]
  var drafts: [ModuleID: SourcePath] = [:]
  var addresses = SiteAddresses()
  var offered: Set<LearningPath> = Set(LearningPath.allCases)

  init(_ parsed: ParsedCourse) {
    self.parsed = parsed
  }

  mutating func resolve() -> ResolvedCourse {
    let (settings, order) = take(parsed.settings.read)
    offered = parsed.settings.paths
    let folders = listed(order)
    let sections = folders.listed.enumerated().map { section($1, number: $0 + 1) }
    if modules.isEmpty { diagnostics.append(.emptyCourse()) }
    for module in modules { claimAliases(of: module) }
    let tests = instruments()
    let graph = CourseGraph(
      settings: settings,
      home: parsed.folder.home.flatMap { parsed.documents[$0.path]?.body },
      sections: sections,
      modules: modules,
      dimensions: tests.dimensions, instrument: tests.instrument,
      reports: reports(),
      glossary: take(parsed.tables.glossary),
      references: take(parsed.tables.references),
      planFields: take(parsed.tables.planFields),
      assets: Set(parsed.folder.assets.map(\.path)))
    return ResolvedCourse(graph: graph, drafts: drafts, unlisted: folders.unlisted)
  }

  private mutating func take<Output>(_ diagnosed: Diagnosed<Output>) -> Output {
    diagnostics += diagnosed.diagnostics
    return diagnosed.output
  }

  /// The dimensions of all files in `assessment/`, and the first test among them.
  private mutating func instruments() -> (dimensions: [Dimension], instrument: Instrument?) {
    var dimensions: [Dimension] = []
    var first: (instrument: Instrument, file: SourcePath)?
    for (file, found) in parsed.tables.instruments {
      let read = take(found)
      dimensions += read.dimensions
      guard let instrument = read.instrument else { continue }
      if let first {
        diagnostics.append(InstrumentLint.secondInstrument(file, first: first.file))
      } else {
        first = (instrument, file.path)
      }
    }
    return (dimensions, first?.instrument)
  }

  private mutating func reports() -> [ReportTemplate] {
    parsed.folder.reports.compactMap { file in
      let kind = ReportTemplate.Kind.allCases.first {
        "assessment/" + $0.fileName == file.path.text
      }
      guard let kind else {
        diagnostics.append(.unusedReportFile(file.path))
        return nil
      }
      let opening = opening(file, subject: "a report template")
      return opening.document.map {
        ReportTemplate(kind: kind, title: opening.title, body: $0.body)
      }
    }
  }

  // MARK: Sections

  private mutating func listed(
    _ order: [Located<String>]
  ) -> (listed: [SectionFolder], unlisted: [SourcePath]) {
    guard !order.isEmpty else { return (parsed.folder.sections, []) }
    var rest = parsed.folder.sections
    var listed: [SectionFolder] = []
    for name in order {
      if let index = rest.firstIndex(where: { $0.path.text == name.value }) {
        listed.append(rest.remove(at: index))
      } else {
        diagnostics.append(
          .unknownSection(
            name.value, at: name.location, known: parsed.folder.sections.map(\.path.text)))
      }
    }
    return (listed, rest.map(\.path))
  }

  private mutating func section(_ folder: SectionFolder, number: Int) -> Section {
    let name = OrderedName(folder.path.text.isEmpty ? "modules" : folder.path.name)
    let slug = addresses.claimFolder(name.slug)
    let opening = opening(folder.opening, subject: "a section")
    let groups = folder.groups.map { group($0, section: number, slug: slug) }
    let body = opening.document?.body ?? .none(in: folder.path)
    return Section(
      slug: slug, folder: folder.path, title: opening.title ?? name.words,
      question: opening.question, summary: opening.summary, opening: body,
      groups: groups.filter { !$0.modules.isEmpty }, number: number)
  }

  private mutating func group(
    _ folder: GroupFolder, section: Int, slug: String
  ) -> Section.Group {
    let opening = opening(folder.opening, subject: "a group of modules")
    let title = folder.path.map { opening.title ?? OrderedName($0.name).words }
    let ids = folder.modules.compactMap { module($0, section: section, slug: slug) }
    return Section.Group(
      title: title, summary: opening.summary,
      opening: opening.document?.body ?? .none(in: folder.path ?? SourcePath("")), modules: ids)
  }

  private struct Opening {
    var title: String?
    var question: String?
    var summary: String?
    var document: ParsedDocument?
  }

  private mutating func opening(_ file: CourseFile?, subject: String) -> Opening {
    guard let file, let document = parsed.documents[file.path] else { return Opening() }
    var reader = FieldReader(document.fields, in: document.source, subject: subject)
    let opening = Opening(
      title: reader.text("title")?.value ?? document.leadingHeading,
      question: reader.text("question")?.value,
      summary: reader.text("summary")?.value,
      document: document)
    diagnostics += reader.finish()
    return opening
  }

  // MARK: Modules

  /// Adds a module to the course.
  /// - Returns: `nil` for drafts and for modules whose id is taken.
  private mutating func module(_ file: CourseFile, section: Int, slug: String) -> ModuleID? {
    guard let document = parsed.documents[file.path] else { return nil }
    let fields = take(
      document.moduleFields ?? ModuleFields.read(document, offered: offered))
    let stem =
      Discovery.isFrontPage(file.path) && !file.path.folder.text.isEmpty
      ? file.path.folder.name : file.path.name[...].dropLastPathExtension
    let name = OrderedName(stem)
    let id = ModuleID(fields.id?.value ?? name.slug)
    let location = fields.id?.location ?? SourceLocation(file: file.path)
    if let first = places[id] {
      diagnostics.append(.duplicateModuleID(id, at: location, first: first))
      return nil
    }
    places[id] = location
    guard !fields.isDraft else {
      drafts[id] = file.path
      return nil
    }
    if fields.title == nil, document.leadingHeading == nil, document.isWhole {
      diagnostics.append(.missingTitle(name.words, at: file.path))
    }
    let sitePath = SitePath("\(slug)/\(id).html")
    if let first = addresses.claim(sitePath, at: location) {
      diagnostics.append(.pathCollision(sitePath, at: location, first: first))
      return nil
    }
    modules.append(
      Module(
        id: id, title: fields.title ?? document.leadingHeading ?? name.words, kind: fields.kind,
        summary: fields.summary, minutes: fields.minutes, outcomes: fields.outcomes,
        requires: fields.requires, related: fields.related, dimensions: fields.dimensions,
        paths: fields.paths, authors: fields.authors, updated: fields.updated,
        aliases: fields.aliases, isDraft: fields.isDraft, extra: fields.extra,
        body: document.body, sitePath: sitePath, section: section))
    return id
  }

  private mutating func claimAliases(of module: Module) {
    for alias in module.aliases {
      guard let path = SitePath(alias: alias.value) else {
        diagnostics.append(.aliasOutsideSite(alias.value, at: alias.location))
        continue
      }
      if let first = addresses.claim(path, at: alias.location) {
        diagnostics.append(.pathCollision(path, at: alias.location, first: first))
      }
    }
  }
}

extension Substring {
  /// The text before the last dot.
  fileprivate var dropLastPathExtension: String {
    lastIndex(of: ".").map { String(self[..<$0]) } ?? String(self)
  }
}

extension Diagnostic {
  static let missingTitleRule = Rule(
    "missing-title", .warning, "Modules have a title",
    explanation: """
      The title stands at the head of the page, in lists, in the search and in the browser's tab. \
      Without `title` in the front matter the first heading is taken, and without a heading the file \
      name, which readers will find strange.
      """,
    example: Rule.Example(
      wrong: "---\nminutes: 20\n---", right: "---\ntitle: After-action review\nminutes: 20\n---"))

  static func missingTitle(_ words: String, at path: SourcePath) -> Diagnostic {
    Diagnostic(
      missingTitleRule, at: SourceLocation(file: path),
      "Module has neither a 'title' nor a heading; its file name becomes the title: '\(words)'",
      fixes: [Fix("add 'title: \(words)' to the front matter")])
  }

  static let duplicateModuleIDRule = Rule(
    "duplicate-module-id", .error, "Modules must have different ids",
    explanation: """
      The id names a module in links, in prerequisites, in the address of its page and in every \
      learner's record. It is the file name without its number, unless the front matter gives `id`. \
      The second module with an id is left out of the site until one of them is renamed.
      """)

  static func duplicateModuleID(
    _ id: ModuleID, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      duplicateModuleIDRule, at: location, "Module id '\(id)' is taken",
      notes: [Note("'\(id)' is first used here", at: first)],
      fixes: [Fix("rename the file, or give it an 'id' of its own")])
  }

  static let unknownSectionRule = Rule(
    "unknown-section", .error, "Sections listed in course.yml must be folders",
    explanation: """
      `sections` in `course.yml` lists folders of the course in the order in which they are read. \
      Without the list, folders are read in the order of their numbers.
      """)

  static func unknownSection(
    _ name: String, at location: SourceLocation, known: [String]
  ) -> Diagnostic {
    let nearest = NearMiss.best(for: name, among: known)
    let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      unknownSectionRule, at: location, "Section '\(name)' is no folder with Markdown\(question)",
      fixes: [
        nearest.map { Fix("write '\($0)'", edits: [Edit(replacing: location, with: $0)]) }
          ?? Fix("create the folder, or take it off the list")
      ])
  }

  static let emptyCourseRule = Rule(
    "empty-course", .error, "A course has at least one module",
    explanation: """
      A module is a Markdown file (`.md`) in a folder of the course folder. Nothing of that kind was \
      found, so there is no course to build. Check that you are in the right folder, or name it with \
      `--course`.
      """)

  static func emptyCourse() -> Diagnostic {
    Diagnostic(
      emptyCourseRule, at: SourceLocation(file: SourcePath("course.yml")),
      "Course holds no module",
      fixes: [Fix("put a Markdown file into a folder, for example 1-introduction/10-welcome.md")])
  }
}

import CourseModel
import CourseReading

/// Small courses made from literals, for tests of what is derived from a course.
enum SearchCourse {
  /// A course of one section `How?`.
  static func course(
    _ modules: [Module], title: String = "Learning Culture", language: String = "en",
    opening: String = "", author: String? = "SoL", licence: CourseSettings.Licence? = nil,
    glossary: [GlossaryTerm] = []
  ) -> CourseGraph {
    let section = Section(
      slug: "how", folder: SourcePath("3-how"), title: "How?", question: nil,
      summary: "Practices", opening: document(opening, at: "3-how/_section.md"),
      groups: [
        Section.Group(
          title: nil, summary: nil, opening: .none(in: SourcePath("")), modules: modules.map(\.id))
      ], number: 1)
    let settings = CourseSettings(
      title: title, audience: nil, tagline: nil, summary: "Change & grow", language: language,
      author: author, licence: licence, baseURL: nil, theme: "sol",
      paths: [
        CourseSettings.PathSettings(
          path: .individual, title: "Individual", tagline: nil, summary: nil)
      ], allowsRawHTML: false)
    return CourseGraph(
      settings: settings, home: nil, sections: [section], modules: modules, dimensions: [],
      glossary: glossary, references: [], planFields: [], assets: [])
  }

  static func module(
    _ id: String, title: String? = nil, kind: Module.Kind = .lesson, summary: String? = nil,
    minutes: Int? = nil, outcomes: [String] = [], authors: [String] = [], updated: String? = nil,
    _ body: String = ""
  ) -> Module {
    Module(
      id: ModuleID(id), title: title ?? id, kind: kind, summary: summary, minutes: minutes,
      outcomes: outcomes, requires: [], related: [], dimensions: [],
      paths: Set(LearningPath.allCases), authors: authors,
      updated: updated.flatMap { CalendarDate($0) }, aliases: [], isDraft: false, extra: [:],
      body: document(body, at: "3-how/\(id).md"), sitePath: SitePath("how/\(id).html"), section: 1)
  }

  static func term(_ term: String, aliases: [String] = [], _ definition: String) -> GlossaryTerm {
    GlossaryTerm(
      term: term, aliases: aliases, definition: definition, module: nil,
      location: SourceLocation(file: SourcePath("glossary.yml")))
  }

  private static func document(_ markdown: String, at path: String) -> Document {
    let source = SourceFile(path: SourcePath(path), bytes: Array(markdown.utf8))
    return ParsedDocument.parse(source).output.body
  }
}

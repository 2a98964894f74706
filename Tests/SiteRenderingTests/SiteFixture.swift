import CourseModel
import CourseReading
import Foundation
import TestSupport

@testable import SiteRendering

/// The files of the theme `sol`, from the repository's own folder.
enum SolTheme {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "themes/sol", directoryHint: .isDirectory)

  /// Bytes by path below the theme's folder; empty when the folder cannot be read.
  static let files: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    let paths = FileManager.default.subpaths(atPath: folder.path()) ?? []
    for path in paths {
      let file = folder.appending(path: path)
      guard !file.hasDirectoryPath, let data = try? Data(contentsOf: file) else { continue }
      files[path] = Array(data)
    }
    return files
  }()

  /// The names of all templates.
  static var templates: [String] {
    files.keys.filter { $0.hasSuffix(".mustache") }
      .map { String($0.dropFirst("templates/".count).dropLast(".mustache".count)) }.sorted()
  }

  static func load(
    builtIn: [String: [UInt8]] = files, overrides: [String: String] = [:],
    settings: CourseSettings
  ) -> Diagnosed<Theme> {
    let own = overrides.map { path, text in
      (path, SourceFile(path: SourcePath("theme/" + path), bytes: Array(text.utf8)))
    }
    return Theme.load(
      builtIn: builtIn, overrides: Dictionary(uniqueKeysWithValues: own), settings: settings,
      environment: SiteEnvironment(generator: "Cursus test"), shownPath: { "themes/sol/" + $0 })
  }

  /// The words of a language.
  static func strings(
    _ language: String = "en", own: [String: String] = [:]
  ) -> Diagnosed<Strings> {
    let files = own.map { path, text in
      (path, SourceFile(path: SourcePath("theme/" + path), bytes: Array(text.utf8)))
    }
    return Strings.load(
      builtIn: self.files, own: Dictionary(uniqueKeysWithValues: files), language: language,
      shownPath: { $0 })
  }
}

/// A course in memory as a site: read, resolved and given the theme of the repository.
struct SiteFixture: Sendable {
  let read: TestCourse
  let theme: Theme
  /// What is wrong with the theme and in parts that all pages share.
  let diagnostics: [Diagnostic]
  let renderer: SiteRenderer
  let site: SiteModel

  var course: CourseGraph { read.graph }

  /// - Parameter files: text by path; a course without `course.yml` is called "Course".
  init(
    _ files: [String: String], overrides: [String: String] = [:],
    imageSizes: [SourcePath: ImageSize] = [:]
  ) throws {
    var files = files
    if files["course.yml"] == nil { files["course.yml"] = "title: Course\n" }
    read = try TestCourse(
      MemoryFiles(files.sorted { $0.key < $1.key }.map { ($0.key, .bytes(Array($0.value.utf8))) }))
    let theme = SolTheme.load(overrides: overrides, settings: read.graph.settings)
    self.theme = theme.output
    renderer = SiteRenderer(course: read.graph, theme: theme.output, imageSizes: imageSizes)
    diagnostics = theme.diagnostics + renderer.diagnostics
    site = SiteModel(course: read.graph, strings: theme.output.strings, imageSizes: imageSizes)
  }

  /// Every file of the site by its path, and what is wrong in templates.
  func rendered() -> Diagnosed<[String: String]> {
    var files: [String: String] = [:]
    var diagnostics = diagnostics
    for plan in renderer.plans {
      let made = renderer.render(plan)
      diagnostics += made.diagnostics
      for file in made.output {
        files[file.path.text] = String(decoding: file.bytes, as: UTF8.self)
      }
    }
    return Diagnosed(files, diagnostics)
  }

  /// One file of the site.
  func page(_ path: String) -> String {
    rendered().output[path] ?? "(no page \(path))"
  }

  /// The body of the module `m`, as in ``body(_:with:form:imageSizes:)``.
  static func body(_ markdown: String, with files: [String: String] = [:]) throws -> String {
    try body(markdown, with: files, form: .page)
  }

  /// The body of the module `m` in the section `how`.
  static func body(
    _ markdown: String, with files: [String: String] = [:], form: BodyContext.Form,
    imageSizes: [SourcePath: ImageSize] = [:]
  ) throws -> String {
    var files = files
    files["2-how/10-m.md"] = "---\ntitle: M\n---\n" + markdown
    let fixture = try SiteFixture(files, imageSizes: imageSizes)
    guard let module = fixture.course.module(ModuleID("m")) else { return "(no module)" }
    let page =
      switch form {
      case .page, .part: module.sitePath
      case .handbook: HandbookPage.path
      case .facilitator: FacilitatorPage.path
      }
    var writer = BodyWriter(
      module.body, BodyContext(site: fixture.site, page: page, form: form), ownModule: module.id)
    if case .facilitator = form { writer.writeFacilitatorBlocks() } else { writer.writeDocument() }
    return writer.html.string
  }
}

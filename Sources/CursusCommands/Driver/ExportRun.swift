import CourseModel
import CourseReading
import Engine
import SiteRendering
import Typesetting

/// Makes a document for print from a course.
struct ExportRun {
  let files: any CourseFiles
  let folderName: String
  /// The course folder as it was named.
  let course: String
  let isStrict: Bool
  let paper: Paper

  struct Report: Sendable {
    /// `nil` when errors kept the document from being made.
    let bytes: [UInt8]?
    let diagnostics: [Diagnostic]
    let sources: [SourcePath: SourceFile]
  }

  /// - Throws: `FileFailure` when the course cannot be listed, `OutputFailure` when a font is missing,
  ///   ``ExportObstacle`` when the course cannot be such a document.
  func run(_ kind: CoursePaper.Kind) async throws -> Report {
    let loaded = try await CourseLoader(files: files, folderName: folderName).load()
    let theme = BuiltInTheme.load(for: loaded)
    let all = CoursePaper(course: loaded.resolved.graph, theme: theme.output)
    let made = try await SitePaper.make(
      all, of: loaded, theme.output.paper, in: files, at: course, size: paper.size)
    var found = loaded.diagnostics + theme.diagnostics + made.diagnostics
    var sources = loaded.sources
    var bytes: [UInt8]?
    if !found.inOrder(strict: isStrict).hasErrors {
      if let obstacle = all.obstacle(to: kind) { throw ExportObstacle(kind, obstacle) }
      guard let documents = made.output else {
        // A font of the system is missing; this says which.
        _ = try FontFiles.load(theme.output.paper, course: course)
        return Report(bytes: nil, diagnostics: found.inOrder(strict: isStrict), sources: sources)
      }
      sources.merge(documents.sources) { first, _ in first }
      let file = documents.file(kind)
      found += file.diagnostics
      bytes = file.output.first?.bytes
    }
    let diagnostics = found.inOrder(strict: isStrict)
    if diagnostics.hasErrors { bytes = nil }
    for file in BuiltInTheme.sources(for: diagnostics) { sources[file.path] = file }
    return Report(bytes: bytes, diagnostics: diagnostics, sources: sources)
  }
}

extension Paper {
  var size: PageStyle.Paper {
    switch self {
    case .a4: .a4
    case .letter: .letter
    }
  }
}

/// Why a course cannot be exported, and what to do instead.
struct ExportObstacle: Error {
  let text: String

  init(_ kind: CoursePaper.Kind, _ obstacle: CoursePaper.Obstacle) {
    let name = kind.rawValue
    switch obstacle {
    case .script(let script):
      text = """
        error: The \(name) cannot be set as PDF: \(script.name) needs joined or reordered letters
          fix: build the site and print its page handbook.html from a browser

        """
    case .tooManyModules(let limit):
      text = """
        error: The course has more than \(limit) modules, too many for a \(name)
          fix: make several courses of it, or print sections from a browser

        """
    case .nothing:
      text = """
        error: The course has nothing that a \(name) would hold
          fix: name the folder of the course with --course

        """
    }
  }
}

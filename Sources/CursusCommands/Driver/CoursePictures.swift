import CourseModel
import CourseReading
import SiteRendering
import Typesetting

/// The pictures of a course as a PDF can hold them.
struct CoursePictures: Sendable {
  let pictures: [SourcePath: Figure.Picture]
  /// What is not printed as drawn; see ``Diagnostic/notPrintableRule``.
  let diagnostics: [Diagnostic]
  /// Drawings that diagnostics point at, for showing their lines.
  let sources: [SourcePath: SourceFile]

  /// Reads the pictures that text shows, side by side.
  init(of loaded: LoadedCourse, in files: any CourseFiles) async throws {
    let shown = Self.shown(in: loaded.resolved.graph)
    let wanted = CourseAssets(of: loaded).files.filter { shown.contains($0.path) }
    let read = try await Parallel.map(wanted) { file -> Reading in
      // An unreadable file has its diagnostic where it is copied.
      guard let bytes = CourseAssets.read(file, in: files).output else { return Reading() }
      return Self.reading(file.path, bytes)
    }
    pictures = Dictionary(
      zip(wanted, read).compactMap { file, reading in reading.picture.map { (file.path, $0) } },
      uniquingKeysWith: { first, _ in first })
    diagnostics = read.flatMap(\.diagnostics)
    sources = Dictionary(
      read.compactMap(\.source).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private struct Reading: Sendable {
    var picture: Figure.Picture?
    var diagnostics: [Diagnostic] = []
    var source: SourceFile?
  }

  private static func shown(in course: CourseGraph) -> Set<SourcePath> {
    let links = LinkResolver(course)
    var shown: Set<SourcePath> = []
    for document in course.documents {
      for node in document.tree.nodes {
        guard case .image(let destination, _) = node.kind else { continue }
        let target = links.resolve(document.tree.string(destination), in: document.source.path)
        if case .asset(let path) = target { shown.insert(path) }
      }
    }
    return shown
  }

  private static func reading(_ path: SourcePath, _ bytes: [UInt8]) -> Reading {
    guard path.text.lowercased().hasSuffix(".svg") else {
      do throws(ImageFailure) {
        return Reading(picture: .image(try RasterImage(bytes)))
      } catch {
        return Reading(diagnostics: [.notPrintable(path, error)])
      }
    }
    let reading = SVGReading(bytes)
    let source = SourceFile(path: path, bytes: bytes)
    let isDrawn = reading.drawing.size.width > 0 && reading.drawing.size.height > 0
    return Reading(
      picture: isDrawn ? .drawing(reading.drawing) : nil,
      diagnostics: reading.facts.map { .notPrintable($0, in: source) },
      source: reading.facts.isEmpty ? nil : source)
  }
}

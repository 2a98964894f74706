import CourseModel
import CourseReading
import Engine
import SiteRendering
import Typesetting

/// The documents for print that a site offers.
struct SitePaper: Sendable {
  private let paper: CoursePaper
  private let setting: PaperSetting
  /// Diagnostics: `not-printable-picture`.
  let diagnostics: [Diagnostic]
  /// Drawings that diagnostics point at.
  let sources: [SourcePath: SourceFile]

  init(
    of loaded: LoadedCourse, _ theme: Theme, in files: any CourseFiles, fonts: FontFiles
  ) async throws {
    let pictures = try await CoursePictures(of: loaded, in: files)
    paper = CoursePaper(
      course: loaded.resolved.graph, theme: theme, pictures: pictures.pictures)
    setting = PaperSetting(fonts: try PaperFonts.set(fonts.fonts), sources: loaded.sources)
    diagnostics = pictures.diagnostics
    sources = pictures.sources
  }

  var kinds: [CoursePaper.Kind] { paper.kinds }

  /// A document as a file of the site.
  ///
  /// Diagnostics: `not-printable-text`.
  func file(_ kind: CoursePaper.Kind) -> Diagnosed<[OutputFile]> {
    let set = setting.bytes(of: paper.document(kind))
    return Diagnosed([OutputFile(path: kind.path, bytes: set.output)], set.diagnostics)
  }
}

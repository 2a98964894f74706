import CourseModel
import CourseReading
import Engine
import SiteRendering
import Typesetting

/// The documents for print that a site offers.
struct SitePaper: Sendable {
  let paper: CoursePaper
  private let setting: PaperSetting
  /// Drawings that diagnostics point at.
  let sources: [SourcePath: SourceFile]
  /// The fonts of a learner's PDF, where the theme names others than the program carries.
  let fontsScript: [UInt8]?

  /// Gets everything ready.
  ///
  /// Diagnostics: `not-printable-picture`, `theme-setting`.
  /// - Parameters:
  ///   - course: the course folder as a path of the file system, for its fonts.
  ///   - size: of the paper.
  /// - Returns: `nil` where a font is missing; the site then offers the handbook's page for print.
  static func make(
    of loaded: LoadedCourse, _ theme: Theme, in files: any CourseFiles, at course: String,
    size: PageStyle.Paper = .a4
  ) async throws -> Diagnosed<SitePaper?> {
    let found = FontFiles.find(theme.paper, course: course)
    guard let fonts = found.output else { return Diagnosed(nil, found.diagnostics) }
    let set: FontSet
    do throws(EngineFailure) {
      set = try PaperFonts.set(fonts.fonts, limitedTo: nil)
    } catch {
      return Diagnosed(nil, found.diagnostics + unreadable(fonts, theme.paper))
    }
    let pictures = try await CoursePictures(of: loaded, in: files)
    let paper = SitePaper(
      paper: CoursePaper(
        course: loaded.resolved.graph, theme: theme, pictures: pictures.pictures,
        style: theme.paper.style(size)),
      setting: PaperSetting(fonts: set, sources: loaded.sources), sources: pictures.sources,
      fontsScript: fonts.areUsual ? nil : BrowserFonts.script(fonts))
    return Diagnosed(paper, found.diagnostics + pictures.diagnostics)
  }

  /// Fonts that cannot be read, each where the theme names it.
  private static func unreadable(_ fonts: FontFiles, _ settings: PaperSettings) -> [Diagnostic] {
    zip(settings.fontNames, fonts.fonts).compactMap { name, bytes in
      guard !bytes.isEmpty, (try? Font(bytes)) == nil, let place = settings.place(ofFont: name)
      else { return nil }
      return .themeSetting(
        "Font '\(name)' cannot be read", at: place,
        fix: "use a TrueType file (.ttf); fonts with PostScript outlines (.otf) are not read")
    }
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

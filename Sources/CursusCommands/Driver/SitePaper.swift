import CourseModel
import CourseReading
import Engine
import SiteRendering
import Typesetting

/// The documents for print that a site offers.
struct SitePaper: Sendable {
  private(set) var paper: CoursePaper
  private let setting: PaperSetting
  /// Drawings that diagnostics point at.
  let sources: [SourcePath: SourceFile]
  /// The fonts of a learner's PDF, where the theme names others than the program carries.
  let fontsScript: [UInt8]?

  /// Gets everything ready.
  ///
  /// Diagnostics: `not-printable-picture`, `theme-setting`.
  /// - Parameters:
  ///   - paper: the documents of the course, without pictures yet.
  ///   - course: the course folder as a path of the file system, for its fonts.
  ///   - size: of the paper.
  /// - Returns: `nil` where the course has no such documents or a font is missing; a site then offers
  ///   the handbook's page for print.
  static func make(
    _ paper: CoursePaper, of loaded: LoadedCourse, _ settings: PaperSettings,
    in files: any CourseFiles, at course: String, size: PageStyle.Paper = .a4
  ) async throws -> Diagnosed<SitePaper?> {
    // A course too large for a book need not wait for its fonts.
    guard !paper.kinds.isEmpty else { return Diagnosed(nil) }
    let found = FontFiles.find(settings, course: course)
    guard let fonts = found.output else { return Diagnosed(nil, found.diagnostics) }
    let set: FontSet
    do throws(EngineFailure) {
      set = try PaperFonts.set(fonts.fonts, limitedTo: nil)
    } catch {
      return Diagnosed(nil, found.diagnostics + unreadable(fonts, settings))
    }
    let pictures = try await CoursePictures(of: loaded, in: files)
    let made = SitePaper(
      paper: paper.with(pictures: pictures.pictures, style: settings.style(size)),
      setting: PaperSetting(fonts: set, sources: loaded.sources), sources: pictures.sources,
      fontsScript: fonts.areUsual ? nil : BrowserFonts.script(fonts))
    return Diagnosed(made, found.diagnostics + pictures.diagnostics)
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

  /// The same with diagrams that are laid out already.
  func with(loops: LoopDrawings) -> SitePaper {
    var copy = self
    copy.paper = paper.with(loops: loops)
    return copy
  }

  /// All documents, made side by side: each takes longer than the rest of a site.
  func files() async -> [Diagnosed<[OutputFile]>] {
    await withTaskGroup(of: (Int, Diagnosed<[OutputFile]>).self) { group in
      for (index, kind) in kinds.enumerated() {
        group.addTask { (index, file(kind)) }
      }
      var made: [(Int, Diagnosed<[OutputFile]>)] = []
      for await result in group { made.append(result) }
      return made.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// A document as a file of the site.
  ///
  /// Diagnostics: `not-printable-text`.
  func file(_ kind: CoursePaper.Kind) -> Diagnosed<[OutputFile]> {
    let set = setting.bytes(of: paper.document(kind))
    return Diagnosed([OutputFile(path: kind.path, bytes: set.output)], set.diagnostics)
  }
}

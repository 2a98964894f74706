import CourseModel
import Reporting
import SiteRendering
import Typesetting

/// Finds the fonts that a PDF is set in.
struct FontFiles: Sendable {
  /// Their bytes: text in four cuts, headings in four cuts, then fallbacks; empty for a cut that the
  /// theme does not name.
  let fonts: [[UInt8]]
  /// Whether they are those that the program itself carries for browsers.
  let areUsual: Bool

  /// Reads the fonts that the theme names.
  /// - Parameter course: the course folder; fonts in its `theme/fonts` come before the system's.
  /// - Throws: ``OutputFailure`` when one is nowhere to be found.
  static func load(_ settings: PaperSettings, course: String) throws(OutputFailure) -> FontFiles {
    var fonts: [[UInt8]] = []
    for name in settings.fontNames {
      if name.isEmpty {
        fonts.append([])
      } else if let bytes = font(name, course: course) {
        fonts.append(bytes)
      } else {
        throw OutputFailure(
          path: name, reason: "this font was not found, and a PDF needs it",
          advice: "install the fonts (Debian: apt-get install fonts-noto-core), put them into the "
            + "course's theme/fonts/, or write the page alone with --only html")
      }
    }
    let areUsual = settings.fontNames == PaperFontNames.all
    for (name, bytes) in zip(settings.fontNames, fonts)
    where !areUsual && !bytes.isEmpty && (try? Font(bytes)) == nil {
      throw OutputFailure(
        path: name, reason: "this font cannot be read, and a PDF needs it",
        advice: "name a TrueType file (.ttf) in theme/theme.yml, or write the page alone with "
          + "--only html")
    }
    return FontFiles(fonts: fonts, areUsual: areUsual)
  }

  /// The fonts that the theme of a course names, for a site.
  ///
  /// Diagnostics: `theme-setting` for a font that the course's own theme names and that is not there.
  /// - Returns: `nil` where fonts are missing; the site then offers its handbook page for print.
  static func find(
    _ settings: PaperSettings, course: String
  ) -> Diagnosed<FontFiles?> {
    var fonts: [[UInt8]] = []
    var diagnostics: [Diagnostic] = []
    var isComplete = true
    for name in settings.fontNames {
      let bytes = name.isEmpty ? [] : font(name, course: course)
      fonts.append(bytes ?? [])
      guard bytes == nil else { continue }
      isComplete = false
      // The fonts of the theme itself may be missing on a machine; the site does without then.
      if !PaperFontNames.all.contains(name), let place = settings.place(ofFont: name) {
        diagnostics.append(
          .themeSetting(
            "Font '\(name)' is neither in theme/fonts/ nor among the fonts of this system",
            at: place, fix: "put the file into the course's theme/fonts/"))
      }
    }
    let files = FontFiles(fonts: fonts, areUsual: settings.fontNames == PaperFontNames.all)
    return Diagnosed(isComplete ? files : nil, diagnostics)
  }

  private static func font(_ name: String, course: String) -> [UInt8]? {
    for folder in [DiskPath.join(course, "theme/fonts")] + PaperFontNames.folders {
      do throws(SystemError) {
        let file = try OpenFile(reading: DiskPath.join(folder, name))
        return try file.bytes(expected: file.status().size)
      } catch {
        // The next folder may have it.
      }
    }
    return nil
  }
}

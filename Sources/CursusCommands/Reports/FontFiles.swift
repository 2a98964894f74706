import CourseModel

/// Finds the fonts that a PDF is set in.
struct FontFiles {
  /// Their bytes in the order of the engine: text regular, bold, italic, bold italic, then headings.
  let fonts: [[UInt8]]

  /// The files of the fonts, as the package `fonts-noto-core` of Debian names them.
  static let usual = [
    "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf", "NotoSans-BoldItalic.ttf",
    "NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf", "NotoSerif-Italic.ttf",
    "NotoSerif-BoldItalic.ttf",
  ]

  /// Where systems keep fonts; the course's own theme comes first.
  private static func folders(course: String) -> [String] {
    [
      DiskPath.join(course, "theme/fonts"), "/usr/share/fonts/truetype/noto",
      "/usr/share/fonts/noto", "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts",
      "/opt/homebrew/share/fonts",
    ]
  }

  /// Reads the fonts.
  /// - Parameter course: the course folder; fonts in its `theme/fonts` come before the system's.
  /// - Throws: ``OutputFailure`` when one is nowhere to be found.
  static func load(course: String) throws(OutputFailure) -> FontFiles {
    var fonts: [[UInt8]] = []
    for name in usual { fonts.append(try font(name, in: folders(course: course))) }
    return FontFiles(fonts: fonts)
  }

  private static func font(_ name: String, in folders: [String]) throws(OutputFailure) -> [UInt8] {
    for folder in folders {
      do throws(SystemError) {
        let file = try OpenFile(reading: DiskPath.join(folder, name))
        return try file.bytes(expected: file.status().size)
      } catch {
        // The next folder may have it.
      }
    }
    throw OutputFailure(
      path: name, reason: "this font was not found, and a PDF needs it",
      advice: "install the fonts (Debian: apt-get install fonts-noto-core), put them into the "
        + "course's theme/fonts/, or write the page alone with --only html")
  }
}

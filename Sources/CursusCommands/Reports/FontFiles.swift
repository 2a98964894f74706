import Reporting

/// Finds the fonts that a PDF is set in.
struct FontFiles {
  /// Their bytes in the order of ``PaperFontNames``.
  let fonts: [[UInt8]]

  /// Reads the fonts.
  /// - Parameter course: the course folder; fonts in its `theme/fonts` come before the system's.
  /// - Throws: ``OutputFailure`` when one is nowhere to be found.
  static func load(course: String) throws(OutputFailure) -> FontFiles {
    var fonts: [[UInt8]] = []
    // The course's own theme comes first.
    let folders = [DiskPath.join(course, "theme/fonts")] + PaperFontNames.folders
    for name in PaperFontNames.all { fonts.append(try font(name, in: folders)) }
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

#if !arch(wasm32)
/// The files of the fonts that reports are set in, and where systems keep them.
package enum PaperFontNames {
  /// Text regular, bold, italic, bold italic, headings in the same order, then signs that those lack.
  ///
  /// As the package `fonts-noto-core` of Debian names them.
  package static var all: [String] {
    [
      "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf",
      "NotoSans-BoldItalic.ttf", "NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf",
      "NotoSerif-Italic.ttf", "NotoSerif-BoldItalic.ttf", "NotoSansMath-Regular.ttf",
    ]
  }

  /// The script that carries fonts to a browser.
  /// - Parameters:
  ///   - packed: of each font in the order of ``all``, its zlib data as base64; empty for no font.
  ///   - source: what the fonts are, for who reads the script.
  package static func script(_ packed: [String], about source: String) -> String {
    let fonts = packed.map { "\"\($0)\"" }.joined(separator: ",\n")
    return """
      // The fonts of a PDF, \(source), compressed.
      window.cursus = window.cursus || {};
      window.cursus.fonts = [
      \(fonts)
      ];

      """
  }

  package static var folders: [String] {
    [
      "/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto", "/usr/share/fonts",
      "/usr/local/share/fonts", "/Library/Fonts", "/opt/homebrew/share/fonts",
    ]
  }
}
#endif

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

  package static var folders: [String] {
    [
      "/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto", "/usr/share/fonts",
      "/usr/local/share/fonts", "/Library/Fonts", "/opt/homebrew/share/fonts",
    ]
  }
}
#endif

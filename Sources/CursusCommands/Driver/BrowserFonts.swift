import Foundation
import Reporting
import Typesetting

/// The fonts that a course's own theme names, for the browser: as `EngineBuilder` packs the usual ones.
enum BrowserFonts {
  /// The script; empty when a file is no font, for which the check has a message.
  static func script(_ files: FontFiles) -> [UInt8] {
    var packed: [String] = []
    for bytes in files.fonts {
      guard !bytes.isEmpty else {
        packed.append("")
        continue
      }
      guard let font = try? Font(bytes) else { return [] }
      let subset = Zlib.compress(font.webSubset(keeping: PaperCharacters.set))
      packed.append(Data(subset).base64EncodedString())
    }
    return Array(PaperFontNames.script(packed, about: "subsets of the fonts of the theme").utf8)
  }
}

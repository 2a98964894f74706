import Foundation
import Reporting
import Typesetting

/// The fonts of a PDF for the browser: only the characters that reports are set in.
struct FontsScript {
  /// Empty when a font is missing: sites then offer the page for print instead.
  let text: String
  let sizes: String

  init() throws {
    var packed: [String] = []
    var total = 0
    for name in PaperFontNames.all {
      guard let bytes = Self.bytes(of: name) else {
        print("warning: \(name) was not found; sites built with this program offer no PDF")
        text = ""
        sizes = "none, \(name) is missing"
        return
      }
      let subset = try Font(bytes).webSubset(keeping: PaperCharacters.set)
      let compressed = Data(Zlib.compress(subset))
      total += compressed.count
      packed.append(compressed.base64EncodedString())
    }
    text = PaperFontNames.script(
      packed, about: "subsets of the Noto fonts (SIL Open Font License 1.1)")
    sizes = "\(total) bytes compressed"
  }

  private static func bytes(of name: String) -> [UInt8]? {
    for folder in PaperFontNames.folders {
      if let data = FileManager.default.contents(atPath: folder + "/" + name) {
        return [UInt8](data)
      }
    }
    return nil
  }
}

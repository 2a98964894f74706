#if !arch(wasm32) || CURSUS_PAPER
import Reporting
package import Typesetting

/// The fonts of a PDF as parts of a request.
package enum PaperFonts {
  /// Text regular, bold, italic, bold italic, headings in the same order, then signs that those lack.
  package static var count: Int { 9 }

  /// Reads the fonts; all but the two regular ones may be empty.
  package static func set(_ parts: [[UInt8]]) throws(EngineFailure) -> FontSet {
    guard parts.count >= count else { throw EngineFailure("request") }
    return FontSet(
      serif: try family(parts[4..<8]), sans: try family(parts[0..<4]),
      fallback: try font(parts[8]).map { [$0] } ?? [])
  }

  private static func family(
    _ parts: ArraySlice<[UInt8]>
  ) throws(EngineFailure) -> FontSet.Family {
    let parts = Array(parts)
    guard let regular = try font(parts[0]) else { throw EngineFailure("font") }
    return FontSet.Family(
      regular: regular, bold: try font(parts[1]), italic: try font(parts[2]),
      boldItalic: try font(parts[3]))
  }

  private static func font(_ bytes: [UInt8]) throws(EngineFailure) -> Font? {
    guard !bytes.isEmpty else { return nil }
    do throws(FontFailure) {
      return try Font(bytes).limited(to: PaperCharacters.set)
    } catch {
      throw EngineFailure("font")
    }
  }
}
#endif

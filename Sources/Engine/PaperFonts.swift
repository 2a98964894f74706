#if !arch(wasm32) || CURSUS_PAPER
import Reporting
package import Typesetting

/// The fonts of a PDF as parts of a request.
package enum PaperFonts {
  /// How many a request has when it does not say: text regular, bold, italic, bold italic, headings in
  /// the same order, then one font for signs that those lack; more fallbacks may follow.
  package static var count: Int { 9 }

  /// Reads the fonts; all but the two regular ones may be empty.
  /// - Parameter characters: those to set with, `nil` for all that the fonts have.
  package static func set(
    _ parts: [[UInt8]], limitedTo characters: ScalarSet? = PaperCharacters.set
  ) throws(EngineFailure) -> FontSet {
    guard parts.count >= count else { throw EngineFailure("request") }
    var fallback: [Font] = []
    for part in parts[8...] {
      if let font = try font(part, characters) { fallback.append(font) }
    }
    return FontSet(
      serif: try family(parts[4..<8], characters), sans: try family(parts[0..<4], characters),
      fallback: fallback)
  }

  private static func family(
    _ parts: ArraySlice<[UInt8]>, _ characters: ScalarSet?
  ) throws(EngineFailure) -> FontSet.Family {
    let parts = Array(parts)
    guard let regular = try font(parts[0], characters) else { throw EngineFailure("font") }
    return FontSet.Family(
      regular: regular, bold: try font(parts[1], characters),
      italic: try font(parts[2], characters),
      boldItalic: try font(parts[3], characters))
  }

  private static func font(
    _ bytes: [UInt8], _ characters: ScalarSet?
  ) throws(EngineFailure) -> Font? {
    guard !bytes.isEmpty else { return nil }
    do throws(FontFailure) {
      let font = try Font(bytes)
      return characters.map { font.limited(to: $0) } ?? font
    } catch {
      throw EngineFailure("font")
    }
  }
}
#endif

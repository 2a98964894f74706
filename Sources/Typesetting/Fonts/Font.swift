/// A TrueType font: which glyph a character has, how wide it is, and what it looks like.
///
/// Reads what Latin, Greek and Cyrillic need. Nothing is read from the file before it is asked for,
/// but for the tables that lines are set with. A broken or hostile file gives wrong pictures at
/// worst. Source: OpenType specification 1.9.
public struct Font: Sendable {
  public let metrics: FontMetrics
  public let names: FontNames
  public let embedding: FontEmbedding
  public let glyphCount: Int
  let file: FontFile
  let outlines: GlyphOutlines
  private(set) var characters: CharacterMap
  let kerning: Kerning
  let ligatures: Ligatures
  let marks: GlyphMarks
  private let advances: [UInt16]

  public init(_ bytes: [UInt8]) throws(FontFailure) {
    let file = try FontFile(bytes)
    self.file = file
    metrics = try FontMetrics(file)
    names = FontNames(file)
    embedding = FontEmbedding(file)
    let maxp = try file.table(FontTag("maxp"), atLeast: 32)
    outlines = try GlyphOutlines(file, glyphCount: maxp.short(4))
    glyphCount = outlines.count
    characters = try CharacterMap(file)
    advances = try Font.advances(file, glyphCount: glyphCount)
    kerning = Kerning(file, glyphCount: glyphCount)
    ligatures = Ligatures(file, glyphCount: glyphCount)
    marks = GlyphMarks(file, glyphCount: kerning.skipsMarks ? glyphCount : 0)
  }

  private static func advances(
    _ file: FontFile, glyphCount: Int
  ) throws(FontFailure) -> [UInt16] {
    let count = file[FontTag("hhea")].short(34)
    let hmtx = try file.table(FontTag("hmtx"), atLeast: 4)
    let last = max(0, min(count, hmtx.count / 4) - 1)
    return (0..<glyphCount).map { UInt16(hmtx.short(min($0, last) * 4)) }
  }

  /// The font as if it had no character outside a set.
  ///
  /// It shapes texts as the file does that ``webSubset(keeping:)`` makes for the same set, and gives
  /// the same bytes in a document.
  public func limited(to set: ScalarSet) -> Font {
    var font = self
    font.characters = characters.limited(to: set)
    return font
  }

  /// The glyph of a character; `nil` when the font does not have it.
  public func glyph(for scalar: UInt32) -> GlyphID? {
    let glyph = characters.glyph(for: scalar)
    return glyph == 0 || Int(glyph) >= glyphCount ? nil : GlyphID(glyph)
  }

  /// The width of a glyph without kerning, in units of the font.
  public func advance(_ glyph: GlyphID) -> Int {
    Int(glyph.number) < advances.count ? Int(advances[Int(glyph.number)]) : 0
  }

  /// How far an outline begins from the left edge of its width.
  func leftSideBearing(_ glyph: GlyphID) -> Int {
    let hmtx = file[FontTag("hmtx")]
    let count = min(file[FontTag("hhea")].short(34), hmtx.count / 4)
    let index = Int(glyph.number)
    return hmtx.signedShort(index < count ? index * 4 + 2 : count * 4 + (index - count) * 2)
  }
}

/// Which glyphs are combining marks: class 3 of the table `GDEF`.
struct GlyphMarks: Sendable {
  private let classes: GlyphNumbers?

  /// - Parameter glyphCount: 0 when nobody will ask.
  init(_ file: FontFile, glyphCount: Int) {
    let table = file[FontTag("GDEF")]
    guard glyphCount > 0, table.short(4) != 0 else {
      classes = nil
      return
    }
    classes = GlyphNumbers(classes: table.view(at: table.short(4)), glyphCount: glyphCount)
  }

  func contains(_ glyph: GlyphID) -> Bool {
    classes?[glyph] == 3
  }
}

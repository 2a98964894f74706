/// The part of a font that a document uses, as a file to embed in a PDF as `CIDFontType2`.
///
/// Glyphs are renumbered in the order of the font, without gaps: the number of a character in the
/// PDF (CID) is the number of its glyph in the file, so that `CIDToGIDMap` is `Identity`.
public struct FontSubset: Sendable {
  /// A TrueType file: `glyf`, `head`, `hhea`, `hmtx`, `loca`, `maxp`.
  public let file: [UInt8]
  /// Six capital letters that stand before the font's name; the same for the same file.
  public let tag: String
  /// By CID; the first is the box for missing characters.
  public let glyphs: [Glyph]
  private let selection: GlyphSelection

  public struct Glyph: Sendable, Equatable {
    /// In the font that the subset is of.
    public let original: GlyphID
    /// In thousandths of the size of the type, rounded.
    public let width: Int
    /// The characters it stands for; empty for a part of other glyphs.
    public let scalars: [UInt32]
  }

  public init(of font: Font, using use: GlyphUse) {
    let selection = GlyphSelection(use.glyphs, of: font)
    let em = font.metrics.unitsPerEm
    var writer = FontFileWriter()
    writer.addOutlines(of: selection, of: font)
    let file = writer.file()
    self.selection = selection
    self.file = file
    tag = FontSubset.tag(of: file)
    glyphs = selection.glyphs.map {
      Glyph(
        original: $0, width: (font.advance($0) * 1000 + em / 2) / em, scalars: use.scalars(of: $0))
    }
  }

  /// The number of a glyph in the PDF; 0 for one that was not used.
  public func cid(of glyph: GlyphID) -> Int {
    Int(selection.renumbered(glyph).number)
  }

  /// Six letters from the bytes of a file (FNV-1a).
  private static func tag(of file: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in file { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
    var letters: [UInt8] = []
    for _ in 0..<6 {
      letters.append(UInt8(ascii: "A") + UInt8(hash % 26))
      hash /= 26
    }
    return String(decoding: letters, as: UTF8.self)
  }
}

/// The glyphs of one font that a document uses, and the characters each stands for.
public struct GlyphUse: Sendable {
  /// By glyph; empty for those not used.
  private var characters: [[UInt32]]
  /// In the order of their first use.
  public private(set) var glyphs: [GlyphID] = []

  public init(of font: Font) {
    characters = Array(repeating: [], count: font.glyphCount)
  }

  /// Notes the glyphs of a line.
  /// - Parameter scalars: the text that was shaped.
  public mutating func add(_ line: [ShapedGlyph], of scalars: [UInt32]) {
    for shaped in line { add(shaped.glyph, scalars[shaped.scalars]) }
  }

  /// Notes one glyph.
  ///
  /// Of characters that share a glyph the lowest is kept, so that the order of the
  /// text does not matter.
  public mutating func add(_ glyph: GlyphID, _ scalars: ArraySlice<UInt32>) {
    let index = Int(glyph.number)
    guard index < characters.count, !scalars.isEmpty else { return }
    if characters[index].isEmpty {
      characters[index] = Array(scalars)
      glyphs.append(glyph)
    } else if scalars.lexicographicallyPrecedes(characters[index]) {
      characters[index] = Array(scalars)
    }
  }

  /// The characters of a glyph; empty for one not used.
  public func scalars(of glyph: GlyphID) -> [UInt32] {
    Int(glyph.number) < characters.count ? characters[Int(glyph.number)] : []
  }
}

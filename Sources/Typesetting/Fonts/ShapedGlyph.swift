/// A glyph at its place in a line of text.
public struct ShapedGlyph: Sendable, Equatable {
  public internal(set) var glyph: GlyphID
  /// How far the next glyph is from this one, kerning included, in units of the font.
  public internal(set) var advance: Int32
  /// Where the characters that it stands for begin in the text that was shaped.
  public internal(set) var firstScalar: Int32
  /// How many characters it stands for; more than one for a ligature.
  public internal(set) var scalarCount: Int32

  /// The characters that it stands for, as places in the text that was shaped.
  public var scalars: Range<Int> { Int(firstScalar)..<Int(firstScalar + scalarCount) }
}

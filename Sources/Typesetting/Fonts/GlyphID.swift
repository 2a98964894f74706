/// The number of a glyph within one font; 0 is the box for what the font does not have.
public struct GlyphID: Sendable, Hashable, Comparable {
  public let number: UInt16

  public init(_ number: UInt16) {
    self.number = number
  }

  /// What a font shows for a character it does not have.
  public static var missing: GlyphID { GlyphID(0) }

  public static func < (left: GlyphID, right: GlyphID) -> Bool { left.number < right.number }
}

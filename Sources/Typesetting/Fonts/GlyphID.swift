/// The number of a glyph within one font; 0 is the box for what the font does not have.
package struct GlyphID: Sendable, Hashable, Comparable {
  package let number: UInt16

  package init(_ number: UInt16) {
    self.number = number
  }

  /// What a font shows for a character it does not have.
  package static var missing: GlyphID { GlyphID(0) }

  package static func < (left: GlyphID, right: GlyphID) -> Bool { left.number < right.number }
}

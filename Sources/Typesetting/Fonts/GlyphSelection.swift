/// Some glyphs of a font, renumbered in their order so that no number is left out.
struct GlyphSelection: Sendable {
  /// The glyph of the font for each new number; the first is ``GlyphID/missing``.
  let glyphs: [GlyphID]
  /// The new number for each glyph of the font; 0 for those left out.
  private let numbers: [UInt16]

  /// Takes the glyphs asked for, the one for what is missing, and all that they are made of.
  init(_ wanted: [GlyphID], of font: Font) {
    var isIn = Array(repeating: false, count: max(font.glyphCount, 1))
    isIn[0] = true
    var waiting: [GlyphID] = [.missing]
    for glyph in wanted where Int(glyph.number) < isIn.count && !isIn[Int(glyph.number)] {
      isIn[Int(glyph.number)] = true
      waiting.append(glyph)
    }
    while let glyph = waiting.popLast() {
      for part in font.outlines.parts(of: glyph) where !isIn[Int(part.number)] {
        isIn[Int(part.number)] = true
        waiting.append(part)
      }
    }
    var glyphs: [GlyphID] = []
    var numbers = Array(repeating: UInt16(0), count: isIn.count)
    for index in isIn.indices where isIn[index] {
      numbers[index] = UInt16(glyphs.count)
      glyphs.append(GlyphID(UInt16(index)))
    }
    self.glyphs = glyphs
    self.numbers = numbers
  }

  /// The new number of a glyph; ``GlyphID/missing`` for one that was left out.
  func renumbered(_ glyph: GlyphID) -> GlyphID {
    Int(glyph.number) < numbers.count ? GlyphID(numbers[Int(glyph.number)]) : .missing
  }

  func contains(_ glyph: GlyphID) -> Bool {
    glyph == .missing || renumbered(glyph) != .missing
  }
}

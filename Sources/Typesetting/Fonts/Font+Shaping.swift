extension Font {
  /// The glyphs of a text, with ligatures and kerning; a letter and its mark are one where they can.
  ///
  /// Example: `f i n` in Noto Sans gives two glyphs, the first for two characters.
  /// - Parameters:
  ///   - scalars: of one style; without line breaks.
  ///   - joinsLetters: whether f and i may become one glyph; not for words whose letters are
  ///     set apart.
  /// - Returns: glyphs in the order of the text. A character that the font does not have gives
  ///   ``GlyphID/missing``; ask ``glyph(for:)`` before.
  public func shape(_ scalars: [UInt32], joinsLetters: Bool = true) -> [ShapedGlyph] {
    var glyphs: [ShapedGlyph] = []
    glyphs.reserveCapacity(scalars.count)
    var letter: UInt32 = 0
    for (index, scalar) in scalars.enumerated() {
      if Composition.marks.contains(scalar), let whole = Composition.whole(letter, scalar),
        let glyph = self.glyph(for: whole)
      {
        let last = glyphs.count - 1
        glyphs[last].glyph = glyph
        glyphs[last].advance = Int32(advance(glyph))
        glyphs[last].scalarCount += 1
        letter = whole
        continue
      }
      letter = scalar
      let glyph = self.glyph(for: scalar) ?? .missing
      glyphs.append(
        ShapedGlyph(
          glyph: glyph, advance: Int32(advance(glyph)), firstScalar: Int32(index), scalarCount: 1))
    }
    if !ligatures.entries.isEmpty { join(&glyphs, joinsLetters: joinsLetters) }
    if !kerning.isEmpty { kern(&glyphs) }
    return glyphs
  }

  private func join(_ glyphs: inout [ShapedGlyph], joinsLetters: Bool) {
    var (read, written) = (0, 0)
    while read < glyphs.count {
      var next = glyphs[read]
      var length = 1
      if let ligature = ligatures.ligature(in: glyphs, at: read, joinsLetters: joinsLetters) {
        length += ligature.rest.count
        next.glyph = ligature.glyph
        next.advance = Int32(advance(ligature.glyph))
        next.scalarCount = glyphs[read..<read + length].reduce(0) { $0 + $1.scalarCount }
      }
      glyphs[written] = next
      read += length
      written += 1
    }
    glyphs.removeLast(glyphs.count - written)
  }

  private func kern(_ glyphs: inout [ShapedGlyph]) {
    var left: Int?
    for right in glyphs.indices {
      if kerning.skipsMarks, marks.contains(glyphs[right].glyph) { continue }
      if let left {
        glyphs[left].advance += Int32(kerning.adjustment(glyphs[left].glyph, glyphs[right].glyph))
      }
      left = right
    }
  }
}

import Testing

@testable import Typesetting

struct FontSubsetTests {
  private func subset(_ text: String, of font: Font) -> FontSubset {
    var use = GlyphUse(of: font)
    let text = scalars(text)
    use.add(font.shape(text), of: text)
    return FontSubset(of: font, using: use)
  }

  @Test func numbersGlyphsWithoutGaps() throws {
    let font = try NotoFont.sans.font()
    let subset = subset("Office", of: font)
    let shaped = font.shape(scalars("Office"))
    #expect(subset.glyphs.map { $0.original } == subset.glyphs.map { $0.original }.sorted())
    #expect(subset.glyphs.first?.original == .missing)
    for glyph in shaped {
      let cid = subset.cid(of: glyph.glyph)
      #expect(cid > 0)
      #expect(subset.glyphs[cid].original == glyph.glyph)
      #expect(subset.glyphs[cid].width == font.advance(glyph.glyph))
    }
    #expect(subset.glyphs[subset.cid(of: shaped[1].glyph)].scalars == scalars("ffi"))
    #expect(try subset.cid(of: #require(font.glyph(for: 0x5A))) == 0)
  }

  @Test func takesThePartsOfPutTogetherGlyphs() throws {
    let font = try NotoFont.sans.font()
    let subset = subset("À", of: font)
    let glyph = try #require(font.glyph(for: 0xC0))
    let letter = try #require(font.glyph(for: 0x41))
    let accent = try #require(font.glyph(for: 0x60))
    #expect(subset.glyphs.map { $0.original } == [.missing, letter, accent, glyph].sorted())
    #expect(subset.glyphs.map { $0.scalars.count }.reduce(0, +) == 1)
    let file = try FontFile(subset.file)
    let outlines = try GlyphOutlines(file, glyphCount: subset.glyphs.count)
    guard
      case .composite(let outline) =
        outlines.outline(of: GlyphID(UInt16(subset.cid(of: glyph))))
    else {
      Issue.record("À is put together of parts in this font")
      return
    }
    #expect(
      outline.parts.map { Int($0.number) } == [subset.cid(of: letter), subset.cid(of: accent)])
  }

  @Test func isTheSameForTheSameGlyphsInAnyOrder() throws {
    let font = try NotoFont.serif.font()
    let one = subset("Learning", of: font)
    #expect(one.file == subset("gninraeL", of: font).file)
    #expect(one.tag == subset("gninraeL", of: font).tag)
    #expect(one.tag != subset("Teaching", of: font).tag)
    #expect(one.tag.utf8.allSatisfy { (0x41...0x5A).contains($0) })
    #expect(one.tag.utf8.count == 6)
  }

  @Test func keepsTheLowestCharacterOfAGlyph() throws {
    let font = try NotoFont.sans.font()
    let glyph = try #require(font.glyph(for: 0x20))
    var use = GlyphUse(of: font)
    for character in [0x2002, 0x20, 0xA0] as [UInt32] { use.add(glyph, [character]) }
    #expect(use.glyphs == [glyph])
    #expect(use.scalars(of: glyph) == [0x20])
  }

  @Test func hasTheRightChecksums() throws {
    let font = try NotoFont.sans.font()
    let file = subset("The quick brown fox", of: font).file
    var sum: UInt32 = 0
    for place in stride(from: 0, to: file.count, by: 4) { sum &+= ByteView(file).long(place) }
    #expect(sum == 0xB1B0_AFBA)
    #expect(file.count % 4 == 0)
  }

  @Test func worksWithNothingUsed() throws {
    let font = try NotoFont.sans.font()
    let subset = FontSubset(of: font, using: GlyphUse(of: font))
    #expect(subset.glyphs.map { $0.original } == [.missing])
  }
}

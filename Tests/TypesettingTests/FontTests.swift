import Testing

@testable import Typesetting

struct FontTests {
  @Test func readsNamesAndMeasures() throws {
    let font = try NotoFont.sansBold.font()
    #expect(font.names.family == "Noto Sans")
    #expect(font.names.style == "Bold")
    #expect(font.names.postScript == "NotoSans-Bold")
    #expect(font.metrics.unitsPerEm == 1000)
    #expect(font.metrics.ascender == 1069)
    #expect(font.metrics.descender == -293)
    #expect(font.metrics.capHeight == 714)
    #expect(font.metrics.weight == 700)
    #expect(!font.metrics.isItalic)
    #expect(!font.metrics.isFixedPitch)
    #expect(font.embedding.level == .installable)
    #expect(font.embedding.allowsDocuments)
    let italic = try NotoFont.sansItalic.font()
    #expect(italic.metrics.isItalic)
    #expect(italic.metrics.italicAngle == -12 * 65_536)
  }

  @Test(arguments: [
    ("A", true), ("ž", true), ("ễ", true), ("Ж", true), ("Ω", true), ("—", true), ("中", false),
    ("🙂", false),
  ])
  func knowsWhichCharactersItHas(character: String, isThere: Bool) throws {
    let font = try NotoFont.sans.font()
    let scalar = try #require(scalars(character).first)
    #expect((font.glyph(for: scalar) != nil) == isThere)
  }

  @Test func findsCharactersBeyondTheBasicPlane() throws {
    let font = try NotoFont.symbols.font()
    #expect(font.glyph(for: 0x1F5F8) != nil)
    #expect(font.glyph(for: 0x10FFFF) == nil)
    #expect(font.glyph(for: 0xFFFF_FFFF) == nil)
  }

  @Test func kernsAndJoins() throws {
    let font = try NotoFont.sans.font()
    let pair = font.shape(scalars("AV"))
    #expect(pair.map { $0.advance } == [599, 600])
    #expect(font.advance(pair[0].glyph) == 639)
    let office = font.shape(scalars("office"))
    #expect(office.count == 4)
    #expect(office[1].scalars == 1..<4)
    #expect(font.shape(scalars("office"), joinsLetters: false).count == 6)
  }
}

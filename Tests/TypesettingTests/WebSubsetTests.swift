import Testing

@testable import Typesetting

struct WebSubsetTests {
  private static let set = ScalarSet([
    0x20...0x7E, 0xA0...0x17F, 0x300...0x328, 0x391...0x3C9, 0x410...0x44F, 0x1EA0...0x1EF9,
    0x2010...0x2026, 0x20AC...0x20AC, 0x1F5F8...0x1F5F8,
  ])

  /// Texts of the set's characters, where kerning and ligatures happen often.
  private func texts(_ font: Font) -> [[UInt32]] {
    var characters: [UInt32] = []
    for range in WebSubsetTests.set.ranges {
      for scalar in range where font.glyph(for: scalar) != nil { characters.append(scalar) }
    }
    var numbers = SeededNumbers(5)
    let frequent = scalars("ffiAVToa\u{328}\u{301}").filter { font.glyph(for: $0) != nil }
    return (0..<40).map { _ in
      (0..<100).map { _ in
        let list = Bool.random(using: &numbers) && !frequent.isEmpty ? frequent : characters
        return list[Int.random(in: list.indices, using: &numbers)]
      }
    }
  }

  @Test(arguments: NotoFont.allCases)
  func shapesAndSetsAsTheWholeFontDoes(_ noto: NotoFont) throws {
    let whole = try noto.font().limited(to: WebSubsetTests.set)
    let file = whole.webSubset(keeping: WebSubsetTests.set)
    let small = try Font(file)
    #expect(file.count < 110_000)
    #expect(small.metrics == whole.metrics)
    #expect(small.names.postScript == whole.names.postScript)
    #expect(small.names.family == whole.names.family)
    #expect(small.embedding == whole.embedding)
    var uses = (GlyphUse(of: whole), GlyphUse(of: small))
    for text in texts(whole) {
      let (one, other) = (whole.shape(text), small.shape(text))
      #expect(one.map { $0.advance } == other.map { $0.advance })
      #expect(one.map { $0.scalars } == other.map { $0.scalars })
      uses.0.add(one, of: text)
      uses.1.add(other, of: text)
    }
    let (one, other) = (FontSubset(of: whole, using: uses.0), FontSubset(of: small, using: uses.1))
    #expect(one.file == other.file)
    #expect(one.tag == other.tag)
    #expect(one.glyphs.map { $0.width } == other.glyphs.map { $0.width })
    #expect(one.glyphs.map { $0.scalars } == other.glyphs.map { $0.scalars })
  }

  @Test func hasTheSameCharacters() throws {
    let whole = try NotoFont.sans.font()
    let small = try Font(whole.webSubset(keeping: WebSubsetTests.set))
    for scalar in 0...0x3000 as ClosedRange<UInt32> {
      let isThere = WebSubsetTests.set.contains(scalar) && whole.glyph(for: scalar) != nil
      #expect((small.glyph(for: scalar) != nil) == isThere)
    }
  }

  @Test func isASubsetOfItself() throws {
    let once = try NotoFont.serif.font().webSubset(keeping: WebSubsetTests.set)
    #expect(try Font(once).webSubset(keeping: WebSubsetTests.set) == once)
  }

  @Test func keepsCopyrightAndLicence() throws {
    let small = try Font(NotoFont.sans.font().webSubset(keeping: ScalarSet([0x41...0x42])))
    let name = small.file[FontTag("name")]
    let numbers = (0..<name.short(2)).map { name.short(6 + $0 * 12 + 6) }
    #expect(numbers.contains(0))
    #expect(numbers.contains(13))
  }

  @Test func worksWithNothingKept() throws {
    let small = try Font(NotoFont.sans.font().webSubset(keeping: ScalarSet([])))
    #expect(small.glyphCount == 1)
    #expect(small.glyph(for: 0x41) == nil)
  }
}

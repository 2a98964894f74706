import Foundation
import Testing

@testable import Typesetting

struct FontShapingTests {
  // The numbers are HarfBuzz's for the same font file.
  @Test(arguments: [
    ("AVATAR", "36:599 57:560 36:569 55:486 36:639 53:622"),
    ("To Wa", "55:486 82:605 3:260 58:910 68:561"),
    ("“A”", "521:289 36:569 522:359"),
    ("office", "82:605 1969:946 70:480 72:564"),
    ("Ďábelské", "208:730 163:561 69:615 72:564 79:258 86:479 78:534 171:564"),
    ("Τα Γρ", "368:486 381:615 3:260 352:454 397:605"),
    ("Та ГА", "443:476 457:561 3:260 428:454 425:639"),
  ])
  func kernsAsHarfBuzzDoes(text: String, expected: String) throws {
    let font = try NotoFont.sans.font()
    let shaped = font.shape(scalars(text)).map { "\($0.glyph.number):\($0.advance)" }
    #expect(shaped.joined(separator: " ") == expected)
  }

  @Test func kernsOverCombiningMarks() throws {
    let font = try NotoFont.sans.font()
    // Unicode has no T with a circumflex.
    let plain = font.shape(scalars("To"))
    let marked = font.shape(scalars("T\u{302}o"))
    #expect(marked.map { $0.advance } == [plain[0].advance, 0, plain[1].advance])
  }

  @Test func takesTheLongestLigature() throws {
    let font = try NotoFont.serif.font()
    let shaped = font.shape(scalars("ff ffi fl f"))
    #expect(shaped.map { Int($0.scalarCount) } == [2, 1, 3, 1, 2, 1, 1])
    #expect(shaped.map { Int($0.firstScalar) } == [0, 2, 3, 6, 7, 9, 10])
  }

  @Test func joinsALetterWithItsMarkEvenWhereLettersStayApart() throws {
    let font = try NotoFont.sans.font()
    let shaped = font.shape(scalars("a\u{328}"), joinsLetters: false)
    #expect(shaped.map { $0.glyph } == [font.glyph(for: 0x105)])
  }

  @Test(arguments: [0xC0...0x24F, 0x370...0x4FF, 0x1E00...0x1EFF] as [ClosedRange<UInt32>])
  func makesLettersWholeAsUnicodeDoes(range: ClosedRange<UInt32>) throws {
    let font = try NotoFont.sans.font()
    var count = 0
    for scalar in range {
      let whole = String(Unicode.Scalar(scalar).map(Character.init) ?? "?")
      let apart = scalars(whole.decomposedStringWithCanonicalMapping)
      guard apart.count > 1, scalars(whole.precomposedStringWithCanonicalMapping) == [scalar],
        font.glyph(for: scalar) != nil
      else { continue }
      let shaped = font.shape(apart)
      #expect(shaped.map { $0.glyph } == [font.glyph(for: scalar)], "\(whole)")
      #expect(shaped.map { Int($0.scalarCount) } == [apart.count])
      count += 1
    }
    #expect(count > 50)
  }

  @Test func showsTheBoxForWhatIsMissing() throws {
    let font = try NotoFont.sans.font()
    let shaped = font.shape(scalars("a中b"))
    #expect(shaped[1].glyph == .missing)
    #expect(shaped.map { $0.scalars } == [0..<1, 1..<2, 2..<3])
    #expect(font.shape([]).isEmpty)
  }

  @Test func limitsAFontToSomeCharacters() throws {
    let font = try NotoFont.sans.font().limited(to: ScalarSet([0x41...0x5A, 0x20AC...0x20AC]))
    #expect(font.glyph(for: 0x41) != nil)
    #expect(font.glyph(for: 0x61) == nil)
    #expect(font.glyph(for: 0x20AC) != nil)
    #expect(font.glyph(for: 0x20AB) == nil)
  }

  @Test func mergesRangesInAnyOrder() {
    let set = ScalarSet([20...30, 1...2, 25...40, 3...5])
    #expect(set.ranges == [1...2, 3...5, 20...40])
    #expect(!set.contains(0))
    #expect(set.contains(5))
    #expect(!set.contains(6))
    #expect(set.contains(40))
    #expect(!ScalarSet([]).contains(0))
  }
}

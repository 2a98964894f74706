import Testing

@testable import Typesetting

struct LineBreakingTests {
  /// Each text shows with `|` where a line may end.
  @Test(arguments: [
    "one |two |three", "well-|known", "and/|or", "2/3", "-5 |°C", "10 |%", "10%", "€\u{A0}10",
    "a\u{A0}b |c", "“quoted |words”", "(see |page |4)", "end.) |Next", "3.5 |and |1,000",
    "wait… |what?", "word |— |word", "state-|of-|the-|art", "1914–|1918", "non\u{2011}breaking",
    "Việt |Nam", "Ελλάδα |και", "мова |й |слово", "«слово» |и", "zero\u{200B}|width",
    "soft\u{AD}|hyphen", "漢|字", "e\u{301}t |e\u{301}", "¿qué? |¡no!", "a\u{2060}b", "C++ |code",
    "$5 |each", "No. |7", "x |= |y",
  ])
  func findsBreakOpportunities(_ marked: String) {
    var text: [UInt32] = []
    var expected: [Int] = []
    for scalar in scalars(marked) {
      if scalar == 0x7C { expected.append(text.count) } else { text.append(scalar) }
    }
    let found = LineBreakOpportunities.find(in: text)
    #expect(found.indices.filter { found[$0] == .allowed } == expected)
  }

  @Test func mustBreakAfterLineSeparators() {
    let found = LineBreakOpportunities.find(in: scalars("a\r\nb\u{2028}c"))
    #expect(found == [.none, .none, .none, .forced, .none, .forced])
  }

  private func words(_ widths: [Double]) -> [LineBreaker.Word] {
    widths.map { LineBreaker.Word(width: $0, space: 1, penalty: 0) }
  }

  @Test func prefersEvenLinesToFullOnes() {
    // First fit would give 9 + 3 + 9: the second line is better with what the first can spare.
    let breaker = LineBreaker(lineWidth: 10)
    #expect(breaker.lineEnds(of: words([4, 4, 3, 9, 2])) == [1, 3, 4, 5])
  }

  @Test func setsWhatFitsInOneLine() {
    #expect(LineBreaker(lineWidth: 10).lineEnds(of: words([3, 2, 3])) == [3])
    #expect(LineBreaker(lineWidth: 10).lineEnds(of: []).isEmpty)
  }

  @Test func balancesHeadings() {
    let breaker = LineBreaker(lineWidth: 20, isBalanced: true)
    #expect(breaker.lineEnds(of: words([5, 5, 5, 5, 2])) == [2, 5])
  }

  @Test func givesAWordThatIsTooWideALineOfItsOwn() {
    #expect(LineBreaker(lineWidth: 10).lineEnds(of: words([3, 30, 3])) == [1, 2, 3])
  }

  @Test func neverPassesTheWidth() {
    var numbers = SeededNumbers(7)
    for _ in 0..<200 {
      let list = words((0..<40).map { _ in Double.random(in: 0.5...6, using: &numbers) })
      var start = 0
      for end in LineBreaker(lineWidth: 12).lineEnds(of: list) {
        #expect(end > start)
        let width = list[start..<end].reduce(0) { $0 + $1.width + $1.space } - 1
        #expect(width <= 12.000001)
        start = end
      }
      #expect(start == list.count)
    }
  }

  @Test(arguments: [
    ("straße", "STRASSE"), ("élan ő ž", "ÉLAN Ő Ž"), ("čeština łódź", "ČEŠTINA ŁÓDŹ"),
    ("ελλάδα ώς", "ΕΛΛΆΔΑ ΏΣ"), ("їжак ґ", "ЇЖАК Ґ"), ("việt ở ư", "VIỆT Ở Ư"), ("ÿ", "Ÿ"),
  ])
  func makesCapitals(_ small: String, _ capital: String) {
    var text: [UInt32] = []
    for scalar in scalars(small) { Capitals.append(scalar, to: &text) }
    #expect(text == scalars(capital))
  }

  @Test func namesScriptsThatCannotBeSet() {
    #expect(Script.scripts(in: "Zażółć Ελλ Укр Việt").isEmpty)
    #expect(Script.scripts(in: "שלום नमस्ते سلام") == [.hebrew, .arabic, .devanagari])
    #expect(Script.arabic.isRightToLeft && !Script.thai.isRightToLeft)
  }
}

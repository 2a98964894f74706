import Assessment
import Testing

@Suite("Fractions are exact and rounded once")
struct FractionTests {
  @Test(
    "Half away from zero, one decimal",
    arguments: [
      (9, 4, "2.3"), (-9, 4, "-2.3"), (1, 20, "0.1"), (-1, 20, "-0.1"), (-1, 21, "0.0"),
      (149, 100, "1.5"), (144, 100, "1.4"), (5, 1, "5.0"), (0, 7, "0.0"), (199, 100, "2.0"),
    ])
  func rounds(numerator: Int, denominator: Int, shown: String) {
    #expect(Fraction(Int64(numerator), over: Int64(denominator)).shown == shown)
  }

  @Test("Comparison does not overflow")
  func comparesLargeValues() {
    let large = Fraction(.max, over: .max - 1)
    #expect(large > Fraction(1))
    #expect(-large < Fraction(.min + 1, over: .max))
    #expect(Fraction(2, over: -4) == Fraction(-1, over: 2))
  }

  @Test("Arithmetic")
  func calculates() {
    #expect(Fraction(1, over: 6) + Fraction(1, over: 3) == Fraction(1, over: 2))
    #expect(Fraction(13, over: 10) * Fraction(9, over: 8) == Fraction(117, over: 80))
    #expect((Fraction(1) - Fraction(5, over: 2)).magnitude == Fraction(3, over: 2))
  }

  @Test(
    "Text",
    arguments: [
      ("2.50", Fraction(5, over: 2)), ("-0.125", Fraction(-1, over: 8)), ("3", Fraction(3)),
      ("", nil), (".5", nil), ("1.", nil), ("1e3", nil), ("--1", nil), ("1.2.3", nil),
      ("1234567890", nil),
    ])
  func readsDecimals(text: String, value: Fraction?) {
    #expect(Fraction(decimal: text) == value)
  }

  @Test func readsExactText() {
    #expect(Fraction(exact: "17/8")?.exact == "17/8")
    #expect(Fraction(exact: "-2") == Fraction(-2))
    #expect(Fraction(exact: "1/0") == nil)
    #expect(Fraction(exact: "a") == nil)
  }
}

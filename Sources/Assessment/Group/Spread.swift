/// How far the scores of a group lie apart: their standard deviation, in points.
///
/// Divided by n - 1, not n: those who answered are read as a sample of how the group sees it, and
/// with n the spread of a small group comes out too small on average (Bessel's correction). It is
/// also the variance that r_wg is defined with (James, Demaree and Wolf, Journal of Applied
/// Psychology 69, 1984), and what a spreadsheet's STDEV gives. Source of the words: `instrument.md`
/// section 4, rule 8.
package struct Spread: Sendable, Equatable {
  package let people: Int
  private let sum: Int64
  private let squares: Int64

  init(people: Int, sum: Int64, squares: Int64) {
    precondition(people > 1, "One person has no spread.")
    self.people = people
    self.sum = sum
    self.squares = squares
  }

  /// Whether the spread reaches a number of points, not below zero; exact, without a square root.
  package func isAtLeast(_ points: Fraction) -> Bool {
    let (square, other) = squares(with: points)
    return square >= other
  }

  /// In tenths of a point, rounded half up.
  package var tenths: Int64 {
    var tenths: Int64 = 0
    while isAtLeast(Fraction(tenths * 2 + 1, over: 20)) { tenths += 1 }
    return tenths
  }

  /// With one decimal and a full stop: `0.8`.
  package var shown: String { Fraction(tenths, over: 10).shown }

  package enum Word: String, Sendable, Equatable {
    /// "We see it alike."
    case alike
    case mixed
    /// "We live in different realities."
    case apart
  }

  /// The words for the spread: below 0.6 alike, above 0.9 apart, compared before rounding.
  package func word(_ rules: Instrument.Rules) -> Word {
    if !isAtLeast(rules.spreadAlike) { return .alike }
    return isAbove(rules.spreadApart) ? .apart : .mixed
  }

  private func isAbove(_ points: Fraction) -> Bool {
    let (square, other) = squares(with: points)
    return square > other
  }

  /// The variance and the square of a number of points, both times the same number.
  private func squares(with points: Fraction) -> (Int128, Int128) {
    let (n, unit) = (Int128(people), Int128(GroupTally.unit))
    let deviation = n * Int128(squares) - Int128(sum) * Int128(sum)
    let (top, under) = (Int128(points.numerator), Int128(points.denominator))
    return (deviation * under * under, top * top * n * (n - 1) * unit * unit)
  }
}

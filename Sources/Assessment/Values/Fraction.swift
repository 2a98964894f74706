/// An exact ratio of integers, always in lowest terms with a denominator above zero.
///
/// Scores are compared as fractions and rounded once, when they are shown; so a mean of exactly 2.5
/// is on the right side of a band's edge on every machine. Comparison never overflows. Arithmetic
/// that leaves 64 bits is a mistake of the program and traps; ``GroupTally/limit`` keeps every
/// score away from it.
package struct Fraction: Sendable, Hashable {
  package let numerator: Int64
  package let denominator: Int64

  /// - Precondition: the denominator is not zero.
  @inline(never)
  package init(_ numerator: Int64, over denominator: Int64 = 1) {
    precondition(denominator != 0, "A fraction has a denominator other than zero.")
    let divisor = Fraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int64 = denominator < 0 ? -1 : 1
    self.numerator = numerator / Int64(divisor) * sign
    self.denominator = Int64(denominator.magnitude / divisor)
  }

  package static var zero: Fraction { Fraction(0) }

  private static func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }
}

extension Fraction: Comparable {
  @inline(never)
  package static func < (left: Fraction, right: Fraction) -> Bool {
    Int128(left.numerator) * Int128(right.denominator)
      < Int128(right.numerator) * Int128(left.denominator)
  }
}

extension Fraction {
  @inline(never)
  package static func + (left: Fraction, right: Fraction) -> Fraction {
    let shared = Int64(
      greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
    return Fraction(
      left.numerator * (right.denominator / shared) + right.numerator * (left.denominator / shared),
      over: left.denominator / shared * right.denominator)
  }

  @inline(never)
  package static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

  package static prefix func - (value: Fraction) -> Fraction {
    Fraction(-value.numerator, over: value.denominator)
  }

  // Reduces across before it multiplies, so that the products stay as small as they can be.
  @inline(never)
  package static func * (left: Fraction, right: Fraction) -> Fraction {
    let one = Fraction(left.numerator, over: right.denominator)
    let other = Fraction(right.numerator, over: left.denominator)
    return Fraction(one.numerator * other.numerator, over: one.denominator * other.denominator)
  }

  /// The distance from zero.
  package var magnitude: Fraction { numerator < 0 ? -self : self }
}

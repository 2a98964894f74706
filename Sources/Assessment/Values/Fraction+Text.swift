extension Fraction {
  /// The value in tenths, rounded half away from zero: 2.25 gives 23, -2.25 gives -23.
  ///
  /// The only place where a score is rounded. Source: `instrument.md` section 4, rule 2 (one
  /// decimal on screen); half away from zero, because that is what people do by hand.
  package var tenths: Int64 {
    let size = numerator.magnitude
    let under = denominator.magnitude
    let (whole, rest) = size.quotientAndRemainder(dividingBy: under)
    let tenths = Int64(whole * 10 + (rest * 20 + under) / (under * 2))
    return numerator < 0 ? -tenths : tenths
  }

  /// The value with one decimal and a full stop: `2.3`, `-0.4`, never `-0.0`.
  package var shown: String {
    let tenths = self.tenths
    let size = tenths.magnitude
    return (tenths < 0 ? "-" : "") + String(size / 10) + "." + String(size % 10)
  }

  /// The value as a person would write it to redo it: `17/8`, or `2` for a whole number.
  package var exact: String {
    denominator == 1 ? String(numerator) : String(numerator) + "/" + String(denominator)
  }

  /// Reads a decimal number such as `2.50` or `-1`, exactly.
  /// - Returns: `nil` for any other text, and for more than nine digits before or after the point.
  package init?(decimal text: String) {
    var (number, denominator): (Int64, Int64) = (0, 1)
    var (digits, isAfterPoint) = (0, false)
    let bytes = Array(text.utf8)
    let isNegative = bytes.first == UInt8(ascii: "-")
    for index in (isNegative ? 1 : 0)..<bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: ".") where !isAfterPoint && digits > 0: (digits, isAfterPoint) = (0, true)
      case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 9:
        digits += 1
        number = number * 10 + Int64(byte - UInt8(ascii: "0"))
        if isAfterPoint { denominator *= 10 }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    self.init(isNegative ? -number : number, over: denominator)
  }

  /// Reads what ``exact`` writes: `17/8`, `-2`.
  /// - Returns: `nil` for any other text, and for more than nine digits in a number.
  package init?(exact text: String) {
    let bytes = Array(text.utf8)
    let slash = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
    let under = slash < bytes.count ? String(decoding: bytes[(slash + 1)...], as: UTF8.self) : "1"
    guard
      let numerator = Fraction(decimal: String(decoding: bytes[..<slash], as: UTF8.self)),
      let denominator = Fraction(decimal: under), denominator > .zero,
      numerator.denominator == 1, denominator.denominator == 1
    else { return nil }
    self.init(numerator.numerator, over: denominator.numerator)
  }
}

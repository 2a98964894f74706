/// Numbers of things in English.
enum Quantity {
  /// A number with its noun, such as `1 page`, `63 pages` or `10,000 pages`.
  ///
  /// The noun is given in the singular; the plural adds an s.
  static func text(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A number with commas between groups of three digits.
  private static func grouped(_ count: Int) -> String {
    let digits = Array(String(count.magnitude))
    let groups = digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index) % 3 == 0 ? ",\(digit)" : "\(digit)"
    }
    return (count < 0 ? "-" : "") + groups.joined()
  }
}

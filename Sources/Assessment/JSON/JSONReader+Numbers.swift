extension JSONReader {
  /// Reads a number; whole ones that fit 64 bits become integers, all others keep their text.
  mutating func number() throws(Misfit) -> JSONNode.Value {
    let start = index
    let isNegative = accept(UInt8(ascii: "-"))
    let first = index
    if !accept(UInt8(ascii: "0")) { try digits(after: start) }
    let whole = first..<index
    var isWhole = true
    if accept(UInt8(ascii: ".")) {
      isWhole = false
      try digits(after: start)
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      isWhole = false
      index += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { index += 1 }
      try digits(after: start)
    }
    // `-0` is not the integer 0 to every reader, so its text stays.
    if isWhole, let number = integer(whole, isNegative: isNegative), number != 0 || !isNegative {
      return .integer(number)
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  /// The value of digits; `nil` when it does not fit.
  private func integer(_ digits: Range<Int>, isNegative: Bool) -> Int64? {
    var number: Int64 = 0
    for position in digits {
      let (product, isLarge) = number.multipliedReportingOverflow(by: 10)
      let digit = Int64(bytes[position] - UInt8(ascii: "0"))
      let (sum, isLarger) = product.addingReportingOverflow(isNegative ? -digit : digit)
      if isLarge || isLarger { return nil }
      number = sum
    }
    return number
  }

  private mutating func digits(after start: Int) throws(Misfit) {
    guard let first = peek() else { throw unexpected() }
    guard isDigit(first) else { throw Misfit(.notANumber, at: start) }
    while let byte = peek(), isDigit(byte) { index += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

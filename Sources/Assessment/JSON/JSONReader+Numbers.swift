extension JSONReader {
  /// Reads a number; whole ones that fit 64 bits become integers, all others keep their text.
  mutating func number() -> JSONNode.Value {
    let start = index
    let isNegative = accept(UInt8(ascii: "-"))
    let first = index
    if !accept(UInt8(ascii: "0")), !digits(after: start) { return .null }
    let whole = first..<index
    var isWhole = true
    if accept(UInt8(ascii: ".")) {
      isWhole = false
      if !digits(after: start) { return .null }
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      isWhole = false
      index += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { index += 1 }
      if !digits(after: start) { return .null }
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

  /// Passes digits; at least one has to be there.
  @inline(never)
  private mutating func digits(after start: Int) -> Bool {
    guard let first = peek() else {
      unexpected()
      return false
    }
    guard isDigit(first) else {
      fail(.notANumber, at: start)
      return false
    }
    while let byte = peek(), isDigit(byte) { index += 1 }
    return true
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

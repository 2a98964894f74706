/// How a PDF writes numbers, names and strings.
///
/// Numbers are made from integers, so that they are the same on every machine.
extension [UInt8] {
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(number: Int) {
    var rest = number.magnitude
    if number < 0 { append(0x2D) }
    let start = count
    repeat {
      append(UInt8(0x30 + rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }

  /// A number given in hundredths: 1250 is `12.5`.
  mutating func append(hundredths: Int) {
    append(hundredths, 100)
  }

  /// A number given in thousandths.
  mutating func append(thousandths: Int) {
    append(thousandths, 1000)
  }

  private mutating func append(_ value: Int, _ unit: UInt) {
    let (whole, part) = value.magnitude.quotientAndRemainder(dividingBy: unit)
    if value < 0 { append(0x2D) }
    if whole > 0 || part == 0 { append(number: Int(whole)) }
    guard part > 0 else { return }
    append(0x2E)
    var (rest, place) = (part, unit / 10)
    while rest > 0 {
      append(UInt8(0x30 + rest / place))
      rest %= place
      place /= 10
    }
  }

  mutating func append(reference object: Int) {
    append(number: object)
    append(" 0 R")
  }

  /// A string for people: ASCII as it is, anything else in UTF-16.
  mutating func append(textString text: String) {
    append(0x28)
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      for byte in text.utf8 { append(escaped: byte) }
    } else {
      append(escaped: 0xFE)
      append(escaped: 0xFF)
      for unit in text.utf16 {
        append(escaped: UInt8(truncatingIfNeeded: unit >> 8))
        append(escaped: UInt8(truncatingIfNeeded: unit))
      }
    }
    append(0x29)
  }

  /// A string of bytes.
  mutating func append(byteString bytes: some Sequence<UInt8>) {
    append(0x28)
    for byte in bytes { append(escaped: byte) }
    append(0x29)
  }

  /// A byte within a string.
  mutating func append(escaped byte: UInt8) {
    switch byte {
    case 0x28, 0x29, 0x5C:
      append(0x5C)
      append(byte)
    case 0x0D: append("\\r")
    case 0x0A: append("\\n")
    default: append(byte)
    }
  }

  mutating func append(hexadecimal value: UInt32, digits: Int) {
    for place in (0..<digits).reversed() {
      let digit = UInt8(truncatingIfNeeded: value >> UInt32(place * 4)) & 0xF
      append(digit < 10 ? 0x30 + digit : 0x37 + digit)
    }
  }
}

/// A length as a whole number of hundredths of a point.
func hundredths(_ points: Double) -> Int {
  // What is no number, or far outside any page, is drawn at its edge.
  guard points > -1e7 else { return -1_000_000_000 }
  guard points < 1e7 else { return 1_000_000_000 }
  return Int((points * 100).rounded(.toNearestOrAwayFromZero))
}

/// Reads the numbers in an attribute of a drawing.
struct SVGNumbers {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// All numbers of a list.
  static func all(_ bytes: [UInt8]) -> [Double] {
    var reader = SVGNumbers(bytes)
    var numbers: [Double] = []
    while let number = reader.number() { numbers.append(number) }
    return numbers
  }

  /// A single length; its unit is left out, per cent is refused.
  static func length(_ bytes: [UInt8]?) -> Double? {
    guard let bytes, bytes.last != 0x25 else { return nil }
    var reader = SVGNumbers(bytes)
    return reader.number()
  }

  private mutating func skipSeparators() {
    while place < bytes.count, bytes[place].isXMLSpace || bytes[place] == 0x2C { place += 1 }
  }

  /// The next byte that is no space and no comma.
  mutating func peek() -> UInt8? {
    skipSeparators()
    return place < bytes.count ? bytes[place] : nil
  }

  mutating func take() -> UInt8? {
    let byte = peek()
    if byte != nil { place += 1 }
    return byte
  }

  /// One digit, 0 or 1: flags of arcs may stand without a space between.
  mutating func flag() -> Bool? {
    guard let byte = peek(), byte == 0x30 || byte == 0x31 else { return nil }
    place += 1
    return byte == 0x31
  }

  mutating func number() -> Double? {
    skipSeparators()
    let start = place
    var isNegative = false
    if place < bytes.count, bytes[place] == 0x2D || bytes[place] == 0x2B {
      isNegative = bytes[place] == 0x2D
      place += 1
    }
    var (value, scale, digits) = (0.0, 1.0, 0)
    while let digit = digit() {
      value = value * 10 + digit
      digits += 1
    }
    if place < bytes.count, bytes[place] == 0x2E {
      place += 1
      while let digit = digit() {
        if scale < 1e12 {
          value = value * 10 + digit
          scale *= 10
        }
        digits += 1
      }
    }
    guard digits > 0 else {
      place = start
      return nil
    }
    value /= scale
    value = exponent(value)
    return isNegative ? -value : value
  }

  private mutating func digit() -> Double? {
    guard place < bytes.count, bytes[place] >= 0x30, bytes[place] <= 0x39 else { return nil }
    place += 1
    return Double(bytes[place - 1] - 0x30)
  }

  private mutating func exponent(_ value: Double) -> Double {
    guard place + 1 < bytes.count, bytes[place] | 0x20 == 0x65 else { return value }
    let start = place
    place += 1
    let sign = bytes[place]
    if sign == 0x2D || sign == 0x2B { place += 1 }
    var (power, digits) = (0, 0)
    while let digit = digit() {
      power = min(power * 10 + Int(digit), 30)
      digits += 1
    }
    guard digits > 0 else {
      place = start
      return value
    }
    var result = value
    for _ in 0..<power { result = sign == 0x2D ? result / 10 : result * 10 }
    return result
  }
}

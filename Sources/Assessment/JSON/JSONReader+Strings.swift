extension JSONReader {
  /// Reads a string with its quotes.
  mutating func string() -> String {
    let quote = index
    index += 1
    var text: [UInt8] = []
    var start = index
    while true {
      guard let byte = peek() else {
        fail(.unexpectedEnd, at: index)
        return ""
      }
      switch byte {
      case UInt8(ascii: "\""):
        defer { index += 1 }
        // A string without escapes, which most are, is copied once.
        guard start > quote + 1 else {
          return String(decoding: bytes[start..<index], as: UTF8.self)
        }
        return String(decoding: text + bytes[start..<index], as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[start..<index]
        text += UTF8.encode(escape()).map { Array($0) } ?? []
        start = index
      case 0..<0x20: fail(.controlCharacter(byte), at: index)
      case 0..<0x80: index += 1
      default: skipScalar()
      }
    }
  }

  private mutating func escape() -> Unicode.Scalar {
    let start = index
    index += 1
    guard let letter = peek() else {
      unexpected()
      return "\u{FFFD}"
    }
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return scalar(after: start)
    default:
      fail(.unknownEscape, at: start)
      return "\u{FFFD}"
    }
  }

  /// Joins a surrogate pair; half of one gives U+FFFD and leaves what follows alone.
  private mutating func scalar(after start: Int) -> Unicode.Scalar {
    let high = fourDigits(after: start)
    if let scalar = Unicode.Scalar(high) { return scalar }
    let next = index
    guard high < 0xDC00, accept(UInt8(ascii: "\\")), accept(UInt8(ascii: "u")) else {
      index = next
      return "\u{FFFD}"
    }
    let low = fourDigits(after: next)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else {
      index = next
      return "\u{FFFD}"
    }
    return scalar
  }

  private mutating func fourDigits(after start: Int) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek() else {
        unexpected()
        return 0
      }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt32(byte & 15)
      case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
        number = number << 4 | UInt32(byte & 15 + 9)
      default:
        fail(.unknownEscape, at: start)
        return 0
      }
      index += 1
    }
    return number
  }

  /// Passes one scalar of two to four bytes.
  ///
  /// Source: The Unicode Standard, table 3-7.
  private mutating func skipScalar() {
    let start = index
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[start] {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xE1...0xEC, 0xEE...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default:
      fail(.notUTF8, at: start)
      return
    }
    for position in 1..<length {
      guard start + position < bytes.count else {
        fail(.unexpectedEnd, at: bytes.count)
        return
      }
      let allowed = position == 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[start + position]) else {
        fail(.notUTF8, at: start)
        return
      }
    }
    index += length
  }
}

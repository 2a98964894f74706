import Assessment

/// How wide text is drawn, estimated without a font.
///
/// The widths are those of DejaVu Sans, a wide font, so that text fits its box everywhere and has a
/// little more air in narrower fonts. Scripts beyond Latin get a width that is seldom too small.
enum TextWidth {
  /// The width of a line, in the unit of the size.
  static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
    of(Array(text.utf8), size: size, isBold: isBold)
  }

  private static func of(_ text: [UInt8], size: Double, isBold: Bool) -> Double {
    var hundredths = 0
    var index = 0
    while index < text.count { hundredths += width(scalar(text, &index)) }
    let width = Double(hundredths) * size / 100
    return isBold ? width * 1.1 : width
  }

  /// The scalar at a place of UTF-8, and the place after it.
  private static func scalar(_ text: [UInt8], _ index: inout Int) -> UInt32 {
    let first = text[index]
    index += 1
    if first < 0x80 { return UInt32(first) }
    var scalar = UInt32(first & (first < 0xE0 ? 0x1F : first < 0xF0 ? 0x0F : 0x07))
    while index < text.count, text[index] & 0xC0 == 0x80 {
      scalar = scalar << 6 | UInt32(text[index] & 0x3F)
      index += 1
    }
    return scalar
  }

  private static func width(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0..<128: ascii(UInt8(scalar))
    case 0x0300...0x036F, 0x0591...0x05BD, 0x064B...0x0652, 0x200B...0x200F: 0
    case 0x2018, 0x2019: 32
    case 0x1100...0x11FF, 0x2E80...0xFFEF, 0x1F000...: 100
    default: 66
    }
  }

  private static func ascii(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "'"): 29
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: "I"):
      34
    case UInt8(ascii: "f"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "-"),
      UInt8(ascii: "("), UInt8(ascii: ")"):
      42
    case UInt8(ascii: "c"), UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "k"): 57
    case UInt8(ascii: "m"), UInt8(ascii: "W"), UInt8(ascii: "w"), UInt8(ascii: "M"),
      UInt8(ascii: "+"):
      92
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 74
    default: 63
    }
  }

  /// Breaks text into lines between words, each as wide as allowed where words let it.
  static func lines(
    _ text: String, size: Double, width: Double, isBold: Bool = false
  ) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    for word in words(of: text) {
      let longer = line.isEmpty ? word : line + [0x20] + word
      if !line.isEmpty, of(longer, size: size, isBold: isBold) > width {
        lines.add(String(decoding: line, as: UTF8.self))
        line = word
      } else {
        line = longer
      }
    }
    if !line.isEmpty { lines.add(String(decoding: line, as: UTF8.self)) }
    return lines
  }

  /// What stands between spaces.
  private static func words(of text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      if byte != 0x20 {
        word.append(byte)
      } else if !word.isEmpty {
        words.add(word)
        word = []
      }
    }
    if !word.isEmpty { words.add(word) }
    return words
  }

  /// Breaks text into as few lines, of much the same length.
  static func balanced(_ text: String, size: Double, width: Double) -> [String] {
    let widest = lines(text, size: size, width: width)
    var best = widest
    var narrower = width
    while narrower > size * 2 {
      narrower -= size / 2
      let lines = lines(text, size: size, width: narrower)
      if lines.count > widest.count { break }
      best = lines
    }
    return best
  }

  /// Text that is no wider than allowed: cut, with an ellipsis, where it would be.
  static func cut(_ text: String, size: Double, width: Double, isBold: Bool = false) -> String {
    let bytes = Array(text.utf8)
    guard of(bytes, size: size, isBold: isBold) > width else { return text }
    let ellipsis = Array("\u{2026}".utf8)
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      _ = scalar(bytes, &index)
      let longer = Array(bytes[..<index])
      if of(longer + ellipsis, size: size, isBold: isBold) > width { break }
      kept = longer
    }
    return String(decoding: kept + ellipsis, as: UTF8.self)
  }
}

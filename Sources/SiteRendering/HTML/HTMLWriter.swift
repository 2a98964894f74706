import CourseModel

/// Writes HTML that is also well-formed XML.
///
/// Markup enters only as literals of the program (`StaticString`); everything else is escaped on its
/// way in. Text of authors can therefore not become a tag, except through ``trusted(_:)``.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Text as it may stand between tags or in a quoted attribute.
  static func escaped(_ text: String) -> String {
    let needsEscape = text.utf8.contains { byte in
      byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22
        || (byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D) || byte == 0xEF
    }
    guard needsEscape else { return text }
    var writer = HTMLWriter(capacity: text.utf8.count + 16)
    writer.text(text)
    return writer.string
  }

  /// What was written, as text.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Markup that stands in the program's own source.
  mutating func markup(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Text between tags or in a quoted attribute; `& < > "` are escaped.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  /// Text given as UTF-8 bytes.
  mutating func text(_ utf8: ArraySlice<UInt8>) {
    utf8.withUnsafeBufferPointer { escape($0) }
  }

  /// A number.
  mutating func number(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Finished HTML: what another writer made, or raw HTML that the course allows.
  mutating func trusted(_ html: String) {
    bytes.append(contentsOf: html.utf8)
  }

  /// Finished HTML as bytes.
  mutating func trusted(_ html: ArraySlice<UInt8>) {
    bytes.append(contentsOf: html)
  }

  /// Puts finished HTML before what stands at a place.
  mutating func insert(_ html: [UInt8], at place: Int) {
    bytes.insert(contentsOf: html, at: place)
  }

  /// Whether a byte never needs a look at what it is: all but markup, control characters and 0xEF.
  private static let isPlain = (0...0xFF).map { byte in
    byte >= 0x20 && ![0x22, 0x26, 0x3C, 0x3E, 0xEF].contains(byte)
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while true {
      while index + ByteBlock.count <= text.count, !ByteBlock(text, at: index).mayHoldMarkup {
        index += ByteBlock.count
      }
      Self.isPlain.withUnsafeBufferPointer { isPlain in
        while index < text.count, isPlain[Int(text[index])] { index += 1 }
      }
      if index == text.count { break }
      defer { index += 1 }
      let replacement: StaticString
      var length = 1
      switch text[index] {
      case 0x26: replacement = "&amp;"
      case 0x3C: replacement = "&lt;"
      case 0x3E: replacement = "&gt;"
      case 0x22: replacement = "&quot;"
      // Control characters may not stand in XML at all.
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: replacement = "\u{FFFD}"
      // Nor may the last two characters of the first plane, U+FFFE and U+FFFF.
      case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE:
        replacement = "\u{FFFD}"
        length = 3
      default: continue
      }
      bytes.append(contentsOf: text[start..<index])
      markup(replacement)
      start = index + length
    }
    bytes.append(contentsOf: text[start..<text.count])
  }
}

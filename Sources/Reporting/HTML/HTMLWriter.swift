/// Writes elements and text as HTML that is also well-formed XML.
///
/// The one place where characters are escaped.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes an element with content.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    bytes += "</".utf8
    bytes += name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element of text.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that has no content.
  mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
    open(name, attributes)
    bytes += " />".utf8
  }

  mutating func text(_ text: String) { escape(text, isAttribute: false) }

  mutating func lineEnd() { bytes.append(0x0A) }

  /// Writes bytes that are HTML already, or CSS.
  mutating func raw(_ text: String) { bytes += text.utf8 }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for (name, value) in attributes {
      bytes.append(0x20)
      bytes += name.utf8
      bytes += "=\"".utf8
      escape(value, isAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Characters that XML does not know become U+FFFD.
  ///
  /// Source: XML 1.0, production 2.
  private mutating func escape(_ text: String, isAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x22 where isAttribute: bytes += "&quot;".utf8
      case 0x09, 0x0A: bytes.append(UInt8(scalar.value))
      case 0x0D: bytes.append(0x0A)
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: bytes += "\u{FFFD}".utf8
      case 0..<0x80: bytes.append(UInt8(scalar.value))
      default: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
  }
}

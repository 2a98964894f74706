/// Writes elements and text as HTML that is also well-formed XML.
///
/// The one place where characters are escaped. An element is begun, gets its attributes, and then
/// its content; whatever is written first ends its start tag.
final class HTMLWriter {
  // A writer belongs to one function at a time and never calls back; asking at run time whether two
  // change it at once took a sixth of a report.
  @exclusivity(unchecked) private(set) var bytes: [UInt8] = []
  /// Whether a start tag still waits for its `>`.
  @exclusivity(unchecked) private var isTagOpen = false

  /// Begins an element.
  @inline(never)
  func start(_ name: String) {
    endTag()
    bytes.append(UInt8(ascii: "<"))
    write(name)
    isTagOpen = true
  }

  /// Begins an element of a class; an empty class is none.
  @inline(never)
  func start(_ name: String, class className: String) {
    start(name)
    if !className.isEmpty { attribute("class", className) }
  }

  /// Gives the element that was just begun an attribute.
  @inline(never)
  func attribute(_ name: String, _ value: String) {
    startAttribute(name)
    escape(value, isAttribute: true)
    endAttribute()
  }

  /// Begins an attribute whose value is written by ``raw(_:)`` and ``number(_:)``.
  @inline(never)
  func startAttribute(_ name: String) {
    bytes.append(0x20)
    write(name)
    write("=\"")
  }

  func endAttribute() { bytes.append(UInt8(ascii: "\"")) }

  /// Ends an element.
  @inline(never)
  func end(_ name: String) {
    endTag()
    write("</")
    write(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Ends the element that was just begun and has no content.
  @inline(never)
  func endEmpty() {
    write(" />")
    isTagOpen = false
  }

  /// Writes an element of text.
  @inline(never)
  func element(_ name: String, class className: String = "", text: String) {
    start(name, class: className)
    self.text(text)
    end(name)
  }

  @inline(never)
  func text(_ text: String) {
    endTag()
    escape(text, isAttribute: false)
  }

  @inline(never)
  func lineEnd() {
    endTag()
    bytes.append(0x0A)
  }

  /// Writes the end of an element and of the line.
  @inline(never)
  func endLine(_ name: String) {
    end(name)
    lineEnd()
  }

  /// Writes bytes that are HTML already, or CSS, or the inside of an attribute.
  @inline(never)
  func raw(_ text: String) { write(text) }

  func raw(_ byte: UInt8) { bytes.append(byte) }

  /// Ends a start tag, so that content that is HTML already can follow.
  @inline(never)
  func endTag() {
    if isTagOpen { bytes.append(UInt8(ascii: ">")) }
    isTagOpen = false
  }

  /// Writes a length with at most one decimal, rounded half away from zero.
  @inline(never)
  func number(_ value: Double) {
    let tenths = Int(value * 10 + (value < 0 ? -0.5 : 0.5))
    let size = tenths.magnitude
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(size / 10)
    if size % 10 != 0 {
      bytes.append(UInt8(ascii: "."))
      digits(size % 10)
    }
  }

  @inline(never)
  private func digits(_ number: UInt) {
    if number > 9 { digits(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  @inline(never)
  private func write(_ text: String) { bytes += text.utf8 }

  /// Characters that XML does not know become U+FFFD.
  ///
  /// Source: XML 1.0, production 2. The bytes of other characters are written as they are.
  private func escape(_ text: String, isAttribute: Bool) {
    var text = text
    text.withUTF8 { source in
      var index = 0
      while index < source.count {
        let byte = source[index]
        index += 1
        switch byte {
        case 0x26: write("&amp;")
        case 0x3C: write("&lt;")
        case 0x3E: write("&gt;")
        case 0x22 where isAttribute: write("&quot;")
        case 0x09, 0x0A: bytes.append(byte)
        case 0x0D: bytes.append(0x0A)
        case 0..<0x20, 0x7F: write("\u{FFFD}")
        // U+0080 to U+009F.
        case 0xC2 where source[index] < 0xA0:
          index += 1
          write("\u{FFFD}")
        // U+FFFE and U+FFFF.
        case 0xEF where source[index] == 0xBF && source[index + 1] >= 0xBE:
          index += 2
          write("\u{FFFD}")
        default: bytes.append(byte)
        }
      }
    }
  }
}

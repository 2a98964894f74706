/// A file or folder name split into the number that orders it and the rest that names it.
///
/// `10-after-action-review` is number 10, name `after-action-review`. The number never reaches a URL.
package struct OrderedName: Sendable, Hashable, Comparable {
  package let number: Int?
  package let name: String

  package init(_ text: String) {
    if let parts = Self.asciiParts(text) {
      (number, name) = parts
      return
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count).drop { "-_. ".contains($0) }
    if let number = Int(digits), !rest.isEmpty, rest.count < text.count - digits.count {
      self.number = number
      name = String(rest)
    } else {
      number = nil
      name = text
    }
  }

  /// The same for the plain letters of most names, which need no tables of Unicode.
  /// - Returns: `nil` for text with other characters.
  private static func asciiParts(_ text: String) -> (number: Int?, name: String)? {
    let bytes = text.utf8
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    let start = bytes.firstIndex { !(0x30...0x39).contains($0) } ?? bytes.endIndex
    let rest = bytes[start...].drop { [0x2D, 0x5F, 0x2E, 0x20].contains($0) }
    guard rest.startIndex > start, !rest.isEmpty, let number = Int(text[..<start]) else {
      return (nil, text)
    }
    return (number, String(text[rest.startIndex...]))
  }

  /// Numbered names first, by number; then all others by their bytes.
  package static func < (left: OrderedName, right: OrderedName) -> Bool {
    let (first, second) = (left.number ?? .max, right.number ?? .max)
    if first != second { return first < second }
    return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }

  /// The name as it may stand in an id or URL: lower case, dashes for everything that is no letter,
  /// digit, dash or underscore.
  package var slug: String {
    if let slug = asciiSlug { return slug }
    var result = ""
    for character in name.lowercased() {
      if character.isLetter || character.isNumber || character == "_" {
        result.append(character)
      } else if result.last != "-", !result.isEmpty {
        result.append("-")
      }
    }
    while result.last == "-" { result.removeLast() }
    return result.isEmpty ? "page" : result
  }

  /// The same for the plain letters of most names.
  private var asciiSlug: String? {
    var result: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x5F: result.append(byte)
      case 0x41...0x5A: result.append(byte | 0x20)
      case 0x80...: return nil
      default: if let last = result.last, last != 0x2D { result.append(0x2D) }
      }
    }
    while result.last == 0x2D { result.removeLast() }
    return result.isEmpty ? "page" : String(decoding: result, as: UTF8.self)
  }

  /// The name as words, for a title that nobody gave: `after-action-review` is `After action review`.
  package var words: String {
    let words = name.split { "-_ ".contains($0) }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

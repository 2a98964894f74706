import CourseModel

/// Reads the plain part of YAML that nearly all front matter is written in: `key: value` lines,
/// lists of one-line values with dashes or in brackets, and simple quotes.
///
/// Front matter was a large share of a build's time when every file went through the full parser
/// (docs/performance.md). This reader gives up (`nil`) on anything it is not certain of, and the full
/// parser takes over; tests prove that both agree on all that is accepted here.
enum PlainYAMLReader {
  /// The most keys; more are left to the full parser, because equal ones are looked for one by one.
  private static let keyLimit = 64
  /// The longest key in bytes; YAML itself allows 1024 scalars.
  private static let keyLengthLimit = 128

  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> YAMLNode? {
    var scanner = Scanner(bytes: bytes, position: range.lowerBound, end: range.upperBound)
    return scanner.mapping()
  }

  private struct Scanner {
    let bytes: [UInt8]
    var position: Int
    let end: Int

    mutating func mapping() -> YAMLNode? {
      var entries: [YAMLNode.Entry] = []
      var start = position
      while let line = nextLine() {
        if line.isEmpty { continue }
        if entries.isEmpty { start = line.lowerBound }
        guard let colon = keyEnd(line) else { return nil }
        let key = String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self)
        if entries.count == keyLimit || entries.contains(where: { $0.key == key }) { return nil }
        guard let value = value(after: colon + 1, line: line) else { return nil }
        entries.append(
          YAMLNode.Entry(key: key, keyRange: line.lowerBound..<colon, value: value))
      }
      return entries.isEmpty ? nil : YAMLNode(.mapping(entries), range: start..<start)
    }

    /// The next line without its ending and without spaces at its end; `nil` at the end.
    mutating func nextLine() -> Range<Int>? {
      guard position < end else { return nil }
      let start = position
      while position < end, bytes[position] != 0x0A { position += 1 }
      var stop = position
      if position < end { position += 1 }
      if stop > start, bytes[stop - 1] == 0x0D { stop -= 1 }
      while stop > start, bytes[stop - 1] == 0x20 { stop -= 1 }
      return start..<stop
    }

    /// The offset of the colon after a key of letters, digits, dashes and underscores.
    func keyEnd(_ line: Range<Int>) -> Int? {
      var index = line.lowerBound
      guard index < line.upperBound, isLetter(bytes[index]) else { return nil }
      while index < line.upperBound, isKeyByte(bytes[index]) { index += 1 }
      guard index - line.lowerBound <= keyLengthLimit else { return nil }
      guard index < line.upperBound, bytes[index] == 0x3A else { return nil }
      guard index + 1 == line.upperBound || bytes[index + 1] == 0x20 else { return nil }
      return index
    }

    mutating func value(after start: Int, line: Range<Int>) -> YAMLNode? {
      var index = start
      while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
      if index < line.upperBound {
        let value = index..<line.upperBound
        guard !continues() else { return nil }
        return bytes[index] == 0x5B ? flowList(value) : scalar(value, inFlow: false)
      }
      return dashList(keyLineEnd: line.upperBound)
    }

    /// Whether the next line belongs to the value of this one, which only the full parser can judge.
    func continues() -> Bool {
      guard position < end else { return false }
      let byte = bytes[position]
      return byte == 0x20 || byte == 0x09 || byte == 0x2D
    }

    /// Items on lines of their own, all with the same indentation.
    mutating func dashList(keyLineEnd: Int) -> YAMLNode? {
      var items: [YAMLNode] = []
      var indent: Int?
      var first = keyLineEnd
      while position < end {
        let before = position
        guard let line = nextLine() else { break }
        var dash = line.lowerBound
        while dash < line.upperBound, bytes[dash] == 0x20 { dash += 1 }
        guard dash < line.upperBound else { return nil }
        guard bytes[dash] == 0x2D else {
          // A line without indentation and without a dash is the next key.
          guard dash == line.lowerBound else { return nil }
          position = before
          break
        }
        guard dash + 1 < line.upperBound, bytes[dash + 1] == 0x20 else { return nil }
        if let indent, indent != dash - line.lowerBound { return nil }
        indent = dash - line.lowerBound
        var start = dash + 2
        while start < line.upperBound, bytes[start] == 0x20 { start += 1 }
        guard start < line.upperBound, let item = scalar(start..<line.upperBound, inFlow: false)
        else { return nil }
        if items.isEmpty { first = dash }
        items.append(item)
      }
      if items.isEmpty {
        return YAMLNode(.scalar("", isPlain: true), range: keyLineEnd..<keyLineEnd)
      }
      return YAMLNode(.sequence(items), range: first..<first)
    }

    /// `[one, two]` with plain or quoted values.
    func flowList(_ range: Range<Int>) -> YAMLNode? {
      guard bytes[range.upperBound - 1] == 0x5D else { return nil }
      var items: [YAMLNode] = []
      var start = range.lowerBound + 1
      let stop = range.upperBound - 1
      if bytes[start..<stop].allSatisfy({ $0 == 0x20 }) {
        return YAMLNode(.sequence([]), range: range.lowerBound..<range.lowerBound)
      }
      while true {
        let comma = bytes[start..<stop].firstIndex(of: 0x2C)
        var item = start..<(comma ?? stop)
        while !item.isEmpty, bytes[item.lowerBound] == 0x20 {
          item = item.lowerBound + 1..<item.upperBound
        }
        while !item.isEmpty, bytes[item.upperBound - 1] == 0x20 {
          item = item.lowerBound..<item.upperBound - 1
        }
        guard !item.isEmpty, let node = scalar(item, inFlow: true) else { return nil }
        items.append(node)
        guard let comma else { break }
        start = comma + 1
      }
      return YAMLNode(.sequence(items), range: range.lowerBound..<range.lowerBound)
    }

    func scalar(_ range: Range<Int>, inFlow: Bool) -> YAMLNode? {
      let first = bytes[range.lowerBound]
      if first == 0x22 || first == 0x27 { return quoted(range, quote: first) }
      guard isPlainStart(first) else { return nil }
      for index in range {
        let byte = bytes[index]
        if !isText(at: index) { return nil }
        if byte == 0x3A, index + 1 == range.upperBound || bytes[index + 1] == 0x20 { return nil }
        if byte == 0x23, index > range.lowerBound, bytes[index - 1] == 0x20 { return nil }
        if inFlow, [0x5B, 0x5D, 0x7B, 0x7D, 0x3A, 0x3F].contains(byte) { return nil }
      }
      let text = String(decoding: bytes[range], as: UTF8.self)
      return YAMLNode(.scalar(text, isPlain: true), range: range)
    }

    /// Text in quotes without escapes.
    func quoted(_ range: Range<Int>, quote: UInt8) -> YAMLNode? {
      guard range.count >= 2, bytes[range.upperBound - 1] == quote else { return nil }
      let inner = range.lowerBound + 1..<range.upperBound - 1
      for index in inner {
        let byte = bytes[index]
        if byte == quote || !isText(at: index) { return nil }
        if byte == 0x5C, quote == 0x22 { return nil }
      }
      let text = String(decoding: bytes[inner], as: UTF8.self)
      return YAMLNode(.scalar(text, isPlain: false), range: range)
    }

    /// Whether a character is neither a control character nor one of Unicode's line ends, which YAML
    /// counts as line ends as well, nor a byte order mark or noncharacter, which it refuses.
    func isText(at index: Int) -> Bool {
      func byte(_ ahead: Int) -> UInt8 { index + ahead < end ? bytes[index + ahead] : 0 }
      switch bytes[index] {
      case ..<0x20, 0x7F: return false
      case 0xC2: return byte(1) >= 0xA0
      case 0xE2: return !(byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9))
      case 0xEF:
        return !(byte(1) == 0xBB && byte(2) == 0xBF) && !(byte(1) == 0xBF && byte(2) >= 0xBE)
      default: return true
      }
    }

    func isLetter(_ byte: UInt8) -> Bool {
      (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    func isKeyByte(_ byte: UInt8) -> Bool {
      isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
    }

    /// Letters, digits, and UTF-8 beyond ASCII; everything else may have a meaning in YAML.
    func isPlainStart(_ byte: UInt8) -> Bool {
      isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x28 || byte == 0x2E || byte == 0x2F
        || (byte >= 0xC3 && byte != 0xEF)
    }
  }
}

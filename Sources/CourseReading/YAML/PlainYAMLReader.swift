import CourseModel

/// Reads the plain part of YAML that nearly all front matter and sources are written in: `key: value`
/// lines, lists with dashes, nested to a small depth, lists and mappings of one line in brackets, and
/// simple quotes.
///
/// YAML was a large share of a build's time when every file went through the full parser
/// (docs/performance.md). This reader gives up (`nil`) on anything it is not certain of, and the full
/// parser takes over; tests prove that both agree on all that is accepted here.
enum PlainYAMLReader {
  /// The most keys; more are left to the full parser, because equal ones are looked for one by one.
  private static let keyLimit = 64
  /// The longest key in bytes; YAML itself allows 1024 scalars.
  private static let keyLengthLimit = 128
  /// The deepest nesting, which is also the depth of recursion.
  private static let depthLimit = 8

  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> YAMLNode? {
    var scanner = Scanner(bytes: bytes, next: range.lowerBound, end: range.upperBound)
    return scanner.document()
  }

  private struct Scanner {
    let bytes: [UInt8]
    /// Where the line after ``line`` begins.
    var next: Int
    let end: Int
    /// The line to read now; `nil` at the end.
    var line: Line?
    /// Whether a line holds a character that only the full parser can judge.
    var isOdd = false
    var count = 0

    /// A line that holds more than space and comment.
    struct Line {
      let start: Int
      /// Its first character, and the end of its last but for spaces.
      var text: Range<Int>

      var column: Int { text.lowerBound - start }
    }

    init(bytes: [UInt8], next: Int, end: Int) {
      self.bytes = bytes
      self.next = next
      self.end = end
    }

    mutating func document() -> YAMLNode? {
      advance()
      guard let line, line.column == 0, let node = block(depth: 0) else { return nil }
      return self.line == nil && !isOdd && count <= YAMLReader.nodeLimit ? node : nil
    }

    /// Goes on to the next line that holds more than space and comment.
    mutating func advance() {
      line = nil
      while next < end, line == nil {
        let start = next
        var stop = bytes[start..<end].firstIndex(of: 0x0A) ?? end
        next = min(stop + 1, end)
        if stop > start, bytes[stop - 1] == 0x0D { stop -= 1 }
        while stop > start, bytes[stop - 1] == 0x20 { stop -= 1 }
        let first = bytes[start..<stop].firstIndex { $0 != 0x20 } ?? stop
        guard first < stop else { continue }
        if bytes[first] == 0x23 {
          if !(first..<stop).allSatisfy(isText) { isOdd = true }
        } else {
          line = Line(start: start, text: first..<stop)
        }
      }
    }

    /// The list or mapping that begins at the line's first character.
    mutating func block(depth: Int) -> YAMLNode? {
      guard let line, depth < PlainYAMLReader.depthLimit else { return nil }
      return isItem(line.text) ? list(at: line.column, depth) : mapping(at: line.column, depth)
    }

    /// Whether text begins with the dash of a list.
    func isItem(_ text: Range<Int>) -> Bool {
      bytes[text.lowerBound] == 0x2D
        && (text.count == 1 || bytes[text.lowerBound + 1] == 0x20)
    }

    mutating func mapping(at column: Int, _ depth: Int) -> YAMLNode? {
      guard let start = line?.text.lowerBound else { return nil }
      var entries: [YAMLNode.Entry] = []
      while let line, line.column == column, !isItem(line.text) {
        guard let colon = keyEnd(line.text) else { return nil }
        let key = String(decoding: bytes[line.text.lowerBound..<colon], as: UTF8.self)
        if entries.count == PlainYAMLReader.keyLimit || entries.contains(where: { $0.key == key }) {
          return nil
        }
        guard let value = value(after: colon + 1, in: line, depth) else { return nil }
        entries.append(
          YAMLNode.Entry(key: key, keyRange: line.text.lowerBound..<colon, value: value))
        // A line further in belongs to the value, which only the full parser can judge.
        if let line = self.line, line.column > column { return nil }
      }
      count += 1 + entries.count
      return YAMLNode(.mapping(entries), range: start..<start)
    }

    /// Items on lines of their own, all with the same indentation.
    mutating func list(at column: Int, _ depth: Int) -> YAMLNode? {
      guard let start = line?.text.lowerBound else { return nil }
      var items: [YAMLNode] = []
      while var line, line.column == column, isItem(line.text) {
        let rest = bytes[line.text.lowerBound + 1..<line.text.upperBound]
        guard let first = rest.firstIndex(where: { $0 != 0x20 }) else { return nil }
        line.text = first..<line.text.upperBound
        let item: YAMLNode?
        if isItem(line.text) || keyEnd(line.text) != nil {
          self.line = line
          item = block(depth: depth + 1)
        } else {
          advance()
          item = inline(line.text)
        }
        guard let item else { return nil }
        items.append(item)
        if let line = self.line, line.column > column { return nil }
      }
      count += 1
      return YAMLNode(.sequence(items), range: start..<start)
    }

    /// The offset of the colon after a key of letters, digits, dashes and underscores.
    func keyEnd(_ text: Range<Int>) -> Int? {
      var index = text.lowerBound
      guard index < text.upperBound, isLetter(bytes[index]) else { return nil }
      while index < text.upperBound, isKeyByte(bytes[index]) { index += 1 }
      guard index - text.lowerBound <= PlainYAMLReader.keyLengthLimit else { return nil }
      guard index < text.upperBound, bytes[index] == 0x3A else { return nil }
      guard index + 1 == text.upperBound || bytes[index + 1] == 0x20 else { return nil }
      return index
    }

    /// The value after a key: in its line, or in the lines below.
    mutating func value(after start: Int, in line: Line, _ depth: Int) -> YAMLNode? {
      advance()
      if let first = bytes[start..<line.text.upperBound].firstIndex(where: { $0 != 0x20 }) {
        return inline(first..<line.text.upperBound)
      }
      // The dashes of a list may stand right under the key.
      if let next = self.line,
        next.column > line.column
          || (next.column == line.column && isItem(next.text))
      {
        return block(depth: depth + 1)
      }
      return YAMLNode(.scalar("", isPlain: true), range: start..<start)
    }

    /// A value of one line.
    mutating func inline(_ range: Range<Int>) -> YAMLNode? {
      count += 1
      switch bytes[range.lowerBound] {
      case 0x5B: return flowList(range)
      case 0x7B: return flowMapping(range)
      default: return scalar(range, inFlow: false)
      }
    }

    /// `[one, two]` with plain or quoted values.
    mutating func flowList(_ range: Range<Int>) -> YAMLNode? {
      guard let parts = parts(of: range, closedBy: 0x5D) else { return nil }
      var items: [YAMLNode] = []
      for part in parts {
        guard let item = scalar(part, inFlow: true) else { return nil }
        items.append(item)
      }
      return YAMLNode(.sequence(items), range: range.lowerBound..<range.lowerBound)
    }

    /// `{one: a, two: b}` with plain or quoted values.
    mutating func flowMapping(_ range: Range<Int>) -> YAMLNode? {
      guard let parts = parts(of: range, closedBy: 0x7D), parts.count <= PlainYAMLReader.keyLimit
      else {
        return nil
      }
      var entries: [YAMLNode.Entry] = []
      for part in parts {
        guard let colon = keyEnd(part),
          let first = bytes[colon + 1..<part.upperBound].firstIndex(where: { $0 != 0x20 }),
          let value = scalar(first..<part.upperBound, inFlow: true)
        else { return nil }
        let key = String(decoding: bytes[part.lowerBound..<colon], as: UTF8.self)
        if entries.contains(where: { $0.key == key }) { return nil }
        entries.append(
          YAMLNode.Entry(key: key, keyRange: part.lowerBound..<colon, value: value))
      }
      return YAMLNode(.mapping(entries), range: range.lowerBound..<range.lowerBound)
    }

    /// What stands between the commas of brackets, without spaces around.
    mutating func parts(of range: Range<Int>, closedBy bracket: UInt8) -> [Range<Int>]? {
      guard range.count >= 2, bytes[range.upperBound - 1] == bracket else { return nil }
      var parts: [Range<Int>] = []
      var start = range.lowerBound + 1
      let stop = range.upperBound - 1
      if bytes[start..<stop].allSatisfy({ $0 == 0x20 }) { return [] }
      while true {
        let comma = comma(in: start..<stop)
        var part = start..<(comma ?? stop)
        while !part.isEmpty, bytes[part.lowerBound] == 0x20 {
          part = part.lowerBound + 1..<part.upperBound
        }
        while !part.isEmpty, bytes[part.upperBound - 1] == 0x20 {
          part = part.lowerBound..<part.upperBound - 1
        }
        guard !part.isEmpty else { return nil }
        parts.append(part)
        count += 1
        guard let comma else { return parts }
        start = comma + 1
      }
    }

    /// The first comma that does not stand in quotes.
    ///
    /// A quote begins where a value can; one that only looks as if takes a comma along that no plain
    /// value may hold, and the full parser judges.
    func comma(in range: Range<Int>) -> Int? {
      var quote: UInt8?
      for index in range {
        let byte = bytes[index]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == 0x2C {
          return index
        } else if byte == 0x22 || byte == 0x27 {
          if index == range.lowerBound || bytes[index - 1] == 0x20 { quote = byte }
        }
      }
      return nil
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
        if inFlow, [0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x3A, 0x3F].contains(byte) { return nil }
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

package import CourseModel
import Yams

/// Reads a stretch of YAML into ``YAMLNode``s with exact positions.
package enum YAMLReader {
  /// The most nodes a stretch may unfold to.
  ///
  /// Aliases can make a small file mean a huge one.
  static let nodeLimit = 100_000
  /// The deepest nesting of lists and mappings.
  static let depthLimit = 64
  /// The most text, in bytes, that a stretch may unfold to.
  static let textLimit = 4 * SourceText.yamlLimit

  /// Reads the YAML in part of a file.
  /// - Parameter range: UTF-8 byte offsets; the front matter without its `---` lines, or a file.
  /// - Returns: `nil` for an empty document. Diagnostics: `yaml-syntax`.
  package static func read(_ file: SourceFile, _ range: Range<Int>) -> Diagnosed<YAMLNode?> {
    if let node = PlainYAMLReader.read(file.bytes, range) { return Diagnosed(node) }
    return readWithLibrary(file, range)
  }

  /// Reads YAML with the full parser; ``PlainYAMLReader`` must agree with it.
  static func readWithLibrary(_ file: SourceFile, _ range: Range<Int>) -> Diagnosed<YAMLNode?> {
    if let tooDeep = depthExcess(file.bytes, range) {
      return Diagnosed(nil, [.yamlTooComplex(at: file.location(tooDeep..<tooDeep + 1))])
    }
    if let key = aliasedKey(file.bytes, range) {
      return Diagnosed(nil, [.yamlTooComplex(at: file.location(key..<key + 1))])
    }
    let text = file.text(range)
    let positions = MarkPositions(file: file, range: range)
    do {
      guard let root = try Parser(yaml: text).singleRoot() else { return Diagnosed(nil) }
      var copy = NodeCopy(positions: positions)
      guard let node = copy.node(root) else {
        let start = file.location(range.lowerBound..<range.lowerBound)
        return Diagnosed(nil, [.yamlTooComplex(at: start)])
      }
      return Diagnosed(node)
    } catch let error as YamlError {
      return Diagnosed(nil, [.yamlSyntax(error, positions: positions)])
    } catch {
      return Diagnosed(nil, [.yamlSyntax("\(error)", at: file.location(range))])
    }
  }

  /// Finds where flow brackets, or dashes, keys and indentation, nest deeper than the limit, before
  /// the recursive parser sees them.
  private static func depthExcess(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var flow = 0
    var indents: [Int] = []
    var lineStart = range.lowerBound
    var isLineStart = true
    for index in range {
      let byte = bytes[index]
      switch byte {
      case 0x5B, 0x7B: flow += 1
      case 0x5D, 0x7D: flow = max(0, flow - 1)
      case 0x0A:
        isLineStart = true
        lineStart = index + 1
      default: break
      }
      if isLineStart, byte != 0x20, byte != 0x0A, byte != 0x0D {
        let next = index + 1 < range.upperBound ? bytes[index + 1] : 0x0A
        // After `- `, `? ` and `: ` another level may begin on the same line.
        isLineStart = (byte == 0x2D || byte == 0x3F || byte == 0x3A) && next <= 0x20
        while let last = indents.last, last >= index - lineStart { indents.removeLast() }
        indents.append(index - lineStart)
      }
      if flow + indents.count > depthLimit { return index }
    }
    return nil
  }

  /// Finds a key that is an alias or a collection in YAML that has aliases.
  ///
  /// The parser compares the keys of a mapping whole. An alias unfolds to no more than a mention in
  /// its memory, but to compare two of them takes as long as they are large when written out.
  private static func aliasedKey(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var hasAnchor = false
    var key: Int?
    for index in range where [0x26, 0x2A, 0x3F, 0x5D, 0x7D].contains(bytes[index]) {
      let byte = bytes[index]
      let before = index > range.lowerBound ? bytes[index - 1] : 0x0A
      let isTokenStart = before <= 0x20 || [0x2C, 0x5B, 0x7B].contains(before)
      var end = index + 1
      while end < range.upperBound, byte == 0x26 || byte == 0x2A, isNameByte(bytes[end]) {
        end += 1
      }
      let hasName = end > index + 1
      switch byte {
      case 0x26:
        if isTokenStart, hasName { hasAnchor = true }
      case 0x3F:
        if isTokenStart, end < range.upperBound, bytes[end] <= 0x20 { key = key ?? index }
      default:
        while end < range.upperBound, bytes[end] == 0x20 { end += 1 }
        let isKey = end < range.upperBound && bytes[end] == 0x3A
        if isKey, byte != 0x2A || (isTokenStart && hasName) { key = key ?? index }
      }
      if hasAnchor, let key { return key }
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x2D || byte == 0x5F
  }
}

/// Turns the library's marks (line and column in Unicode scalars) into byte offsets of the file.
struct MarkPositions {
  let file: SourceFile
  let range: Range<Int>
  /// The place of each line's first scalar, counted in scalars from the start of the range.
  private var lines = [0]
  /// The byte offset of every 64th scalar, so that no line is long to look through.
  private var offsets: [Int] = []
  private static let step = 64

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
    let bytes = file.bytes
    var count = 0
    var index = range.lowerBound
    func byte(_ ahead: Int) -> UInt8 {
      index + ahead < range.upperBound ? bytes[index + ahead] : 0
    }
    while index < range.upperBound {
      if count % Self.step == 0 { offsets.append(index) }
      // The line ends of YAML 1.1, section 5.4; the library counts them all.
      let isLineEnd =
        switch bytes[index] {
        case 0x0A: true
        case 0x0D: byte(1) != 0x0A
        case 0xC2: byte(1) == 0x85
        case 0xE2: byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9)
        default: false
        }
      index += 1
      while index < range.upperBound, bytes[index] & 0xC0 == 0x80 { index += 1 }
      count += 1
      if isLineEnd { lines.append(count) }
    }
  }

  /// The offset in the file of a 1-based line and a 1-based column counted in Unicode scalars.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lines.count else { return range.upperBound }
    let scalar = lines[line - 1] + max(0, column - 1)
    guard scalar / Self.step < offsets.count else { return range.upperBound }
    var offset = offsets[scalar / Self.step]
    for _ in 0..<scalar % Self.step where offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// The range of a scalar that starts at an offset, with its tag and anchor or without: its own text
  /// where it stands as it is, quoted text up to its closing quote, all else up to the end of the line.
  func scalarRange(from start: Int, text: String) -> Range<Int> {
    let offset = afterProperties(from: start)
    guard offset < range.upperBound else { return offset..<offset }
    let quote = file.bytes[offset]
    if quote == 0x22 || quote == 0x27 { return quotedRange(from: offset, quote: quote) }
    let length = text.utf8.count
    if offset + length <= range.upperBound,
      file.bytes[offset..<offset + length].elementsEqual(text.utf8)
    {
      return offset..<offset + length
    }
    return offset..<lineEnd(from: offset)
  }

  /// The offset after `!tag` and `&anchor`, where a value stands on the same line.
  private func afterProperties(from start: Int) -> Int {
    var offset = start
    while offset < range.upperBound, file.bytes[offset] == 0x21 || file.bytes[offset] == 0x26 {
      while offset < range.upperBound, file.bytes[offset] > 0x20 { offset += 1 }
      while offset < range.upperBound, file.bytes[offset] == 0x20 { offset += 1 }
    }
    return offset
  }

  private func quotedRange(from offset: Int, quote: UInt8) -> Range<Int> {
    var end = offset + 1
    while end < range.upperBound, file.bytes[end] != 0x0A, file.bytes[end] != 0x0D {
      if file.bytes[end] == 0x5C, quote == 0x22 {
        end += 2
      } else if file.bytes[end] != quote {
        end += 1
      } else if quote == 0x27, end + 1 < range.upperBound, file.bytes[end + 1] == quote {
        end += 2
      } else {
        return offset..<end + 1
      }
    }
    return offset..<lineEnd(from: offset)
  }

  /// The end of the line, or of its first 1024 bytes: many values may stand on a long one.
  private func lineEnd(from offset: Int) -> Int {
    let limit = offset + 1024
    var end = offset
    while end < limit, end < range.upperBound, file.bytes[end] != 0x0A, file.bytes[end] != 0x0D {
      end += 1
    }
    while end > offset, file.bytes[end - 1] == 0x20 { end -= 1 }
    return end
  }
}

/// Copies the library's nodes into ours, counting, so that aliases cannot unfold without bound.
private struct NodeCopy {
  let positions: MarkPositions
  private var count = 0
  private var bytes = 0

  init(positions: MarkPositions) {
    self.positions = positions
  }

  /// The copy of a node.
  /// - Returns: `nil` once there are too many.
  mutating func node(_ node: Yams.Node) -> YAMLNode? {
    count += 1
    guard count <= YAMLReader.nodeLimit, bytes <= YAMLReader.textLimit else { return nil }
    let start = node.mark.map { positions.offset(line: $0.line, column: $0.column) }
    let offset = start ?? positions.range.lowerBound
    switch node {
    case .scalar(let scalar):
      bytes += scalar.string.utf8.count
      return YAMLNode(
        .scalar(scalar.string, isPlain: scalar.style == .plain),
        range: positions.scalarRange(from: offset, text: scalar.string))
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence {
        guard let copied = self.node(item) else { return nil }
        items.append(copied)
      }
      return YAMLNode(.sequence(items), range: offset..<offset)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping {
        guard let copiedKey = self.node(key), let copiedValue = self.node(value) else { return nil }
        let name = if case .scalar(let text, _) = copiedKey.value { text } else { "" }
        entries.append(
          YAMLNode.Entry(key: name, keyRange: copiedKey.range, value: copiedValue))
      }
      return YAMLNode(.mapping(entries), range: offset..<offset)
    case .alias:
      return YAMLNode(.scalar("", isPlain: true), range: offset..<offset)
    }
  }
}

extension Diagnostic {
  /// The syntax rule of all YAML in a course.
  static let yamlSyntaxRule = Rule(
    "yaml-syntax", .error, "YAML must be well formed",
    explanation: """
      Front matter and the `.yml` files are YAML. The usual slips are a tab for indentation (use \
      spaces), a colon inside a value (put the value in quotes), a quote that is not closed, a key \
      given twice, and a list whose dashes do not stand under each other. Nothing in the block can \
      be read until it is mended.
      """,
    example: Rule.Example(
      wrong: "title: Reflection: why it pays", right: "title: \"Reflection: why it pays\""))

  static func yamlSyntax(_ error: YamlError, positions: MarkPositions) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let offset = positions.offset(line: mark.line, column: mark.column)
      return yamlSyntax(problem, at: positions.file.location(offset..<offset))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let offset = positions.offset(line: context.mark.line, column: context.mark.column)
      let names = duplicates.sorted().map { "'\($0)'" }.joined(separator: ", ")
      let place = positions.secondKey(duplicates.sorted().first, from: offset)
      return Diagnostic(
        yamlSyntaxRule, at: positions.file.location(place), "Key \(names) is given twice",
        fixes: [Fix("keep one of them")])
    case .reader(let problem, let offset, _, _):
      let start = positions.range.lowerBound + (offset ?? 0)
      return yamlSyntax(problem, at: positions.file.location(start..<start))
    default:
      return yamlSyntax("\(error)", at: positions.file.location(positions.range))
    }
  }

  static func yamlSyntax(_ problem: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      yamlSyntaxRule, at: location, words(for: problem).summary,
      fixes: [
        Fix(words(for: problem).fix)
      ])
  }

  static func yamlTooComplex(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      yamlSyntaxRule, at: location,
      "YAML nests or repeats too much: at most \(YAMLReader.depthLimit) levels and "
        + "\(YAMLReader.nodeLimit) values after aliases are unfolded",
      fixes: [Fix("write the values out and nest less")])
  }

  /// The library's English, turned into an author's.
  private static func words(for problem: String) -> (summary: String, fix: String) {
    if problem.contains("cannot start any token") {
      return (
        "Character cannot start a value in YAML; a tab, '@', '`' or '%' stands here",
        "use spaces for indentation and put the value in quotes"
      )
    }
    if problem.contains("mapping values are not allowed") {
      return ("Colon inside a value that is not in quotes", "put the whole value in quotes")
    }
    if problem.contains("unexpected end of stream") || problem.contains("document indicator") {
      return ("Quote or bracket is opened and never closed", "close it on the same line")
    }
    if problem.contains("could not find expected ':'") {
      return ("Line is neither 'key: value' nor part of a list", "add the colon after the key")
    }
    if problem.contains("did not find expected key") {
      return (
        "Line does not fit the lines above it: its indentation or its quotes are not as expected",
        "give keys of one block the same indentation, and put values with quotes or colons in quotes"
      )
    }
    if problem.contains("did not find expected '-' indicator") {
      return ("List item expected here", "start the line with '- ' under the other dashes")
    }
    return ("YAML cannot be read here: \(problem)", "check indentation, colons and quotes")
  }
}

extension MarkPositions {
  /// Where a key stands again after its first place: in the same column, as keys of a mapping do.
  /// - Parameter first: the offset of the key's first place; the answer when no second one is found.
  fileprivate func secondKey(_ key: String?, from first: Int) -> Range<Int> {
    guard let key else { return first..<first }
    let wanted = Array((key + ":").utf8)
    var lineStart = first
    while lineStart > range.lowerBound, file.bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    let column = first - lineStart
    var index = first
    while index < range.upperBound {
      if file.bytes[index] == 0x0A {
        let place = index + 1 + column
        if place < range.upperBound,
          file.bytes[index + 1..<place].allSatisfy({ $0 == 0x20 || $0 == 0x2D }),
          file.bytes[place..<range.upperBound].starts(with: wanted)
        {
          return place..<place + key.utf8.count
        }
      }
      index += 1
    }
    return first..<first
  }
}

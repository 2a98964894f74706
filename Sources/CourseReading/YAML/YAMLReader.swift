package import CourseModel
import Yams

/// Reads a stretch of YAML into ``YAMLNode``s with exact positions.
package enum YAMLReader {
  /// The most nodes a stretch may unfold to. Aliases can make a small file mean a huge one.
  static let nodeLimit = 100_000
  /// The deepest nesting of lists and mappings.
  static let depthLimit = 64

  /// Reads the YAML in part of a file.
  /// - Parameter range: UTF-8 byte offsets; the front matter without its `---` lines, or a file.
  /// - Returns: `nil` for an empty document. Diagnostics: `yaml-syntax`.
  package static func read(_ file: SourceFile, _ range: Range<Int>) -> Diagnosed<YAMLNode?> {
    if let node = PlainYAMLReader.read(file.bytes, range) { return Diagnosed(node) }
    if let tooDeep = depthExcess(file.bytes, range) {
      return Diagnosed(nil, [.yamlTooComplex(at: file.location(tooDeep..<tooDeep + 1))])
    }
    let text = file.text(range)
    let positions = MarkPositions(file: file, range: range)
    do {
      guard let root = try Parser(yaml: text).singleRoot() else { return Diagnosed(nil) }
      var copy = NodeCopy(positions: positions)
      guard let node = copy.node(root) else {
        return Diagnosed(nil, [.yamlTooComplex(at: file.location(range.lowerBound..<range.lowerBound))])
      }
      return Diagnosed(node)
    } catch let error as YamlError {
      return Diagnosed(nil, [.yamlSyntax(error, positions: positions)])
    } catch {
      return Diagnosed(nil, [.yamlSyntax("\(error)", at: file.location(range))])
    }
  }

  /// Finds where flow brackets or `- - -` chains nest deeper than the limit, before the recursive
  /// parser sees them.
  private static func depthExcess(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var flow = 0
    var dashes = 0
    var indents: [Int] = []
    var column = 0
    var isLineStart = true
    for index in range {
      let byte = bytes[index]
      switch byte {
      case 0x5B, 0x7B: flow += 1
      case 0x5D, 0x7D: flow = max(0, flow - 1)
      default: break
      }
      if isLineStart {
        if byte == 0x2D {
          dashes += 1
        } else if byte != 0x20 && byte != 0x0A && byte != 0x0D {
          isLineStart = false
          while let last = indents.last, last >= column { indents.removeLast() }
          indents.append(column)
        }
      }
      if flow > depthLimit || dashes > depthLimit || indents.count > depthLimit { return index }
      column += 1
      if byte == 0x0A {
        isLineStart = true
        dashes = 0
        column = 0
      }
    }
    return nil
  }
}

/// Turns the library's marks (line and column in Unicode scalars) into byte offsets of the file.
struct MarkPositions {
  let file: SourceFile
  let range: Range<Int>
  private let lines: LineTable

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
    lines = LineTable(Array(file.bytes[range]))
  }

  /// The offset in the file of a 1-based line and a 1-based column counted in Unicode scalars.
  func offset(line: Int, column: Int) -> Int {
    let lineRange = lines.range(ofLine: line)
    var offset = range.lowerBound + lineRange.lowerBound
    let end = range.lowerBound + lineRange.upperBound
    var remaining = column - 1
    while remaining > 0, offset < end {
      offset += 1
      while offset < end, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }

  /// The range of a scalar that starts at an offset: its own text where it stands as it is, else up
  /// to the end of the line.
  func scalarRange(from offset: Int, text: String) -> Range<Int> {
    let bytes = Array(text.utf8)
    let quoted =
      offset < range.upperBound && (file.bytes[offset] == 0x22 || file.bytes[offset] == 0x27)
    let length = bytes.count + (quoted ? 2 : 0)
    let textStart = offset + (quoted ? 1 : 0)
    if textStart + bytes.count <= range.upperBound,
      file.bytes[textStart..<textStart + bytes.count].elementsEqual(bytes)
    {
      return offset..<min(offset + length, range.upperBound)
    }
    var end = offset
    while end < range.upperBound, file.bytes[end] != 0x0A, file.bytes[end] != 0x0D { end += 1 }
    while end > offset, file.bytes[end - 1] == 0x20 { end -= 1 }
    return offset..<end
  }
}

/// Copies the library's nodes into ours, counting, so that aliases cannot unfold without bound.
private struct NodeCopy {
  let positions: MarkPositions
  private var count = 0

  init(positions: MarkPositions) {
    self.positions = positions
  }

  /// The copy of a node.
  /// - Returns: `nil` once there are too many.
  mutating func node(_ node: Yams.Node) -> YAMLNode? {
    count += 1
    guard count <= YAMLReader.nodeLimit else { return nil }
    let start = node.mark.map { positions.offset(line: $0.line, column: $0.column) }
    let offset = start ?? positions.range.lowerBound
    switch node {
    case .scalar(let scalar):
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
    Diagnostic(yamlSyntaxRule, at: location, words(for: problem).summary, fixes: [
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
  /// Where a key stands for the second time after an offset; the offset itself if it is not found.
  fileprivate func secondKey(_ key: String?, from offset: Int) -> Range<Int> {
    guard let key else { return offset..<offset }
    let wanted = Array((key + ":").utf8)
    var seen = 0
    var index = range.lowerBound
    var isLineStart = true
    while index < range.upperBound {
      let byte = file.bytes[index]
      if isLineStart, byte != 0x20, byte != 0x2D {
        isLineStart = false
        if file.bytes[index..<range.upperBound].starts(with: wanted) {
          seen += 1
          if seen == 2 { return index..<index + key.utf8.count }
        }
      }
      if byte == 0x0A { isLineStart = true }
      index += 1
    }
    return offset..<offset
  }
}

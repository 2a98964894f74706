import CourseModel

/// Finds in the source what the parser only knows by line.
///
/// libcmark-gfm's columns of inline nodes are unreliable, so the text of a link is looked for in the
/// lines where it must stand. If it is not there, the line itself is the answer: a wrong column is
/// worse than none. Make one for a document and use it for all its diagnostics.
struct SourceSearch {
  /// The longest line, in bytes, in which a text is looked for.
  ///
  /// People write shorter ones, and a search for each of many links in a line costs the square of
  /// its length.
  private static let lineLimit = 4096

  private let document: Document
  private let lines: LineTable

  init(_ document: Document) {
    self.document = document
    lines = LineTable(document.source.bytes)
  }

  /// Where the destination of a link or image stands.
  func destination(of node: Int) -> SourceLocation {
    let tree = document.tree
    guard let range = tree.nodes[node].destination else { return line(of: node) }
    let wanted = tree.text[range.bytes]
    return location(of: Array(wanted), node: node, accepting: isDestination) { other in
      guard let range = other.destination else { return 0 }
      return tree.text[range.bytes] == wanted ? 1 : 0
    }
  }

  /// Where the key of a citation stands, with its `@`.
  /// - Parameter item: the place of the source among those of the bracket.
  func citation(_ node: Int, item: Int) -> SourceLocation {
    let tree = document.tree
    guard case .citation(let index) = tree.nodes[node].kind else { return line(of: node) }
    let key = tree.citations[index].items[item].key
    let before = { tree.citations[index].items[..<item].count { $0.key == key } }
    return location(of: Array("@\(key)".utf8), node: node, skipping: before, accepting: isKey) {
      if case .citation(let index) = $0.kind {
        tree.citations[index].items.count { $0.key == key }
      } else {
        0
      }
    }
  }

  /// Where the first line of raw HTML stands.
  func html(_ firstLine: String, of node: Int) -> SourceLocation {
    let tree = document.tree
    let wanted = Array(firstLine.utf8)
    return location(
      of: wanted, node: node, accepting: { _ in true },
      count: { other in
        guard other.kind == .html || other.kind == .htmlBlock else { return 0 }
        return tree.text[other.text.bytes].starts(with: wanted) ? 1 : 0
      })
  }

  /// Where the argument of a course block stands: after the bracket of its mark.
  func blockArgument(of node: Int) -> SourceLocation {
    let bytes = document.source.bytes
    let line = trimmed(lines.range(ofLine: document.tree.nodes[node].line))
    let marks = zip(line, line.dropFirst()).first { bytes[$0] == 0x5B && bytes[$1] == 0x21 }
    guard let marks, let close = bytes[marks.1..<line.upperBound].firstIndex(of: 0x5D) else {
      return document.source.location(line)
    }
    return document.source.location(trimmed(close + 1..<line.upperBound))
  }

  /// The whole line on which a node begins, without the spaces around it.
  func line(of node: Int) -> SourceLocation {
    document.source.location(trimmed(lines.range(ofLine: document.tree.nodes[node].line)))
  }

  /// A heading with its `#` signs, without the marks of lists and quotes before it.
  func heading(_ node: Int) -> SourceLocation {
    let bytes = document.source.bytes
    let line = trimmed(lines.range(ofLine: document.tree.nodes[node].line))
    let marks = Set(" \t>-+*.)0123456789".utf8)
    let start = line.first { !marks.contains(bytes[$0]) } ?? line.lowerBound
    guard start < line.upperBound, bytes[start] == 0x23 else {
      return document.source.location(line)
    }
    return document.source.location(start..<line.upperBound)
  }

  // MARK: Looking for text

  /// Where a text of an inline node stands.
  /// - Parameters:
  ///   - skipping: how many equal texts of the same node come first.
  ///   - accepts: whether a stretch of the source is what is looked for, judged by its neighbours.
  ///   - count: how often another node on the line holds the same text.
  private func location(
    of wanted: [UInt8], node: Int, skipping: () -> Int = { 0 },
    accepting accepts: (Range<Int>) -> Bool, count: (MarkdownNode) -> Int
  ) -> SourceLocation {
    let line = document.tree.nodes[node].line
    let range = trimmed(lines.range(ofLine: line))
    guard !wanted.isEmpty, range.count <= Self.lineLimit else {
      return document.source.location(range)
    }
    var skip = skipping()
    for other in document.tree.nodes[..<node].reversed() {
      guard other.line == line else { break }
      skip += count(other)
    }
    // The parser counts a paragraph's later lines right in most cases; a few more are looked at.
    let last = lines.range(ofLine: min(line + 3, lines.starts.count)).upperBound
    let end = min(last, range.lowerBound + 2 * Self.lineLimit)
    var start = range.lowerBound
    while let found = firstMatch(of: wanted, in: start..<end) {
      start = found.lowerBound + 1
      guard accepts(found) else { continue }
      if skip == 0 { return document.source.location(found) }
      skip -= 1
    }
    return document.source.location(range)
  }

  /// `(a.md)`, `(<a.md> "title")`, `<a.md>` or `[name]: a.md`.
  private func isDestination(_ range: Range<Int>) -> Bool {
    let bytes = document.source.bytes
    if range.upperBound < bytes.count {
      let next = bytes[range.upperBound]
      guard next <= 0x20 || next == 0x29 || next == 0x3E else { return false }
    }
    var before = range.lowerBound
    if before > 0, bytes[before - 1] == 0x3C { return true }
    while before > 0, bytes[before - 1] <= 0x20 { before -= 1 }
    guard before > 0 else { return false }
    if bytes[before - 1] == 0x28 { return true }
    return bytes[before - 1] == 0x3A && before > 1 && bytes[before - 2] == 0x5D
  }

  /// `@key`, but not the beginning of a longer key.
  private func isKey(_ range: Range<Int>) -> Bool {
    let bytes = document.source.bytes
    guard range.upperBound < bytes.count else { return true }
    return [0x5D, 0x3B, 0x2C, 0x20].contains(bytes[range.upperBound])
  }

  private func firstMatch(of wanted: [UInt8], in range: Range<Int>) -> Range<Int>? {
    let bytes = document.source.bytes
    guard range.count >= wanted.count else { return nil }
    for start in range.lowerBound...(range.upperBound - wanted.count)
    where bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return start..<start + wanted.count
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let bytes = document.source.bytes
    var range = range.clamped(to: 0..<bytes.count)
    while let last = bytes[range].last, last <= 0x20 {
      range = range.lowerBound..<range.upperBound - 1
    }
    while let first = bytes[range].first, first <= 0x20 {
      range = range.lowerBound + 1..<range.upperBound
    }
    return range
  }
}

extension MarkdownNode {
  /// Where a link or an image leads; `nil` for other nodes.
  fileprivate var destination: TextRange? {
    switch kind {
    case .link(let destination, _), .image(let destination, _): destination
    default: nil
    }
  }
}

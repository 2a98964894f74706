import CourseModel

/// Finds in the source what the parser only knows by line.
///
/// libcmark-gfm's columns of inline nodes are unreliable, so the text of a link is looked for in the
/// lines where it must stand. If it is not there, the line itself is the answer: a wrong column is
/// worse than none.
struct SourceSearch {
  private let document: Document
  private let lines: LineTable

  init(_ document: Document) {
    self.document = document
    lines = LineTable(document.source.bytes)
  }

  /// Where the text of an inline node stands.
  /// - Parameters:
  ///   - text: what to look for, for example a link's destination.
  ///   - node: the index of the node; equal nodes before it on the line are skipped.
  func location(of text: String, node: Int, isSame: (MarkdownNode) -> Bool) -> SourceLocation {
    let line = document.tree.nodes[node].line
    let earlier = document.tree.nodes[..<node].reversed().prefix { $0.line == line }
      .count(where: isSame)
    let range = trimmed(lines.range(ofLine: line))
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty else { return document.source.location(range) }
    var start = range.lowerBound
    var skip = earlier
    // The parser counts a paragraph's later lines right in most cases; a few more are looked at.
    let end = lines.range(ofLine: min(line + 3, lines.starts.count)).upperBound
    while let found = firstMatch(of: wanted, in: start..<end) {
      if skip == 0 { return document.source.location(found) }
      skip -= 1
      start = found.upperBound
    }
    return document.source.location(range)
  }

  /// The whole line on which a node begins, without the spaces around it.
  func line(of node: Int) -> SourceLocation {
    document.source.location(trimmed(lines.range(ofLine: document.tree.nodes[node].line)))
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

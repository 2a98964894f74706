package import CourseModel

/// Reads causal loop diagrams from fenced blocks and says what is wrong with them.
package enum LoopParser {
  /// Reads one block.
  ///
  /// Diagnostics: all rules of ``LoopSyntax``.
  /// - Parameters:
  ///   - text: the content between the fences.
  ///   - file: where it stands.
  ///   - fenceLine: the 1-based line of the opening fence.
  /// - Returns: the diagram; `nil` when a mistake leaves in doubt what is meant.
  package static func parse(
    _ text: String, of file: SourceFile, fenceLine: Int
  ) -> Diagnosed<LoopDiagram?> {
    let read = LoopText(text)
    let places = BlockPlaces(text, of: file, fenceLine: fenceLine)
    return Diagnosed(read.diagram, read.mistakes.map { LoopSyntax.diagnostic($0, places) })
  }
}

/// Finds lines of a fenced block in the file, where quotes and lists may have put marks before them.
struct BlockPlaces {
  private let file: SourceFile
  private let lines: LineTable
  private let content: [Substring.UTF8View.SubSequence]
  private let fenceLine: Int

  init(_ text: String, of file: SourceFile, fenceLine: Int) {
    self.file = file
    self.fenceLine = fenceLine
    lines = LineTable(file.bytes)
    content = text[...].utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// The place in the file; the whole line when its text is not found there.
  func location(_ place: LoopMistake.Place) -> SourceLocation {
    let line = lines.range(ofLine: fenceLine + 1 + place.line)
    var end = line.upperBound
    while end > line.lowerBound, file.bytes[end - 1] <= 0x20 { end -= 1 }
    guard place.line < content.count else { return file.location(line.lowerBound..<end) }
    var written = content[place.line]
    while let last = written.last, last <= 0x20 { written.removeLast() }
    let start = end - written.count
    guard start >= line.lowerBound, file.bytes[start..<end].elementsEqual(written) else {
      return file.location(line.lowerBound..<end)
    }
    return file.location(start + place.range.lowerBound..<start + place.range.upperBound)
  }
}

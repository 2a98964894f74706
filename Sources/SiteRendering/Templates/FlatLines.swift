import CourseModel

/// Reads the flattest YAML there is: one key and one text a line, with comments.
///
/// The full parser lives in another target, and a theme needs no more.
enum FlatLines {
  /// A key with its text, and where both stand in the file.
  struct Line {
    let key: ArraySlice<UInt8>
    let text: String
    let keyRange: Range<Int>
    let textRange: Range<Int>
  }

  /// - Returns: the lines of the form `key: text`, and the byte ranges of those of another form.
  static func read(_ file: SourceFile) -> (lines: [Line], others: [Range<Int>]) {
    var lines: [Line] = []
    var others: [Range<Int>] = []
    var offset = 0
    for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { offset += line.count + 1 }
      let text = trimmed(line)
      if text.isEmpty || text.first == UInt8(ascii: "#") { continue }
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
        others.append(offset..<offset + line.count)
        continue
      }
      var value = text[(colon + 1)...].drop { $0 == UInt8(ascii: " ") }
      let start = offset + value.startIndex - text.startIndex
      let range = start..<start + value.count
      let quote = UInt8(ascii: "\"")
      if value.count >= 2, value.first == quote, value.last == quote {
        value = value.dropFirst().dropLast()
      }
      let key = text[..<colon]
      lines.append(
        Line(
          key: key, text: String(decoding: value, as: UTF8.self),
          keyRange: offset..<offset + key.count, textRange: range))
    }
    return (lines, others)
  }

  /// A line without the white space at its end.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last == 0x20 || (0x09...0x0D).contains(last) { line.removeLast() }
    guard let last = line.last, last >= 0x80 else { return line }
    // A character beyond ASCII, and only Unicode knows which of those are space.
    var text = String(decoding: line, as: UTF8.self)
    guard text.last?.isWhitespace == true else { return line }
    while text.last?.isWhitespace == true { text.removeLast() }
    return Array(text.utf8)[...]
  }
}

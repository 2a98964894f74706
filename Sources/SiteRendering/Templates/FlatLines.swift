import CourseModel

/// Reads the flattest YAML there is: one key and one text a line, with comments.
///
/// The full parser lives in another target, and a theme needs no more.
enum FlatLines {
  /// A key with its text, and where both stand in the file.
  struct Line {
    let key: String
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
      var text = String(decoding: line, as: UTF8.self)[...]
      while text.last?.isWhitespace == true { text.removeLast() }
      if text.isEmpty || text.first == "#" { continue }
      guard let colon = text.firstIndex(of: ":") else {
        others.append(offset..<offset + line.count)
        continue
      }
      var value = text[text.index(after: colon)...].drop { $0 == " " }
      let start = offset + text.utf8.distance(from: text.startIndex, to: value.startIndex)
      let range = start..<start + value.utf8.count
      if value.count >= 2, value.first == "\"", value.last == "\"" {
        value = value.dropFirst().dropLast()
      }
      let key = text[..<colon]
      lines.append(
        Line(
          key: String(key), text: String(value), keyRange: offset..<offset + key.utf8.count,
          textRange: range))
    }
    return (lines, others)
  }
}

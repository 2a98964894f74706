import CourseModel

/// The front matter of a Markdown file, and where the text after it begins.
struct FrontMatter {
  /// The bytes between the `---` lines; `nil` when the file has no front matter.
  let range: Range<Int>?
  /// The offset of the first byte of the body.
  let bodyStart: Int

  /// Splits a file at the lines that are exactly `---`.
  ///
  /// Diagnostics: `unclosed-front-matter`, with everything after the first line taken as body.
  static func split(_ file: SourceFile) -> Diagnosed<FrontMatter> {
    let bytes = file.bytes
    guard let first = lineEnd(bytes, from: 0), isFence(bytes, 0..<first.text) else {
      return Diagnosed(FrontMatter(range: nil, bodyStart: 0))
    }
    var start = first.next
    while start < bytes.count {
      let line = lineEnd(bytes, from: start) ?? (bytes.count, bytes.count)
      if isFence(bytes, start..<line.text) {
        return Diagnosed(FrontMatter(range: first.next..<start, bodyStart: line.next))
      }
      start = line.next
    }
    return Diagnosed(
      FrontMatter(range: nil, bodyStart: first.next),
      [.unclosedFrontMatter(at: file.location(0..<first.text))])
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> (text: Int, next: Int)? {
    guard start < bytes.count else { return nil }
    var index = start
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    let text = index > start && bytes[index - 1] == 0x0D ? index - 1 : index
    return (text, min(index + 1, bytes.count))
  }

  private static func isFence(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    return end - line.lowerBound == 3 && bytes[line.lowerBound..<end].allSatisfy { $0 == 0x2D }
  }
}

extension Diagnostic {
  static let unclosedFrontMatterRule = Rule(
    "unclosed-front-matter", .error, "Front matter must end with a line of three dashes",
    explanation: """
      Front matter stands between two lines that hold `---` and nothing else. Without the second \
      line nobody can tell where the keys end and the text begins.
      """,
    example: Rule.Example(
      wrong: "---\ntitle: Vision\n\nText", right: "---\ntitle: Vision\n---\n\nText"))

  static func unclosedFrontMatter(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      unclosedFrontMatterRule, at: location, "Front matter opened here has no closing '---' line",
      fixes: [Fix("put a line of three dashes after the last key")])
  }
}

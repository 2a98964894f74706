import CourseModel

extension Rule {
  static let unknown = Rule("unknown", .error, "Names are known", explanation: "Because.")
  static let untidy = Rule("untidy", .warning, "Text is tidy", explanation: "Because.")
}

/// A source file with a text.
func source(_ path: String, _ text: String) -> SourceFile {
  SourceFile(path: SourcePath(path), bytes: Array(text.utf8))
}

extension SourceFile {
  /// The first place of a word in the file.
  func place(of word: String) -> SourceLocation {
    let needle = Array(word.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: needle) }
    precondition(start != nil, "the test's text holds no '\(word)'")
    return location((start ?? 0)..<((start ?? 0) + needle.count))
  }
}

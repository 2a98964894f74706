import Reporting

/// The words of a course for what can go wrong with a record.
struct CourseWords {
  private let words: Words

  init(_ words: Words) {
    self.words = words
  }

  /// The text of a key.
  func find(_ key: String) -> String? { words.find(key) }

  /// The text of a key with its placeholders filled, `{limit}`; nothing for a key without one.
  func text(_ key: String, _ values: [(String, String)]) -> String {
    words.find(key) == nil ? "" : words.text(key, values)
  }
}

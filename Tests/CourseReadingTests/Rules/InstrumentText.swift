import TestSupport

extension TestFile {
  /// A test with two dimensions of two items, into which cases put what they are about.
  ///
  /// Without changes it breaks no rule.
  static func instrument(
    scale: String = "{words: [no, partly, yes]}",
    ratings: String = "[{id: today, question: Q}]",
    whole: String = "id: whole", safe: String = "id: safe",
    items: String = "{id: s1, text: Three}, {id: s2, text: Four}", more: String = ""
  ) -> TestFile {
    TestFile(
      stringLiteral: """
        id: t
        version: 1
        scale: \(scale)
        ratings: \(ratings)
        dimensions:
          - name: Whole
            \(whole)
            items: [{id: w1, text: One}, {id: w2, text: Two}]
          - name: Safe
            \(safe)
            items: [\(items)]
        \(more)
        """)
  }
}

extension ExpectedDiagnostic {
  static func unsound(
    _ place: String, _ text: String, _ summary: String, notes: [(String, String)] = [],
    fix: String, replacement: String? = nil
  ) -> ExpectedDiagnostic {
    ExpectedDiagnostic(
      "unsound-instrument", at: place, text, summary, notes: notes, fix: fix,
      replacement: replacement)
  }

  static func unsound(_ place: String, _ summary: String, fix: String) -> ExpectedDiagnostic {
    ExpectedDiagnostic("unsound-instrument", at: place, summary, fix: fix)
  }
}

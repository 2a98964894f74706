import TestSupport

/// Random texts that are unkind to templates and to XML.
struct SeededRandomScalars {
  var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  private static let pieces: [String] = [
    "a", "B7", " ", "\n", "{", "}", "{{", "}}", "{{title}}", "{{{x}}}", "{{#a}}", "<b>", "</p>",
    "&",
    "&amp;", "\"", "'", "\u{E000}", "\u{E001}", "\u{E000}0\u{E001}", "\u{E000}99999\u{E001}",
    "\u{FFFE}", "\u{FFFF}", "\u{0}", "\u{7F}", "\u{85}", "é", "🙂", "\u{301}", "%", "?", "-->", "",
  ]

  mutating func text() -> String {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? ""
    }.joined()
  }
}

package import CourseModel

/// The words of the theme in one language.
struct Strings: Sendable {
  private let texts: [String: String]

  /// Every key as templates see it: `on-this-page` is `t_on_this_page`.
  let forTemplates: [String: TemplateValue]

  private init(_ texts: [String: String]) {
    self.texts = texts
    forTemplates = Dictionary(
      uniqueKeysWithValues: texts.map { key, text in
        ("t_" + Self.replacing(0x2D, with: 0x5F, in: key.utf8), .text(text))
      })
  }

  /// The text of a key.
  subscript(_ key: String) -> String {
    guard let text = texts[key] else {
      preconditionFailure("strings/en.yml of the built-in theme has the key '\(key)'")
    }
    return text
  }

  /// Every text whose key begins with one of the prefixes, sorted by key.
  func all(withPrefixes prefixes: [String]) -> [(key: String, text: String)] {
    texts.filter { text in prefixes.contains { text.key.hasPrefix($0) } }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The text of a key with `{x}` filled in.
  func text(_ key: String, _ value: String) -> String {
    filled(self[key], "{x}", value)
  }

  /// The text for a number, from `key-one` or `key-other`.
  func count(_ key: String, _ number: Int) -> String {
    filled(self[number == 1 ? "\(key)-one" : "\(key)-other"], "{n}", String(number))
  }

  /// A text with `{n}` filled in.
  func numbered(_ key: String, _ number: Int) -> String {
    filled(self[key], "{n}", String(number))
  }

  /// The text with the first occurrence of a mark such as `{n}` replaced; strings name a mark once.
  func filled(_ text: String, _ mark: String, _ value: String) -> String {
    let bytes = text.utf8
    var start = bytes.startIndex
    while let brace = bytes[start...].firstIndex(of: 0x7B) {
      if bytes[brace...].starts(with: mark.utf8) {
        let end = bytes.index(brace, offsetBy: mark.utf8.count)
        return String(text[..<brace]) + value + text[end...]
      }
      start = bytes.index(after: brace)
    }
    return text
  }

  /// The text of a key around its mark, for words that are filled in on every page.
  func pattern(_ key: String, _ mark: String) -> StringPattern {
    StringPattern(self[key], mark: mark)
  }

  /// Minutes as people say them: `20 min`, `2 h 10 min`.
  func duration(minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return count("minutes", minutes) }
    return rest == 0
      ? count("hours", hours) : count("hours", hours) + " " + count("minutes", rest)
  }

  /// Reads the words of a language over the English ones, and the course's own over both, so that a
  /// course may replace as few as it likes.
  ///
  /// Diagnostics: `strings-syntax` for lines that are not `key: text`.
  static func load(
    builtIn: [String: [UInt8]], own: [String: SourceFile], language: String,
    shownPath: (String) -> String
  ) -> Diagnosed<Strings> {
    let short = language.split(separator: "-").first.map(String.init) ?? "en"
    let paths = ["strings/en.yml", "strings/\(short).yml", "strings/\(language).yml"]
    let carried = paths.compactMap { path in
      builtIn[path].map { SourceFile(path: SourcePath(shownPath(path)), bytes: $0) }
    }
    var texts: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    for file in carried + paths.compactMap({ own[$0] }) {
      let read = lines(of: file)
      diagnostics += read.diagnostics
      texts.merge(read.output) { _, new in new }
    }
    return Diagnosed(Strings(texts), Array(Set(diagnostics)))
  }

  private static func lines(of file: SourceFile) -> Diagnosed<[String: String]> {
    let read = FlatLines.read(file)
    var texts: [String: String] = [:]
    // Templates write `t_on_this_page`, so a key may be written as they do.
    for line in read.lines {
      texts[replacing(UInt8(ascii: "_"), with: UInt8(ascii: "-"), in: line.key)] = line.text
    }
    return Diagnosed(texts, read.others.map { .stringsSyntax(at: file.location($0)) })
  }

  /// Text with one byte of ASCII in place of another.
  private static func replacing(
    _ byte: UInt8, with other: UInt8, in text: some Collection<UInt8>
  ) -> String {
    String(decoding: text.map { $0 == byte ? other : $0 }, as: UTF8.self)
  }
}

extension Diagnostic {
  package static let stringsSyntaxRule = Rule(
    "strings-syntax", .error, "Strings of a theme are lines of the form 'key: text'",
    explanation: """
      `theme/strings/en.yml` replaces words of the site. Each line is a key, a colon and the text, in \
      quotes if it holds a colon; lines that begin with `#` are comments.
      """,
    example: Rule.Example(wrong: "search Find", right: "search: Find"))

  static func stringsSyntax(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      stringsSyntaxRule, at: location, "Line is not of the form 'key: text'",
      fixes: [Fix("write the key, a colon and the text")])
  }
}

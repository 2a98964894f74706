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

  /// Strings files are the flattest YAML there is: one key and one text a line.
  ///
  /// The full parser lives in another target, and a theme needs no more.
  private static func lines(of file: SourceFile) -> Diagnosed<[String: String]> {
    var texts: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    var offset = 0
    for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { offset += line.count + 1 }
      let text = trimmed(line)
      if text.isEmpty || text.first == UInt8(ascii: "#") { continue }
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
        diagnostics.append(.stringsSyntax(at: file.location(offset..<offset + line.count)))
        continue
      }
      var value = text[(colon + 1)...].drop { $0 == UInt8(ascii: " ") }
      let quote = UInt8(ascii: "\"")
      if value.count >= 2, value.first == quote, value.last == quote {
        value = value.dropFirst().dropLast()
      }
      // Templates write `t_on_this_page`, so a key may be written as they do.
      let key = replacing(UInt8(ascii: "_"), with: UInt8(ascii: "-"), in: text[..<colon])
      texts[key] = String(decoding: value, as: UTF8.self)
    }
    return Diagnosed(texts, diagnostics)
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

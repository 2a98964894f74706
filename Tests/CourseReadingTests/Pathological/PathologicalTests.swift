import CourseModel
import CourseReading
import TestSupport
import Testing

/// Inputs that are deep, long or hostile, each of which must end.
///
/// It ends with a diagnostic or with a normal result.
/// Nothing here is timed: an input that takes minutes shows as a test that hangs.
@Suite struct PathologicalTests {
  /// A body, and the rule that stops it; `nil` when it is read like any other.
  struct Body: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let rule: String?

    init(_ name: String, _ text: String, stoppedBy rule: String? = nil) {
      testDescription = name
      self.text = text
      self.rule = rule
    }

    /// A piece of text repeated up to a size in bytes.
    init(_ name: String, _ piece: String, upTo size: Int, stoppedBy rule: String? = nil) {
      self.init(
        name, String(repeating: piece, count: size / piece.utf8.count), stoppedBy: rule)
    }
  }

  static let bodies: [Body] = [
    Body("20,000 quotes in each other", "> ", upTo: 40_000, stoppedBy: "nesting-too-deep"),
    Body(
      "20,000 lists in each other", String(repeating: "- ", count: 20_000) + "x",
      stoppedBy: "nesting-too-deep"),
    Body(
      "300 lists by indentation",
      (0..<300).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
      stoppedBy: "nesting-too-deep"),
    Body(
      "300 levels of stress",
      String(repeating: "*a **b ", count: 150)
        + String(repeating: "b** a*", count: 150), stoppedBy: "nesting-too-deep"),
    Body(
      "lazy lines of a deep quote",
      String(repeating: "> ", count: 90) + "x\n" + String(repeating: "y\n", count: 50_000)),
    Body("brackets that open", "[", upTo: 100_000),
    Body("brackets that close", "]", upTo: 100_000),
    Body("links that open", "[a](", upTo: 100_000),
    Body("links with a pointed bracket", "[a](<b", upTo: 100_000),
    Body("images that open", "![[]()", upTo: 1_000_000, stoppedBy: "text-too-complex"),
    Body("fewer images that open", "![[]()", upTo: 30_000, stoppedBy: "broken-link"),
    Body("stars", "*", upTo: 100_000),
    Body("stars and letters", "a**b ", upTo: 100_000),
    Body("stress that never closes", "*a _b ", upTo: 100_000),
    Body("tildes", "~~a~b ", upTo: 100_000),
    Body("backticks", (1...400).map { String(repeating: "`", count: $0) + "e" }.joined()),
    Body("pointed brackets", "<", upTo: 100_000),
    Body("tags", "<a ", upTo: 100_000),
    Body("comments", "<!-- ", upTo: 100_000),
    Body("processing instructions", "x <? ", upTo: 1_000_000, stoppedBy: "text-too-complex"),
    Body("declarations", "x <!A ", upTo: 1_000_000, stoppedBy: "text-too-complex"),
    Body("character data", "x <![CDATA[ ", upTo: 1_000_000, stoppedBy: "text-too-complex"),
    Body("a line of a megabyte", "word ", upTo: 1_040_000),
    Body("a word of a megabyte", "w", upTo: 1_040_000),
    Body("blank lines", "\n", upTo: 1_000_000),
    Body(
      "a table of 5,000 columns",
      ["a", "-", "b"].map { String(repeating: "|\($0)", count: 5000) + "|\n" }.joined(),
      stoppedBy: "text-too-complex"),
    Body(
      "a table with a long head and short rows",
      String(repeating: "|a", count: 900) + "\n" + String(repeating: "|-", count: 900) + "\n"
        + String(repeating: "b\n", count: 1000), stoppedBy: "text-too-complex"),
    Body(
      "a paragraph that ends like the head of a table",
      String(repeating: "a\n", count: 100_000) + "|-|\n", stoppedBy: "text-too-complex"),
    Body(
      "a table of 20,000 rows",
      "|a|b|\n|-|-|\n" + String(repeating: "|1|2|\n", count: 20_000)),
    Body("rows of dashes", "|-|-|\n", upTo: 30_000),
    Body("link definitions that never close", "[a]: <b\n", upTo: 100_000),
    Body(
      "a long link definition that is used often",
      "[a]: u '" + String(repeating: "u", count: 1000) + "'\n\n"
        + String(repeating: "[a] ", count: 70_000), stoppedBy: "text-too-complex"),
    Body("footnotes", "[^a]", upTo: 100_000),
    Body("citations that never close", "[@a ", upTo: 100_000),
    Body(
      "one citation of many sources",
      "[" + String(repeating: "@a;", count: 3000) + "@b]", stoppedBy: "unknown-citation"),
    Body("broken links on one line", "[a](b) ", upTo: 50_000, stoppedBy: "broken-link"),
    Body("broken links on many lines", "[a](b)\n\n", upTo: 50_000, stoppedBy: "broken-link"),
    Body("equal headings", "# a\n\n", upTo: 50_000),
    Body("addresses", "www.a.a@a.", upTo: 100_000),
    Body("entities", "&amp;&", upTo: 100_000),
    Body("quotation marks", "\"'a ", upTo: 100_000),
  ]

  @Test(arguments: bodies)
  func endsForBody(_ body: Body) throws {
    let text = "---\ntitle: X\n---\n\n" + body.text
    let course = try TestCourse(["a/x.md": .bytes(Array(text.utf8))])
    if let rule = body.rule {
      #expect(Set(course.ruleIDs).contains(rule))
    } else {
      #expect(course.diagnostics.filter { $0.severity == .error } == [])
    }
    #expect(course.graph.modules.count == 1, "the module keeps its page")
  }

  private static let laughs =
    "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + (1..<12).map { level in
      "a\(level): &a\(level) ["
        + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }.joined()

  static let frontMatter: [Body] = [
    Body("a billion laughs", laughs, stoppedBy: "yaml-syntax"),
    Body("a billion laughs as a key", laughs + "? *a11\n: x\n", stoppedBy: "yaml-syntax"),
    Body("a billion laughs as a key in short", laughs + "*a11 : x\n", stoppedBy: "yaml-syntax"),
    Body("a billion laughs as a key in a list", laughs + "[*a11]: x\n", stoppedBy: "yaml-syntax"),
    Body(
      "one long text, many times",
      "a: &a \(String(repeating: "t", count: 300_000))\n"
        + "b: [\(String(repeating: "*a,", count: 50_000))]\n", stoppedBy: "yaml-syntax"),
    Body(
      "10,000 brackets", "a: " + String(repeating: "[", count: 10_000) + "\n",
      stoppedBy: "yaml-syntax"),
    Body(
      "10,000 dashes", "a:\n " + String(repeating: "- ", count: 10_000) + "x\n",
      stoppedBy: "yaml-syntax"),
    Body(
      "10,000 question marks", String(repeating: "? ", count: 10_000) + "x\n",
      stoppedBy: "yaml-syntax"),
    Body(
      "1,000 levels of keys",
      (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      stoppedBy: "yaml-syntax"),
    Body("60,000 keys", (0..<60_000).map { "k\($0): v\n" }.joined(), stoppedBy: "yaml-syntax"),
    Body("2,000 keys", (0..<2000).map { "k\($0): v\n" }.joined(), stoppedBy: "unknown-key"),
    Body("the same key 10,000 times", "a: b\n", upTo: 50_000, stoppedBy: "yaml-syntax"),
    Body("a long key", String(repeating: "k", count: 100_000) + ": v\n", stoppedBy: "yaml-syntax"),
    Body(
      "a long list on one line",
      "extra: {a: b}\noutcomes: [" + String(repeating: "é, ", count: 30_000) + "x]\n"),
    Body(
      "tags on one line",
      "extra: {a: b}\noutcomes: [" + String(repeating: "!t b,", count: 30_000) + "x]\n"),
    Body(
      "escapes on one line",
      "outcomes: [" + String(repeating: "\"\\n\",", count: 30_000) + "x]\n"),
    Body("colons", String(repeating: "a:", count: 50_000) + "\n", stoppedBy: "yaml-syntax"),
    Body("a control character", "summary: a\u{1}b\n", stoppedBy: "yaml-syntax"),
    Body("an unknown alias", "summary: *nobody\n", stoppedBy: "yaml-syntax"),
    Body("two documents", "...\na: b\n", stoppedBy: "yaml-syntax"),
  ]

  @Test(arguments: frontMatter)
  func endsForFrontMatter(_ yaml: Body) throws {
    let text = "---\n\(yaml.text)---\n# X\n"
    let course = try TestCourse(["a/x.md": .bytes(Array(text.utf8))])
    if let rule = yaml.rule {
      #expect(Set(course.ruleIDs).contains(rule))
    } else {
      #expect(course.diagnostics == [])
    }
    #expect(course.graph.modules.count == 1, "the module keeps its page")
    let length = text.utf8.count
    #expect(course.diagnostics.allSatisfy { $0.location.range.upperBound <= length })
  }

  @Test func refusesAFileOfFiveMegabytesUnread() throws {
    let course = try TestCourse([
      "a/x.md": .bytes([UInt8](repeating: 0x61, count: 5_000_000)), "a/y.md": "# Y",
    ])
    #expect(course.ruleIDs == ["file-too-large"])
    #expect(course.graph.modules.map(\.id.text) == ["y"])
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x61, 0x00], [0xC3, 0x28], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xC0, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x8C], [0x80],
    ] as [[UInt8]])
  func saysWhereAFileIsNoText(_ bytes: [UInt8]) throws {
    let course = try TestCourse([
      "a/x.md": .bytes(Array("# Ünï\n\nab".utf8) + bytes), "a/y.md": "# Y",
    ])
    #expect(course.ruleIDs == ["not-utf8"])
    let offset = bytes.first == 0xFF && bytes.contains(0) ? 14 : 11
    #expect(course.diagnostics.first?.location.range.lowerBound == offset)
    #expect(course.diagnostics.first?.summary.hasSuffix("on line 3") == true)
  }

  @Test(arguments: 0..<10)
  func survivesRandomBytes(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("[]()<>*_`~#>-+|!\\&;:@^\"' \n\n\t=.a1{}é".utf8)
    for _ in 0..<50 {
      let bytes = (0..<300).map { _ in alphabet[Int.random(in: alphabet.indices, using: &random)] }
      let text = String(decoding: bytes, as: UTF8.self)
      let course = try TestCourse(["a/x.md": .bytes(Array(text.utf8))])
      let length = text.utf8.count
      for diagnostic in course.diagnostics where diagnostic.location.path.text == "a/x.md" {
        #expect(diagnostic.location.range.upperBound <= length, "\(text.debugDescription)")
      }
    }
  }
}

import CourseModel
import TestSupport
import Testing

@testable import CourseReading

/// The quick reader agrees with the full parser on everything it accepts.
@Suite struct PlainYAMLReaderTests {
  /// Compares both readers on one stretch of YAML.
  /// - Returns: whether the quick reader accepted it.
  @discardableResult
  private func compare(_ yaml: String, sourceLocation: Testing.SourceLocation = #_sourceLocation)
    -> Bool
  {
    // Something stands before and after, so that ranges are those of the file.
    let bytes = Array("---\n\(yaml)---\n".utf8)
    let file = SourceFile(path: SourcePath("x.md"), bytes: bytes)
    let range = 4..<bytes.count - 4
    guard let quick = PlainYAMLReader.read(bytes, range) else { return false }
    let full = YAMLReader.readWithLibrary(file, range)
    let wanted = full.output.map(outline) ?? full.diagnostics.map(\.summary).joined()
    #expect(
      outline(quick) == wanted, "\(yaml.debugDescription)", sourceLocation: sourceLocation)
    return true
  }

  private func outline(_ node: YAMLNode) -> String {
    switch node.value {
    case .scalar(let text, let isPlain):
      "\(isPlain ? "plain" : "quoted") \(text.debugDescription) \(node.range)"
    case .sequence(let items): "[\(items.map(outline).joined(separator: ", "))] \(node.range)"
    case .mapping(let entries):
      "{\(entries.map { "\($0.key) \($0.keyRange): \(outline($0.value))" }.joined(separator: ", "))}"
        + " \(node.range)"
    }
  }

  @Test(arguments: [
    "title: X\n", "title: X\r\nminutes: 5\r\n", "title:\n", "title: \nkind: case\n",
    "title: A b, c (d) e/f.\n", "title: \"A: b\"\n", "title: 'A # b'\n", "title: A#b\n",
    "requires: [a, b-c, 'd e', \"f\"]\n", "requires: []\n", "requires: [ ]\n",
    "outcomes:\n  - one\n  - 'two: x'\nminutes: 5\n", "outcomes:\n- one\n- two\n",
    "updated: 2026-11-23\n", "draft: true\n", "coordinates: [52.3, 4.9]\n", "title: Größe 学习\n",
    "title: É\n", "a: 1\n\n\nb: 2\n", "title: X   \n", "k_1-x: y\n", "title: 1.5e3\n", "a: .5\n",
    "a: [b, \"c, d\", 'e, f']\n", "a: {b: \"c, d\", e: f}\n", "a: [b,\"c, d\"]\n",
    "title: 10:30\n", "a: \"\"\n", "a: ''\n", "outcomes:\n  -   spaced   \n",
  ])
  func acceptsWhatPeopleWrite(_ yaml: String) {
    #expect(compare(yaml), "goes to the full parser")
  }

  @Test(arguments: [
    "a: b: c\n", "a: b #c\n", "a: \"b\\n\"\n", "a: 'it''s'\n", "a: |\n  b\n", "a: >\n  b\n",
    "a: &b c\n", "a: *b\n", "a: !c d\n", "a: b\n  c\n", "a: b\n\n  c\n", "a:\n  - b\n  c: d\n",
    "- a\nb: c\n", "a:\n   b: c\n  d: e\n",
    "a: {b: c, b: d}\n", "a: {b: {c: d}}\n", "a: {b}\n", "a: {b: }\n", "a: {b: c,}\n", "a: {b:c}\n",
    "- - a\n -  b\n", "a:\n  b: c\n    d: e\n", "a:\n  - - - - - - - - - b\n", "  a: b\n",
    "# \tb\na: c\n",
    "- a: b\n   c: d\n", "-\ta\n", "- a\n -b\n",
    "a: [b \"c, d\" e]\n", "a: [\"b\\\", c\", d]\n", "a: ['b'', c', d]\n", "a: [b, 'c, d]\n",
    "a: [b, [c]]\n", "a: [b: c]\n", "a: [b,]\n", "a: [b\n", "\"a\": b\n",
    "? a\n", "a\n", "a: -1\n", "a: @b\n", "a: `b`\n", "a: %b\n", "a: b\na: c\n", "a:\tb\n",
    "a: b\tc\n", "a: b\u{85}c\n", "a: b\u{2028}c\n", "a: \u{2029}b\n",
    "a: b\u{FEFF}c\n", "a: b\u{9C}c\n", "a: b\u{FFFE}c\n", "a: \u{7F}\n", "a:\n  - b\n - c\n",
    "a:\n  - b\n    c\n", "a:\n  -\n", "a: b\n...\n", "",
    "\n", "é: b\n", "a: [b c, ?]\n", "a: 'b\n", "a: \"b\n", "a: - b\n",
  ])
  func leavesTheRestToTheFullParser(_ yaml: String) {
    #expect(!compare(yaml))
  }

  @Test(arguments: 0..<40)
  func agreesOnRandomFrontMatter(_ seed: UInt64) {
    var writer = FrontMatterWriter(seed: seed)
    var accepted = 0
    for _ in 0..<250 where compare(writer.frontMatter()) { accepted += 1 }
    #expect(accepted > 25, "the generator makes YAML that the quick reader takes")
  }

  @Test(arguments: 0..<20)
  func agreesOnRandomNesting(_ seed: UInt64) {
    var writer = FrontMatterWriter(seed: seed)
    var accepted = 0
    for _ in 0..<250 where compare(writer.nested()) { accepted += 1 }
    #expect(accepted > 25, "the generator makes YAML that the quick reader takes")
  }

  @Test(arguments: 0..<20)
  func agreesOnRandomCharacters(_ seed: UInt64) {
    var writer = FrontMatterWriter(seed: seed)
    for _ in 0..<250 { compare(writer.noise()) }
  }
}

/// Makes front matter at random, most of it ordinary, some of it odd.
private struct FrontMatterWriter {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private static let odd: [String] = [
    " ", " ", " ", ":", ": ", " #", "#", "-", "- ", ",", "[", "]", "{", "}", "'", "\"", "\\", "?",
    "? ", "!", "&a ", "*a", "|", ">", "%", "@", "`", "~", "=", "<<", "\t", "é", "学", "🌱", "\u{A0}",
    "\u{85}", "\u{2028}", "\u{FEFF}", "\u{301}", ".", "...", "---", "null", "true", "0x1F", "1_000",
    "1:30", "2026-11-23", "(", ")", "/", "+", ";", "^", "$", "\r", "\u{7F}", "\u{80}", "\u{FFFD}",
    "\u{FFFF}", "\u{1F}",
  ]
  private static let words = ["title", "a", "learning", "K9", "we_are", "b-c", "10", "x.y", "É"]
  private static let keys = ["title", "kind", "minutes", "requires", "x", "a-b", "C_d", "k9"]

  mutating func frontMatter() -> String {
    let end = chance(8) ? "\r\n" : "\n"
    var text = ""
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      text += chance(40) ? string() : pick(Self.keys)
      text += chance(30) ? pick([" :", ":", "", ":  ", ":\t"]) : ":"
      text += value(end) + end
      if chance(10) { text += pick(["", " ", "  ", "# note", "  more"]) + end }
    }
    return text
  }

  /// Lists and mappings inside one another, most with dashes and keys where they belong.
  mutating func nested() -> String {
    var text = chance(6) ? "# note\n" : ""
    text += block(indent: chance(20) ? 1 : 0, depth: 0)
    if chance(15) { text += pick(["more\n", "- x\n", "k: v\n", "  k: v\n"]) }
    return text
  }

  /// A list or mapping, without the indentation of its first line.
  private mutating func block(indent: Int, depth: Int) -> String {
    let isList = chance(2)
    var text = ""
    for number in 0..<Int.random(in: 1...3, using: &random) {
      let column = max(0, indent + (chance(40) ? Int.random(in: -1...2, using: &random) : 0))
      if number > 0 {
        if chance(12) { text += pick(["\n", "  \n", "# note\n", "     # a: b\n"]) }
        text += String(repeating: " ", count: column)
      }
      let isDeep = depth < 3 && chance(2)
      if isList {
        let gap = chance(10) ? 2 : 1
        text += "-" + String(repeating: " ", count: gap)
        text += isDeep ? block(indent: column + 1 + gap, depth: depth + 1) : flow() + "\n"
      } else {
        text += pick(Self.keys) + ":"
        guard isDeep else {
          text += (chance(6) ? "" : " " + flow()) + "\n"
          continue
        }
        let inner = column + Int.random(in: chance(4) ? 0...1 : 2...3, using: &random)
        text += "\n" + String(repeating: " ", count: inner)
        text += block(indent: inner, depth: depth + 1)
      }
    }
    return text
  }

  /// A value of one line.
  private mutating func flow() -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return "[" + item() + ", " + item() + "]"
    case 1:
      let pairs = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        pick(Self.keys) + (chance(12) ? ":" : ": ") + item()
      }
      return "{" + pairs.joined(separator: ", ") + (chance(12) ? "" : "}")
    case 2: return item()
    default: return pick(Self.words)
    }
  }

  /// Characters with no plan at all.
  mutating func noise() -> String {
    var text = chance(2) ? "a: " : ""
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      text += chance(3) ? pick(Self.words) : pick(Self.odd)
      if chance(5) { text += pick(["\n", "\r\n", "\nb: ", "\n  - ", "\n- "]) }
    }
    return text + "\n"
  }

  private mutating func value(_ end: String) -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return chance(3) ? " " : ""
    case 1, 2, 3: return " " + string()
    case 4: return " '" + string() + "'"
    case 5: return " \"" + string() + "\"" + (chance(8) ? " " : "")
    case 6, 7:
      let items = (0..<Int.random(in: 0...4, using: &random)).map { _ in item() }
      return " [" + items.joined(separator: chance(3) ? "," : ", ") + (chance(9) ? " " : "") + "]"
    default:
      let indent = pick(["", "  ", "  ", " ", "    "])
      return (0..<Int.random(in: 1...4, using: &random)).map { _ in
        end + (chance(25) ? indent + " " : indent) + (chance(25) ? "-" : "- ") + item()
      }.joined()
    }
  }

  private mutating func item() -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: "'\(string())'"
    case 1: "\"\(string())\""
    default: string()
    }
  }

  private mutating func string() -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      chance(9) ? pick(Self.odd) : pick(Self.words) + (chance(3) ? "" : " ")
    }.joined()
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &random) == 0
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.isEmpty ? "" : choices[Int.random(in: choices.indices, using: &random)]
  }
}

import Foundation
import Testing

/// Inputs made to be slow, deep or large: each ends by itself, with a page or with a message.
@Suite struct PathologicalTests {
  /// A text at the edge of what is read.
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var testDescription: String { name }

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }

    init(_ name: String, _ part: String, times: Int) {
      self.init(name, String(repeating: part, count: times))
    }
  }

  static let inputs = [
    Input("a line of a megabyte", "x", times: 1_000_000),
    Input("a line of words", "word ", times: 200_000),
    Input("quotes in quotes", "> ", times: 20_000),
    Input(
      "lists in lists", (0..<500).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()),
    Input("lists on one line", "- ", times: 20_000),
    Input("numbered lists on one line", "1. ", times: 20_000),
    Input("emphasis in emphasis", "*a **b ", times: 20_000),
    Input("emphasis never closed", "*", times: 50_000),
    Input("emphasis that closes itself", "*_", times: 50_000),
    Input("brackets never closed", "[", times: 50_000),
    Input(
      "brackets in brackets",
      String(repeating: "[", count: 20_000) + "a"
        + String(repeating: "]", count: 20_000)),
    Input("links in links", "[a](", times: 20_000),
    Input("images in images", "![", times: 20_000),
    Input("link definitions", (0..<20_000).map { "[\($0)]: /\($0)\n" }.joined()),
    Input("the same definition and its uses", "[a]: b\n\n[a] ", times: 10_000),
    Input("backticks", (1..<1000).map { String(repeating: "`", count: $0) + "a" }.joined()),
    Input("backslashes", "\\", times: 100_000),
    Input("entities", "&amp;&", times: 50_000),
    Input("HTML openers", "<!A ", times: 20_000),
    Input("HTML comments never closed", "<!-- ", times: 50_000),
    Input("processing instructions", "<?", times: 50_000),
    Input("autolinks", "www.", times: 50_000),
    Input("mail addresses", "a@", times: 50_000),
    Input(
      "a table of columns",
      String(repeating: "|a", count: 900) + "|\n"
        + String(repeating: "|-", count: 900) + "|\n" + String(repeating: "|b\n", count: 200)),
    Input("heads of tables", "a\n-|-\n", times: 20_000),
    Input("footnotes", (0..<5000).map { "x[^\($0)]\n\n[^\($0)]: y\n\n" }.joined()),
    Input("one footnote many times", "x[^1] ", times: 5000),
    Input(
      "footnotes in footnotes", (0..<2000).map { "[^\($0)]: [^\($0 + 1)]\n\n" }.joined() + "[^0]"),
    Input("headings", "## Same\n\n", times: 20_000),
    Input("citations", "[@a; @b; @c] ", times: 10_000),
    Input("one long citation", "[" + String(repeating: "@a; ", count: 20_000) + "@a]"),
    Input("blocks", "> [!NOTE]\n> a\n\n", times: 10_000),
    Input("fences", "```\n", times: 50_001),
    Input("a fence of characters", String(repeating: "`", count: 100_000) + "\n"),
    Input(
      "front matter of many keys", "---\n" + (0..<20_000).map { "k\($0): v\n" }.joined() + "---\n"),
    Input(
      "front matter in brackets", "---\na: " + String(repeating: "[", count: 20_000) + "\n---\n"),
    Input(
      "front matter indented deeper and deeper",
      "---\n"
        + (0..<500).map { String(repeating: " ", count: $0) + "a:\n" }.joined() + "---\n"),
    Input("marks of other scripts", "e\u{301}\u{302}\u{303}", times: 50_000),
    Input("directions", "\u{202E}a\u{2066}", times: 20_000),
    Input("emoji", "👩‍👩‍👧‍👦", times: 20_000),
    Input("nothing but line ends", "\n", times: 1_000_000),
    Input("carriage returns alone", "a\r", times: 100_000),
    Input("an empty file", ""),
    Input("a byte order mark alone", "\u{FEFF}"),
  ]

  @Test(arguments: inputs)
  func endsWithAPageOrAMessage(_ input: Input) async throws {
    let folder = try TestFolder()
    try folder.writeCourse(["1-start/10-a.md": "# A\n", "1-start/20-b.md": input.text])
    let run = try await Program.run(
      ["build", "--course", "course", "--output", "site"], in: folder)
    #expect(run.code == 0 || run.code == 1, "it neither crashes nor runs for ever")
    #expect(run.messages.utf8.count < 20_000_000)
    guard run.code == 0 else {
      #expect(run.messages.contains(": error: ") && run.messages.contains("fix: "))
      return
    }
    let page = folder.text("site/start/b.html")
    #expect(PageReader(Data(page.utf8)).failure == nil, "the page is well-formed XML")
  }
}

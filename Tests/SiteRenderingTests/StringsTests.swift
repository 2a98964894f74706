import CourseModel
import TestSupport
import Testing

@testable import SiteRendering

@Suite struct StringsTests {
  @Test(arguments: [
    (0, "0 min"), (1, "1 min"), (20, "20 min"), (59, "59 min"), (60, "1 h"), (61, "1 h 1 min"),
    (120, "2 h"), (130, "2 h 10 min"),
  ])
  func saysMinutesAsPeopleDo(minutes: Int, expected: String) {
    #expect(SolTheme.strings().output.duration(minutes: minutes) == expected)
  }

  @Test(arguments: [(0, "0 modules"), (1, "1 module"), (2, "2 modules")])
  func choosesAWordByNumber(number: Int, expected: String) {
    #expect(SolTheme.strings().output.count("modules", number) == expected)
  }

  @Test(arguments: [
    ("2026-11-23", "23 November 2026"), ("0007-01-01", "1 January 7"),
  ])
  func writesDates(date: String, expected: String) throws {
    let date = try #require(CalendarDate(date))
    #expect(SolTheme.strings().output.date(date) == expected)
  }

  @Test func fillsAMarkOnce() {
    let strings = SolTheme.strings(own: ["strings/en.yml": "steps-on-path: \"{x} and {x}\""]).output
    #expect(strings.text("steps-on-path", "{x}!") == "{x}! and {x}")
    #expect(strings.numbered("table", 3) == "Table 3")
    #expect(strings.text("search", "y") == "Search")
  }

  @Test func looksFromTheGeneralToTheParticular() {
    let own = [
      "strings/nl.yml": "search: Zoeken\nmenu: Menu (nl)", "strings/nl-BE.yml": "search: Zoek",
      "strings/de.yml": "search: Suche",
    ]
    func word(_ key: String, _ language: String) -> String {
      SolTheme.strings(language, own: own).output[key]
    }
    #expect(word("search", "nl-BE") == "Zoek")
    #expect(word("menu", "nl-BE") == "Menu (nl)")
    #expect(word("search", "nl") == "Zoeken")
    #expect(word("search", "fr") == "Search")
    #expect(word("sections", "nl") == "Sections")
  }

  @Test func readsPlainLinesOnly() {
    let text = MarkedText(
      "# words\n\nsearch: \"Find: it\" \r\nmenu:Here\n1️⃣no colon\n  \nsections: \"\nterms_one: x\n")
    let read = SolTheme.strings(own: ["strings/en.yml": text.text])
    #expect(read.output["search"] == "Find: it")
    #expect(read.output["menu"] == "Here")
    #expect(read.output["sections"] == "\"")
    #expect(read.output["terms-one"] == "x")
    #expect(read.diagnostics.map(\.rule.id) == ["strings-syntax"])
    #expect(read.diagnostics.map(\.location.range.lowerBound) == [text.offsets[1]])
    let range = read.diagnostics.first?.location.range ?? 0..<0
    #expect(String(decoding: text.bytes[range], as: UTF8.self) == "no colon")
  }

  @Test func templatesSeeKeysWithUnderscores() {
    let names = SolTheme.strings().output.forTemplates
    #expect(names["t_on_this_page"] != nil)
    #expect(names.keys.allSatisfy { $0.hasPrefix("t_") && !$0.contains("-") })
  }
}

@Suite struct AssetNamesTests {
  @Test func putsAHashOfTheContentBeforeTheExtension() {
    let names = AssetNames(["site.css": Array("p{}".utf8), "x/site.css": [], "own.woff2": [1]])
    let path = names.path(of: "site.css").text
    #expect(path.wholeMatch(of: /assets\/site\.[0-9a-f]{10}\.css/) != nil)
    #expect(AssetNames(["site.css": Array("p{ }".utf8)]).path(of: "site.css").text != path)
    #expect(names.path(of: "own.woff2").text == "assets/own.woff2")
    #expect(names.path(of: "x/site.css").text == "assets/x/site.css")
    #expect(names.path(of: "site.js").text == "assets/site.js")
  }

  /// Values of FNV-1a from RFC 9923, appendix C.
  @Test(arguments: [
    ("", 0xCBF2_9CE4_8422_2325 as UInt64), ("a", 0xAF63_DC4C_8601_EC8C),
    ("foobar", 0x8594_4171_F739_67E8),
  ])
  func hashesAsTheRFCDoes(text: String, expected: UInt64) {
    #expect(ContentHash.of(Array(text.utf8)) == expected)
  }

  @Test(arguments: [("a", "a."), ("a.b.c", "a.b."), (".x", ".")])
  func namesFilesOfAnyForm(name: String, prefix: String) {
    #expect(AssetNames.hashed(name, []).hasPrefix(prefix + "cbf29ce484"))
  }
}

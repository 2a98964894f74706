import CourseModel
import Foundation
import Testing

@testable import SiteRendering

@Suite struct SearchIndexTests {
  // MARK: The script

  @Test func isOneAssignmentOfJSON() throws {
    let script = script(of: SearchCourse.course([SearchCourse.module("review", "A review.")]))
    #expect(script.hasPrefix("window.cursusSearchIndex={"))
    #expect(script.hasSuffix("};\n"))
    let index = try DecodedIndex(script)
    #expect(index.places == [["How?", "hue-1"]])
    #expect(index.stop.split(separator: " ").contains("the"))
  }

  @Test func givesTheSameBytesTwice() {
    let course = SearchCourse.course(
      (1...40).map { SearchCourse.module("m\($0)", "Word\($0 % 7) word\($0 % 3) other\($0)") })
    #expect(script(of: course) == script(of: course))
  }

  @Test func cannotBeLeftByTextOfTheCourse() {
    let course = SearchCourse.course([
      SearchCourse.module("m", title: "</script><b>\"'\\", summary: "\u{1}")
    ])
    let script = script(of: course)
    #expect(!script.contains("<"))
    #expect(script.contains(#""\u003c/script\u003e\u003cb\u003e\"'\\""#))
    #expect(script.contains(#""\u0001""#))
  }

  @Test func namesSectionsModulesAndTermsInReadingOrder() {
    let course = SearchCourse.course(
      [SearchCourse.module("review", title: "Review", summary: "Four questions")],
      glossary: [SearchCourse.term("After-action review", aliases: ["AAR"], "A short talk.")])
    let script = script(of: course)
    #expect(
      script.contains(
        """
        "entries":[[0,"How?","how/index.html","Practices"],\
        [0,"Review","how/review.html","Four questions"],\
        [1,"After-action review","glossary.html#term-1","A short talk."]]
        """))
    #expect(script.contains(#""places":[["How?","hue-1"],["Glossary","teal"]]"#))
  }

  @Test func spellsOutOnlyAnchorsThatTheHeadingDoesNotGive() {
    let course = SearchCourse.course([
      SearchCourse.module("m", "## How to run one\n\n## Café\n\n## How to run one")
    ])
    #expect(
      script(of: course).contains(
        #""How to run one",["Café","café"],["How to run one","how-to-run-one-1"]]"#))
  }

  @Test func beginsWithTheFirstParagraphWhereNoSummaryIsGiven() {
    let long = String(repeating: "word ", count: 60)
    let course = SearchCourse.course([
      SearchCourse.module("a", "## Heading\n\nThe *first* paragraph.\n\nThe second."),
      SearchCourse.module("b", long),
    ])
    let script = script(of: course)
    #expect(script.contains(#""how/a.html","The first paragraph.","Heading""#))
    #expect(script.contains("word word …\""))
  }

  @Test func hidesNotesForFacilitators() throws {
    let course = SearchCourse.course([
      SearchCourse.module(
        "m", "Open.\n\n> [!FACILITATOR]\n> ## Secret heading\n>\n> Whispered.\n\nFinally.")
    ])
    let script = script(of: course)
    #expect(!script.contains("Secret"))
    #expect(try DecodedIndex(script).words.keys.sorted() == ["finally", "open"])
  }

  // MARK: Words of bodies

  @Test func saysWhichPageHoldsAWordAndHowOften() throws {
    let course = SearchCourse.course([
      SearchCourse.module("a", "apple pear"),
      SearchCourse.module("b", "pear pear plum"),
      SearchCourse.module("c", "Apple apple APPLE apple"),
    ])
    let words = try DecodedIndex(script(of: course)).words
    // The section is page 0.
    #expect(words["apple"] == [1: 0, 3: 2])
    #expect(words["pear"] == [1: 0, 2: 1])
    #expect(words["plum"] == [2: 0])
  }

  @Test func reachesOverHundredsOfPages() throws {
    let modules = (1...490).map { number in
      SearchCourse.module("m\(number)", number == 1 || number == 490 ? "rare" : "common")
    }
    let words = try DecodedIndex(script(of: SearchCourse.course(modules))).words
    #expect(words["rare"] == [1: 0, 490: 0])
    #expect(words["common"]?.count == 488)
  }

  @Test func leavesBodiesOutOfVeryLargeCourses() throws {
    let modules = (0...SearchIndex.bodyLimit).map { SearchCourse.module("m\($0)", "body") }
    let script = script(of: SearchCourse.course(modules))
    #expect(try DecodedIndex(script).words.isEmpty)
    #expect(script.contains(#""how/m\#(SearchIndex.bodyLimit).html""#))
  }

  @Test(
    arguments: [
      ("The cat and a dog are in it", ["cat", "dog"]),
      ("don’t won't L’école", ["ecole"]),
      ("In 1990, 9 of 12 and 400", ["1990", "400"]),
      ("un**learn**ing *now*here", ["nowhere", "unlearning"]),
      ("one\ntwo`code`three", ["code", "three", "two"]),
      ("| cell | next |\n|---|---|\n| left | right |", ["cell", "left", "next", "right"]),
      ("[text](https://example.org) ![picture](x.png)", ["picture", "text"]),
      ("学習する組織", ["す", "る", "学", "組", "織", "習"]),
      ("after-action e-learning", ["action", "learning"]),
    ])
  func readsWordsAsReadersSeeThem(markdown: String, expected: [String]) throws {
    let course = SearchCourse.course([SearchCourse.module("m", summary: "", markdown)])
    #expect(try DecodedIndex(script(of: course)).words.keys.sorted() == expected)
  }

  @Test func keepsAllWordsOfLanguagesWithoutStopWords() throws {
    let course = SearchCourse.course([SearchCourse.module("m", "the who")], language: "nl")
    #expect(try DecodedIndex(script(of: course)).words.keys.sorted() == ["the", "who"])
  }

  @Test(
    arguments: [
      ("Réflexion", "reflexion"), ("NAÏVE", "naive"), ("Łódź", "lodz"), ("Straße", "strasse"),
      ("İstanbul", "istanbul"), ("e\u{301}tude", "etude"), ("Việt", "viet"), ("Ünlü", "unlu"),
      ("ОБУЧЕНИЕ", "обучение"), ("संगठन", "संगठन"), ("مُتعلّم", "متعلم"),
    ])
  func findsWordsHoweverTheyAreWritten(word: String, expected: String) throws {
    let course = SearchCourse.course([SearchCourse.module("m", word)])
    #expect(try DecodedIndex(script(of: course)).words.keys.sorted() == [expected])
  }

  @Test func sharesTheStartsOfWordsByCharactersNotBytes() throws {
    let markdown = """
      обучение обучать обед 𝒜𝒷𝒸 𝒜𝒷𝒹 learn learner abcdefghijklmnopqrstuvwxyza \
      abcdefghijklmnopqrstuvwxyzb
      """
    let course = SearchCourse.course([SearchCourse.module("m", markdown)])
    #expect(
      try DecodedIndex(script(of: course)).words.keys.sorted() == [
        "abcdefghijklmnopqrstuvwxyza", "abcdefghijklmnopqrstuvwxyzb", "learn", "learner", "обед",
        "обучать", "обучение", "𝒜𝒷𝒸", "𝒜𝒷𝒹",
      ])
  }

  @Test func findsCasesByCountryAndModulesByOutcome() throws {
    let study = CaseStudy(
      country: try #require(Country(code: "NL")), organisation: "Buurtzorg", sector: "home care",
      size: nil, coordinates: nil, evidence: nil)
    let course = SearchCourse.course([
      SearchCourse.module("m", kind: .caseStudy(study), outcomes: ["Retell the story"])
    ])
    let words = try DecodedIndex(script(of: course)).words
    #expect(words["netherlands"] == [1: 2])
    #expect(Set(words.keys).isSuperset(of: ["buurtzorg", "home", "care", "retell", "story"]))
  }

  private func script(of course: CourseGraph) -> String {
    let script = SearchIndex.script(
      of: course,
      terms: course.glossary.enumerated().map {
        SearchIndex.Term(term: $1, anchor: "term-\($0 + 1)")
      },
      glossary: (
        SitePath("glossary.html"), SearchIndex.Place(title: "Glossary", hue: "teal")
      ), hue: { "hue-\($0)" })
    return String(decoding: script, as: UTF8.self)
  }
}

/// The index as the search script reads it.
private struct DecodedIndex {
  let stop: String
  let places: [[String]]
  /// Weights, 0 to 2, by page, by word.
  let words: [String: [Int: Int]]

  private struct Members: Decodable {
    let stop: String
    let places: [[String]]
    let words: String
    let pages: String
  }

  init(_ script: String) throws {
    let json = script.drop { $0 != "{" }.dropLast(2)
    let members = try JSONDecoder().decode(Members.self, from: Data(json.utf8))
    stop = members.stop
    places = members.places
    words = Self.words(members.words, members.pages)
  }

  private static func words(_ words: String, _ pages: String) -> [String: [Int: Int]] {
    var result: [String: [Int: Int]] = [:]
    var codes = pages.utf8.makeIterator()
    var units: [UInt16] = []
    var coded = Array(words.utf16)[...]
    while let shared = coded.popFirst() {
      let rest = coded.prefix { !(0x41...0x5A).contains($0) }
      coded = coded.dropFirst(rest.count)
      units = Array(units.prefix(Int(shared) - 0x41) + rest)
      var weights: [Int: Int] = [:]
      var page = 0
      while let number = nextNumber(&codes) {
        page += number / 6
        weights[page] = number / 2 % 3
        page += 1
        if number % 2 == 1 { break }
      }
      result[String(decoding: units, as: UTF16.self)] = weights
    }
    return result
  }

  private static func nextNumber(_ codes: inout String.UTF8View.Iterator) -> Int? {
    var number = 0
    while let code = codes.next() {
      if (40..<60).contains(code) {
        number = number * 20 + Int(code) - 40
      } else {
        return number * 64 + (code == 33 ? 92 : Int(code)) - 63
      }
    }
    return nil
  }
}

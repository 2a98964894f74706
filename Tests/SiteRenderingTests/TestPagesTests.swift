import Assessment
import CourseModel
import TestSupport
import Testing

@testable import SiteRendering

@Suite struct TestPagesTests {
  /// Pages of a course whose instrument is a given text.
  private static func pages(_ instrument: String) throws -> [String: String] {
    let fixture = try SiteFixture(["assessment/test.yml": instrument, "1-a/10-b.md": "# B\n"])
    try #require(fixture.course.instrument != nil)
    let rendered = fixture.rendered()
    #expect(rendered.diagnostics.map(\.summary) == [])
    return rendered.output
  }

  private static let rich = try? pages(RichCourse.instrument)

  private func page(_ name: String) throws -> String {
    try #require(Self.rich?[name])
  }

  private func count(_ part: String, in text: String) -> Int {
    text.ranges(of: part).count
  }

  // MARK: The form

  @Test func asksEveryStatementTwice() throws {
    let test = try page("test.html")
    for item in ["lead1", "lead2", "share1", "share2"] {
      for rating in ["today", "wanted"] {
        #expect(count("type=\"radio\" name=\"\(item).\(rating)\"", in: test) == 3)
        #expect(count("name=\"\(item).\(rating).declined\"", in: test) == 1)
      }
    }
    #expect(count("value=\"cannot-say\"", in: test) == 4)
    #expect(count("value=\"not-important\"", in: test) == 4)
  }

  @Test func namesEveryPointInWordsAndSaysWhatItMeans() throws {
    let test = try page("test.html")
    #expect(count("<span class=\"word-shown\">some &amp; times</span>", in: test) == 8)
    #expect(test.contains("all &lt;of them&gt;</span>"))
  }

  @Test func saysWhoSeesWhatBeforeTheFirstStatement() throws {
    let test = try page("test.html")
    let who = try #require(test.firstRange(of: "Only you see your answers"))
    let first = try #require(test.firstRange(of: "Leaders say"))
    #expect(who.lowerBound < first.lowerBound)
    #expect(count("type=\"radio\" name=\"group\"", in: test) == 2)
  }

  @Test func asksForPicksInfluenceAndStories() throws {
    let test = try page("test.html")
    #expect(count("name=\"picks\"", in: test) == 2)
    #expect(test.contains("data-step=\"picks\" data-count=\"1\""))
    #expect(count("name=\"influence.lead\"", in: test) == 2)
    // Only one dimension asks for a story.
    #expect(count("<textarea", in: test) == 1)
    #expect(test.contains("name=\"story.lead\""))
  }

  @Test func showsWhatAuthorsWriteAsText() throws {
    let test = try page("test.html")
    #expect(test.contains("The &lt;test&gt;"))
    #expect(test.contains("Leaders say &quot;I don't know&quot;."))
    #expect(!test.contains("<right>"))
  }

  /// Nothing is sent when somebody presses the Enter key in a browser without scripts.
  @Test func cannotBeSent() throws {
    let test = try page("test.html")
    let form = try #require(test.firstRange(of: "<form class=\"test-form\""))
    let button = try #require(test[form.upperBound...].firstRange(of: "<button"))
    #expect(
      test[button.lowerBound...].hasPrefix("<button type=\"submit\" disabled=\"disabled\""))
    #expect(!test[form.lowerBound..<button.lowerBound].contains("action="))
  }

  // MARK: Other instruments

  @Test func asksOnceWithTenPointsAndNothingElse() throws {
    let words = (1...10).map { "p\($0)" }.joined(separator: ", ")
    let test = try #require(
      try Self.pages(
        """
        id: once
        version: 1
        scale: {min: 1, max: 10, words: [\(words)]}
        ratings:
          - {id: today, name: Today, question: How often?, missing: ""}
        dimensions:
          - id: one
            name: One
            items:
              - {id: a, text: We ask., reversed: true, short: true}
              - {id: b, text: We answer., short: false}
        """)["test.html"])
    #expect(count("type=\"radio\" name=\"a.today\"", in: test) == 10)
    #expect(!test.contains("a.wanted"))
    #expect(!test.contains("name=\"picks\""))
    #expect(!test.contains("data-step=\"influence\""))
    #expect(!test.contains("data-step=\"stories\""))
    #expect(!test.contains("name=\"group\""))
    #expect(PageXML(test).failure == nil)
  }

  @Test func hasNoPagesOfATestWithoutOne() throws {
    let fixture = try SiteFixture(["1-a/10-b.md": "# B\n"])
    let pages = fixture.rendered().output
    for name in ["test.html", "report.html", "team.html"] { #expect(pages[name] == nil) }
  }

  // MARK: Report and team

  @Test func saysWhatWorksWithoutScripts() throws {
    let report = try page("report.html")
    #expect(report.contains("<div class=\"report-message\" id=\"report.without\">"))
    #expect(report.contains("href=\"my-data.html\""))
    let team = try page("team.html")
    #expect(team.contains("id=\"team.without\">"))
    #expect(team.contains("id=\"team.live\" hidden=\"hidden\""))
  }

  @Test func namesTheMinimumsOfTheInstrument() throws {
    let team = try page("team.html")
    #expect(team.contains("5 people are needed"))
    #expect(team.contains("data-minimum=\"5\" data-minimum-details=\"8\""))
  }

  @Test(arguments: ["test.html", "report.html", "team.html"])
  func isWellFormed(name: String) throws {
    let xml = PageXML(try page(name))
    #expect(xml.failure == nil)
    #expect(xml.repeatedIDs == [])
    #expect(xml.missingIDs == [])
  }

  @Test(arguments: ["test.html", "report.html", "team.html"])
  func loadsItsOwnStyles(name: String) throws {
    #expect(try page(name).contains("href=\"assets/test."))
  }
}

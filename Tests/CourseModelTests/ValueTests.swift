import CourseModel
import Testing

/// Days, countries, links that are safe: small values with rules.
@Suite struct ValueTests {
  @Test(arguments: ["2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func readsDays(_ text: String) throws {
    #expect(try #require(CalendarDate(text)).description == text)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01",
    "2026-01-01T00:00", "0000-01-01", "", "today", "-026-01-01", "2026-+1-01", "2026--01-1",
  ])
  func refusesDaysThatNoCalendarHas(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func ordersDays() {
    let days = ["2026-11-23", "2025-12-31", "2026-02-01"].compactMap { CalendarDate($0) }
    #expect(days.sorted().map(\.description) == ["2025-12-31", "2026-02-01", "2026-11-23"])
  }

  @Test func knowsEveryCountry() {
    #expect(Country.codes.count == 249)
    #expect(Country(code: "nl")?.name == "Netherlands")
    #expect(Country(code: "XX") == nil)
    #expect(Country.code(named: "côte d’ivoire") == "CI")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", " java\nscript:x", "\u{1}javascript:x", "vbscript:x",
    "data:text/html,x", "file:///etc", "java\tscript:x",
  ])
  func refusesLinksThatRunCode(_ address: String) {
    #expect(!LinkSafety.isSafe(address))
  }

  @Test(arguments: [
    "https://a.org", "a.md", "#x", "mailto:a@b.org", "module:x", "", "javascript.md",
  ])
  func allowsOtherLinks(_ address: String) {
    #expect(LinkSafety.isSafe(address))
  }
}

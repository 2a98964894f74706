import CourseModel
import TestSupport
import Testing

@testable import CourseReading

/// Front matter as people write it.
@Suite struct FrontMatterTests {
  private func module(_ source: String) throws -> Module {
    let course = try TestCourse(["a/x.md": TestFile(stringLiteral: source)])
    #expect(course.diagnostics == [])
    return try #require(course.graph.modules.first)
  }

  @Test(arguments: [
    "---\ntitle: One\nminutes: 5\n---\n# Two\n\nText\n",
    "---\r\ntitle: One\r\nminutes: 5\r\n---\r\n# Two\r\n\r\nText\r\n",
    "\u{FEFF}---\ntitle: One\nminutes: 5\n---\n# Two\n\nText\n",
    "---  \ntitle: One\nminutes: 5\n---   \n# Two\n\nText\n",
    "---\ntitle: 'One'\n\nminutes:   5   \n---\nText",
    "---\n# A comment\ntitle: One # another\nminutes: 5\n---\n\nText",
    "---\n{title: One, minutes: 5}\n---\n\nText",
  ])
  func readsAllWaysOfWritingIt(_ source: String) throws {
    let module = try module(source)
    #expect(module.title == "One")
    #expect(module.minutes == 5)
    #expect(module.body.tree.plainText(of: 0) == "Text")
  }

  @Test(arguments: ["# One\n\nText", "---\n---\n# One\n\nText", "---\n\n---\n# One\n\nText"])
  func doesWithoutIt(_ source: String) throws {
    #expect(try module(source).title == "One")
  }

  @Test(arguments: [
    "title: \"Reflection: why it pays\"", "title: 'Reflection: why it pays'",
    "title: >-\n  Reflection:\n  why it pays", "title: |-\n  Reflection: why it pays",
    "title: \"Reflection:\n  why it pays\"", "title: \"Reflection\\u003a why it pays\"",
    "\"title\": \"Reflection: why it pays\"",
  ])
  func readsColonsInValues(_ yaml: String) throws {
    #expect(try module("---\n\(yaml)\n---\n").title == "Reflection: why it pays")
  }

  @Test func keepsColonsWithoutASpace() throws {
    #expect(try module("---\ntitle: at 10:30 http://a.org\n---\n").title == "at 10:30 http://a.org")
  }

  @Test func readsEveryKeyOfALesson() throws {
    let module = try module(
      """
      ---
      id: my-id
      title: A title
      kind: reflection
      summary: >
        Two lines
        become one
      minutes: 25
      outcomes:
        - see
        - "do: it"
      requires: []
      related: []
      dimensions: reflect
      paths: [team, community]
      authors: Ann Author
      updated: 2026-11-23
      aliases: [old/page]
      extra:
        level: 3
        colour: "teal"
      ---
      """)
    #expect(module.id == ModuleID("my-id"))
    #expect(module.kind.name == "reflection")
    #expect(module.summary == "Two lines become one\n")
    #expect(module.minutes == 25)
    #expect(module.outcomes == ["see", "do: it"])
    #expect(module.dimensions.map(\.value) == [DimensionID("reflect")])
    #expect(module.paths == [.team, .community])
    #expect(module.authors == ["Ann Author"])
    #expect(module.updated == CalendarDate(year: 2026, month: 11, day: 23))
    #expect(module.aliases.map(\.value) == ["old/page"])
    #expect(module.extra == ["level": "3", "colour": "teal"])
    #expect(module.sitePath == SitePath("a/my-id.html"))
  }

  @Test func readsEveryKeyOfACase() throws {
    let module = try module(
      """
      ---
      title: Buurtzorg
      kind: case
      country: nl
      organisation: Buurtzorg Nederland
      sector: health
      size: 15,000
      coordinates: [52.36, -6.65]
      evidence: B
      ---
      """)
    let study = try #require(module.caseStudy)
    #expect(study.country.code == "NL")
    #expect(study.country.name == "Netherlands")
    #expect(study.organisation == "Buurtzorg Nederland")
    #expect(study.size == "15,000")
    #expect(study.coordinates == CaseStudy.Coordinates(latitude: 52.36, longitude: -6.65))
    #expect(study.evidence == .b)
  }

  @Test(arguments: ["true", "True", "yes", "YES"])
  func leavesDraftsOut(_ word: String) throws {
    let course = try TestCourse([
      "a/x.md": "# X", "a/y.md": TestFile(stringLiteral: "---\ntitle: Y\ndraft: \(word)\n---\n"),
    ])
    #expect(course.diagnostics == [])
    #expect(course.graph.modules.map(\.id.text) == ["x"])
    #expect(course.resolved.drafts == [ModuleID("y"): SourcePath("a/y.md")])
  }

  @Test(arguments: ["minutes:", "minutes: ~", "minutes: null", "minutes:   "])
  func readsAnEmptyValueAsNone(_ yaml: String) throws {
    #expect(try module("---\ntitle: X\n\(yaml)\n---\n").minutes == nil)
  }

  @Test func reportsTheRangeOfAValueBehindAnAnchorOrTag() throws {
    let course = try TestCourse([
      "a/x.md": "---\ntitle: X\nminutes: &m 1️⃣ten\nupdated: !date 2️⃣soon\n---\n"
    ])
    try course.expect([
      ExpectedDiagnostic(
        "wrong-type", at: "1️⃣", "ten",
        "'minutes' must be a whole number from 1 to 6000, not text",
        fix: "give a whole number from 1 to 6000"),
      ExpectedDiagnostic(
        "wrong-type", at: "2️⃣", "soon", "'updated' must be a day such as 2026-11-23, not text",
        fix: "give a day such as 2026-11-23"),
    ])
  }

  @Test func unfoldsAliases() throws {
    #expect(try module("---\ntitle: &t X\nsummary: *t\n---\n").summary == "X")
  }

  @Test func countsLineEndsOfUnicodeAsYAMLDoes() throws {
    let course = try TestCourse([
      "a/x.md": "---\ntitle: \"a\u{2028}b\"\nsummary: \"c\u{85}d\"\nminutes: 1️⃣ten\n---\n"
    ])
    #expect(
      course.diagnostics.map(\.location.range.lowerBound) == [
        course.markers[1]?.range.lowerBound
      ])
  }
}

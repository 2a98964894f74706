import CourseModel
import TestSupport
import Testing

@testable import CourseReading

/// Every rule of loop diagrams, at the very word that breaks it.
@Suite struct LoopSyntaxTests {
  /// What a diagnostic covers: from `1️⃣`, this text.
  struct Example: Sendable, CustomTestStringConvertible {
    let lines: String
    let id: String
    let text: String
    let summary: String
    var testDescription: String { lines }

    init(_ lines: String, _ id: String, _ text: String, _ summary: String) {
      self.lines = lines
      self.id = id
      self.text = text
      self.summary = summary
    }
  }

  static let examples = [
    Example("a 1️⃣=> b +", "loop-one-arrow", "=>", "'=>' is not the arrow"),
    Example("1️⃣a and b", "loop-one-arrow", "a and b", "Line has no arrow"),
    Example("a -> b 1️⃣-> c +", "loop-one-arrow", "->", "Second arrow in one line"),
    Example("1️⃣-> b +", "loop-missing-name", "->", "Arrow has no variable on one side"),
    Example("a 1️⃣--> +", "loop-missing-name", "-->", "Arrow has no variable on one side"),
    Example("é 1️⃣->", "loop-missing-name", "->", "Arrow has no variable on one side"),
    Example("a -> real é1️⃣", "loop-missing-sign", "", "'real é' is followed by no sign"),
    Example("a -> b1️⃣ delay", "loop-missing-sign", "", "'b' is followed by no sign"),
    Example("a -> b+1️⃣", "loop-missing-sign", "", "'b+' is followed by no sign"),
    Example("a -> b 1️⃣*", "loop-unknown-sign", "*", "'*' is not a sign"),
    Example("a -> b 1️⃣s delay", "loop-unknown-sign", "s", "'s' is not a sign"),
    Example(
      "a -> b + 1️⃣dealy", "loop-unknown-sign", "dealy", "'dealy' is not known after a sign"),
    Example("a -> 1️⃣A +", "loop-self-link", "A", "'a' points at itself"),
    Example(
      "a -> b +\nb -> a +\n1️⃣A -> b -", "loop-duplicate-link", "A -> b -",
      "Link from 'a' to 'b' stands twice"),
    Example("1️⃣title: Nothing", "loop-empty", "", "Loop diagram has no links"),
    Example(
      "1️⃣a -> b +", "loop-not-closed", "a -> b +",
      "No chain of arrows comes back to where it began"),
    Example(
      "1️⃣a -> b0 +\n" + (1..<24).map { "a -> b\($0) +" }.joined(separator: "\n"),
      "loop-too-large", "a -> b0 +", "25 variables are more than 24"),
  ]

  @Test(arguments: examples)
  func marksTheWord(_ example: Example) throws {
    let found = try diagnostics("# X\n\n```loop\n\(example.lines)\n```\n")
    #expect(found.map(\.id) == [example.id])
    #expect(found.map(\.text) == [example.text])
    #expect(found.map(\.summary) == [example.summary])
    #expect(found.map(\.isAtMarker) == [true])
  }

  @Test(arguments: [
    "# X\n\n> - ```loop\n>   a -> b 1️⃣*\n>   ```\n",
    "---\ntitle: X\n---\r\n\r\n~~~ loop wide\r\n\r\na -> b 1️⃣*\r\n~~~\r\n",
    "# X\n\n1. Text\n\n   ```loop\n   a -> b 1️⃣*\n",
  ])
  func findsTheWordInQuotesAndLists(_ text: String) throws {
    let found = try diagnostics(text)
    #expect(found.map(\.summary) == ["'*' is not a sign"])
    #expect(found.map(\.isAtMarker) == [true])
  }

  @Test func leavesOtherCodeAlone() throws {
    #expect(try diagnostics("# X\n\n```loops\na\n```\n\n```\na\n```\n").isEmpty)
  }

  @Test func everyRuleHasAMarkerTest() {
    #expect(Set(LoopSyntaxTests.examples.map(\.id)) == Set(LoopSyntax.rules.map(\.id)))
  }

  @Test func saysWhereADuplicateStandsFirst() throws {
    let course = try TestCourse(["a/x.md": "# X\n\n```loop\n1️⃣a -> b +\na -> b +\n```\n"])
    let document = try #require(course.graph.modules.first).body
    let found = LoopSyntax.diagnostics(for: document, in: CheckInput(course.resolved))
    let first = try #require(found.first?.notes.first)
    #expect(first.location.range.lowerBound == course.markers[1]?.range.lowerBound)
  }

  @Test(arguments: ["a => b +", "a -> b s", "a -> b o delay", "a -> b + dlay"])
  func mendsWhatIsPlain(_ line: String) throws {
    let text = "# X\n\n```loop\n\(line)\nb -> a +\n```\n"
    let course = try TestCourse(["a/x.md": TestFile(stringLiteral: text)])
    let document = try #require(course.graph.modules.first).body
    let found = LoopSyntax.diagnostics(for: document, in: CheckInput(course.resolved))
    let mended = try course.applying(try #require(found.first?.fixes.first))
    let again = try #require(mended.graph.modules.first).body
    #expect(LoopSyntax.diagnostics(for: again, in: CheckInput(mended.resolved)).isEmpty)
  }

  private struct Found {
    let id: String
    let text: String
    let summary: String
    let isAtMarker: Bool
  }

  private func diagnostics(_ text: String) throws -> [Found] {
    let course = try TestCourse(["a/x.md": TestFile(stringLiteral: text)])
    let document = try #require(course.graph.modules.first).body
    return LoopSyntax.diagnostics(for: document, in: CheckInput(course.resolved)).map {
      Found(
        id: $0.rule.id, text: document.source.text($0.location.range), summary: $0.summary,
        isAtMarker: $0.location.range.lowerBound == course.markers[1]?.range.lowerBound)
    }
  }
}

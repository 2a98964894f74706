import Assessment
import Foundation
import Reporting
import Testing

@Suite("Every word a learner wrote is in the report, as text")
struct WordsKeptTests {
  private let kit = CourseKit.fixture()

  @Test("Markup and addresses are shown, never run", arguments: [true, false])
  func hostile(isFile: Bool) {
    let evil = #"<script>alert(1)</script> javascript:alert(2) "onload='x' & ]]> {{gaps}}"#
    var attempt = Attempt.even(2, 4, in: kit.instrument)
    attempt.stories["reflect"] = evil
    attempt.stories["gone"] = evil + " gone"
    attempt.referenceGroup = .init(evil)
    var record = LearningRecord.fixture(
      attempt, learner: Learner(name: evil, organisation: evil, role: evil))
    record.reflections["why"] = evil
    record.reflections[.init(evil)] = "kept"
    record.plan = [
      PlanEntry(
        id: .init(evil), dimension: .init(evil),
        fields: Keyed([("goal", evil), (.init(evil), evil), ("if-then", evil)]))
    ]
    let document = Reporting.personal(kit: kit, record: record)
    let html =
      isFile
      ? HTMLReport.file(document, stylesheet: "a{}</style><script>")
      : HTMLReport.fragment(document)
    #expect(!html.contains("<script"))
    #expect(!html.contains("href=\"javascript"))
    #expect(!html.contains("style="))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; javascript:alert(2)"))
    #expect(html.contains("{{gaps}}"))
    #expect(isWellFormed(html))
  }

  @Test("Characters that XML does not know are replaced")
  func controlCharacters() {
    var record = LearningRecord.fixture()
    record.reflections["why"] = "a\u{0}b\u{7}c\u{FFFF}d\te\u{1F600}"
    let html = HTMLReport.fragment(Reporting.personal(kit: kit, record: record))
    #expect(html.contains("a\u{FFFD}b\u{FFFD}c\u{FFFD}d\te\u{1F600}"))
  }

  @Test("All of them, of any record", arguments: 0..<60)
  func everything(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var texts: [String] = []
    func text(_ place: String) -> String {
      let text = "\(place) \(generator.next()) < & > \u{0645}\u{0631}\u{062D}"
      texts.append(text)
      return text
    }
    var attempts: [Attempt] = []
    for number in 0..<Int.random(in: 0...3, using: &generator) {
      var attempt = Attempt.random(
        in: kit.instrument, missing: seed,
        date: generator.chance(80) ? "2026-0\(number + 1)-05" : nil,
        using: &generator)
      for dimension in ["reflect", "safe", "grow", "gone"] where generator.chance(50) {
        attempt.stories[.init(dimension)] = text("story")
      }
      attempts.append(attempt)
    }
    var record = LearningRecord(
      course: CourseEdition(id: "learning-culture"),
      learner: Learner(name: text("name"), organisation: text("organisation"), role: text("role")),
      attempts: attempts)
    for id in ["why", "gone", "other"] where generator.chance(60) {
      record.reflections[.init(id)] = text("reflection") + "\n\n" + text("reflection")
    }
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      var entry = PlanEntry(dimension: generator.chance(50) ? "reflect" : "gone")
      for id in ["goal", "if-then", "experiment", "unknown"] where generator.chance(50) {
        entry.fields[.init(id)] = text("plan")
      }
      record.plan.append(entry)
    }
    let html = HTMLReport.fragment(Reporting.personal(kit: kit, record: record))
    for text in texts { #expect(html.contains(escaped(text))) }
    #expect(isWellFormed(html))
  }
}

import Assessment
import Foundation
import Reporting
import Testing

@Suite("A personal report")
struct PersonalReportTests {
  private let kit = CourseKit.fixture()

  private func html(_ record: LearningRecord, _ kit: CourseKit? = nil) -> String {
    HTMLReport.fragment(Reporting.personal(kit: kit ?? self.kit, record: record), base: "../")
  }

  @Test("Names strengths, the largest distance and why, in the words of the scale")
  func sentences() {
    var attempt = Attempt.even(3, 4, in: kit.instrument)
    for number in 1...4 {
      attempt.ratings[.init("reflect\(number)")] = Rating(today: .point(2), wanted: .point(4))
      attempt.ratings[.init("grow\(number)")] = Rating(today: .point(4), wanted: .point(4))
    }
    attempt.picks = ["reflect", "safe", "lead"]
    attempt.influence["reflect"] = 3
    let html = html(.fixture(attempt))
    #expect(html.contains("Today you see most of: <em>Name of grow</em> (4.0)"))
    #expect(
      html.contains(
        "The largest distance is in <em>Name of reflect</em>: "
          + "from rarely (2.0) to often (4.0)."))
    #expect(
      html.contains(
        "Your first priority is <em>Name of reflect</em>; "
          + "you rate your own influence on it as “a lot”."))
    #expect(html.contains("because Name of reflect is your first priority: from 2.0 to 4.0"))
    #expect(html.contains("<a href=\"../how/reflect-lesson.html\">Lesson on reflect</a> (20 min)"))
    #expect(html.contains("Today: 32 of 32 statements answered."))
  }

  @Test("Writes one dimension out so that a reader can redo it")
  func computed() {
    var attempt = Attempt.even(3, 4, in: kit.instrument)
    attempt.ratings["reflect1"] = Rating(today: .point(1), wanted: .point(5))
    attempt.ratings["reflect2"] = Rating(today: .cannotSay, wanted: .point(5))
    attempt.picks = ["reflect", "safe", "lead"]
    let html = html(.fixture(attempt))
    #expect(
      html.contains(
        "Today: 1 + 3 + 3 = 7; 7 ÷ 3 = 7/3. In two years: 5 + 5 + 4 + 4 = 18; 18 ÷ 4 = 9/2. "
          + "Distance: 9/2 − 7/3 = 13/6. Priority: 13/6 × 3/2 = 13/4 ≈ 3.3"))
  }

  @Test("Says that the plain distance gives another order, and that all is wanted")
  func remarks() {
    var attempt = Attempt.even(3, 5, in: kit.instrument)
    for number in 1...4 {
      attempt.ratings[.init("grow\(number)")] = Rating(today: .point(1), wanted: .point(5))
    }
    attempt.picks = ["reflect", "safe", "lead"]
    let html = html(.fixture(attempt))
    #expect(html.contains("If you look only at the size of the distance, the order is:"))
    #expect(html.contains("You want nearly everything. That is normal."))
  }

  @Test("Differences below half a point are not interpreted")
  func smallDifferences() {
    let attempt = Attempt.even(3, 3, in: kit.instrument)
    let html = html(.fixture(attempt))
    #expect(html.contains("There is no distance between today and what is wanted."))
    #expect(html.contains("Do not read much into their order."))
    #expect(html.contains("You gave the same answer for today to every statement."))
    #expect(!html.contains("The largest distance is in"))
  }

  @Test("An empty record gives a report that says what comes")
  func empty() {
    let html = html(.fixture())
    #expect(html.contains("There is no test in this record yet"))
    #expect(html.contains("There is no action in your plan yet."))
    #expect(html.contains("You have not written a reflection yet."))
    #expect(html.contains("About plan"))
    #expect(!html.contains("About radar"))
    #expect(isWellFormed(html))
  }

  @Test("An attempt that is not finished is shown only when no other is")
  func unfinished() {
    let open = Attempt.even(2, 5, in: kit.instrument, date: nil)
    #expect(html(.fixture(open)).contains("This test is not finished yet."))
    let done = Attempt.even(3, 4, in: kit.instrument, date: "2026-01-05")
    let both = html(.fixture(done, open))
    #expect(!both.contains("This test is not finished yet."))
    #expect(both.contains("5 January 2026"))
  }

  @Test("What changed since last time comes only with a last time")
  func changes() {
    let earlier = Attempt.even(2, 4, in: kit.instrument, date: "2026-01-05")
    let later = Attempt.even(3, 4, in: kit.instrument)
    #expect(!html(.fixture(later)).contains("About changes"))
    let html = html(.fixture(earlier, later))
    #expect(html.contains("Large enough to say something about: <em>Name of whole</em> (+1.0)"))
    #expect(html.contains("From 5 January 2026 to 23 November 2026."))
  }

  @Test("The route keeps to the path, marks what is done, and sums what is left")
  func route() {
    let kit = kit.with(
      modules: kit.modules.map { module in
        module.with(
          requires: module.id == "reflect-lesson" ? ["basics"] : nil,
          paths: module.id == "safe-lesson" ? ["community"] : nil)
      })
    var attempt = Attempt.even(3, 4, in: kit.instrument)
    attempt.picks = ["reflect", "safe", "lead"]
    var record = LearningRecord.fixture(attempt)
    record.path = "team"
    record.progress["lead-lesson"] = "done"
    let html = html(record, kit)
    let route = html.components(between: "About route", and: "About items")
    #expect(route.contains("because “Lesson on reflect” builds on it"))
    #expect(!route.contains("Lesson on safe"))
    #expect(route.contains("3 parts of the course"))
    #expect(route.contains("<strong>Done</strong>"))
    #expect(route.contains("What is left takes about 30 min."))
  }

  @Test("Answers to retired statements are shown and not counted")
  func retired() {
    let instrument = Instrument.fixture(
      retired: [.init(id: "old1", text: "An old statement.")])
    var attempt = Attempt.even(3, 4, in: instrument)
    attempt.ratings["old1"] = Rating(today: .point(5), wanted: .cannotSay)
    attempt.ratings["unknown"] = Rating(today: .point(1))
    let html = html(.fixture(attempt), .fixture(instrument))
    #expect(
      html.contains("<th scope=\"row\">An old statement.</th><td>5</td><td>I cannot say</td>"))
    #expect(html.contains("<th scope=\"row\">unknown</th>"))
  }

  @Test("A component that nobody knows is a fact, and the rest is there")
  func unknownComponent() {
    let kit = kit.with(personalTemplate: [.part("gap"), .part("frame")])
    let document = Reporting.personal(
      kit: kit, record: .fixture(.even(3, 4, in: kit.instrument)))
    #expect(document.facts == [.unknownComponent("gap")])
    #expect(HTMLReport.fragment(document).contains("statements answered"))
  }

  @Test("The same record gives the same bytes")
  func deterministic() {
    var generator = SeededGenerator(seed: 7)
    let record = LearningRecord.fixture(
      .random(in: kit.instrument, missing: 10, using: &generator))
    #expect(html(record) == html(record))
  }
}

extension String {
  /// What stands between two texts.
  func components(between start: String, and end: String) -> String {
    guard let from = range(of: start), let to = self[from.upperBound...].range(of: end) else {
      return ""
    }
    return String(self[from.upperBound..<to.lowerBound])
  }
}

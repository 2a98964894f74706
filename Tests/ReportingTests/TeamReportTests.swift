import Assessment
import Foundation
import Reporting
import Testing

@Suite("A team report")
struct TeamReportTests {
  private let kit = CourseKit.fixture()

  private func report(_ records: [LearningRecord], _ kit: CourseKit? = nil) -> TeamReport {
    Reporting.team(
      kit: kit ?? self.kit,
      files: records.enumerated().map {
        TeamFile(name: "file \($0.offset)", content: .record($0.element))
      })
  }

  private func people(
    _ count: Int, seed: UInt64 = 3, missing: Int = 0
  ) -> [LearningRecord] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      .fixture(
        .random(in: kit.instrument, missing: missing, using: &generator),
        learner: Learner(id: .init("person \(number)")))
    }
  }

  /// The invented team of eight, to the nearest answers that whole points allow.
  ///
  /// Source: `instrument.md` section 5.
  private var workedExample: [LearningRecord] {
    let rows: [(String, Int, Int, picks: Int, influence: Int)] = [
      ("reflect", 67, 125, 6, 20), ("safe", 99, 141, 5, 19), ("experiment", 83, 128, 3, 17),
      ("whole", 93, 131, 3, 13), ("dialogue", 96, 128, 2, 21), ("share", 102, 131, 2, 15),
      ("lead", 109, 138, 2, 11), ("grow", 115, 134, 1, 10),
    ]
    var attempts = [Attempt](
      repeating: .even(1, 1, in: kit.instrument), count: 8)
    var pick = 0
    for (id, today, wanted, picks, influence) in rows {
      for place in 0..<32 {
        attempts[place / 4].ratings[.init(id + String(place % 4 + 1))] = Rating(
          today: .point(today / 32 + (place < today % 32 ? 1 : 0)),
          wanted: .point(wanted / 32 + (place < wanted % 32 ? 1 : 0)))
      }
      for person in 0..<8 {
        attempts[person].influence[.init(id)] =
          influence / 8 + (person < influence % 8 ? 1 : 0)
      }
      for _ in 0..<picks {
        attempts[pick % 8].picks.append(.init(id))
        pick += 1
      }
    }
    return attempts.enumerated().map { number, attempt in
      .fixture(attempt, learner: Learner(id: .init("p\(number)")))
    }
  }

  @Test("The worked example comes out")
  func example() {
    let report = report(workedExample)
    #expect(report.people == 8)
    #expect(report.isShown)
    let html = HTMLReport.fragment(report.document)
    let table = html.components(
      between: "Today, what is wanted, and the distance between them", and: "</table>")
    let cells = { (row: String) in
      row.components(between: "</th>", and: "</tr>")
        .replacingOccurrences(of: "<td class=\"report-number\">", with: "")
        .split(separator: "</td>").map(String.init)
    }
    let rows = table.components(separatedBy: "<tr>").dropFirst(2).map { "<tr>" + $0 }
    #expect(
      rows.map(cells) == [
        ["2.1", "3.9", "+1.8", "2.3", "8"], ["3.1", "4.4", "+1.3", "1.5", "8"],
        ["2.6", "4.0", "+1.4", "1.2", "8"], ["2.9", "4.1", "+1.2", "1.0", "8"],
        ["3.0", "4.0", "+1.0", "0.8", "8"], ["3.2", "4.1", "+0.9", "0.7", "8"],
        ["3.4", "4.3", "+0.9", "0.7", "8"], ["3.6", "4.2", "+0.6", "0.4", "8"],
      ])
    #expect(
      html.contains(
        "If you look only at the size of the distance, the order is: <em>Name of reflect</em>, "
          + "<em>Name of experiment</em> and <em>Name of safe</em>."))
    #expect(
      html.contains("Important to the group, and within its reach: <em>Name of reflect</em>"))
    #expect(html.contains("Most people chose <em>Name of reflect</em>"))
    #expect(html.contains("1/2 + 1 × 6/8 = 5/4"))
  }

  @Test("Four people see nothing, are told why, and can talk all the same")
  func few() {
    let report = report(people(4))
    #expect(!report.isShown)
    let html = HTMLReport.fragment(report.document)
    #expect(html.contains("No shared result below 5 people"))
    #expect(html.contains("There are answers of 4 people."))
    #expect(html.contains("One strength each"))
    for word in ["About gaps", "About radar", "About items", "About computed", "<svg"] {
      #expect(!html.contains(word))
    }
  }

  @Test("Spread and statements come from eight people on, stories from ten")
  func minimums() {
    let seven = HTMLReport.fragment(report(people(7)).document)
    #expect(seven.contains("Spread is shown from 8 people on; here are 7 people."))
    #expect(seven.contains("Single statements are shown from 8 people on; here are 7 people."))
    #expect(!seven.contains("About distributions"))
    var nine = people(9)
    for index in nine.indices { nine[index].attempts[0].stories["safe"] = "Secret \(index)." }
    let html = HTMLReport.fragment(report(nine).document)
    #expect(html.contains("Statements the group sees most today"))
    #expect(!html.contains("Secret"))
    #expect(html.contains("They are shown from 10 people on"))
    var ten = people(10)
    for index in ten.indices { ten[index].attempts[0].stories["safe"] = "Secret \(index)." }
    #expect(HTMLReport.fragment(report(ten).document).contains("Secret 3."))
  }

  @Test("Says what became of each file")
  func files() {
    var records = people(6)
    records.append(records[0])
    records.append(.fixture())
    records[1].course.id = "other"
    var files = records.enumerated().map {
      TeamFile(name: "file \($0.offset)", content: .record($0.element))
    }
    files.append(TeamFile(name: "broken", bytes: Array("{".utf8)))
    let report = Reporting.team(kit: kit, files: files)
    #expect(report.people == 6)
    #expect(report.files.map { $0.status }[6...] == [.duplicate, .noTest, .unreadable])
    #expect(report.files[1].status == .otherCourse)
    #expect(report.files[6].message.contains("file 0"))
    #expect(HTMLReport.fragment(report.document).contains("<strong>broken</strong>"))
  }

  @Test("Names only of those who shared theirs; plans only from shared files")
  func sharing() {
    var records = people(6)
    records[2].learner.name = "Dewi"
    records[2].form = .shared
    records[2].plan = [PlanEntry(fields: Keyed([("goal", "Shared goal")]))]
    records[3].plan = [PlanEntry(fields: Keyed([("goal", "Private goal")]))]
    let html = HTMLReport.fragment(report(records).document)
    #expect(html.contains("In this report: Dewi and 5 who gave no name."))
    #expect(html.contains("Shared goal"))
    #expect(!html.contains("Private goal"))
  }

  @Test("A second wave is compared when it tells about nobody")
  func waves() {
    var records = people(6)
    for index in records.indices {
      records[index].attempts.insert(
        .even(1, 4, in: kit.instrument, date: "2026-01-05"), at: 0)
    }
    let html = HTMLReport.fragment(report(records).document)
    #expect(html.contains("6 people answered both times, 0 only now, 0 only before."))
    records[0].attempts.removeFirst()
    let hidden = HTMLReport.fragment(report(records).document)
    #expect(!hidden.contains("answered both times"))
    #expect(hidden.contains("the difference would tell about them"))
  }

  @Test(
    "The guide lasts 60 to 90 minutes and asks about this team's differences", arguments: 0..<20)
  func guide(seed: Int) throws {
    let html = HTMLReport.fragment(
      report(people(5 + seed, seed: UInt64(seed), missing: seed)).document)
    let text = html.components(between: "A conversation of ", and: " minutes")
    let minutes = try #require(Int(text))
    #expect((60...90).contains(minutes))
    #expect(html.contains("The person with the most power speaks last"))
    #expect(isWellFormed(html))
  }

  @Test("The order of files does not matter to the results")
  func order() {
    let records = people(9)
    let one = HTMLReport.fragment(report(records).document)
    let other = HTMLReport.fragment(report(records.reversed()).document)
    #expect(one == other)
  }
}

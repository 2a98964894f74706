import Foundation
import Testing

/// `cursus report`: reports from learners' files, and what is said of bad ones.
@Suite struct ReportCommandTests {
  @Test func writesOneReportForEachRecord() async throws {
    let folder = try Self.folder()
    try folder.write("records/anna.json", Self.record("anna", name: "Anna", today: 2))
    try folder.write("records/ben.json", Self.record("ben", name: "Ben", today: 3))
    let run = try await Program.run(
      ["report", "personal", "records", "--course", "course", "--output", "out/reports"],
      in: folder)
    #expect(run.messages == "")
    #expect(run.code == 0)
    #expect(try folder.names("out/reports") == ["anna.html", "anna.pdf", "ben.html", "ben.pdf"])
    let report = folder.text("out/reports/anna.html")
    #expect(report.contains("Anna"))
    #expect(report.contains("Care for the leaf"))
    #expect(!report.contains("<script"))
    #expect(!report.contains("src=\"http"))
  }

  @Test func doesTheRestWhenOneFileIsDamaged() async throws {
    let folder = try Self.folder()
    let whole = Self.record("anna", name: "Anna", today: 2)
    try folder.write("anna.json", whole)
    try folder.write("cut.json", String(whole.prefix(whole.count / 2)))
    try folder.write("other.json", "{\"format\": \"shopping-list\"}")
    let run = try await Program.run(
      [
        "report", "personal", "cut.json", "other.json", "missing.json", "anna.json", "--course",
        "course", "--format", "json",
      ], in: folder)
    #expect(run.code == 1)
    #expect(try folder.names("reports") == ["anna.html", "anna.pdf"])
    let found = try Reported.list(run.output)
    #expect(found.map(\.id).sorted() == ["damaged-record", "damaged-record", "unreadable-record"])
    #expect(found.allSatisfy { $0.severity == "error" })
  }

  @Test func onlyLooksWithCheck() async throws {
    let folder = try Self.folder()
    try folder.write("anna.json", Self.record("anna", name: "Anna", today: 2))
    for kind in ["personal", "team"] {
      let run = try await Program.run(
        ["report", kind, "anna.json", "--course", "course", "--check"], in: folder)
      #expect(run.code == 0)
    }
    #expect(try folder.names() == ["anna.json", "course"])
  }

  @Test func givesFilesOfOneNameDifferentReports() async throws {
    let folder = try Self.folder()
    try folder.write("a/me.json", Self.record("anna", name: "Anna", today: 2))
    try folder.write("b/me.json", Self.record("ben", name: "Ben", today: 3))
    let run = try await Program.run(
      ["report", "personal", "a/me.json", "b/me.json", "--course", "course"], in: folder)
    #expect(run.code == 0)
    #expect(try folder.names("reports") == ["me-2.html", "me-2.pdf", "me.html", "me.pdf"])
    #expect(folder.text("reports/me.html").contains("Anna"))
    #expect(folder.text("reports/me-2.html").contains("Ben"))
  }

  @Test func saysWhyAGroupOfFourHasNoResult() async throws {
    let folder = try Self.folder()
    try Self.writeTeam(4, to: folder)
    let run = try await Program.run(
      ["report", "team", "shared", "--course", "course", "--output", "team.html"], in: folder)
    #expect(run.code == 0)
    let report = folder.text("team.html")
    #expect(!report.contains("<svg"))
    #expect(report.contains("5"))
  }

  @Test func writesAReportForAGroupOfSix() async throws {
    let folder = try Self.folder()
    try Self.writeTeam(6, to: folder)
    // The same person twice is in once, with a word.
    try folder.copy(folder.path("shared/p1.json"), to: "shared/again.json")
    let run = try await Program.run(
      ["report", "team", "shared", "--course", "course", "--output", "out/team.html"],
      in: folder)
    #expect(run.code == 0)
    #expect(run.messages.contains("[record-note]"))
    let report = folder.text("out/team.html")
    #expect(report.contains("<svg"))
    #expect(report.contains("Care for the leaf"))
  }

  @Test func writesAReportForACohort() async throws {
    let folder = try Self.folder()
    try Self.writeTeam(9, to: folder)
    let run = try await Program.run(
      ["report", "cohort", "shared", "--course", "course", "--name", "Spring"], in: folder)
    #expect(run.code == 0)
    #expect(
      try folder.names().filter { $0.hasPrefix("cohort") } == [
        "cohort-report.html", "cohort-report.pdf",
      ])
    let report = folder.text("cohort-report.html")
    #expect(report.contains("Cohort report"))
    #expect(report.contains("What this cohort sees"))
    #expect(report.contains("Spring"))
    #expect(report.contains("Care for the leaf"))
    let team = try await Program.run(
      ["report", "team", "shared", "--course", "course"], in: folder)
    #expect(team.code == 0)
    #expect(folder.text("team-report.html").contains("Team report"))
    #expect(
      folder.text("team-report.html").utf8.count > report.utf8.count, "with a guide for a talk")
  }

  @Test func protectsASmallCohort() async throws {
    let folder = try Self.folder()
    try Self.writeTeam(4, to: folder)
    let run = try await Program.run(
      ["report", "cohort", "shared", "--course", "course"], in: folder)
    #expect(run.code == 0)
    #expect(!folder.text("cohort-report.html").contains("<svg"))
  }

  @Test func namesTheCourseThatHasNoTest() async throws {
    let folder = try TestFolder()
    try folder.writeCourse(["1-start/10-a.md": "# A\n"])
    try folder.write("anna.json", Self.record("anna", name: "Anna", today: 2))
    let run = try await Program.run(
      ["report", "personal", "anna.json", "--course", "course"], in: folder)
    #expect(run.code == 1)
    #expect(run.messages.contains("has no test"))
  }

  @Test(arguments: [
    ["report"], ["report", "personal"], ["report", "team", "x", "--invited", "0"],
    ["report", "cohort"],
  ])
  func endsWith64WhenUsedWrongly(arguments: [String]) async throws {
    let folder = try TestFolder()
    let run = try await Program.run(arguments, in: folder)
    // `report` alone shows its help.
    #expect(run.code == (arguments.count == 1 ? 0 : 64))
  }

  // MARK: A course of tea

  private static func folder() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.writeCourse([
      "course.yml": "title: Tea\nid: tea\nedition: \"1\"\n",
      "1-start/10-a.md": "---\ntitle: A\nminutes: 5\ndimensions: [care]\n---\nText.\n",
      "assessment/tea.yml": instrument,
    ])
    return folder
  }

  private static let instrument = """
    id: tea
    version: 1
    title: A test of tea
    scale:
      min: 1
      max: 5
      words: [never, rarely, sometimes, often, always]
    ratings:
      - {id: today, name: Today, question: How often?, missing: I cannot say}
      - {id: wanted, name: In two years, question: How often then?, missing: not important}
    bands:
      - {id: low, name: Low, from: 1.0, below: 3.0}
      - {id: high, name: High, from: 3.0}
    picks: {number: 1, question: Which one first?}
    influence: {question: How much can you change?, words: [a little, partly, a lot]}
    dimensions:
      - id: patience
        name: Patience
        items:
          - {id: p1, text: "We wait for the water."}
          - {id: p2, text: "We wait for the leaf."}
        bands: {low: Wait once today., high: Keep waiting.}
      - id: care
        name: Care for the leaf
        items:
          - {id: c1, text: "We look at the leaf."}
          - {id: c2, text: "We smell the leaf."}
        bands: {low: Look once today., high: Keep looking.}
        modules: [a]
    """

  private static func record(_ id: String, name: String, today: Int) -> String {
    """
    {
      "format": "cursus-learning-record",
      "version": 1,
      "course": {"id": "tea", "edition": "1"},
      "learner": {"id": "\(id)", "name": "\(name)"},
      "attempts": [
        {
          "instrument": {"id": "tea", "version": 1},
          "date": "2026-01-05",
          "seconds": 300,
          "ratings": {
            "p1": {"today": \(today), "wanted": 4},
            "p2": {"today": 2, "wanted": 4},
            "c1": {"today": 1, "wanted": 5},
            "c2": {"today": \(today), "wanted": 5}
          },
          "picks": ["care"],
          "influence": {"patience": 2, "care": 3}
        }
      ]
    }
    """
  }

  private static func writeTeam(_ count: Int, to folder: TestFolder) throws {
    for number in 1...count {
      try folder.write(
        "shared/p\(number).json",
        record("person-\(number)", name: "P\(number)", today: number % 4 + 1))
    }
  }
}

import Foundation
import Testing

/// Every rule has a course that breaks it, and the program says so.
@Suite struct BrokenCourseTests {
  @Test func everyRuleHasACourseThatBreaksIt() async throws {
    // Rules about learners' files are in `ReportCommandTests`.
    let ofRecords = ["damaged-record", "record-note", "unreadable-record"]
    let rules = try await Self.severities().keys.filter { !ofRecords.contains($0) }.sorted()
    #expect(rules.count > 40, "the rules are read from 'cursus explain --all'")
    let courses = try BrokenCourse.all.map(\.rule)
    #expect(Set(rules).subtracting(courses).sorted() == [], "rules without a course")
    #expect(Set(courses).subtracting(rules).sorted() == [], "courses without a rule")
  }

  @Test(arguments: try BrokenCourse.all)
  func isReportedWithTheRightExitCode(_ course: BrokenCourse) async throws {
    let folder = try TestFolder()
    try course.write(to: folder)
    if course.needsOtherUser, await !OtherUser.isThere { return print(OtherUser.reason) }
    let wrapper = course.needsOtherUser ? OtherUser.wrapper : []
    let check = ["check", "--course", "course"]
    let json = try await Program.run(
      check + ["--format", "json"], in: folder, wrapper: wrapper)
    let found = try Reported.list(json.output)
    let severity = try #require(try await Self.severities()[course.rule])
    #expect(
      found.contains { $0.id == course.rule && $0.severity == severity },
      "the course breaks the rule")
    #expect(json.code == (found.contains { $0.severity == "error" } ? 1 : 0))
    try Golden.expect(
      found.map { $0.text + "\n" }.joined(), at: course.folder + "/diagnostics.txt")

    let text = try await Program.run(check, in: folder, wrapper: wrapper)
    #expect(text.code == json.code)
    #expect(text.output == "")
    #expect(
      found.allSatisfy { text.messages.contains("course/" + $0.text) }, "text says what JSON says")

    let strict = try await Program.run(
      check + ["--strict", "--format", "json"], in: folder, wrapper: wrapper)
    #expect(strict.code == 1)
    let strictFound = try Reported.list(strict.output)
    #expect(strictFound.map(\.id) == found.map(\.id))
    #expect(strictFound.allSatisfy { $0.severity == "error" })
  }

  @Test(arguments: try BrokenCourse.all)
  func isReportedByABuildAsByACheck(_ course: BrokenCourse) async throws {
    let folder = try TestFolder()
    try course.write(to: folder)
    if course.needsOtherUser, await !OtherUser.isThere { return print(OtherUser.reason) }
    let wrapper = course.needsOtherUser ? OtherUser.wrapper : []
    // Whoever runs the program must be able to write beside the course.
    try folder.createFolder("public")
    try folder.setPermissions("public", 0o777)
    let options = ["--course", "course", "--format", "json"]
    let check = try await Program.run(["check"] + options, in: folder, wrapper: wrapper)
    let build = try await Program.run(
      ["build", "--output", "public/site"] + options, in: folder, wrapper: wrapper)
    #expect(build.code == check.code)
    #expect(build.output == check.output)
    #expect(folder.exists("public/site/index.html") == (build.code == 0))
    #expect(try folder.names("public") == (build.code == 0 ? ["site"] : []), "nothing is left over")
    if build.code == 0, wrapper.isEmpty {
      let strict = try await Program.run(
        ["build", "--output", "strict", "--strict"] + options, in: folder)
      #expect(strict.code == 1)
      #expect(!folder.exists("strict"))
    }
  }

  /// Every rule with its severity, from `cursus explain --all`.
  private static func severities() async throws -> [String: String] {
    let run = try await Program.run(["explain", "--all"], in: TestFolder())
    try #require(run.code == 0)
    let rules = run.output.matches(of: #/(?m)^([a-z0-9-]+) \((error|warning)\)$/#)
    return Dictionary(uniqueKeysWithValues: rules.map { (String($0.1), String($0.2)) })
  }
}

/// A diagnostic as `--format json` promises it: every key must be there.
struct Reported: Decodable {
  let id: String
  let severity: String
  let path: String
  let line: Int
  let column: Int
  let endLine: Int
  let endColumn: Int
  let summary: String
  let explanation: String
  let notes: [Note]
  let fixes: [Fix]

  struct Note: Decodable {
    let message: String
    let path: String
    let line: Int
    let column: Int
  }

  struct Fix: Decodable {
    let summary: String
    let edits: [Edit]
  }

  struct Edit: Decodable {
    let path: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let replacement: String
  }

  static func list(_ json: String) throws -> [Reported] {
    try JSONDecoder().decode([Reported].self, from: Data(json.utf8))
  }

  /// The form for other tools, as text has it in its first line.
  var text: String { "\(place): \(severity): \(summary) [\(id)]" }

  /// A file as a whole has no line in text, and the first one in JSON.
  private var place: String {
    let isWholeFile = line == 1 && column == 1 && endLine == 1 && endColumn == 1
    return isWholeFile ? path : "\(path):\(line):\(column)"
  }
}

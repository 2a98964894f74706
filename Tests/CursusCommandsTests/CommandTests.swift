import ArgumentParser
import CourseModel
import CourseReading
import Testing

@testable import CursusCommands

struct CommandTests {
  private struct Slip: Error {}

  /// How the program would end when the work of a command fails.
  private func exitCode(of failure: any Error) async -> Int32 {
    let error = await #expect(throws: (any Error).self) {
      try await CheckCommand().reportingFailures { throw failure }
    }
    return error.map { CursusCommand.exitCode(for: $0).rawValue } ?? 0
  }

  @Test func endsAsTheTableOfExitCodesSays() async {
    let missing = FileFailure(path: SourcePath(""), reason: "No such file or directory")
    #expect(await exitCode(of: missing) == 74)
    #expect(await exitCode(of: OutputFailure(path: "site", reason: "full", advice: "")) == 74)
    #expect(await exitCode(of: Slip()) == 70)
    #expect(await exitCode(of: ExitCodes.content) == 1)
    #expect(await exitCode(of: ValidationError("no")) == 64)
  }

  @Test(
    arguments: [
      ["bulid"], ["build", "--format", "xml"], ["build", "extra"], ["graph", "--format", "text"],
      ["explain"], ["explain", "broken-link", "--all"],
    ])
  func endsWith64WhenUsedWrongly(arguments: [String]) {
    let error = #expect(throws: (any Error).self) { try CursusCommand.parseAsRoot(arguments) }
    #expect(error.map { CursusCommand.exitCode(for: $0).rawValue } == 64)
  }

  @Test(
    arguments: [
      ["check"], ["build", "--course", "content", "--output", "out", "--format", "json"],
      ["graph", "--format", "dot"], ["explain", "--all", "--format", "markdown"],
    ])
  func understandsItsCommands(arguments: [String]) throws {
    _ = try CursusCommand.parseAsRoot(arguments)
  }

  @Test func namesTheCourseFolderThatIsMissing() {
    let failure = FileFailure(path: SourcePath(""), reason: "No such file or directory")
    #expect(
      FailureText.text(of: failure, course: "nowhere") == """
        error: The course folder 'nowhere' cannot be read: No such file or directory
          fix: name the folder that holds course.yml with --course, for example --course content

        """)
  }

  @Test func explainsEveryRuleOnce() {
    let ids = AllRules.sorted.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    #expect(AllRules.sorted.allSatisfy { !$0.explanation.isEmpty && !$0.title.isEmpty })
  }
}

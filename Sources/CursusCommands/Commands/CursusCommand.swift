package import ArgumentParser
import CourseModel
import CourseReading

/// `cursus`: a course in Markdown becomes a site that runs on any static host.
package struct CursusCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "cursus",
    abstract: "Turns a folder of Markdown into an open online course.",
    discussion: """
      A course is a folder: course.yml, folders of Markdown files, pictures in media/. Begin with

        cursus check        everything that is wrong, with line, rule and fix
        cursus build        write the site to site/, ready for any static host
      """,
    version: Version.text,
    subcommands: [BuildCommand.self, CheckCommand.self, GraphCommand.self, ExplainCommand.self])

  package init() {}

  /// Runs the program with the arguments it was started with, and ends it.
  package static func start() async {
    await main()
  }
}

extension AsyncParsableCommand {
  /// Runs work whose failures belong to the machine, and ends the program as the table of exit codes
  /// says.
  func reportingFailures(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let failure as FileFailure {
      let name = failure.path.text.isEmpty ? "course folder" : "'\(failure.path)'"
      Terminal.say(
        "error: The \(name) cannot be read: \(failure.reason)\n"
          + "  fix: name the folder that holds course.yml with --course\n")
      throw ExitCodes.inputOutput
    } catch let failure as OutputFailure {
      Terminal.say(
        "error: '\(failure.path)' cannot be written: \(failure.reason)\n"
          + "  fix: \(failure.advice)\n")
      throw ExitCodes.inputOutput
    }
  }
}

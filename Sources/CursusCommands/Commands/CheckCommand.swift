import ArgumentParser
import CourseModel

/// `cursus check`: everything that is wrong, without writing anything.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tells everything that is wrong with a course.",
    discussion: """
      Reads the course and its theme and reports every mistake in one run: where it is, which rule \
      it breaks and how to mend it. `cursus explain ID` tells more about a rule.

        cursus check --course content --strict
      """)

  @OptionGroup var options: CourseOptions

  @Option(help: "How mistakes are shown: text for people, json for programs.")
  var format = DiagnosticFormat.text

  @Flag(inversion: .prefixedNo, help: "Look at what the handbook and the workbook can print.")
  var pdf = true

  func run() async throws {
    try await reportingFailures(course: options.course) {
      let files = try options.files()
      let check = CheckRun(
        files: files, folderName: files.folderName,
        fontCourse: pdf ? options.course : nil, isStrict: options.strict)
      let report = try await check.run()
      try Terminal.show(
        report.diagnostics, sources: report.sources, format: format, course: options.course)
      if report.diagnostics.isEmpty, format == .text, Terminal.isInteractive {
        Terminal.say("Nothing is wrong.\n")
      }
      if report.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCodes.content }
    }
  }
}

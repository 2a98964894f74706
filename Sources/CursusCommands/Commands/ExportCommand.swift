import ArgumentParser
import CourseModel
import SiteRendering

/// `cursus export`: the course in other forms.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Makes documents for print from the course.",
    discussion: """
      handbook is the whole course as a book; workbook is what a learner fills in with a pen: the \
      test, all questions with lines, the plan, and the run sheets of facilitators.

        cursus export handbook --course content --output handbook.pdf
        cursus export workbook --course content --paper letter
      """,
    subcommands: [ExportHandbookCommand.self, ExportWorkbookCommand.self])
}

/// `cursus export handbook`.
struct ExportHandbookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handbook", abstract: "Sets the whole course as one PDF.")

  @OptionGroup var options: ExportOptions

  func run() async throws { try await options.export(.handbook) }
}

/// `cursus export workbook`.
struct ExportWorkbookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbook",
    abstract: "Sets the test, the questions, the plan and the run sheets as one PDF.")

  @OptionGroup var options: ExportOptions

  func run() async throws { try await options.export(.workbook) }
}

/// What every export is asked.
struct ExportOptions: ParsableArguments {
  @OptionGroup var course: CourseOptions

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String?

  @Option(help: "The paper of the PDF.")
  var paper = Paper.a4

  @Option(help: "How mistakes are shown: text for people, json for programs.")
  var format = DiagnosticFormat.text

  /// Makes a document and writes it.
  func export(_ kind: CoursePaper.Kind) async throws {
    try await reportingFailures(course: course.course) {
      let files = try course.files()
      let run = ExportRun(
        files: files, folderName: files.folderName, course: course.course,
        isStrict: course.strict, paper: paper)
      let output = output ?? kind.rawValue + ".pdf"
      let report: ExportRun.Report
      do {
        report = try await Progress.shown("Setting the \(kind.rawValue)") {
          try await run.run(kind)
        }
      } catch let obstacle as ExportObstacle {
        Terminal.say(obstacle.text)
        throw ExitCodes.content
      }
      try Terminal.show(
        report.diagnostics, sources: report.sources, format: format, course: course.course)
      guard let bytes = report.bytes else {
        if format == .text { Terminal.say("Nothing was written.\n") }
        throw ExitCodes.content
      }
      let folder = try ReportFile.folder(DiskPath.parent(of: output))
      try ReportFile(folder: folder, name: DiskPath.name(of: output)).write(bytes)
      if Terminal.isInteractive, format == .text { Terminal.say("Wrote \(output).\n") }
    }
  }
}

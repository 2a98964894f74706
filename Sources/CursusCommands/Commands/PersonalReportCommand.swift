import ArgumentParser
import CourseModel

/// `cursus report personal`: a report for each learner.
struct PersonalReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "personal",
    abstract: "Makes a report for each learner.",
    discussion: """
      Writes a page and a PDF for each learning record, named after it: anna.json becomes anna.html \
      and anna.pdf. A file that cannot be used is reported, and the others are done all the same.

        cursus report personal records/ --course content --output reports
      """)

  @OptionGroup var options: ReportOptions

  @Argument(
    help: ArgumentHelp(
      "Learning records, or folders of them.", valueName: "record"))
  var records: [String]

  @Option(help: ArgumentHelp("The folder to write the reports to.", valueName: "folder"))
  var output = "reports"

  func run() async throws {
    try await reportingFailures(course: options.course.course) {
      let kit = try await ReportKit.load(options.course, format: options.format)
      let forms = try ReportForms(options, kit.paper)
      let records = RecordFiles(records)
      let outcomes = try await Progress.shown("Making reports") {
        try await PersonalReports(kit: kit.kit, forms: forms).reports(records.files)
      }
      let found = records.diagnostics + outcomes.flatMap(\.diagnostics)
      let diagnostics = options.course.strict ? found.map(\.asError) : found
      let sources = Dictionary(
        records.files.map {
          (SourcePath($0.path), SourceFile(path: SourcePath($0.path), bytes: $0.bytes))
        },
        uniquingKeysWith: { first, _ in first })
      try Terminal.show(
        diagnostics.sorted(by: Diagnostic.areInOrder), sources: sources, format: options.format,
        course: ".")
      if !options.check { try write(outcomes) }
      if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCodes.content }
    }
  }

  private func write(_ outcomes: [PersonalReports.Outcome]) throws {
    guard outcomes.contains(where: { !$0.reports.isEmpty }) else { return }
    let folder = try ReportFile.folder(output)
    let names = PersonalReports.names(outcomes.map(\.file))
    var count = 0
    for (outcome, name) in zip(outcomes, names) {
      for report in outcome.reports {
        try ReportFile(folder: folder, name: name + "." + report.form.rawValue).write(report.bytes)
      }
      count += outcome.reports.isEmpty ? 0 : 1
    }
    if Terminal.isInteractive, options.format == .text {
      Terminal.say("Wrote \(Quantity.text(count, "report")) to \(output).\n")
    }
  }
}

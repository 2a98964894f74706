import ArgumentParser
import Assessment
import CourseModel
import Engine

/// What reports of a team and of a cohort are asked.
struct GroupReportOptions: ParsableArguments {
  @OptionGroup var options: ReportOptions

  @Argument(
    help: ArgumentHelp("Files that people shared, or folders of them.", valueName: "file"))
  var files: [String]

  @Option(help: "What the group is called on the report.")
  var name: String?

  @Option(help: "How many people were asked to take the test.")
  var invited: Int?

  func validate() throws {
    if let invited, invited < 1 { throw ValidationError("--invited is a number of people.") }
  }

  /// Makes the report and writes it in the forms that are wanted.
  func write(_ kind: TeamReport.Kind, to output: String) async throws {
    try await reportingFailures(course: options.course.course) {
      let kit = try await ReportKit.load(options.course, format: options.format)
      let records = RecordFiles(files)
      let report = try TeamReport.make(
        kind, kit: kit.kit, files: records.files, forms: ReportForms(options, kit.paper),
        name: name, invited: invited)
      let found = records.diagnostics + report.diagnostics
      let diagnostics = options.course.strict ? found.map(\.asError) : found
      try Terminal.show(
        diagnostics.sorted(by: Diagnostic.areInOrder), sources: report.sources,
        format: options.format, course: ".")
      if !options.check { try write(report, to: output) }
      if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCodes.content }
    }
  }

  private func write(_ report: TeamReport, to output: String) throws(OutputFailure) {
    let folder = try ReportFile.folder(DiskPath.parent(of: output))
    let name = DiskPath.name(of: output)
    let stem = [".html", ".pdf"].first { name.hasSuffix($0) }.map { name.dropLast($0.count) }
    for report in report.reports {
      let full = String(stem ?? name[...]) + "." + report.form.rawValue
      try ReportFile(folder: folder, name: full).write(report.bytes)
      if Terminal.isInteractive, options.format == .text {
        Terminal.say("Wrote \(DiskPath.join(folder.path, full)).\n")
      }
    }
  }
}

import ArgumentParser
import Assessment
import CourseModel
import Engine

/// `cursus report team`: one report for a group.
struct TeamReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team",
    abstract: "Makes one report for a group.",
    discussion: """
      Takes the files that people chose to share and writes a page and a PDF. Small groups are \
      protected: with too few people there is no result, and the report says why. Nobody's answers \
      can be worked out from what is shown.

        cursus report team shared/ --course content --output team.html --name "Care team"
      """)

  @OptionGroup var options: ReportOptions

  @Argument(
    help: ArgumentHelp("Files that people shared, or folders of them.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var output = "team-report.html"

  @Option(help: "What the group is called on the report.")
  var name: String?

  @Option(help: "How many people were asked to take the test.")
  var invited: Int?

  func validate() throws {
    if let invited, invited < 1 { throw ValidationError("--invited is a number of people.") }
  }

  func run() async throws {
    try await reportingFailures(course: options.course.course) {
      let kit = try await ReportKit.load(options.course, format: options.format)
      let records = RecordFiles(files)
      let report = try TeamReport.make(
        kit: kit.kit, files: records.files, forms: ReportForms(options, kit.paper), name: name,
        invited: invited)
      let found = records.diagnostics + report.diagnostics
      let diagnostics = options.course.strict ? found.map(\.asError) : found
      try Terminal.show(
        diagnostics.sorted(by: Diagnostic.areInOrder), sources: report.sources,
        format: options.format, course: ".")
      if !options.check {
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
      if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCodes.content }
    }
  }
}

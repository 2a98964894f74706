import ArgumentParser
import CourseModel

/// `cursus build`: the whole site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site.",
    discussion: """
      Writes the site beside the old one and swaps it in when it is complete; when something is \
      wrong, the old site stays as it is. The result needs no server of its own: put the folder on \
      any static host, in any sub-folder, or open index.html from disk.

        cursus build --course content --output site
      """)

  @OptionGroup var options: CourseOptions

  @Option(help: ArgumentHelp("The folder to write the site to.", valueName: "folder"))
  var output = "site"

  @Option(help: "How mistakes are shown: text for people, json for programs.")
  var format = DiagnosticFormat.text

  @Flag(
    inversion: .prefixedNo,
    help: "Make the handbook and the workbook as PDF and offer them on the site.")
  var pdf = true

  func run() async throws {
    try await reportingFailures(course: options.course) {
      let clock = ContinuousClock()
      let start = clock.now
      let files = try options.files()
      let output = output
      let build = BuildRun(
        files: files, folderName: files.folderName, output: output,
        fontCourse: pdf ? options.course : nil,
        isStrict: options.strict,
        protected: ProtectedFolder.always(course: files.root)
      ) {
        Terminal.say("Another build is writing to \(output); waiting for it to finish.\n")
      }
      let report = try await Progress.shown("Building") { try await build.run() }
      try Terminal.show(
        report.diagnostics, sources: report.sources, format: format, course: options.course)
      guard let count = report.fileCount else {
        if format == .text {
          Terminal.say("Nothing was written; an older site in \(output) stays as it is.\n")
        }
        throw ExitCodes.content
      }
      if Terminal.isInteractive, format == .text {
        let time = (clock.now - start).formatted
        Terminal.say("Built \(Quantity.text(count, "file")) in \(output) in \(time).\n")
      }
      ProcessEnd.success(keeping: report.remains)
    }
  }
}

extension Duration {
  /// A time as people read it: `34 ms`, `2.1 s`.
  fileprivate var formatted: String {
    let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    guard milliseconds >= 1000 else { return "\(milliseconds) ms" }
    return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
  }
}

import ArgumentParser
import CourseModel
import CourseReading

/// Where the course is and how mistakes are shown; the same for every command.
struct CourseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder that holds course.yml.", valueName: "folder"))
  var course = "."

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  /// The course folder, opened.
  /// - Throws: `FileFailure` when there is no such folder.
  func files() throws -> DiskFiles {
    try DiskFiles(root: course)
  }
}

/// The form of diagnostics.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

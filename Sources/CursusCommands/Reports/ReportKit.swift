import CourseModel
import CourseReading
import Reporting
import SiteRendering

/// The course kit that reports are made with, from the course folder.
struct ReportKit {
  /// Read once for all records.
  let kit: CourseKit
  /// How reports look in print.
  let paper: PaperSettings

  /// Reads the course.
  /// - Throws: `FileFailure` for a folder that cannot be listed; the exit code of content, after
  ///   saying why, for a course that has errors or no test.
  static func load(_ options: CourseOptions, format: DiagnosticFormat) async throws -> ReportKit {
    let files = try options.files()
    let (loaded, theme) = try await CourseLoader(files: files, folderName: files.folderName)
      .load { BuiltInTheme.load(for: $0, files: $1) }
    let errors = (loaded.diagnostics + theme.diagnostics).filter { $0.severity == .error }
    guard errors.isEmpty else {
      try Terminal.show(
        errors, sources: loaded.sources, format: format, course: options.course)
      Terminal.say("No report was made, because the course has errors.\n")
      throw ExitCodes.content
    }
    let bytes = CourseKitFile.bytes(of: loaded.resolved.graph, theme: theme.output)
    guard let bytes else {
      Terminal.say(
        """
        error: The course in '\(options.course)' has no test, so there is nothing to report
          fix: name the folder of the course with --course, or add a test to assessment/

        """)
      throw ExitCodes.content
    }
    return ReportKit(kit: try CourseKit(bytes), paper: theme.output.paper)
  }
}

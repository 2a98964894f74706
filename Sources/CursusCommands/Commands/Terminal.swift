import CourseModel

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Where messages go: text to standard error, JSON to standard output.
enum Terminal {
  /// Whether a person is looking at standard error.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// Colour on a terminal, unless `NO_COLOR` is set or the terminal is dumb.
  static var style: TextStyle {
    guard isInteractive, getenv("NO_COLOR") == nil else { return .plain }
    if let term = getenv("TERM"), String(cString: term) == "dumb" { return .plain }
    return .coloured
  }

  /// Writes to standard error.
  ///
  /// When that fails, there is nobody to tell.
  static func say(_ text: String) {
    try? write(text, to: STDERR_FILENO)
  }

  /// Writes to standard output.
  static func output(_ text: String) throws(OutputFailure) {
    do throws(SystemError) {
      try write(text, to: STDOUT_FILENO)
    } catch {
      throw OutputFailure(error, path: "standard output", action: "write")
    }
  }

  private static func write(_ text: String, to descriptor: Int32) throws(SystemError) {
    let file = OpenFile(owning: try SystemError.check { dup(descriptor) })
    try file.write(Array(text.utf8))
  }

  /// Shows diagnostics in the form that was asked for, with the course folder before each path as the
  /// author named it.
  static func show(
    _ diagnostics: [Diagnostic], sources: [SourcePath: SourceFile], format: DiagnosticFormat,
    course: String
  ) throws(OutputFailure) {
    switch format {
    case .json: try output(DiagnosticJSON.text(of: diagnostics, sources: sources))
    case .text:
      let prefix = course == "." ? "" : course.hasSuffix("/") ? course : course + "/"
      say(DiagnosticText(prefix: prefix, style: style).text(of: diagnostics, sources: sources))
    }
  }
}

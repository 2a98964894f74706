import ArgumentParser
import CourseModel
import CourseReading

extension ParsableArguments {
  /// Runs work and, when it fails, says why and ends the program as the table of exit codes says.
  ///
  /// The course folder is named as the author named it.
  func reportingFailures(course: String = ".", _ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let failure as FileFailure {
      Terminal.say(FailureText.text(of: failure, course: course))
      throw ExitCodes.inputOutput
    } catch let failure as OutputFailure {
      Terminal.say(FailureText.text(of: failure))
      throw ExitCodes.inputOutput
    } catch let code as ExitCode {
      throw code
    } catch let mistake as ValidationError {
      throw mistake
    } catch {
      Terminal.say(FailureText.text(ofBug: error))
      throw ExitCodes.bug
    }
  }
}

/// What is said when the machine, or Cursus itself, fails.
enum FailureText {
  static func text(of failure: FileFailure, course: String) -> String {
    guard failure.path.text.isEmpty else {
      return """
        error: '\(failure.path)' in the course folder '\(course)' cannot be read: \(failure.reason)
          fix: give yourself permission to read it

        """
    }
    return """
      error: The course folder '\(course)' cannot be read: \(failure.reason)
        fix: name the folder that holds course.yml with --course, for example --course content

      """
  }

  static func text(of failure: OutputFailure) -> String {
    """
    error: '\(failure.path)' cannot be written: \(failure.reason)
      fix: \(failure.advice)

    """
  }

  static func text(ofBug error: any Error) -> String {
    """
    error: This is a mistake in Cursus, not in your course: \(error)
      fix: please report it with this line and, if you can, the course

    """
  }
}

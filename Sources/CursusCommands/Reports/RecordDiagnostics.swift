import Assessment
import CourseModel
import Engine

extension Diagnostic {
  static let unreadableRecordRule = Rule(
    "unreadable-record", .error, "Learners' files can be read",
    explanation: """
      A learning record, or the smaller file that a learner shares, is a JSON file that the course's \
      page “My data” saves. When one cannot be read, the others of the same run are not affected.
      """)

  static let recordRule = Rule(
    "damaged-record", .error, "Learners' files are learning records of Cursus",
    explanation: """
      The file is not a learning record, was cut off, or was changed by hand so that it no longer \
      says what it means. The message names the place. The learner's browser still has the record: \
      “My data” saves a new file. `docs/learning-record.md` describes the form.
      """)

  static let recordNoteRule = Rule(
    "record-note", .warning, "Learners' files fit the course",
    explanation: """
      The file can be read, and something about it is worth knowing before the report is used: it \
      comes from another course or edition, is of a person who is in already, or has no finished test.
      """)

  static func unreadableRecord(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      unreadableRecordRule, at: SourceLocation(file: SourcePath(path)),
      "'\(path)' cannot be read: \(reason)",
      fixes: [Fix("look at the path, and give yourself permission to read it")])
  }

  /// What the engine found wrong with a file.
  static func damagedRecord(_ failure: EngineFailure, in file: SourceFile) -> Diagnostic {
    let offset = min(failure.place?.offset ?? 0, file.bytes.count)
    let place = failure.place.map { _ in file.location(offset..<offset) }
    let value = failure.path.isEmpty ? "" : " (at \(failure.path))"
    return Diagnostic(
      recordRule, at: place ?? SourceLocation(file: file.path),
      failure.message + value,
      fixes: [Fix("save the file anew from the page 'My data' of the course")])
  }

  static func recordNote(_ message: String, in path: String) -> Diagnostic {
    Diagnostic(
      recordNoteRule, at: SourceLocation(file: SourcePath(path)), message,
      fixes: [Fix("read the report with this in mind, or leave the file out")])
  }
}

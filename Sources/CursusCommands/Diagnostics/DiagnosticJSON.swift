import CourseModel

/// Diagnostics as JSON for editors and scripts: a promise, see `docs/diagnostics.md`.
enum DiagnosticJSON {
  /// An array with one object for each diagnostic, in the order of every listing; `[]` when nothing
  /// is wrong.
  ///
  /// Lines and columns count from 1, columns in Unicode scalars; the end is the place just behind
  /// the last marked character. A diagnostic of a file as a whole is at line 1, column 1. Paths are
  /// relative to the course folder.
  static func text(of diagnostics: [Diagnostic], sources: [SourcePath: SourceFile]) -> String {
    let lines = LineTables(for: diagnostics, in: sources)
    let sorted = diagnostics.sorted(by: Diagnostic.areInOrder)
    return JSONValue.array(sorted.map { value(of: $0, lines) }).indented
  }

  private static func value(of diagnostic: Diagnostic, _ lines: LineTables) -> JSONValue {
    .object(
      [
        .init("id", .string(diagnostic.rule.id)),
        .init("severity", .string(diagnostic.severity.rawValue)),
      ] + place(diagnostic.location, lines) + end(diagnostic.location, lines) + [
        .init("summary", .string(diagnostic.summary)),
        .init("explanation", .string(diagnostic.explanation ?? diagnostic.rule.explanation)),
        .init("notes", .array(diagnostic.notes.map { value(of: $0, lines) })),
        .init("fixes", .array(diagnostic.fixes.map { value(of: $0, lines) })),
      ])
  }

  private static func value(of note: Note, _ lines: LineTables) -> JSONValue {
    .object([.init("message", .string(note.message))] + place(note.location, lines))
  }

  private static func value(of fix: Fix, _ lines: LineTables) -> JSONValue {
    let edits = fix.edits.map { edit in
      JSONValue.object(
        place(edit.location, lines) + end(edit.location, lines)
          + [.init("replacement", .string(edit.replacement))])
    }
    return .object([.init("summary", .string(fix.summary)), .init("edits", .array(edits))])
  }

  private static func place(_ location: SourceLocation, _ lines: LineTables) -> [JSONValue.Member] {
    let start = lines.start(of: location) ?? SourcePosition(line: 1, column: 1)
    return [
      .init("path", .string(location.path.text)), .init("line", .number(start.line)),
      .init("column", .number(start.column)),
    ]
  }

  private static func end(_ location: SourceLocation, _ lines: LineTables) -> [JSONValue.Member] {
    let end = lines.end(of: location) ?? SourcePosition(line: 1, column: 1)
    return [.init("endLine", .number(end.line)), .init("endColumn", .number(end.column))]
  }
}

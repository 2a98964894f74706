import CourseModel

/// Diagnostics as text for people.
struct DiagnosticText {
  /// The course folder as it stands before each path, ending in `/`, so that places can be opened
  /// from where the author is; empty when that is the course folder itself.
  let prefix: String
  let style: TextStyle

  /// Every diagnostic in the order of all listings, then how many there are.
  /// - Returns: the empty text when nothing is wrong.
  func text(of diagnostics: [Diagnostic], sources: [SourcePath: SourceFile]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let lines = LineTables(for: diagnostics, in: sources)
    let blocks = diagnostics.sorted(by: Diagnostic.areInOrder).map { block($0, lines) }
    let text = blocks.map { $0.joined(separator: "\n") + "\n\n" }.joined()
    return text + Self.count(diagnostics) + "\n"
  }

  /// How many there are, such as `2 errors, 1 warning`.
  static func count(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return [Quantity.text(errors, "error"), Quantity.text(warnings, "warning")]
      .filter { !$0.hasPrefix("0 ") }
      .joined(separator: ", ")
  }

  private func block(_ diagnostic: Diagnostic, _ lines: LineTables) -> [String] {
    let role: TextStyle.Role = diagnostic.severity == .error ? .error : .warning
    let excerpt = SourceExcerpt(of: diagnostic.location, in: lines)
    var result = [
      place(diagnostic.location, lines) + style.apply(role, to: diagnostic.severity.rawValue + ": ")
        + DisplayText.safe(diagnostic.summary) + " [\(diagnostic.rule.id)]"
    ]
    result += excerpt?.text(style, role) ?? []
    if let explanation = diagnostic.explanation {
      let paragraphs = explanation.split(separator: "\n", omittingEmptySubsequences: true)
      result += paragraphs.map { "  " + DisplayText.safe(String($0)) }
    }
    for note in diagnostic.notes {
      result.append(
        "  " + place(note.location, lines) + style.apply(.note, to: "note: ")
          + DisplayText.safe(note.message))
      result += SourceExcerpt(of: note.location, in: lines)?.text(style, .note) ?? []
    }
    for fix in diagnostic.fixes { result += self.fix(fix, excerpt, lines) }
    return result
  }

  private func fix(_ fix: Fix, _ excerpt: SourceExcerpt?, _ lines: LineTables) -> [String] {
    let summary = "  " + style.apply(.fix, to: "fix: ") + DisplayText.safe(fix.summary)
    guard fix.edits.count == 1, let edit = fix.edits.first,
      lines.start(of: edit.location)?.line == lines.end(of: edit.location)?.line,
      !edit.replacement.isEmpty, !edit.replacement.utf8.contains(0x0A)
    else { return [summary] }
    // Under the marker when it is the same line, else with a line of its own.
    if let suggestion = excerpt?.suggestion(edit, in: lines, style) {
      return [summary, suggestion]
    }
    guard let own = SourceExcerpt(of: edit.location, in: lines),
      let suggestion = own.suggestion(edit, in: lines, style)
    else { return [summary] }
    return [summary] + own.text(style, .fix) + [suggestion]
  }

  /// `path:line:column: `, or only `path: ` where there is no line to speak of.
  private func place(_ location: SourceLocation, _ lines: LineTables) -> String {
    let path = DisplayText.safe(prefix + location.path.text)
    let position = lines.start(of: location).map { ":\($0.line):\($0.column)" } ?? ""
    return style.apply(.place, to: path + position + ":") + " "
  }
}

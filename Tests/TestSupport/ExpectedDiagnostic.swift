import CourseModel
package import Testing

/// A diagnostic as a test writes it down.
package struct ExpectedDiagnostic: Sendable {
  package let id: String
  let place: String
  let text: String
  let summary: String
  let notes: [(place: String, message: String)]
  let fix: String
  let replacement: String?

  /// - Parameters:
  ///   - place: a marker, such as `1️⃣`, where the range begins, or the path of a file as a whole.
  ///   - text: the text that the range covers.
  ///   - notes: places, as for the diagnostic, with their messages.
  ///   - fix: what the fix says.
  ///   - replacement: what the fix writes in place of `text`; `nil` when it edits nothing.
  package init(
    _ id: String, at place: String, _ text: String, _ summary: String,
    notes: [(String, String)] = [], fix: String, replacement: String? = nil
  ) {
    self.id = id
    self.place = place
    self.text = text
    self.summary = summary
    self.notes = notes
    self.fix = fix
    self.replacement = replacement
  }

  /// A diagnostic whose range is a point, or the file as a whole.
  package init(
    _ id: String, at place: String, _ summary: String, notes: [(String, String)] = [],
    fix: String, replacement: String? = nil
  ) {
    self.init(id, at: place, "", summary, notes: notes, fix: fix, replacement: replacement)
  }

  fileprivate var lines: [String] {
    var lines = ["[\(id)] at \(place) '\(text)'", "    \(summary)"]
    lines += notes.map { "    note at \($0.place): \($0.message)" }
    lines.append("    fix: \(fix)" + (replacement.map { " → '\($0)'" } ?? ""))
    return lines
  }
}

extension TestCourse {
  /// Expects these diagnostics and no others, in the order of every listing, and that a fix with
  /// edits makes its diagnostic go away.
  package func expect(
    _ expected: [ExpectedDiagnostic], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let found = diagnostics.map(lines)
    let wanted = expected.map(\.lines)
    if found != wanted {
      Issue.record(
        "Diagnostics differ (- expected, + found):\n\(difference(wanted, found))",
        sourceLocation: sourceLocation)
    }
    for diagnostic in diagnostics {
      for fix in diagnostic.fixes where !fix.edits.isEmpty {
        let mended = try applying(fix)
        #expect(
          mended.diagnostics.count(where: { $0.rule == diagnostic.rule })
            < diagnostics.count(where: { $0.rule == diagnostic.rule }),
          "The fix of '\(diagnostic.summary)' mends it", sourceLocation: sourceLocation)
      }
    }
  }

  private func lines(_ diagnostic: Diagnostic) -> [String] {
    let range = diagnostic.location.range
    let text = sources[diagnostic.location.path]?.text(range) ?? ""
    var lines = [
      "[\(diagnostic.rule.id)] at \(place(diagnostic.location)) '\(text)'",
      "    \(diagnostic.summary)",
    ]
    lines += diagnostic.notes.map { "    note at \(place($0.location)): \($0.message)" }
    for fix in diagnostic.fixes {
      let edits = fix.edits.map { edit in
        edit.location == diagnostic.location
          ? " → '\(edit.replacement)'" : " → '\(edit.replacement)' at \(place(edit.location))"
      }
      lines.append("    fix: \(fix.summary)\(edits.joined())")
    }
    return lines
  }

  /// A marker where one stands there, the path for a file as a whole, else path, line and column.
  private func place(_ location: CourseModel.SourceLocation) -> String {
    if location.range == 0..<0 { return location.path.text }
    let start = location.range.lowerBound
    let marker = markers.first {
      $0.value.path == location.path && $0.value.range.lowerBound == start
    }
    if let marker { return MarkedText.symbol(marker.key) }
    let bytes = sources[location.path]?.bytes ?? (try? files.bytes(of: location.path)) ?? []
    let position = LineTable(bytes).position(at: start, in: bytes)
    return "\(location.path):\(position.line):\(position.column)"
  }

  private func difference(_ expected: [[String]], _ found: [[String]]) -> String {
    var lines: [String] = []
    for block in expected where !found.contains(block) { lines += block.map { "- \($0)" } }
    for block in found where !expected.contains(block) { lines += block.map { "+ \($0)" } }
    return lines.isEmpty ? "the same, in another order or number" : lines.joined(separator: "\n")
  }
}

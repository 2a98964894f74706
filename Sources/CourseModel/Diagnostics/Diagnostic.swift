/// One mistake of an author or learner, with its place, the rule and the way to mend it.
///
/// Diagnostics are values: stages return them beside their output and nobody throws them.
package struct Diagnostic: Sendable, Hashable {
  package let rule: Rule
  package let severity: Severity
  package let location: SourceLocation
  /// States the rule for this very place, most specific word first, without a final full stop.
  package let summary: String
  /// Says why the rule exists; `nil` when the rule's own explanation is enough.
  package let explanation: String?
  package let notes: [Note]
  package let fixes: [Fix]

  /// A diagnostic of a rule, with the severity of the rule.
  package init(
    _ rule: Rule, at location: SourceLocation, _ summary: String,
    explanation: String? = nil, notes: [Note] = [], fixes: [Fix] = []
  ) {
    self.init(
      rule, severity: rule.severity, at: location, summary, explanation: explanation,
      notes: notes, fixes: fixes)
  }

  private init(
    _ rule: Rule, severity: Severity, at location: SourceLocation, _ summary: String,
    explanation: String?, notes: [Note], fixes: [Fix]
  ) {
    self.rule = rule
    self.severity = severity
    self.location = location
    self.summary = summary
    self.explanation = explanation
    self.notes = notes
    self.fixes = fixes
  }

  /// The same diagnostic as an error, for `--strict`.
  package var asError: Diagnostic {
    Diagnostic(
      rule, severity: .error, at: location, summary, explanation: explanation, notes: notes,
      fixes: fixes)
  }
}

/// How bad a mistake is.
package enum Severity: String, Sendable, Hashable, Comparable {
  /// The page or score cannot be made as meant.
  case error
  /// The output is worse than meant.
  case warning

  package static func < (left: Severity, right: Severity) -> Bool {
    left == .error && right == .warning
  }
}

/// A second place that explains a diagnostic, such as the first use of an id.
package struct Note: Sendable, Hashable {
  package let message: String
  package let location: SourceLocation

  package init(_ message: String, at location: SourceLocation) {
    self.message = message
    self.location = location
  }
}

/// A way to mend a mistake: what to do, and the text edits where they are certain.
package struct Fix: Sendable, Hashable {
  package let summary: String
  package let edits: [Edit]

  package init(_ summary: String, edits: [Edit] = []) {
    self.summary = summary
    self.edits = edits
  }
}

/// Replaces a stretch of a source file with other text.
package struct Edit: Sendable, Hashable {
  package let location: SourceLocation
  package let replacement: String

  package init(replacing location: SourceLocation, with replacement: String) {
    self.location = location
    self.replacement = replacement
  }
}

extension Diagnostic {
  /// The order of every listing: path, position, id, then the words, so that no run differs.
  package static func areInOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.location.path != right.location.path { return left.location.path < right.location.path }
    if left.location.range.lowerBound != right.location.range.lowerBound {
      return left.location.range.lowerBound < right.location.range.lowerBound
    }
    if left.rule.id != right.rule.id { return left.rule.id < right.rule.id }
    return left.summary < right.summary
  }
}

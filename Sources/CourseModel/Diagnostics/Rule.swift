/// A rule that course text must keep.
///
/// Every diagnostic belongs to one.
package struct Rule: Sendable, Hashable {
  /// Stable, kebab-case; authors silence or promote by it.
  package let id: String
  package let severity: Severity
  /// The rule in one line, as a heading.
  package let title: String
  /// Why the rule exists and how to keep it: Markdown paragraphs for `cursus explain`.
  package let explanation: String
  /// Text that breaks the rule and the same text mended.
  package let example: Example?

  package init(
    _ id: String, _ severity: Severity, _ title: String, explanation: String,
    example: Example? = nil
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.explanation = explanation
    self.example = example
  }

  /// Text that breaks a rule, and the same text mended.
  package struct Example: Sendable, Hashable {
    package let wrong: String
    package let right: String

    package init(wrong: String, right: String) {
      self.wrong = wrong
      self.right = right
    }
  }

  package static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

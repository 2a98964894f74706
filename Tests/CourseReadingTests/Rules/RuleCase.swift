import TestSupport
import Testing

/// A course that breaks a rule, and everything that is reported of it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  /// What happens, in a sentence.
  let name: String
  let files: KeyValuePairs<String, TestFile>
  /// Whether a `course.yml` is added.
  let hasSettings: Bool
  let expected: [ExpectedDiagnostic]

  init(
    _ name: String, _ files: KeyValuePairs<String, TestFile>, hasSettings: Bool = true,
    _ expected: ExpectedDiagnostic...
  ) {
    self.init(name, files, hasSettings: hasSettings, expected: expected)
  }

  init(
    _ name: String, _ files: KeyValuePairs<String, TestFile>, hasSettings: Bool = true,
    expected: [ExpectedDiagnostic]
  ) {
    self.name = name
    self.files = files
    self.hasSettings = hasSettings
    self.expected = expected
  }

  var testDescription: String { name }

  /// Every case; the ids in it are the rules that have a marker test.
  static let all = fields + text + links + graph + folders + lists + instruments + reports
}

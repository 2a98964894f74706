import CourseModel
import TestSupport
import Testing

/// The order of every listing.
@Suite struct DiagnosticOrderTests {
  private let ruleA = Rule("a", .error, "A", explanation: "")
  private let ruleB = Rule("b", .warning, "B", explanation: "")

  private func diagnostic(_ rule: Rule, _ path: String, _ offset: Int, _ summary: String)
    -> Diagnostic
  {
    let location = SourceLocation(path: SourcePath(path), range: offset..<offset + 1)
    return Diagnostic(rule, at: location, summary)
  }

  @Test(arguments: 0..<10)
  func sortsByPathPlaceRuleAndWords(_ seed: UInt64) {
    let sorted = [
      diagnostic(ruleB, "Z", 5, "x"), diagnostic(ruleA, "a", 0, "x"),
      diagnostic(ruleA, "a", 0, "y"),
      diagnostic(ruleB, "a", 0, "a"), diagnostic(ruleA, "a", 10, "a"),
      diagnostic(ruleA, "a/b", 0, "a"),
    ]
    var random = SeededRandom(seed: seed)
    #expect(sorted.shuffled(using: &random).sorted(by: Diagnostic.areInOrder) == sorted)
  }

  @Test func becomesAnErrorWhenStrict() {
    let warning = diagnostic(ruleB, "a", 0, "x")
    #expect(warning.severity == .warning)
    #expect(warning.asError.severity == .error)
    #expect(warning.asError.summary == warning.summary)
  }
}

import CourseModel
import TestSupport
import Testing

@testable import CourseReading

/// Every rule, with the place, the words and the fix it gives.
@Suite struct RuleTests {
  @Test(arguments: RuleCase.all)
  func reports(_ example: RuleCase) throws {
    let course = try TestCourse(example.files, hasSettings: example.hasSettings)
    try course.expect(example.expected)
  }

  @Test func everyRuleHasAMarkerTest() {
    let covered = Set(RuleCase.all.flatMap { $0.expected.map(\.id) })
    let rules = Set(Rules.all.map(\.id))
    // The rules of loop diagrams have their marker tests in LoopSyntaxTests.
    let loops = Set(LoopSyntax.rules.map(\.id))
    #expect(rules.subtracting(covered).subtracting(loops).sorted() == [], "rules without a test")
    #expect(covered.subtracting(rules).sorted() == [], "rules that Rules.all does not list")
  }

  @Test func ruleIDsAreUniqueAndSorted() {
    let ids = Rules.all.map(\.id)
    #expect(ids == Set(ids).sorted())
  }

  @Test(arguments: Rules.all)
  func everyRuleIsWrittenInTheStyleOfTheHouse(_ rule: Rule) {
    #expect(rule.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "kebab-case")
    #expect(!rule.title.hasSuffix("."))
    #expect(rule.explanation.count > 40, "the explanation says why")
  }

  @Test(arguments: RuleCase.all)
  func everyMessageIsWrittenInTheStyleOfTheHouse(_ example: RuleCase) throws {
    let course = try TestCourse(example.files, hasSettings: example.hasSettings)
    for diagnostic in course.diagnostics {
      #expect(!diagnostic.summary.hasSuffix("."))
      #expect(!diagnostic.summary.lowercased().contains("invalid"))
      #expect(!diagnostic.fixes.isEmpty, "says how to mend it: \(diagnostic.summary)")
      #expect(diagnostic.summary.first.map { $0.isUppercase || $0 == "'" } == true)
    }
  }

  @Test func theseRulesOnlyWarn() {
    let warnings = Rules.all.filter { $0.severity == .warning }.map(\.id)
    #expect(
      warnings.filter { !$0.hasPrefix("loop-") } == [
        "duplicate-term", "heading-skips-level", "item-too-long", "item-with-two-ideas",
        "missing-alt-text", "missing-band-text", "missing-course-file", "missing-title",
        "not-printable-text", "prerequisite-order", "raw-html", "second-instrument",
        "unequal-dimensions",
        "unknown-block", "unknown-key", "unreachable-module", "unused-reference",
        "unused-report-file",
      ])
  }
}

package import CourseModel

/// Every rule of reading, for `cursus explain` and the generated documentation.
package enum Rules {
  /// Sorted by id.
  package static let all: [Rule] =
    (Checks.documents.flatMap { $0.rules } + Checks.courses.flatMap { $0.rules } + reading
    + InstrumentLint.rules + InstrumentProblems.rules)
    .sorted { $0.id < $1.id }

  /// Rules that are kept while files are read and joined, before any check can run.
  private static let reading: [Rule] = [
    Diagnostic.unknownKeyRule, Diagnostic.wrongTypeRule, Diagnostic.missingKeyRule,
    Diagnostic.yamlSyntaxRule, Diagnostic.unclosedFrontMatterRule, Diagnostic.nestingTooDeepRule,
    Diagnostic.textTooComplexRule,
    Diagnostic.unknownBlockRule, Diagnostic.missingBlockArgumentRule, Diagnostic.notUTF8Rule,
    Diagnostic.fileTooLargeRule, Diagnostic.symbolicLinkRule, Diagnostic.folderTooDeepRule,
    Diagnostic.unreadableRule, Diagnostic.missingCourseFileRule, Diagnostic.duplicateTermRule,
    Diagnostic.duplicateReferenceRule, Diagnostic.missingTitleRule,
    Diagnostic.duplicateModuleIDRule, Diagnostic.unknownSectionRule, Diagnostic.emptyCourseRule,
    Diagnostic.pathCollisionRule, Diagnostic.unknownCountryRule,
    Diagnostic.unusedReportFileRule,
  ]
}

import CourseModel
import CourseReading
import SiteRendering

/// Every rule that Cursus knows, for `explain` and the generated documentation.
enum AllRules {
  /// Sorted by id.
  static let sorted: [Rule] =
    (Rules.all + [
      Diagnostic.templateSyntaxRule, Diagnostic.templateMissingNameRule,
      Diagnostic.stringsSyntaxRule, Diagnostic.unknownThemeRule, Diagnostic.unusedThemeFileRule,
      Diagnostic.unreadableRecordRule, Diagnostic.recordRule, Diagnostic.recordNoteRule,
      Diagnostic.notPrintablePictureRule, Diagnostic.themeSettingRule,
    ]).sorted { $0.id < $1.id }
}

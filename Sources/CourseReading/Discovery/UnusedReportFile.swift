import CourseModel

extension Diagnostic {
  static let unusedReportFileRule = Rule(
    "unused-report-file", .warning, "Markdown in assessment/ is a report template",
    explanation: """
      `assessment/report-personal.md` and `assessment/report-team.md` say how reports are composed. \
      Markdown under another name in that folder is neither a report nor a module, so nobody sees it.
      """)

  static func unusedReportFile(_ path: SourcePath) -> Diagnostic {
    let names = ReportTemplate.Kind.allCases.map(\.fileName)
    let nearest = NearMiss.best(for: path.name, among: names)
    let isElsewhere = names.contains(path.name)
    let question = isElsewhere ? "" : nearest.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      unusedReportFileRule, at: SourceLocation(file: path),
      isElsewhere
        ? "'\(path.name)' is a report template in 'assessment/' itself only"
        : "'\(path.name)' is no report template\(question)",
      fixes: [
        isElsewhere
          ? Fix("move it to 'assessment/'")
          : Fix("name it \(names.joined(separator: " or ")), or move it to a section")
      ])
  }
}

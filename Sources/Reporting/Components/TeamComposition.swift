import Assessment

/// A team's report, put together from the course's template.
struct TeamComposition {
  let kit: CourseKit
  let files: [TeamFile]
  let options: Reporting.Options

  var report: TeamReport {
    TeamReport(
      document: ReportDocument(
        title: "", language: "", isRightToLeft: false, address: nil, blocks: [], facts: []),
      people: 0, isShown: false, files: [])
  }
}

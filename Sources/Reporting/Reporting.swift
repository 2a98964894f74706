package import Assessment

/// Makes reports of answers: the door to everything else here.
package enum Reporting {
  /// What may be chosen about a report.
  package struct Options: Sendable, Equatable {
    /// The index of the attempt; without one, the latest that is finished.
    package var attempt: Int?
    /// The name of the team.
    package var name: String?
    /// How many people were asked to take part.
    package var invited: Int?
    /// Whether the group is a cohort, all who took the course in one run, rather than a team that
    /// talks about its result.
    package var isCohort: Bool

    package init(
      attempt: Int? = nil, name: String? = nil, invited: Int? = nil, isCohort: Bool = false
    ) {
      self.attempt = attempt
      self.name = name
      self.invited = invited
      self.isCohort = isCohort
    }
  }

  /// One learner's report: their scores, their words, their plan.
  package static func personal(
    kit: CourseKit, record: LearningRecord, options: Options = Options()
  ) -> ReportDocument {
    let report = PersonalReport(kit: kit, record: record, attempt: options.attempt)
    return report.document
  }

  /// A team's or a cohort's report: only what may be shown about a group.
  package static func team(
    kit: CourseKit, files: [TeamFile], options: Options = Options()
  ) -> TeamReport {
    TeamComposition(kit: kit, files: files, options: options).report
  }
}

/// What a learner ticks before they give a file to a team or a facilitator.
package struct SharedParts: Sendable, Equatable {
  /// Which attempts, as indices into ``LearningRecord/attempts``.
  package var attempts: [Int]
  package var ratings = true
  package var picks = true
  package var influence = true
  package var stories = false
  /// Which entries of the plan, as indices into ``LearningRecord/plan``.
  package var plan: [Int] = []
  package var name = false
  package var organisation = false
  package var role = false
  /// The random word that lets a team report see that two files are of one person.
  ///
  /// Without it, a second wave is not compared with the first.
  package var learnerID = true

  package init(attempts: [Int]) {
    self.attempts = attempts
  }
}

extension LearningRecord {
  /// A file with the ticked parts and nothing else: no reflections, no progress, no duration, and
  /// nothing that we do not know, because the learner could not see it to tick it.
  package func shared(_ parts: SharedParts) -> LearningRecord {
    LearningRecord(
      form: .shared,
      course: CourseEdition(id: course.id, edition: course.edition),
      learner: Learner(
        id: parts.learnerID ? learner.id : nil, name: parts.name ? learner.name : nil,
        organisation: parts.organisation ? learner.organisation : nil,
        role: parts.role ? learner.role : nil),
      attempts: attempts.indices.filter { parts.attempts.contains($0) }
        .map { attempts[$0].shared(parts) },
      plan: plan.indices.filter { parts.plan.contains($0) }.map { plan[$0].shared })
  }
}

extension Attempt {
  fileprivate func shared(_ parts: SharedParts) -> Attempt {
    Attempt(
      instrument: instrument, instrumentVersion: instrumentVersion, date: date,
      referenceGroup: referenceGroup,
      ratings: parts.ratings
        ? Keyed(
          ratings.entries.map {
            ($0.key, Rating(today: $0.value.today, wanted: $0.value.wanted))
          }) : Keyed(),
      picks: parts.picks ? picks : [],
      influence: parts.influence ? influence : Keyed(),
      stories: parts.stories ? stories : Keyed())
  }
}

extension PlanEntry {
  fileprivate var shared: PlanEntry { PlanEntry(id: id, dimension: dimension, fields: fields) }
}

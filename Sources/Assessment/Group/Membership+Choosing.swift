extension Membership {
  /// Chooses each person's latest attempt at an instrument.
  ///
  /// Two files are of one person when they have the same learner id, or when one of them has none
  /// and all answers are the same. The latest attempt counts; of equal dates, the later one in the
  /// order of their bytes, which is as good as any and does not depend on the order of the files.
  /// - Parameter course: the course of the report; `nil` accepts any without a word.
  package init(
    of records: [LearningRecord], by instrument: Instrument, course: CourseEdition.ID? = nil
  ) {
    var findings: [Finding] = []
    var candidates: [Candidate] = []
    for (file, record) in records.enumerated() {
      if let course, record.course.id != course {
        findings.add(Finding(file: file, fact: .otherCourse(record.course.id)))
      }
      if let candidate = Candidate(record, file: file, instrument) {
        candidates.add(candidate)
      } else {
        let other = record.attempts.first { !$0.ratings.isEmpty && $0.instrument != instrument.id }
        findings.add(
          Finding(file: file, fact: other.map { .otherInstrument($0.instrument) } ?? .noAttempt))
      }
    }
    let people = Membership.people(candidates, &findings)
    let group = Membership.commonGroup(people)
    for (index, person) in people.enumerated() {
      findings += person.findings(instrument, commonGroup: group)
      if let name = person.name,
        let same = people[..<index].first(where: { $0.name?.hasSameBytes(as: name) ?? false })
      {
        findings.add(Finding(file: person.file, fact: .sameName(asFile: same.file)))
      }
    }
    members = people.map { person in
      Member(
        file: person.file, attempt: person.index, learner: person.learner, name: person.name,
        sheet: ScoreSheet(person.attempt, by: instrument))
    }
    for member in members where !member.sheet.unscored.isEmpty {
      findings.add(Finding(file: member.file, fact: .unscored(member.sheet.unscored)))
    }
    self.findings = findings.ordered { $0.file < $1.file }
  }

  /// One candidate per person, in the order of files.
  private static func people(
    _ candidates: [Candidate], _ findings: inout [Finding]
  ) -> [Candidate] {
    var kept: [Candidate] = []
    // The best first, so that whoever is met later is the one left out. Equal files are alike in
    // all but their place, so the first of them may stay.
    for candidate in candidates.ordered(by: { $0.isBetter(than: $1) }) {
      if let same = kept.first(where: { $0.isSamePerson(as: candidate) }) {
        findings.add(Finding(file: candidate.file, fact: .samePerson(asFile: same.file)))
      } else {
        kept.add(candidate)
      }
    }
    return kept.ordered { $0.file < $1.file }
  }

  /// The reference group that most people rated; of equally many, the first by name.
  private static func commonGroup(_ people: [Candidate]) -> Attempt.GroupID? {
    let groups = people.compactMap { $0.attempt.referenceGroup }.ordered(by: <)
    var best: (group: Attempt.GroupID, count: Int)?
    var start = 0
    while start < groups.count {
      let end = groups[start...].firstIndex { $0 != groups[start] } ?? groups.count
      if end - start > best?.count ?? 0 { best = (groups[start], end - start) }
      start = end
    }
    return best?.group
  }
}

/// The attempt of a file that would count.
private struct Candidate {
  let file: Int
  let index: Int
  let attempt: Attempt
  let learner: Learner.ID?
  let name: String?
  /// The answers as text, to tell equal ones and to put others in an order.
  let answers: [UInt8]

  init?(_ record: LearningRecord, file: Int, _ instrument: Instrument) {
    var best: (index: Int, attempt: Attempt)?
    for (index, attempt) in record.attempts.enumerated()
    where attempt.instrument == instrument.id && !attempt.ratings.isEmpty {
      if let best, attempt.dateText.precedesInBytes(best.attempt.dateText) { continue }
      best = (index, attempt)
    }
    guard let best else { return nil }
    self.file = file
    index = best.index
    attempt = best.attempt
    learner = record.learner.id
    name = record.learner.name.flatMap { $0.isEmpty ? nil : $0 }
    answers = best.attempt.answersText
  }

  func isSamePerson(as other: Candidate) -> Bool {
    if let learner, let otherLearner = other.learner { return learner == otherLearner }
    return answers == other.answers
  }

  func isBetter(than other: Candidate) -> Bool {
    let (date, otherDate) = (attempt.dateText, other.attempt.dateText)
    if !date.hasSameBytes(as: otherDate) { return otherDate.precedesInBytes(date) }
    if answers != other.answers { return other.answers.lexicographicallyPrecedes(answers) }
    if (learner == nil) != (other.learner == nil) { return learner != nil }
    if let learner, let otherLearner = other.learner, learner != otherLearner {
      return learner < otherLearner
    }
    return file < other.file
  }

  func findings(
    _ instrument: Instrument, commonGroup: Attempt.GroupID?
  ) -> [Membership.Finding] {
    var facts: [Membership.Finding.Fact] = []
    if attempt.instrumentVersion != instrument.version {
      facts.add(.otherVersion(attempt.instrumentVersion))
    }
    if attempt.referenceGroup != commonGroup {
      facts.add(.otherReferenceGroup(attempt.referenceGroup))
    }
    return facts.map { Membership.Finding(file: file, fact: $0) }
  }
}

extension Attempt {
  /// No date counts as the earliest.
  fileprivate var dateText: String { date ?? "" }

  /// Date, ratings, picks and influence as text; the same for the same answers in any order.
  fileprivate var answersText: [UInt8] {
    var copy = Attempt(
      instrument: instrument, instrumentVersion: instrumentVersion, date: date,
      picks: picks.ordered(by: <))
    copy.ratings = Keyed(
      ratings.entries.ordered { $0.key < $1.key }
        .map { ($0.key, Rating(today: $0.value.today, wanted: $0.value.wanted)) })
    copy.influence = Keyed(
      influence.entries.ordered { $0.key < $1.key }.map { ($0.key, $0.value) })
    return copy.json.text
  }
}

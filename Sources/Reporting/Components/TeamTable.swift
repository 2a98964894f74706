import Assessment

// A class, because it is handed to every component: copying it counts references to one object
// instead of to every text inside, which is a third of the size of the browser's engine.
/// The files of a team: who is in, what became of each file, and what they gave before.
final class TeamTable {
  let files: [TeamFile]
  let kit: CourseKit
  /// One entry per person, in the order of the files.
  let members: [Membership.Member]
  /// In the order of the files.
  let results: [TeamReport.FileResult]
  /// The records that could be read.
  let records: [LearningRecord]

  init(_ files: [TeamFile], _ kit: CourseKit) {
    self.files = files
    self.kit = kit
    var records: [LearningRecord] = []
    var places: [Int] = []
    for (index, file) in files.enumerated() {
      guard case .record(let record) = file.content else { continue }
      records.add(record)
      places.add(index)
    }
    self.records = records
    let membership = Membership(of: records, by: kit.instrument, course: kit.course.id)
    members = membership.members
    var results = files.map { file in
      TeamReport.FileResult(
        name: file.name, status: .unreadable, person: nil,
        message: kit.words["report-file-unreadable"])
    }
    for (record, place) in places.enumerated() {
      results[place].person = records[record].learner.name
      results[place].status = .included
      results[place].message = ""
    }
    let names = places.map { files[$0].name }
    for finding in membership.findings {
      let place = places[finding.file]
      let (status, message) = TeamTable.reading(finding.fact, kit, names)
      // The first word decides the status; what follows is told as well.
      if results[place].status == .included, let status { results[place].status = status }
      if !message.isEmpty {
        results[place].message += (results[place].message.isEmpty ? "" : " ") + message
      }
    }
    self.results = results
  }

  private static func reading(
    _ fact: Membership.Finding.Fact, _ kit: CourseKit, _ names: [String]
  ) -> (TeamReport.Status?, String) {
    let words = kit.words
    switch fact {
    case .noAttempt: return (.noTest, words["report-file-no-test"])
    case .otherInstrument(let id):
      return (.noTest, words.text("report-file-other-test", [("id", id.text)]))
    case .samePerson(let file):
      return (.duplicate, words.text("report-file-duplicate", [("name", names[file])]))
    case .otherCourse(let id):
      return (.otherCourse, words.text("report-file-other-course", [("id", id.text)]))
    case .otherVersion(let version):
      return (
        .otherEdition, words.text("report-file-other-version", [("version", String(version))])
      )
    case .otherReferenceGroup(let group):
      let name = group.map { id in
        kit.instrument.frame?.groups.first { $0.id == id }?.name ?? id.text
      }
      return (
        nil,
        name.map { words.text("report-file-other-group", [("group", $0)]) }
          ?? words["report-file-no-group"]
      )
    case .sameName(let file):
      return (nil, words.text("report-file-same-name", [("name", names[file])]))
    case .unscored: return (nil, "")
    }
  }

  /// The attempt that counts of a member.
  func attempt(of member: Membership.Member) -> Attempt {
    records[member.file].attempts[member.attempt]
  }

  /// The first and last day of the answers.
  var dates: (first: String, last: String)? {
    let dates = members.compactMap { attempt(of: $0).date }.ordered { $0.precedesInBytes($1) }
    guard let first = dates.first, let last = dates.last else { return nil }
    return (first, last)
  }

  /// The group most people rated, by the name the test gives it.
  var group: String? {
    var best: (id: Attempt.GroupID, count: Int)?
    for member in members {
      guard let id = attempt(of: member).referenceGroup else { continue }
      let count = members.filter { attempt(of: $0).referenceGroup == id }.count
      if count > best?.count ?? 0 { best = (id, count) }
    }
    guard let id = best?.id else { return nil }
    return kit.instrument.frame?.groups.first { $0.id == id }?.name ?? id.text
  }

  /// What the members, and others in the files, answered before: everybody's latest attempt that is
  /// older than the one that counts now.
  var earlierMembers: [Membership.Member] {
    var earlier: [LearningRecord] = []
    for member in members {
      guard let id = member.learner, let date = attempt(of: member).date else { continue }
      var record = LearningRecord(
        course: CourseEdition(id: kit.course.id), learner: Learner(id: id))
      for other in records where other.learner.id == id {
        record.attempts += other.attempts.filter { attempt in
          attempt.date.map { $0.precedesInBytes(date) } ?? false
        }
      }
      if !record.attempts.isEmpty { earlier.add(record) }
    }
    return Membership(of: earlier, by: kit.instrument).members
  }
}

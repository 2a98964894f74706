extension LearningRecord {
  /// The version of the file's form that this program writes.
  package static var version: Int { 1 }

  /// Reads a learning record or a shared file.
  ///
  /// Ratings are not compared with an instrument here: a record may come from another one, and what
  /// does not fit is kept. See ``ScoreSheet/unscored``.
  package init(_ bytes: [UInt8]) throws(ReadingFailure) {
    let node = try JSONReader.read(bytes)
    let first = FirstMisfit()
    self.init(node, first)
    try first.check(node, bytes)
  }

  private init(_ node: JSONNode, _ first: FirstMisfit) {
    let form = Form(node, first)
    let fields = JSONFields(LearningRecord.upgraded(node, first), first)
    self.init(
      form: form,
      course: CourseEdition(fields.requiredFields("course")),
      learner: Learner(fields.fields("learner")),
      path: fields.string("path").map { PathID($0) },
      attempts: [],
      reflections: Keyed(fields.fields("reflections")) { $0.string(of: $1) },
      plan: [],
      progress: Keyed(fields.fields("progress")) { $0.string(of: $1) },
      kept: KeptMembers(fields, known: LearningRecord.names))
    for node in fields.nodes("attempts") { attempts.add(Attempt(JSONFields(node, first))) }
    for node in fields.nodes("plan") { plan.add(PlanEntry(JSONFields(node, first))) }
  }

  static var names: [String] {
    [
      "format", "version", "course", "learner", "path", "attempts", "reflections", "plan",
      "progress",
    ]
  }

  /// Brings a file of an older version to today's form, one version at a time.
  ///
  /// Version 1 is the first, so nothing is changed yet; a step from version n belongs in its case.
  private static func upgraded(_ node: JSONNode, _ first: FirstMisfit) -> JSONNode {
    let fields = JSONFields(node, first)
    let found = fields.requiredNode("version")
    let number = fields.integer(of: found)
    if number > version {
      first.note(.newerVersion(number, newestKnown: version), at: found.offset)
    } else if number < version {
      first.note(.unknownVersion(number), at: found.offset)
    }
    return node
  }
}

extension LearningRecord.Form {
  fileprivate init(_ node: JSONNode, _ first: FirstMisfit) {
    let format = node["format"]
    switch format?.value {
    case .string(let name) where name.hasSameBytes(as: Self.record.name): self = .record
    case .string(let name) where name.hasSameBytes(as: Self.shared.name): self = .shared
    default:
      first.note(.wrongFormat(expected: Self.record.name), at: format?.offset ?? node.offset)
      self = .record
    }
  }
}

extension CourseEdition {
  static var names: [String] { ["id", "edition"] }

  fileprivate init(_ fields: JSONFields) {
    self.init(
      id: ID(fields.requiredString("id")),
      edition: fields.string("edition"),
      kept: KeptMembers(fields, known: CourseEdition.names))
  }
}

extension Learner {
  static var names: [String] { ["id", "name", "organisation", "role"] }

  fileprivate init(_ fields: JSONFields?) {
    self.init()
    guard let fields else { return }
    id = fields.string("id").map { ID($0) }
    name = fields.string("name")
    organisation = fields.string("organisation")
    role = fields.string("role")
    kept = KeptMembers(fields, known: Learner.names)
  }
}

extension Attempt {
  static var names: [String] {
    ["instrument", "date", "seconds", "group", "ratings", "picks", "influence", "stories"]
  }

  static var instrumentNames: [String] { ["id", "version"] }

  init(_ fields: JSONFields) {
    let instrument = fields.requiredFields("instrument")
    self.init(
      instrument: Instrument.ID(instrument.requiredString("id")),
      instrumentVersion: instrument.requiredInteger("version"),
      date: fields.string("date"),
      seconds: fields.integer("seconds"),
      referenceGroup: fields.string("group").map { GroupID($0) },
      ratings: Keyed(fields.fields("ratings")) { Rating(JSONFields($1, $0.first)) },
      influence: Keyed(fields.fields("influence")) { $0.integer(of: $1) },
      stories: Keyed(fields.fields("stories")) { $0.string(of: $1) })
    for node in fields.nodes("picks") {
      picks.add(Instrument.Dimension.ID(fields.string(of: node)))
    }
    kept = KeptMembers(fields, known: Attempt.names)
    keptOfInstrument = KeptMembers(instrument, known: Attempt.instrumentNames)
  }
}

extension Rating {
  static var names: [String] { ["today", "wanted"] }

  fileprivate init(_ fields: JSONFields) {
    self.init(
      today: Answer(fields, fields.node("today")), wanted: Answer(fields, fields.node("wanted")),
      kept: KeptMembers(fields, known: Rating.names))
  }
}

extension Rating.Answer {
  fileprivate init?(_ fields: JSONFields, _ node: JSONNode?) {
    guard let node else { return nil }
    if case .string(let word) = node.value {
      self = .declined(word)
    } else {
      self = .point(fields.integer(of: node))
    }
  }
}

extension PlanEntry {
  static var names: [String] { ["id", "dimension"] }

  fileprivate init(_ fields: JSONFields) {
    self.init(
      id: fields.string("id").map { ID($0) },
      dimension: fields.string("dimension").map { Instrument.Dimension.ID($0) })
    for member in fields.members {
      guard case .string(let text) = member.node.value,
        !PlanEntry.names.contains(where: { $0.hasSameBytes(as: member.name) })
      else { continue }
      self.fields[Field.ID(member.name)] = text
    }
    kept = KeptMembers(
      fields, known: PlanEntry.names + self.fields.entries.map { $0.key.text })
  }
}

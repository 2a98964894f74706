extension LearningRecord {
  /// The version of the file's form that this program writes.
  package static var version: Int { 1 }

  /// Reads a learning record or a shared file.
  ///
  /// Ratings are not compared with an instrument here: a record may come from another one, and what
  /// does not fit is kept. See ``ScoreSheet/unscored``.
  package init(_ bytes: [UInt8]) throws(ReadingFailure) {
    let node = try JSONReader.read(bytes)
    do throws(Misfit) {
      try self.init(node)
    } catch {
      throw ReadingFailure(
        place: TextPlace(offset: error.offset, in: bytes), path: node.path(toOffset: error.offset),
        fact: error.fact)
    }
  }

  private init(_ node: JSONNode) throws(Misfit) {
    let form = try Form(node)
    let fields = try JSONFields(LearningRecord.upgraded(node))
    let course = try fields.required("course", fields.node("course"))
    self.init(
      form: form,
      course: try CourseEdition(JSONFields(course)),
      learner: try Learner(fields.fields("learner")),
      path: try fields.string("path").map { PathID($0) },
      attempts: [],
      reflections: try Keyed(fields.fields("reflections")) { node throws(Misfit) in
        try node.asString()
      },
      plan: [],
      progress: try Keyed(fields.fields("progress")) { node throws(Misfit) in
        try node.asString()
      },
      kept: KeptMembers(fields, known: LearningRecord.names))
    for node in try fields.nodes("attempts") { attempts.append(try Attempt(JSONFields(node))) }
    for node in try fields.nodes("plan") { plan.append(try PlanEntry(JSONFields(node))) }
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
  private static func upgraded(_ node: JSONNode) throws(Misfit) -> JSONNode {
    let fields = try JSONFields(node)
    let found = try fields.required("version", fields.node("version"))
    let number = try found.asInteger()
    switch number {
    case version: return node
    case (version + 1)...:
      throw Misfit(.newerVersion(number, newestKnown: version), at: found.offset)
    default: throw Misfit(.unknownVersion(number), at: found.offset)
    }
  }
}

extension LearningRecord.Form {
  fileprivate init(_ node: JSONNode) throws(Misfit) {
    let format = node["format"]
    switch format?.value {
    case .string(let name) where name.hasSameBytes(as: Self.record.name): self = .record
    case .string(let name) where name.hasSameBytes(as: Self.shared.name): self = .shared
    default:
      throw Misfit(.wrongFormat(expected: Self.record.name), at: format?.offset ?? node.offset)
    }
  }
}

extension CourseEdition {
  static var names: [String] { ["id", "edition"] }

  fileprivate init(_ fields: JSONFields) throws(Misfit) {
    self.init(
      id: ID(try fields.required("id", fields.string("id"))),
      edition: try fields.string("edition"),
      kept: KeptMembers(fields, known: CourseEdition.names))
  }
}

extension Learner {
  static var names: [String] { ["id", "name", "organisation", "role"] }

  fileprivate init(_ fields: JSONFields?) throws(Misfit) {
    self.init()
    guard let fields else { return }
    id = try fields.string("id").map { ID($0) }
    name = try fields.string("name")
    organisation = try fields.string("organisation")
    role = try fields.string("role")
    kept = KeptMembers(fields, known: Learner.names)
  }
}

extension Attempt {
  static var names: [String] {
    ["instrument", "date", "seconds", "group", "ratings", "picks", "influence", "stories"]
  }

  static var instrumentNames: [String] { ["id", "version"] }

  init(_ fields: JSONFields) throws(Misfit) {
    let instrument = try JSONFields(fields.required("instrument", fields.node("instrument")))
    self.init(
      instrument: Instrument.ID(try instrument.required("id", instrument.string("id"))),
      instrumentVersion: try instrument.required("version", instrument.integer("version")),
      date: try fields.string("date"),
      seconds: try fields.integer("seconds"),
      referenceGroup: try fields.string("group").map { GroupID($0) },
      ratings: try Keyed(fields.fields("ratings")) { node throws(Misfit) in
        try Rating(JSONFields(node))
      },
      influence: try Keyed(fields.fields("influence")) { node throws(Misfit) in
        try node.asInteger()
      },
      stories: try Keyed(fields.fields("stories")) { node throws(Misfit) in
        try node.asString()
      })
    for node in try fields.nodes("picks") {
      picks.append(Instrument.Dimension.ID(try node.asString()))
    }
    kept = KeptMembers(fields, known: Attempt.names)
    keptOfInstrument = KeptMembers(instrument, known: Attempt.instrumentNames)
  }
}

extension Rating {
  static var names: [String] { ["today", "wanted"] }

  fileprivate init(_ fields: JSONFields) throws(Misfit) {
    self.init(
      today: try Answer(fields.node("today")), wanted: try Answer(fields.node("wanted")),
      kept: KeptMembers(fields, known: Rating.names))
  }
}

extension Rating.Answer {
  fileprivate init?(_ node: JSONNode?) throws(Misfit) {
    guard let node else { return nil }
    if case .string(let word) = node.value {
      self = .declined(word)
    } else {
      self = .point(try node.asInteger())
    }
  }
}

extension PlanEntry {
  static var names: [String] { ["id", "dimension"] }

  fileprivate init(_ fields: JSONFields) throws(Misfit) {
    self.init(
      id: try fields.string("id").map { ID($0) },
      dimension: try fields.string("dimension").map { Instrument.Dimension.ID($0) })
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

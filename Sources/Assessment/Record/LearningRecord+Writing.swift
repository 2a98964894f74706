extension LearningRecord {
  /// The file: what was read stands where it stood, with everything that we do not know.
  package var bytes: [UInt8] { json.text }

  package var json: JSONNode {
    kept.object([
      ("format", .string(form.name)),
      ("version", .integer(LearningRecord.version)),
      ("course", course.json),
      ("learner", learner.json),
      ("path", path.map { .string($0.text) }),
      ("attempts", attempts.isEmpty ? nil : .array(attempts.map { $0.json })),
      ("reflections", reflections.json { .string($0) }),
      ("plan", plan.isEmpty ? nil : .array(plan.map { $0.json })),
      ("progress", progress.json { .string($0) }),
    ])
  }
}

extension CourseEdition {
  fileprivate var json: JSONNode {
    kept.object([("id", .string(id.text)), ("edition", edition.map { .string($0) })])
  }
}

extension Learner {
  fileprivate var json: JSONNode? {
    let object = kept.object([
      ("id", id.map { .string($0.text) }), ("name", name.map { .string($0) }),
      ("organisation", organisation.map { .string($0) }), ("role", role.map { .string($0) }),
    ])
    return object == .object([]) ? nil : object
  }
}

extension Attempt {
  var json: JSONNode {
    kept.object([
      (
        "instrument",
        keptOfInstrument.object([
          ("id", .string(instrument.text)), ("version", .integer(instrumentVersion)),
        ])
      ),
      ("date", date.map { .string($0) }),
      ("seconds", seconds.map { .integer($0) }),
      ("group", referenceGroup.map { .string($0.text) }),
      ("ratings", ratings.json { $0.json }),
      ("picks", picks.isEmpty ? nil : .strings(picks.map { $0.text })),
      ("influence", influence.json { .integer($0) }),
      ("stories", stories.json { .string($0) }),
    ])
  }
}

extension Rating {
  fileprivate var json: JSONNode {
    kept.object([("today", today?.json), ("wanted", wanted?.json)])
  }
}

extension Rating.Answer {
  fileprivate var json: JSONNode {
    switch self {
    case .point(let point): .integer(point)
    case .declined(let word): .string(word)
    }
  }
}

extension PlanEntry {
  fileprivate var json: JSONNode {
    kept.object(
      [
        ("id", id.map { .string($0.text) }), ("dimension", dimension.map { .string($0.text) }),
      ] + fields.entries.map { ($0.key.text, .string($0.value)) })
  }
}

// How the program hands an instrument to the browser's engine, and how test vectors hold one.
// Authors write YAML; `CourseReading` makes the same value of it.

extension Instrument {
  /// Reads an instrument.
  package convenience init(_ bytes: [UInt8]) throws(ReadingFailure) {
    let node = try JSONReader.read(bytes)
    do throws(Misfit) {
      try self.init(node)
    } catch {
      throw ReadingFailure(
        place: TextPlace(offset: error.offset, in: bytes), path: node.path(toOffset: error.offset),
        fact: error.fact)
    }
  }

  /// Reads an instrument that is part of another file.
  package convenience init(_ node: JSONNode) throws(Misfit) {
    let fields = try JSONFields(node)
    let scale = Scale(
      words: try fields.strings("scale"), meanings: try fields.strings("meanings"))
    self.init(
      id: ID(try fields.required("id", fields.string("id"))),
      version: try fields.required("version", fields.integer("version")),
      title: try fields.string("title") ?? "",
      status: try fields.string("status") ?? "",
      frame: try fields.fields("frame").map { fields throws(Misfit) in try Frame(fields) },
      scale: scale,
      questions: Questions(
        today: try fields.required("today", fields.question("today")),
        wanted: try fields.question("wanted")),
      dimensions: try fields.list("dimensions") { fields throws(Misfit) in
        try Dimension(fields)
      },
      bands: try fields.list("bands") { fields throws(Misfit) in
        Band(
          id: Band.ID(try fields.required("id", fields.string("id"))),
          name: try fields.string("name") ?? "",
          from: try fields.required("from", fields.fraction("from")))
      },
      spreadWords: try fields.fields("spread").map { fields throws(Misfit) in
        SpreadWords(
          alike: try fields.string("alike") ?? "", mixed: try fields.string("mixed") ?? "",
          apart: try fields.string("apart") ?? "")
      },
      picks: try fields.fields("picks").map { fields throws(Misfit) in
        Picks(
          question: try fields.string("question") ?? "",
          count: try fields.required("count", fields.integer("count")))
      },
      influence: try fields.fields("influence").map { fields throws(Misfit) in
        Influence(question: try fields.string("question") ?? "", words: try fields.strings("words"))
      },
      rules: try Rules(fields.fields("rules"), points: scale.points),
      retiredItems: try fields.list("retired") { fields throws(Misfit) in try Item(fields) })
    if let problem = problems.first { throw Misfit(.unsoundInstrument(problem), at: node.offset) }
  }
}

extension Instrument.Frame {
  fileprivate init(_ fields: JSONFields) throws(Misfit) {
    self.init(
      question: try fields.string("question") ?? "",
      groups: try fields.list("groups") { fields throws(Misfit) in
        Instrument.Group(
          id: Attempt.GroupID(try fields.required("id", fields.string("id"))),
          name: try fields.string("name") ?? "")
      },
      sentences: try fields.strings("sentences"))
  }
}

extension Instrument.Dimension {
  fileprivate init(_ fields: JSONFields) throws(Misfit) {
    let items = try fields.list("items") { fields throws(Misfit) in try Instrument.Item(fields) }
    self.init(
      id: ID(try fields.required("id", fields.string("id"))),
      name: try fields.string("name") ?? "",
      summary: try fields.string("summary") ?? "",
      definition: try fields.string("definition") ?? "",
      items: items,
      minimumAnswers: try fields.integer("minimumAnswers")
        ?? Instrument.Dimension.usualMinimum(ofItems: items.count),
      evidenceQuestion: try fields.string("evidenceQuestion") ?? "",
      bandTexts: try fields.bandTexts("bands"),
      experiments: try fields.list("experiments") { fields throws(Misfit) in
        Instrument.Experiment(
          id: try fields.string("id") ?? "", title: try fields.string("title") ?? "",
          text: try fields.string("text") ?? "")
      },
      modules: try fields.strings("modules"))
  }
}

extension Instrument.Item {
  fileprivate init(_ fields: JSONFields) throws(Misfit) {
    self.init(
      id: ID(try fields.required("id", fields.string("id"))),
      text: try fields.string("text") ?? "",
      isReversed: try fields.bool("reversed") ?? false,
      isInShortForm: try fields.bool("short") ?? false)
  }
}

extension Instrument.Rules {
  fileprivate init(_ fields: JSONFields?, points: Int) throws(Misfit) {
    self.init(points: points)
    guard let fields else { return }
    weightUnpicked = try fields.fraction("weightUnpicked") ?? weightUnpicked
    weightPicked = try fields.fraction("weightPicked") ?? weightPicked
    top = try fields.integer("top") ?? top
    minimumGroup = try fields.integer("minimumGroup") ?? minimumGroup
    minimumForSpread = try fields.integer("minimumForSpread") ?? minimumForSpread
    minimumForItems = try fields.integer("minimumForItems") ?? minimumForItems
    minimumForComments = try fields.integer("minimumForComments") ?? minimumForComments
    spreadAlike = try fields.fraction("spreadAlike") ?? spreadAlike
    spreadApart = try fields.fraction("spreadApart") ?? spreadApart
    prioritySplit = try fields.fraction("prioritySplit") ?? prioritySplit
    influenceSplit = try fields.fraction("influenceSplit") ?? influenceSplit
    noticeable = try fields.fraction("noticeable") ?? noticeable
    missingShare = try fields.fraction("missingShare") ?? missingShare
    fastestSeconds = try fields.integer("fastestSeconds") ?? fastestSeconds
  }
}

extension JSONFields {
  fileprivate func strings(_ name: String) throws(Misfit) -> [String] {
    var texts: [String] = []
    for node in try nodes(name) { texts.append(try node.asString()) }
    return texts
  }

  fileprivate func question(_ name: String) throws(Misfit) -> Questions.Question? {
    guard let fields = try fields(name) else { return nil }
    return Questions.Question(
      name: try fields.string("name") ?? "", text: try fields.string("question") ?? "",
      declined: try fields.string("declined") ?? "")
  }

  fileprivate func bandTexts(_ name: String) throws(Misfit) -> [Instrument.BandText] {
    var texts: [Instrument.BandText] = []
    for member in try fields(name)?.members ?? [] {
      texts.append(
        Instrument.BandText(
          band: Instrument.Band.ID(member.name), text: try member.node.asString()))
    }
    return texts
  }

  fileprivate func list<Element>(
    _ name: String, _ element: (JSONFields) throws(Misfit) -> Element
  ) throws(Misfit) -> [Element] {
    var elements: [Element] = []
    for node in try nodes(name) { elements.append(try element(JSONFields(node))) }
    return elements
  }
}

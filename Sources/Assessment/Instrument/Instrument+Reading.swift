// How the program hands an instrument to the browser's engine, and how test vectors hold one.
// Authors write YAML; `CourseReading` makes the same value of it.

extension Instrument {
  /// Reads an instrument.
  package convenience init(_ bytes: [UInt8]) throws(ReadingFailure) {
    let node = try JSONReader.read(bytes)
    let first = FirstMisfit()
    self.init(node, first)
    try first.check(node, bytes)
  }

  /// Reads an instrument that is part of another file.
  package convenience init(_ node: JSONNode, _ first: FirstMisfit) {
    let fields = JSONFields(node, first)
    let scale = Scale(
      words: fields.strings("scale"), meanings: fields.strings("meanings"))
    self.init(
      id: ID(fields.requiredString("id")),
      version: fields.requiredInteger("version"),
      title: fields.text("title"),
      status: fields.text("status"),
      frame: fields.fields("frame").map { Frame($0) },
      scale: scale,
      questions: Questions(
        today: fields.requiredQuestion("today"),
        wanted: fields.question("wanted")),
      dimensions: fields.list("dimensions") { Dimension($0) },
      bands: fields.list("bands") { fields in
        Band(
          id: Band.ID(fields.requiredString("id")),
          name: fields.text("name"),
          from: fields.requiredFraction("from"))
      },
      spreadWords: fields.fields("spread").map { fields in
        SpreadWords(
          alike: fields.text("alike"), mixed: fields.text("mixed"),
          apart: fields.text("apart"))
      },
      picks: fields.fields("picks").map { fields in
        Picks(
          question: fields.text("question"),
          count: fields.requiredInteger("count"))
      },
      influence: fields.fields("influence").map { fields in
        Influence(question: fields.text("question"), words: fields.strings("words"))
      },
      rules: Rules(fields.fields("rules"), points: scale.points),
      retiredItems: fields.list("retired") { Item($0) })
    guard first.isEmpty, let problem = problems.first else { return }
    first.note(.unsoundInstrument(problem), at: node.offset)
  }
}

extension Instrument.Frame {
  fileprivate convenience init(_ fields: JSONFields) {
    self.init(
      question: fields.text("question"),
      groups: fields.list("groups") { fields in
        Instrument.Group(
          id: Attempt.GroupID(fields.requiredString("id")),
          name: fields.text("name"))
      },
      sentences: fields.strings("sentences"))
  }
}

extension Instrument.Dimension {
  fileprivate convenience init(_ fields: JSONFields) {
    let items = fields.list("items") { Instrument.Item($0) }
    self.init(
      id: ID(fields.requiredString("id")),
      name: fields.text("name"),
      summary: fields.text("summary"),
      definition: fields.text("definition"),
      items: items,
      minimumAnswers: fields.integer("minimumAnswers")
        ?? Instrument.Dimension.usualMinimum(ofItems: items.count),
      evidenceQuestion: fields.text("evidenceQuestion"),
      bandTexts: fields.bandTexts("bands"),
      experiments: fields.list("experiments") { fields in
        Instrument.Experiment(
          id: fields.text("id"), title: fields.text("title"),
          text: fields.text("text"))
      },
      modules: fields.strings("modules"))
  }
}

extension Instrument.Item {
  fileprivate convenience init(_ fields: JSONFields) {
    self.init(
      id: ID(fields.requiredString("id")),
      text: fields.text("text"),
      isReversed: fields.bool("reversed"),
      isInShortForm: fields.bool("short"))
  }
}

extension Instrument.Rules {
  fileprivate init(_ fields: JSONFields?, points: Int) {
    self.init(points: points)
    guard let fields else { return }
    weightUnpicked = fields.fraction("weightUnpicked") ?? weightUnpicked
    weightPicked = fields.fraction("weightPicked") ?? weightPicked
    top = fields.integer("top") ?? top
    minimumGroup = fields.integer("minimumGroup") ?? minimumGroup
    minimumForSpread = fields.integer("minimumForSpread") ?? minimumForSpread
    minimumForItems = fields.integer("minimumForItems") ?? minimumForItems
    minimumForComments = fields.integer("minimumForComments") ?? minimumForComments
    spreadAlike = fields.fraction("spreadAlike") ?? spreadAlike
    spreadApart = fields.fraction("spreadApart") ?? spreadApart
    prioritySplit = fields.fraction("prioritySplit") ?? prioritySplit
    influenceSplit = fields.fraction("influenceSplit") ?? influenceSplit
    noticeable = fields.fraction("noticeable") ?? noticeable
    missingShare = fields.fraction("missingShare") ?? missingShare
    fastestSeconds = fields.integer("fastestSeconds") ?? fastestSeconds
  }
}

extension JSONFields {
  fileprivate func requiredFraction(_ name: String) -> Fraction {
    if let fraction = fraction(name) { return fraction }
    missing(name)
    return .zero
  }

  fileprivate func requiredQuestion(_ name: String) -> Questions.Question {
    if let question = question(name) { return question }
    missing(name)
    return Questions.Question(text: "", declined: "")
  }

  fileprivate func question(_ name: String) -> Questions.Question? {
    guard let fields = fields(name) else { return nil }
    return Questions.Question(
      name: fields.text("name"), text: fields.text("question"),
      declined: fields.text("declined"))
  }

  fileprivate func bandTexts(_ name: String) -> [Instrument.BandText] {
    var texts: [Instrument.BandText] = []
    for member in fields(name)?.members ?? [] {
      texts.add(
        Instrument.BandText(
          band: Instrument.Band.ID(member.name), text: string(of: member.node)))
    }
    return texts
  }

  fileprivate func list<Element>(
    _ name: String, _ element: (JSONFields) -> Element
  ) -> [Element] {
    var elements: [Element] = []
    for node in nodes(name) { elements.add(element(JSONFields(node, first))) }
    return elements
  }
}

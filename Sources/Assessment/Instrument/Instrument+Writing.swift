extension Instrument {
  /// The instrument as JSON; reading it gives an equal one.
  package var json: JSONNode {
    var members: [JSONNode.Member] = [
      .init("id", .string(id.text)), .init("version", .integer(version)),
      .init("title", .string(title)),
    ]
    members.add("status", status)
    if let frame { members.add(.init("frame", frame.json)) }
    members.add(.init("scale", .strings(scale.words)))
    members.add("meanings", scale.meanings)
    members.add(.init("today", questions.today.json))
    if let wanted = questions.wanted { members.add(.init("wanted", wanted.json)) }
    members.add(
      .init("bands", .array(bands.map { $0.json })))
    if let spreadWords { members.add(.init("spread", spreadWords.json)) }
    if let picks {
      members.add(
        .init(
          "picks",
          .object([
            .init("question", .string(picks.question)), .init("count", .integer(picks.count)),
          ])))
    }
    if let influence {
      members.add(
        .init(
          "influence",
          .object([
            .init("question", .string(influence.question)),
            .init("words", .strings(influence.words)),
          ])))
    }
    members.add(.init("rules", rules.json))
    members.add(.init("dimensions", .array(dimensions.map { $0.json })))
    if !retiredItems.isEmpty {
      members.add(.init("retired", .array(retiredItems.map { $0.json })))
    }
    return .object(members)
  }
}

extension Questions.Question {
  fileprivate var json: JSONNode {
    var members: [JSONNode.Member] = []
    members.add("name", name)
    members += [.init("question", .string(text)), .init("declined", .string(declined))]
    return .object(members)
  }
}

extension Instrument.Band {
  fileprivate var json: JSONNode {
    .object([
      .init("id", .string(id.text)), .init("name", .string(name)), .init("from", from.json),
    ])
  }
}

extension Instrument.Dimension {
  fileprivate var json: JSONNode {
    var members: [JSONNode.Member] = [
      .init("id", .string(id.text)), .init("name", .string(name)),
    ]
    members.add("summary", summary)
    members += [
      .init("definition", .string(definition)),
      .init("items", .array(items.map { $0.json })),
      .init("minimumAnswers", .integer(minimumAnswers)),
      .init("evidenceQuestion", .string(evidenceQuestion)),
      .init("bands", .object(bandTexts.map { .init($0.band.text, .string($0.text)) })),
      .init(
        "experiments",
        .array(
          experiments.map { $0.json })),
    ]
    members.add("modules", modules)
    return .object(members)
  }
}

extension Instrument.Experiment {
  fileprivate var json: JSONNode {
    var members: [JSONNode.Member] = []
    members.add("id", id)
    members += [.init("title", .string(title)), .init("text", .string(text))]
    return .object(members)
  }
}

extension Instrument.Frame {
  fileprivate var json: JSONNode {
    .object([
      .init("question", .string(question)),
      .init(
        "groups",
        .array(
          groups.map {
            .object([.init("id", .string($0.id.text)), .init("name", .string($0.name))])
          }
        )),
      .init("sentences", .strings(sentences)),
    ])
  }
}

extension Instrument.SpreadWords {
  fileprivate var json: JSONNode {
    .object([
      .init("alike", .string(alike)), .init("mixed", .string(mixed)),
      .init("apart", .string(apart)),
    ])
  }
}

extension [JSONNode.Member] {
  /// Adds a text, unless it is empty.
  fileprivate mutating func add(_ name: String, _ text: String) {
    if !text.isEmpty { append(JSONNode.Member(name, .string(text))) }
  }

  /// Adds texts, unless there are none.
  fileprivate mutating func add(_ name: String, _ texts: [String]) {
    if !texts.isEmpty { append(JSONNode.Member(name, .strings(texts))) }
  }
}

extension Instrument.Item {
  fileprivate var json: JSONNode {
    var members: [JSONNode.Member] = [
      .init("id", .string(id.text)), .init("text", .string(text)),
    ]
    if isReversed { members.add(.init("reversed", .bool(true))) }
    if isInShortForm { members.add(.init("short", .bool(true))) }
    return .object(members)
  }
}

extension Instrument.Rules {
  fileprivate var json: JSONNode {
    var members: [JSONNode.Member] = [
      .init("weightUnpicked", weightUnpicked.json), .init("weightPicked", weightPicked.json),
      .init("top", .integer(top)), .init("minimumGroup", .integer(minimumGroup)),
      .init("minimumForSpread", .integer(minimumForSpread)),
      .init("minimumForItems", .integer(minimumForItems)),
      .init("minimumForComments", .integer(minimumForComments)),
      .init("spreadAlike", spreadAlike.json), .init("spreadApart", spreadApart.json),
      .init("prioritySplit", prioritySplit.json), .init("noticeable", noticeable.json),
      .init("missingShare", missingShare.json), .init("fastestSeconds", .integer(fastestSeconds)),
    ]
    if let influenceSplit { members.add(.init("influenceSplit", influenceSplit.json)) }
    return .object(members)
  }
}

extension JSONNode {
  package static func strings(_ texts: [String]) -> JSONNode { .array(texts.map { .string($0) }) }
}

extension Fraction {
  /// A decimal number where it is exact, such as `2.5`, and text such as `1/3` where it is not.
  fileprivate var json: JSONNode {
    var (scale, digits): (Int64, Int) = (1, 0)
    while digits < 9, scale % denominator != 0 { (scale, digits) = (scale * 10, digits + 1) }
    guard scale % denominator == 0 else { return .string(exact) }
    guard digits > 0 else { return JSONNode(.integer(numerator)) }
    let (whole, rest) = (numerator.magnitude * UInt64(scale / denominator))
      .quotientAndRemainder(dividingBy: UInt64(scale))
    let tail = String(rest)
    let zeros = String(repeating: "0", count: digits - tail.utf8.count)
    return JSONNode(.number((numerator < 0 ? "-" : "") + String(whole) + "." + zeros + tail))
  }
}

extension Instrument {
  /// The instrument as JSON; reading it gives an equal one.
  package var json: JSONNode {
    var members: [JSONNode.Member] = [
      .init("id", .string(id.text)), .init("version", .integer(version)),
      .init("title", .string(title)), .init("scale", .strings(scale.words)),
      .init("today", questions.today.json),
    ]
    if let wanted = questions.wanted { members.append(.init("wanted", wanted.json)) }
    members.append(
      .init("bands", .array(bands.map { $0.json })))
    if let picks {
      members.append(
        .init(
          "picks",
          .object([
            .init("question", .string(picks.question)), .init("count", .integer(picks.count)),
          ])))
    }
    if let influence {
      members.append(
        .init(
          "influence",
          .object([
            .init("question", .string(influence.question)),
            .init("words", .strings(influence.words)),
          ])))
    }
    members.append(.init("rules", rules.json))
    members.append(.init("dimensions", .array(dimensions.map { $0.json })))
    if !retiredItems.isEmpty {
      members.append(.init("retired", .array(retiredItems.map { $0.json })))
    }
    return .object(members)
  }
}

extension Questions.Question {
  fileprivate var json: JSONNode {
    .object([.init("question", .string(text)), .init("declined", .string(declined))])
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
    .object([
      .init("id", .string(id.text)), .init("name", .string(name)),
      .init("definition", .string(definition)),
      .init("items", .array(items.map { $0.json })),
      .init("minimumAnswers", .integer(minimumAnswers)),
      .init("evidenceQuestion", .string(evidenceQuestion)),
      .init("bands", .object(bandTexts.map { .init($0.band.text, .string($0.text)) })),
      .init(
        "experiments",
        .array(
          experiments.map {
            .object([.init("title", .string($0.title)), .init("text", .string($0.text))])
          })),
    ])
  }
}

extension Instrument.Item {
  fileprivate var json: JSONNode {
    var members: [JSONNode.Member] = [
      .init("id", .string(id.text)), .init("text", .string(text)),
    ]
    if isReversed { members.append(.init("reversed", .bool(true))) }
    if isInShortForm { members.append(.init("short", .bool(true))) }
    return .object(members)
  }
}

extension Instrument.Rules {
  fileprivate var json: JSONNode {
    .object([
      .init("weightUnpicked", weightUnpicked.json), .init("weightPicked", weightPicked.json),
      .init("top", .integer(top)), .init("minimumGroup", .integer(minimumGroup)),
      .init("minimumForSpread", .integer(minimumForSpread)),
      .init("minimumForItems", .integer(minimumForItems)),
      .init("minimumForComments", .integer(minimumForComments)),
      .init("spreadAlike", spreadAlike.json), .init("spreadApart", spreadApart.json),
      .init("prioritySplit", prioritySplit.json), .init("noticeable", noticeable.json),
      .init("missingShare", missingShare.json), .init("fastestSeconds", .integer(fastestSeconds)),
    ])
  }
}

extension JSONNode {
  static func strings(_ texts: [String]) -> JSONNode { .array(texts.map { .string($0) }) }
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

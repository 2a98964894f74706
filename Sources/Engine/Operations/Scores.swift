import Assessment

extension Engine {
  /// `scores`: kit, record, options → the scores of one attempt.
  static func scores(_ parts: Parts) throws(EngineFailure) -> [[UInt8]] {
    let course = try Course(parts.part(0))
    let record = try course.record(parts.part(1))
    let options = try Options(parts.part(2))
    let index = options.integer("attempt") ?? record.attempts.count - 1
    guard record.attempts.indices.contains(index) else {
      throw EngineFailure("no-attempt", message: course.words.text("record-no-attempt", []))
    }
    let sheet = ScoreSheet(record.attempts[index], by: course.instrument)
    return [sheet.json(course.instrument).text]
  }
}

extension ScoreSheet {
  fileprivate func json(_ instrument: Instrument) -> JSONNode {
    let ranking = ranking(instrument.rules)
    return .object([
      .init("dimensions", .array(dimensions.map { $0.json(instrument) })),
      .init("byPriority", .texts(ranking.byPriority.map { $0.text })),
      .init("byGap", .texts(ranking.byGap.map { $0.text })),
      .init("top", .texts(ranking.top.map { $0.text })),
      .init("flags", .texts(flags.map { $0.rawValue })),
      .init("unscored", .integer(unscored.count)),
    ])
  }
}

extension DimensionScore {
  fileprivate func json(_ instrument: Instrument) -> JSONNode {
    .object([
      .init("id", .string(dimension.text)),
      .init("today", today.json),
      .init("wanted", wanted?.json ?? .null),
      .init("gap", gap?.json ?? .null),
      .init("priority", priority?.json ?? .null),
      .init("weight", weight.json),
      .init("band", today.mean.flatMap { instrument.band(of: $0) }.map { .string($0.id.text) } ?? .null),
      .init("picked", .bool(isPicked)),
      .init("influence", influence.map { .integer($0) } ?? .null),
    ])
  }
}

extension ColumnScore {
  fileprivate var json: JSONNode {
    .object([
      .init("sum", .integer(sum)), .init("answered", .integer(answered)),
      .init("declined", .integer(declined)), .init("mean", mean?.json ?? .null),
    ])
  }
}

extension Fraction {
  fileprivate var json: JSONNode {
    .object([.init("shown", .string(shown)), .init("exact", .string(exact))])
  }
}

extension JSONNode {
  static var null: JSONNode { JSONNode(.null) }
  static func texts(_ texts: [String]) -> JSONNode { .array(texts.map { .string($0) }) }
}

import Assessment
import Reporting

extension Engine {
  /// `scores`: kit, record, options → the scores of one attempt: the one of the options, or else
  /// the last finished one.
  static func scores(_ parts: Parts) throws(EngineFailure) -> [[UInt8]] {
    let kit = try parts.kit()
    let words = CourseWords(kit.words)
    let record = try parts.record(1, words)
    let options = try Options(parts.part(2))
    let index =
      options.integer("attempt") ?? record.attempts.lastIndex { $0.date != nil }
      ?? record.attempts.count - 1
    guard record.attempts.indices.contains(index) else {
      throw EngineFailure("no-attempt", message: words.text("record-no-attempt", []))
    }
    let sheet = ScoreSheet(record.attempts[index], by: kit.instrument)
    return [sheet.json(kit.instrument).text]
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
    let band = today.mean.flatMap { instrument.band(of: $0) }
    return .object([
      .init("id", .string(dimension.text)),
      .init("today", today.json),
      .init("wanted", wanted?.json ?? .null),
      .init("gap", .shown(gap)),
      .init("priority", .shown(priority)),
      .init("weight", .shown(weight)),
      .init("band", band.map { .string($0.id.text) } ?? .null),
      .init("picked", .bool(isPicked)),
      .init("influence", influence.map { .integer($0) } ?? .null),
      .init(
        "exact",
        .object([
          .init("gap", .exact(gap)), .init("priority", .exact(priority)),
          .init("weight", .exact(weight)),
        ])),
    ])
  }
}

extension ColumnScore {
  fileprivate var json: JSONNode {
    .object([
      .init("sum", .integer(sum)), .init("answered", .integer(answered)),
      .init("declined", .integer(declined)), .init("items", .integer(items)),
      .init("mean", .shown(mean)), .init("exact", .exact(mean)),
    ])
  }
}

extension JSONNode {
  /// No value.
  static var null: JSONNode { JSONNode(.null) }

  /// Rounded to one decimal, as reports show it.
  fileprivate static func shown(_ value: Fraction?) -> JSONNode {
    value.map { .string($0.shown) } ?? .null
  }

  /// As a ratio: `17/8`.
  fileprivate static func exact(_ value: Fraction?) -> JSONNode {
    value.map { .string($0.exact) } ?? .null
  }

  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONNode { .array(texts.map { .string($0) }) }
}

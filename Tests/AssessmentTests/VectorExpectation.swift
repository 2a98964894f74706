import Assessment

// What the vectors expect, made from our scores: the test compares whole values, so that a number
// that nobody asked about cannot hide.

extension JSONNode {
  static var null: JSONNode { JSONNode(.null) }

  static func fraction(_ value: Fraction?) -> JSONNode { value.map { .string($0.exact) } ?? .null }

  static func count(_ value: Int?) -> JSONNode { value.map { .integer($0) } ?? .null }

  static func ids<Subject>(_ ids: [Identifier<Subject>]) -> JSONNode {
    .array(ids.map { .string($0.text) })
  }

  static func members(_ members: KeyValuePairs<String, JSONNode?>) -> JSONNode {
    .object(members.compactMap { name, node in node.map { Member(name, $0) } })
  }

  /// The same value with the members of every object in the order of their names.
  var sorted: JSONNode {
    switch value {
    case .array(let nodes): .array(nodes.map { $0.sorted })
    case .object(let members):
      .object(members.map { Member($0.name, $0.node.sorted) }.sorted { $0.name < $1.name })
    default: self
    }
  }

  var elements: [JSONNode] {
    if case .array(let nodes) = value { nodes } else { [] }
  }

  var number: Int? {
    if case .integer(let number) = value { Int(number) } else { nil }
  }

  var words: String {
    if case .string(let text) = value { text } else { "" }
  }
}

extension Shown {
  func expectation(_ node: (Value) -> JSONNode) -> JSONNode {
    switch self {
    case .value(let value): node(value)
    case .hidden(.tooFew): .members(["hidden": .string("too-few")])
    case .hidden(.protectsOthers): .members(["hidden": .string("protects-others")])
    case .hidden(.unknownPeople): .members(["hidden": .string("unknown-people")])
    }
  }
}

private func conclusions(_ ranking: Ranking, _ matrix: PriorityMatrix?) -> [JSONNode.Member] {
  [
    .init("byPriority", .ids(ranking.byPriority)), .init("byGap", .ids(ranking.byGap)),
    .init("top", .ids(ranking.top)), .init("topByGap", .ids(ranking.topByGap)),
    .init("robust", .bool(ranking.isRobust)),
    .init(
      "matrix",
      matrix.map { matrix in
        .members([
          "split": .fraction(matrix.split),
          "fields": .object(
            matrix.entries.map { .init($0.dimension.text, .string($0.field.rawValue)) }),
        ])
      } ?? .null),
  ]
}

extension ScoreSheet {
  func expectation(_ instrument: Instrument) -> JSONNode {
    let rows = dimensions.map { score -> JSONNode in
      func column(_ column: ColumnScore, withBand: Bool) -> JSONNode {
        .members([
          "sum": .integer(column.sum), "answered": .integer(column.answered),
          "declined": .integer(column.declined), "mean": .fraction(column.mean),
          "shown": column.mean.map { .string($0.shown) } ?? .null,
          "band": withBand
            ? column.mean.flatMap { instrument.band(of: $0) }.map { .string($0.id.text) } ?? .null
            : nil,
        ])
      }
      return .members([
        "id": .string(score.dimension.text), "today": column(score.today, withBand: true),
        "wanted": score.wanted.map { column($0, withBand: false) }, "gap": .fraction(score.gap),
        "picked": .bool(score.isPicked), "influence": .count(score.influence),
        "weight": .fraction(score.weight), "priority": .fraction(score.priority),
      ])
    }
    let matrix = PriorityMatrix(dimensions.map { $0.standing }, instrument: instrument)
    return .object(
      [.init("dimensions", .array(rows))] + conclusions(ranking(instrument.rules), matrix) + [
        .init("flags", .array(flags.map { .string($0.rawValue) })),
        .init("unscored", .integer(unscored.count)),
      ])
  }
}

extension GroupMean {
  var expectation: JSONNode {
    .members([
      "people": .integer(people), "mean": .fraction(mean), "shown": .string(mean.shown),
    ])
  }
}

extension PartMeans {
  var expectation: JSONNode {
    .members([
      "people": .integer(people), "today": .fraction(today),
      "wanted": wanted.map { .fraction($0) },
    ])
  }
}

extension GroupScores {
  func expectation(_ rules: Instrument.Rules) -> JSONNode {
    .object(
      [
        .init("people", .integer(people)),
        .init("dimensions", .array(dimensions.map { $0.expectation(rules) })),
      ] + conclusions(ranking, matrix) + [.init("comments", .bool(areCommentsShown))])
  }
}

extension GroupDimension {
  fileprivate func expectation(_ rules: Instrument.Rules) -> JSONNode {
    func counts(_ counts: [Int]) -> JSONNode { .array(counts.map { .integer($0) }) }
    return .members([
      "id": .string(dimension.text),
      "today": today.expectation { $0.expectation },
      "wanted": wanted?.expectation { $0.expectation },
      "gap": gap?.expectation { $0.expectation },
      "leftOutOfToday": .integer(leftOutOfToday), "leftOutOfWanted": .integer(leftOutOfWanted),
      "picked": picked?.expectation {
        .members(["picked": .integer($0.picked), "people": .integer($0.people)])
      },
      "influence": influence?.expectation { $0.expectation },
      "weight": .fraction(weight), "priority": .fraction(priority),
      "spread": spread.expectation {
        .members(["shown": .string($0.shown), "word": .string($0.word(rules).rawValue)])
      },
      "todayDistribution": todayDistribution.expectation(counts),
      "wantedDistribution": wantedDistribution?.expectation(counts),
      "items": items.expectation { items in
        .array(
          items.map {
            .members([
              "id": .string($0.item.text), "today": counts($0.today.counts),
              "wanted": ($0.wanted?.counts).map(counts),
            ])
          })
      },
      "parts": .array(parts.map { $0.expectation { $0.expectation } }),
    ])
  }
}

extension WaveComparison {
  var expectation: JSONNode {
    .members([
      "stayed": .integer(stayed), "joined": .integer(joined), "left": .integer(left),
      "dimensions": .array(
        dimensions.map { shown in
          shown.expectation { change in
            .members([
              "id": .string(change.dimension.text), "first": change.first.expectation,
              "second": change.second.expectation,
              "paired": change.paired.map {
                .members(["people": .integer($0.people), "mean": .fraction($0.mean)])
              } ?? .null,
            ])
          }
        }),
    ])
  }
}

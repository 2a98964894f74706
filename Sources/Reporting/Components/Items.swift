import Assessment

/// Statements to talk about: those seen most and least, in full words.
struct Items {
  let context: ReportContext
  let count: Int
  /// What is said about each item that may be shown, in the order of the instrument.
  let scores: [Score]

  struct Score {
    let item: Instrument.Item
    let dimension: Instrument.Dimension
    /// A point, turned round for reversed items, or the mean of a group.
    let today: Fraction
    let wanted: Fraction?
  }

  var blocks: [Block] {
    let words = context.words
    guard !scores.isEmpty else { return [] }
    let sorted = scores.ordered { $0.today > $1.today }
    let number = min(count, max(sorted.count / 2, 1))
    var blocks: [Block] = [
      .table(table(Array(sorted.prefix(number)), words[context.key("report-items-most")]))
    ]
    if sorted.count > 1 {
      blocks.add(
        .table(
          table(
            Array(sorted.suffix(number).reversed()), words[context.key("report-items-least")])))
    }
    if scores.contains(where: { $0.item.isReversed }) {
      blocks.add(.note(words["report-items-reversed"]))
    }
    return blocks
  }

  private func table(_ rows: [Score], _ caption: String) -> Block.Table {
    let words = context.words
    var columns: [Block.Table.Column] = [
      words.column("report-statement"), words.column("report-dimension"), .init(context.today),
    ]
    let hasTwo = context.instrument.hasTwoRatings
    if hasTwo { columns.add(.init(context.wanted)) }
    return Block.Table(
      caption: caption, columns: columns,
      rows: rows.map { row in
        [
          .text(row.item.text), .text(row.dimension.name), cell(row.today),
        ] + (hasTwo ? [cell(row.wanted)] : [])
      })
  }

  private func cell(_ score: Fraction?) -> [Inline] {
    guard let score, !context.results.isGroup else { return context.cell(score) }
    return .text(context.word(score))
  }

  /// The items of one person.
  static func scores(_ sheet: ScoreSheet, _ instrument: Instrument) -> [Score] {
    var scores: [Score] = []
    for (dimension, score) in zip(instrument.dimensions, sheet.dimensions) {
      for (item, answer) in zip(dimension.items, score.items) {
        guard let today = answer.today.point else { continue }
        scores.add(
          Score(
            item: item, dimension: dimension, today: Fraction(Int64(today)),
            wanted: answer.wanted.point.map { Fraction(Int64($0)) }))
      }
    }
    return scores
  }

  /// The items of a group that may be shown.
  static func scores(_ scores: GroupScores, _ instrument: Instrument) -> [Score] {
    var found: [Score] = []
    for (dimension, score) in zip(instrument.dimensions, scores.dimensions) {
      for result in score.items.value ?? [] {
        guard let item = dimension.items.first(where: { $0.id == result.item }) else { continue }
        found.add(
          Score(
            item: item, dimension: dimension, today: result.today.mean.mean,
            wanted: result.wanted?.mean.mean))
      }
    }
    return found
  }
}

import Assessment

/// The shape of all dimensions, with a warning not to read its area.
struct Radar {
  let context: ReportContext

  init(_ context: ReportContext) {
    self.context = context
  }

  var blocks: [Block] {
    let (results, words) = (context.results, context.words)
    let chart = RadarChart(results: results, words: words)
    guard results.hasScores, chart.isPossible else { return [] }
    let hasTwo = results.instrument.hasTwoRatings
    var columns: [Block.Table.Column] = [
      words.column("report-dimension"), .init(context.today, isNumber: true),
    ]
    if hasTwo { columns.add(.init(context.wanted, isNumber: true)) }
    let rows = results.entries.map { entry in
      [[Inline.text(entry.dimension.name)], context.cell(entry.today)]
        + (hasTwo ? [context.cell(entry.wanted)] : [])
    }
    return [
      .figure(
        Block.Figure(
          picture: Block.Picture(
            drawing: chart.drawing(width: 460), narrow: chart.drawing(width: 310),
            title: words["report-radar-title"],
            alternative: words.text(
              "report-radar-alternative", n: results.entries.count)),
          finding: finding, note: .text(words["report-radar-note"]),
          table: Block.Table(
            caption: words["report-radar-caption"], columns: columns, rows: rows),
          tableLabel: words["report-numbers"]))
    ]
  }

  /// Between which scores today lies.
  private var finding: [Inline] {
    let scored = context.results.byToday.filter { $0.today.isPresent }
    guard let high = scored.first, let low = scored.last, let most = high.today,
      let least = low.today
    else { return [] }
    let isFlat = most - least < context.instrument.rules.noticeable
    return context.words.sentence(
      isFlat ? "report-radar-flat" : "report-radar-finding",
      [("low", context.named(low, least)), ("high", context.named(high, most))])
  }
}

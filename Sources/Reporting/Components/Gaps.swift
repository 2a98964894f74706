import Assessment

/// The distance between today and wanted, dimension by dimension: the main chart.
struct Gaps {
  let context: ReportContext
  private var results: Results { context.results }
  private var words: Words { context.words }

  init(_ context: ReportContext) {
    self.context = context
  }

  var blocks: [Block] {
    guard results.hasScores else { return [] }
    let chart = GapChart(results: results, words: words)
    let picture = Block.Picture(
      drawing: chart.drawing(width: 480, isNarrow: false),
      narrow: chart.drawing(width: 300, isNarrow: true),
      title: words[results.instrument.hasTwoRatings ? "report-gaps-title" : "report-scores-title"],
      alternative: alternative)
    var blocks: [Block] = [
      .figure(
        Block.Figure(
          picture: picture, finding: finding, note: note, table: table,
          tableLabel: words["report-numbers"]))
    ]
    for sentence in remarks { blocks.add(.text(sentence)) }
    return blocks
  }

  private var largest: Results.Entry? {
    results.ranking.byGap.first.flatMap { results.entry($0) }
  }

  private var finding: [Inline] {
    guard results.instrument.hasTwoRatings else {
      guard let most = results.byToday.first, most.today.isPresent else { return [] }
      return words.sentence(
        context.key("report-scores-finding"), [("list", context.named(most, most.today))])
    }
    guard let largest, let gap = largest.gap, gap > .zero,
      let distance = context.distance(largest)
    else { return .text(words["report-gaps-none"]) }
    if gap < results.instrument.rules.noticeable { return .text(words["report-gaps-small"]) }
    return words.sentence(
      "report-gaps-finding",
      [("name", .emphasis(largest.dimension.name)), ("distance", distance)])
  }

  private var note: [Inline] {
    words.sentence(
      "report-gaps-note",
      [("difference", .text(words.number(results.instrument.rules.noticeable)))])
  }

  /// What else the chart says, where it does.
  private var remarks: [[Inline]] {
    var remarks: [[Inline]] = []
    if !results.ranking.isRobust, !results.ranking.topByGap.isEmpty {
      let order = results.ranking.topByGap.compactMap { results.entry($0) }
      remarks.add(words.sentence("report-robustness", [("list", context.names(order))]))
    }
    if isNearlyAllWanted {
      let key =
        !results.instrument.picks.isPresent ? "report-all-wanted-plain" : "report-all-wanted"
      remarks.add(.text(words[context.key(key)]))
    }
    let less = results.entries.filter {
      $0.gap.map { -$0 >= results.instrument.rules.noticeable } ?? false
    }
    if !less.isEmpty {
      remarks.add(
        words.sentence(context.key("report-gaps-less"), [("list", context.names(less))]))
    }
    let missing = results.entries.filter { !$0.today.isPresent }
    if !missing.isEmpty {
      remarks.add(
        words.sentence(context.key("report-gaps-missing"), [("list", context.names(missing))]))
    }
    return remarks
  }

  /// Whether every wish is in the upper eighth of the scale: above 4.5 of five points.
  private var isNearlyAllWanted: Bool {
    let points = Int64(results.instrument.scale.points)
    let edge = Fraction(points) - Fraction(points - 1, over: 8)
    let wanted = results.entries.compactMap { $0.wanted }
    return wanted.count == results.entries.count && wanted.allSatisfy { $0 > edge }
  }

  private var alternative: String {
    words.text(
      results.instrument.hasTwoRatings ? "report-gaps-alternative" : "report-scores-alternative",
      [
        ("n", String(results.entries.count)), ("low", results.instrument.scale.words.first ?? ""),
        ("high", results.instrument.scale.words.last ?? ""),
      ])
  }

  private var table: Block.Table {
    var columns: [Block.Table.Column] = [words.column("report-dimension")]
    columns.add(.init(context.today, isNumber: true))
    let hasTwo = results.instrument.hasTwoRatings
    if hasTwo {
      columns.add(.init(context.wanted, isNumber: true))
      columns.add(words.column("report-distance-head", isNumber: true))
      columns.add(words.column("report-priority-head", isNumber: true))
    }
    if results.isGroup { columns.add(words.column("report-people-head", isNumber: true)) }
    let rows = results.ordered.map { entry in
      var cells: [[Inline]] = [
        [entry.isTop ? .strong(entry.dimension.name) : .text(entry.dimension.name)],
        context.cell(entry.today),
      ]
      if hasTwo {
        cells.add(context.cell(entry.wanted))
        cells.add(context.differenceCell(entry.gap))
        cells.add(context.cell(entry.priority))
      }
      if results.isGroup { cells.add(.text(String(entry.people))) }
      return cells
    }
    return Block.Table(
      caption: words[hasTwo ? "report-gaps-caption" : "report-scores-caption"], columns: columns,
      rows: rows)
  }
}

import Assessment

/// Where people see it differently: the spread of their scores of today.
struct Differences {
  let team: TeamComposition
  let count: Int
  private var words: Words { team.words }

  init(_ team: TeamComposition, count: Int) {
    self.team = team
    self.count = count
  }

  struct Row {
    let dimension: Instrument.Dimension
    let spread: Spread
    let word: Spread.Word
    /// People by point.
    let distribution: [Int]
  }

  /// The dimensions whose spread may be shown, from the widest.
  var rows: [Row] {
    guard let scores = team.scores else { return [] }
    var rows: [Row] = []
    for (dimension, score) in zip(team.instrument.dimensions, scores.dimensions) {
      guard let spread = score.spread.value else { continue }
      rows.add(
        Row(
          dimension: dimension, spread: spread, word: spread.word(team.instrument.rules),
          distribution: score.todayDistribution.value ?? []))
    }
    return rows.ordered { $0.spread.tenths > $1.spread.tenths }
  }

  /// Every dimension with its spread and the word for it.
  var table: [Block] {
    guard team.scores.isPresent else { return [] }
    let rows = self.rows
    guard !rows.isEmpty else { return .text(tooFew) }
    return [
      .table(
        Block.Table(
          caption: words["report-spread-caption"],
          columns: [
            words.column("report-dimension"), words.column("report-spread-head", isNumber: true),
            words.column("report-spread-word"),
            words.column("report-people-head", isNumber: true),
          ],
          rows: rows.map { row in
            [
              .text(row.dimension.name),
              .text(words.number(Fraction(row.spread.tenths, over: 10))),
              .text(name(of: row.word)), .text(String(row.spread.people)),
            ]
          })),
      .note(
        words.text(
          "report-spread-note",
          [
            ("alike", words.number(team.instrument.rules.spreadAlike)),
            ("apart", words.number(team.instrument.rules.spreadApart)),
          ])),
    ]
  }

  /// The widest ones, each with a sentence.
  var blocks: [Block] {
    let rows = self.rows
    guard let widest = rows.first else { return [] }
    guard widest.word != .alike else {
      return [.paragraph(.text(words["report-differences-none"]), .finding)]
    }
    let shown = rows.prefix(count).filter { $0.word != .alike }
    return [
      .list(
        shown.map { row in
          var text = words.sentence(
            row.word == .apart ? "report-differences-apart" : "report-differences-mixed",
            [("name", .emphasis(row.dimension.name))])
          if let range = range(row) { text += [.text(" ")] + range }
          return .text(text)
        }, isOrdered: false)
    ]
  }

  /// From which point to which the scores reach.
  func range(_ row: Row) -> [Inline]? {
    let scale = team.instrument.scale.words
    guard let low = row.distribution.firstIndex(where: { $0 > 0 }),
      let high = row.distribution.lastIndex(where: { $0 > 0 }), low < high, high < scale.count
    else { return nil }
    return words.sentence(
      "report-differences-range", [("low", .text(scale[low])), ("high", .text(scale[high]))])
  }

  private var tooFew: String {
    words.text(
      "report-spread-few",
      [
        ("n", String(team.instrument.rules.minimumForSpread)),
        ("people", words.count("report-people", team.people)),
      ])
  }

  private func name(of word: Spread.Word) -> String {
    switch word {
    case .alike: team.instrument.spreadWords?.alike ?? words["report-spread-alike"]
    case .mixed: team.instrument.spreadWords?.mixed ?? words["report-spread-mixed"]
    case .apart: team.instrument.spreadWords?.apart ?? words["report-spread-apart"]
    }
  }
}

/// How many people stand at each point, dimension by dimension.
struct Distributions {
  let team: TeamComposition

  init(_ team: TeamComposition) {
    self.team = team
  }

  var blocks: [Block] {
    guard let scores = team.scores else { return [] }
    let (words, instrument) = (team.words, team.instrument)
    var rows: [StripChart.Row] = []
    for (dimension, score) in zip(instrument.dimensions, scores.dimensions) {
      guard let today = score.todayDistribution.value else { continue }
      rows.add(
        StripChart.Row(
          dimension: dimension, today: today, wanted: score.wantedDistribution?.value))
    }
    guard !rows.isEmpty else { return [] }
    let chart = StripChart(rows: rows, instrument: instrument, words: words)
    var columns: [Block.Table.Column] = [
      words.column("report-dimension"), words.column("report-rating-head"),
    ]
    for word in instrument.scale.words { columns.add(.init(word, isNumber: true)) }
    var cells: [[[Inline]]] = []
    for row in rows {
      cells.add(
        [.text(row.dimension.name), .text(words.name(ofToday: instrument.questions))]
          + row.today.map { .text(String($0)) })
      if let wanted = row.wanted {
        cells.add(
          [.text(row.dimension.name), .text(words.name(ofWanted: instrument.questions))]
            + wanted.map { .text(String($0)) })
      }
    }
    return [
      .figure(
        Block.Figure(
          picture: Block.Picture(
            drawing: chart.drawing(width: 480, isNarrow: false),
            narrow: chart.drawing(width: 300, isNarrow: true),
            title: words["report-strips-title"],
            alternative: words.text("report-strips-alternative", n: rows.count)),
          finding: .text(words["report-strips-finding"]),
          note: .text(words["report-strips-note"]),
          table: Block.Table(
            caption: words["report-strips-caption"], columns: columns, rows: cells),
          tableLabel: words["report-numbers"]))
    ]
  }
}

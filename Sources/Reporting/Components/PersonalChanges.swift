import Assessment

/// What changed since the attempt before.
struct PersonalChanges {
  let report: PersonalReport
  private var words: Words { report.words }

  init(_ report: PersonalReport) {
    self.report = report
  }

  var blocks: [Block] {
    guard let later = report.sheet, let date = report.attempt?.date, let earlier = before(date)
    else { return [] }
    let instrument = report.instrument
    let earlierSheet = ScoreSheet(earlier, by: instrument)
    let changes = ScoreChange.changes(from: earlierSheet, to: later, instrument.rules)
    var rows: [ChangeChart.Row] = []
    for (index, change) in changes.enumerated() {
      guard let before = earlierSheet.dimensions[index].today.mean,
        let after = later.dimensions[index].today.mean
      else { continue }
      rows.add(
        ChangeChart.Row(
          dimension: instrument.dimensions[index], earlier: before, later: after,
          isNoticeable: change.isNoticeable))
    }
    guard !rows.isEmpty else { return .text(words["report-changes-none"]) }
    return Changes(rows: rows, instrument: instrument, words: words).blocks(
      dates: (words.day(earlier.date ?? ""), words.day(date)), isGroup: false)
  }

  /// The latest finished attempt before a date.
  private func before(_ date: String) -> Attempt? {
    var best: Attempt?
    for attempt in report.record.attempts
    where attempt.instrument == report.instrument.id && !attempt.ratings.isEmpty {
      guard let day = attempt.date, day.precedesInBytes(date) else { continue }
      if let latest = best?.date, day.precedesInBytes(latest) { continue }
      best = attempt
    }
    return best
  }
}

/// Then and now as a figure with its sentence, of a person or a group.
struct Changes {
  let rows: [ChangeChart.Row]
  let instrument: Instrument
  let words: Words

  func blocks(dates: (String, String)?, isGroup: Bool) -> [Block] {
    let chart = ChangeChart(rows: rows, instrument: instrument, words: words)
    let noticeable = rows.filter { $0.isNoticeable }
    let finding =
      noticeable.isEmpty
      ? [Inline.text(words["report-changes-small"])]
      : words.sentence(
        "report-changes-finding",
        [
          (
            "list",
            words.list(
              noticeable.map {
                [
                  .emphasis($0.dimension.name),
                  .text(" (" + words.difference($0.later - $0.earlier) + ")"),
                ]
              })
          )
        ])
    var note: [Inline] = []
    if let dates {
      note = words.sentence(
        "report-changes-dates", [("from", .text(dates.0)), ("to", .text(dates.1))])
      note.add(.text(" "))
    }
    note.add(.text(words[isGroup ? "report-changes-note-group" : "report-changes-note"]))
    return [
      .figure(
        Block.Figure(
          picture: Block.Picture(
            drawing: chart.drawing(width: 480, isNarrow: false),
            narrow: chart.drawing(width: 300, isNarrow: true),
            title: words["report-changes-title"], alternative: words["report-changes-alternative"]),
          finding: finding, note: note,
          table: Block.Table(
            caption: words["report-changes-caption"],
            columns: [
              words.column("report-dimension"),
              words.column("report-changes-earlier", isNumber: true),
              words.column("report-changes-now", isNumber: true),
              words.column("report-change-head", isNumber: true),
            ],
            rows: rows.map { row in
              [
                .text(row.dimension.name), .text(words.number(row.earlier)),
                .text(words.number(row.later)),
                .text(words.difference(row.later - row.earlier)),
              ]
            }), tableLabel: words["report-numbers"])),
      .text(words["report-changes-shift"]),
    ]
  }
}

import Assessment

/// Statements to talk about, and the answers that no longer count.
struct PersonalItems {
  let report: PersonalReport
  let count: Int
  private var words: Words { report.words }

  init(_ report: PersonalReport, count: Int) {
    self.report = report
    self.count = count
  }

  var blocks: [Block] {
    guard let context = report.context, let sheet = report.sheet else { return [] }
    let scores = Items.scores(sheet, report.instrument)
    return Items(context: context, count: count, scores: scores).blocks + retired
  }

  /// Answers to statements that this version does not ask, and answers beside the scale's ends.
  private var retired: [Block] {
    guard let attempt = report.attempt, let sheet = report.sheet else { return [] }
    var rows: [[[Inline]]] = []
    for fact in sheet.unscored {
      guard case .item(let id) = fact, let rating = attempt.ratings[id] else { continue }
      let text = report.instrument.item(id)?.text ?? id.text
      var row: [[Inline]] = [.text(text), answer(rating.today)]
      if report.instrument.hasTwoRatings { row.add(answer(rating.wanted)) }
      rows.add(row)
    }
    guard !rows.isEmpty else { return [] }
    var columns: [Block.Table.Column] = [
      words.column("report-statement"), .init(words.name(ofToday: report.instrument.questions)),
    ]
    if report.instrument.hasTwoRatings {
      columns.add(.init(words.name(ofWanted: report.instrument.questions)))
    }
    return [
      .table(
        Block.Table(caption: words["report-items-retired"], columns: columns, rows: rows)),
      .note(words["report-items-retired-note"]),
    ]
  }

  private func answer(_ answer: Rating.Answer?) -> [Inline] {
    switch answer {
    case .point(let point): .text(String(point))
    case .declined(let word): .text(words.find("report-answer-" + word) ?? word)
    case nil: .text(words["report-none"])
    }
  }
}

import Assessment

/// How this was computed: enough to redo every number by hand.
struct PersonalComputed {
  let report: PersonalReport
  private var words: Words { report.words }
  private var instrument: Instrument { report.instrument }

  init(_ report: PersonalReport) {
    self.report = report
  }

  var blocks: [Block] {
    guard let sheet = report.sheet, let context = report.context else { return [] }
    var blocks: [Block] = [.list(rules.map { .text($0) }, isOrdered: true)]
    if let example = example(context, sheet) { blocks.add(.text(example)) }
    blocks.add(.table(answers(sheet)))
    blocks.add(.table(results(sheet)))
    blocks.add(
      .note(
        words.text(
          "report-computed-version",
          [("id", instrument.id.text), ("version", String(instrument.version))])))
    return blocks
  }

  private var rules: [String] {
    var rules = [words["report-rule-mean"]]
    if instrument.dimensions.contains(where: { $0.items.contains { $0.isReversed } }) {
      rules.add(
        words.text("report-rule-reversed", n: instrument.scale.points + 1))
    }
    guard instrument.hasTwoRatings else { return rules + [words["report-rule-no-total"]] }
    rules.add(words["report-rule-gap"])
    if instrument.picks.isPresent {
      rules.add(
        words.text(
          "report-rule-weight",
          [
            ("picked", words.decimal(instrument.rules.weightPicked)),
            ("unpicked", words.decimal(instrument.rules.weightUnpicked)),
          ]))
    }
    rules.add(words["report-rule-priority"])
    if instrument.influence.isPresent { rules.add(words["report-rule-ties"]) }
    return rules + [words["report-rule-no-total"]]
  }

  /// One dimension worked out in a line: the first by priority.
  private func example(_ context: ReportContext, _ sheet: ScoreSheet) -> [Inline]? {
    guard let entry = context.results.ordered.first,
      let score = sheet.score(of: entry.dimension.id),
      let today = score.today.mean
    else { return nil }
    var text =
      words.name(ofToday: instrument.questions) + ": " + sum(score.items.map { $0.today })
      + " = " + String(score.today.sum) + "; " + String(score.today.sum) + " ÷ "
      + String(score.today.answered) + " = " + words.exact(today)
    if let wanted = score.wanted, let mean = wanted.mean, let gap = score.gap,
      let priority = score.priority
    {
      text +=
        ". " + words.name(ofWanted: instrument.questions) + ": "
        + sum(score.items.map { $0.wanted }) + " = " + String(wanted.sum) + "; "
        + String(wanted.sum) + " ÷ " + String(wanted.answered) + " = " + words.exact(mean) + ". "
        + words["report-distance-head"] + ": " + words.exact(mean) + " \u{2212} "
        + words.exact(today) + " = " + words.exact(gap) + ". " + words["report-priority-head"]
        + ": " + words.exact(max(gap, .zero)) + " × " + words.exact(score.weight) + " = "
        + words.exact(priority) + " ≈ " + words.number(priority)
    }
    return words.sentence(
      "report-computed-example",
      [("name", .emphasis(entry.dimension.name)), ("line", .text(text))])
  }

  private func sum(_ answers: [ItemScore.Answer]) -> String {
    var text = ""
    for answer in answers {
      guard let point = answer.point else { continue }
      text += (text.isEmpty ? "" : " + ") + String(point)
    }
    return text
  }

  /// Every answer as it counts.
  private func answers(_ sheet: ScoreSheet) -> Block.Table {
    var columns: [Block.Table.Column] = [
      words.column("report-statement"),
      .init(words.name(ofToday: instrument.questions), isNumber: true),
    ]
    if instrument.hasTwoRatings {
      columns.add(.init(words.name(ofWanted: instrument.questions), isNumber: true))
    }
    var rows: [[[Inline]]] = []
    for (dimension, score) in zip(instrument.dimensions, sheet.dimensions) {
      for (item, answer) in zip(dimension.items, score.items) {
        var row: [[Inline]] = [.text(item.text), cell(answer.today, instrument.questions.today)]
        if let wanted = instrument.questions.wanted { row.add(cell(answer.wanted, wanted)) }
        rows.add(row)
      }
    }
    return Block.Table(caption: words["report-computed-answers"], columns: columns, rows: rows)
  }

  private func cell(
    _ answer: ItemScore.Answer, _ question: Questions.Question
  ) -> [Inline] {
    switch answer {
    case .point(let point): .text(String(point))
    case .declined: .text(question.declined.isEmpty ? words["report-none"] : question.declined)
    case .missing: .text(words["report-none"])
    }
  }

  private func results(_ sheet: ScoreSheet) -> Block.Table {
    var columns: [Block.Table.Column] = [
      words.column("report-dimension"),
      .init(words.name(ofToday: instrument.questions), isNumber: true),
    ]
    if instrument.hasTwoRatings {
      columns.add(.init(words.name(ofWanted: instrument.questions), isNumber: true))
      columns.add(words.column("report-distance-head", isNumber: true))
      columns.add(words.column("report-weight-head", isNumber: true))
      columns.add(words.column("report-priority-head", isNumber: true))
    }
    var rows: [[[Inline]]] = []
    for (dimension, score) in zip(instrument.dimensions, sheet.dimensions) {
      var row: [[Inline]] = [.text(dimension.name), .text(division(score.today))]
      if let wanted = score.wanted {
        row.add(.text(division(wanted)))
        row.add(.text(score.gap.map { words.exact($0) } ?? words["report-none"]))
        row.add(.text(words.exact(score.weight)))
        row.add(
          [
            .text(
              score.priority.map { words.exact($0) + " ≈ " + words.number($0) }
                ?? words["report-none"])
          ])
      }
      rows.add(row)
    }
    return Block.Table(caption: words["report-computed-results"], columns: columns, rows: rows)
  }

  /// `8 ÷ 4 = 2`, or how many answers there are where they are too few.
  private func division(_ score: ColumnScore) -> String {
    guard let mean = score.mean else {
      return words.text(
        "report-too-few-answers", [("n", String(score.answered)), ("of", String(score.items))])
    }
    return String(score.sum) + " ÷ " + String(score.answered) + " = " + words.exact(mean)
  }
}

extension Words {
  /// A weight in decimals where it has at most one, otherwise exactly.
  func decimal(_ value: Fraction) -> String {
    10 % value.denominator == 0 ? number(value) : exact(value)
  }
}

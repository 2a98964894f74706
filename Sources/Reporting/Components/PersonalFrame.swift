import Assessment

/// What was rated and how completely, and what the report is not.
struct PersonalFrame {
  let report: PersonalReport
  private var words: Words { report.words }
  private var instrument: Instrument { report.instrument }

  init(_ report: PersonalReport) {
    self.report = report
  }

  var blocks: [Block] {
    guard let attempt = report.attempt, let sheet = report.sheet else {
      return [
        .callout(
          Block.Callout(
            title: words["report-no-test-title"], content: .text(words["report-no-test"]),
            tone: .quiet))
      ]
    }
    var blocks: [Block] = .text(counts(sheet) + mirror)
    if !attempt.date.isPresent {
      blocks.add(.text(words["report-unfinished-note"]))
    }
    if attempt.instrument != instrument.id {
      blocks.add(
        .text(words.text("report-other-test", [("id", attempt.instrument.text)])))
    } else if attempt.instrumentVersion != instrument.version {
      blocks.add(.text(words["report-other-version"]))
    }
    let flags = sheet.flags.map { [Block.text(words.text(of: $0))] }
    if !flags.isEmpty, attempt.date.isPresent {
      blocks.add(
        .callout(
          Block.Callout(
            title: words["report-look-again"],
            content: [
              .list(flags, isOrdered: false), .note(words["report-look-again-note"]),
            ], tone: .quiet)))
    }
    return blocks
  }

  /// How many statements have an answer in each rating.
  private func counts(_ sheet: ScoreSheet) -> [Inline] {
    var (today, wanted, declined) = (0, 0, 0)
    for dimension in sheet.dimensions {
      today += dimension.today.answered
      wanted += dimension.wanted?.answered ?? 0
      declined += dimension.today.declined + (dimension.wanted?.declined ?? 0)
    }
    let all = String(instrument.itemCount)
    var text = words.text(
      "report-answered",
      [
        ("rating", words.name(ofToday: instrument.questions)), ("n", String(today)), ("of", all),
      ])
    if instrument.hasTwoRatings {
      text +=
        " "
        + words.text(
          "report-answered",
          [
            ("rating", words.name(ofWanted: instrument.questions)), ("n", String(wanted)),
            ("of", all),
          ])
    }
    if declined > 0 { text += " " + words.count("report-declined", declined) }
    return .text(text + " ")
  }

  private var mirror: [Inline] {
    words.sentence(
      instrument.status.isEmpty ? "report-mirror-plain" : "report-mirror",
      [("difference", .text(words.number(instrument.rules.noticeable)))])
  }
}

extension Words {
  /// A friendly question about answers that look odd.
  func text(of flag: QualityFlag) -> String {
    switch flag {
    case .straightLining: self["report-flag-straight"]
    case .manyMissing: self["report-flag-missing"]
    case .allWantedAtTop: self["report-flag-top"]
    case .tooFast: self["report-flag-fast"]
    }
  }
}

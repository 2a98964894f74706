import Assessment

/// Statements to talk about, where enough people gave every answer of a dimension.
struct TeamItems {
  let team: TeamComposition
  let count: Int

  init(_ team: TeamComposition, count: Int) {
    self.team = team
    self.count = count
  }

  var blocks: [Block] {
    guard let context = team.context, let scores = team.scores else { return [] }
    let items = Items.scores(scores, team.instrument)
    guard !items.isEmpty else {
      return [
        .text(
          team.words.text(
            "report-items-few",
            [
              ("n", String(team.instrument.rules.minimumForItems)),
              ("people", team.words.count("report-people", team.people)),
            ]))
      ]
    }
    var blocks = Items(context: context, count: count, scores: items).blocks
    if scores.dimensions.contains(where: { !$0.items.value.isPresent }) {
      blocks.add(.note(team.words["report-items-some"]))
    }
    return blocks
  }
}

/// Actions that people chose to share.
struct TeamPlan {
  let team: TeamComposition

  init(_ team: TeamComposition) {
    self.team = team
  }

  var blocks: [Block] {
    var blocks: [Block] = []
    for member in team.table.members {
      let record = team.table.records[member.file]
      // A learner's own record holds the whole plan; only a shared file says what was chosen.
      guard record.form == .shared else { continue }
      let actions = PlanActions(kit: team.kit, entries: record.plan)
      let cards = actions.blocks { _ in nil }
      if let name = member.name, !cards.isEmpty {
        blocks.add(.heading(3, .text(name)))
      }
      blocks += cards
    }
    return blocks
  }
}

/// What changed since the wave before, where that tells about nobody.
struct TeamChanges {
  let team: TeamComposition
  private var words: Words { team.words }

  init(_ team: TeamComposition) {
    self.team = team
  }

  var blocks: [Block] {
    guard team.scores.isPresent else { return [] }
    let earlier = team.table.earlierMembers
    guard !earlier.isEmpty else { return [] }
    let instrument = team.instrument
    let comparison = WaveComparison.compare(earlier, team.table.members, by: instrument)
    guard case .value(let waves) = comparison else {
      return .text(reason(comparison.reason))
    }
    var rows: [ChangeChart.Row] = []
    for dimension in waves.dimensions {
      guard let change = dimension.value, let about = instrument.dimension(change.dimension) else {
        continue
      }
      let difference = change.second.today - change.first.today
      rows.add(
        ChangeChart.Row(
          dimension: about, earlier: change.first.today, later: change.second.today,
          isNoticeable: difference.magnitude >= instrument.rules.noticeable))
    }
    let people = words.text(
      "report-waves",
      [
        ("stayed", String(waves.stayed)), ("joined", String(waves.joined)),
        ("left", String(waves.left)),
      ])
    guard !rows.isEmpty else { return [.text(people), .text(words["report-waves-hidden"])] }
    return [.text(people)]
      + Changes(rows: rows, instrument: instrument, words: words).blocks(dates: nil, isGroup: true)
  }

  private func reason(_ reason: HiddenReason?) -> String {
    switch reason {
    case .tooFew(let minimum): words.text("report-waves-few", n: minimum)
    case .protectsOthers(let minimum):
      words.text("report-waves-protect", n: minimum)
    case .unknownPeople, nil: words["report-waves-unknown"]
    }
  }
}

/// How this was computed, from the people's means to the priority.
struct TeamComputed {
  let team: TeamComposition
  private var words: Words { team.words }
  private var instrument: Instrument { team.instrument }

  init(_ team: TeamComposition) {
    self.team = team
  }

  var blocks: [Block] {
    guard let scores = team.scores, let context = team.context else { return [] }
    var blocks: [Block] = [.list(rules.map { .text($0) }, isOrdered: true)]
    if let example = example(context) { blocks.add(.text(example)) }
    blocks.add(.table(table(scores)))
    blocks.add(
      .note(
        words.text(
          "report-computed-version",
          [("id", instrument.id.text), ("version", String(instrument.version))])))
    return blocks
  }

  private var rules: [String] {
    var rules = [words["report-rule-mean-group"]]
    if instrument.hasTwoRatings {
      rules.add(words["report-rule-gap-group"])
      if instrument.picks.isPresent {
        rules.add(
          words.text(
            "report-rule-weight-group",
            [
              ("picked", words.decimal(instrument.rules.weightPicked)),
              ("unpicked", words.decimal(instrument.rules.weightUnpicked)),
            ]))
      }
      rules.add(words["report-rule-priority"])
      if instrument.influence.isPresent { rules.add(words["report-rule-ties"]) }
    }
    rules.add(words["report-rule-spread"])
    rules.add(words["report-rule-hidden"])
    return rules + [words["report-rule-no-total"]]
  }

  private func example(_ context: ReportContext) -> [Inline]? {
    guard let entry = context.results.ordered.first, let gap = entry.gap,
      let weight = entry.weight, let priority = entry.priority
    else { return nil }
    var line =
      words["report-distance-head"] + ": " + words.exact(gap) + " ≈ "
      + words.number(gap) + ". "
    if let picked = entry.picked {
      let rules = instrument.rules
      line +=
        words["report-weight-head"] + ": " + words.exact(rules.weightUnpicked) + " + "
        + words.exact(rules.weightPicked - rules.weightUnpicked) + " × " + String(picked.count)
        + "/" + String(picked.of) + " = " + words.exact(weight) + ". "
    }
    line +=
      words["report-priority-head"] + ": " + words.exact(max(gap, .zero)) + " × "
      + words.exact(weight) + " = " + words.exact(priority) + " ≈ " + words.number(priority)
    return words.sentence(
      "report-computed-example",
      [("name", .emphasis(entry.dimension.name)), ("line", .text(line))])
  }

  private func table(_ scores: GroupScores) -> Block.Table {
    var columns: [Block.Table.Column] = [
      words.column("report-dimension"),
      .init(words.name(ofToday: instrument.questions), isNumber: true),
    ]
    if instrument.hasTwoRatings {
      columns.add(.init(words.name(ofWanted: instrument.questions), isNumber: true))
      columns.add(words.column("report-distance-head", isNumber: true))
      columns.add(words.column("report-picked-head", isNumber: true))
      columns.add(words.column("report-weight-head", isNumber: true))
      columns.add(words.column("report-priority-head", isNumber: true))
    }
    var rows: [[[Inline]]] = []
    for (dimension, score) in zip(instrument.dimensions, scores.dimensions) {
      var row: [[Inline]] = [.text(dimension.name), [mean(score.today)]]
      if instrument.hasTwoRatings {
        row.add([score.wanted.map { mean($0) } ?? .text(words["report-none"])])
        row.add([score.gap.map { mean($0) } ?? .text(words["report-none"])])
        let picked = score.picked?.value.map { String($0.picked) + "/" + String($0.people) }
        row.add(.text(picked ?? words["report-none"]))
        row.add(.text(score.weight.map { words.exact($0) } ?? words["report-none"]))
        row.add([
          .text(
            score.priority.map { words.exact($0) + " ≈ " + words.number($0) }
              ?? words["report-none"])
        ])
      }
      rows.add(row)
    }
    return Block.Table(
      caption: words["report-computed-group"], columns: columns, rows: rows)
  }

  /// `21/8 (8)`: the exact mean, and of how many people.
  private func mean(_ mean: Shown<GroupMean>) -> Inline {
    switch mean {
    case .value(let mean):
      .text(
        words.exact(mean.mean) + " ≈ " + words.number(mean.mean) + " ("
          + String(mean.people) + ")")
    case .hidden: .text(words["report-hidden"])
    }
  }
}

import Assessment

/// Who is in, why there is no result where there is none, and what to know of the files.
struct Participation {
  let team: TeamComposition
  private var words: Words { team.words }

  init(_ team: TeamComposition) {
    self.team = team
  }

  var blocks: [Block] {
    var blocks: [Block] = []
    let minimum = team.instrument.rules.minimumGroup
    if !team.scores.isPresent {
      blocks.add(
        .callout(
          Block.Callout(
            title: words.text("report-few-title", n: minimum),
            content: [
              .text(
                words.text(
                  "report-few",
                  [
                    ("people", words.count("report-people", team.people)),
                    ("n", String(minimum)),
                  ])), .text(words["report-few-instead"]),
            ], tone: .accent)))
    }
    if !names.isEmpty {
      let others = team.people - names.count
      var list = names
      if others > 0 { list.add(.text(words.count("report-others", others))) }
      blocks.add(.text(words.sentence("report-in", [("list", words.list(list))])))
    }
    let told = team.table.results.filter { !$0.message.isEmpty }
    if !told.isEmpty {
      blocks.add(
        .callout(
          Block.Callout(
            title: words["report-files-title"],
            content: [
              .list(
                told.map { .text([.strong($0.name), .text(": " + $0.message)]) },
                isOrdered: false)
            ], tone: .quiet)))
    }
    return blocks
  }

  private var names: [[Inline]] {
    team.table.members.compactMap { member in
      member.name.flatMap { paragraphs($0).isEmpty ? nil : .text($0) }
    }
  }
}

/// Which group was rated, how completely, and from how many people on what is shown.
struct TeamFrame {
  let team: TeamComposition
  private var words: Words { team.words }

  init(_ team: TeamComposition) {
    self.team = team
  }

  var blocks: [Block] {
    guard let scores = team.scores else { return [] }
    let rules = team.instrument.rules
    var text = ""
    if let group = team.table.group {
      text += words.text("report-group", [("group", group)]) + ". "
    }
    let missing = missingShare
    text += words.text(
      "report-missing-group", [("n", String(missing.missing)), ("of", String(missing.all))])
    text +=
      " "
      + words.text(
        team.instrument.status.isEmpty ? "report-mirror-plain" : "report-mirror",
        [("difference", words.number(rules.noticeable))])
    var blocks: [Block] = [
      .text(text),
      .note(
        words.text(
          "report-minimums",
          [
            ("group", String(rules.minimumGroup)), ("spread", String(rules.minimumForSpread)),
            ("items", String(rules.minimumForItems)),
            ("comments", String(rules.minimumForComments)),
          ])),
    ]
    let protected = scores.dimensions.filter { dimension in
      dimension.leftOutOfToday > 0 || dimension.leftOutOfWanted > 0
        || isProtection(dimension.items.reason) || isProtection(dimension.today.reason)
    }
    if !protected.isEmpty {
      let names = protected.compactMap { team.instrument.dimension($0.dimension)?.name }
      blocks.add(
        .note(
          Inline.plainText(
            words.sentence(
              "report-protected", [("list", words.list(names.map { .text($0) }))]))))
    }
    return blocks
  }

  private func isProtection(_ reason: HiddenReason?) -> Bool {
    if case .protectsOthers = reason { true } else { false }
  }

  /// Ratings without a number, of all that were asked.
  private var missingShare: (missing: Int, all: Int) {
    var share = (missing: 0, all: 0)
    for member in team.table.members {
      for dimension in member.sheet.dimensions {
        for column in [dimension.today, dimension.wanted] {
          guard let column else { continue }
          share.all += column.items
          share.missing += column.items - column.answered
        }
      }
    }
    return share
  }
}

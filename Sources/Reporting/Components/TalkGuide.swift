import Assessment

/// An hour or a little more of conversation, made of this team's own results.
struct TalkGuide {
  let team: TeamComposition
  private var words: Words { team.words }

  init(_ team: TeamComposition) {
    self.team = team
  }

  private struct Step {
    let minutes: Int
    let title: String
    let content: [Block]
  }

  var blocks: [Block] {
    let steps = team.context.map { self.steps($0) } ?? stepsForFew
    var start = 0
    var agenda: [Block.Definition] = []
    for step in steps {
      agenda.add(
        Block.Definition(
          term: [
            .text(
              words.text(
                "report-talk-time",
                [
                  ("from", String(start)), ("to", String(start + step.minutes)),
                  ("title", step.title),
                ]))
          ], content: step.content))
      start += step.minutes
    }
    return [
      .text(words.text("report-talk-intro", n: start)),
      .list(
        ["report-talk-rule-power", "report-talk-rule-ask", "report-talk-rule-names"].map {
          .text(words[$0])
        }, isOrdered: false), .definitions(agenda), decision,
    ] + stories
  }

  private func steps(_ context: ReportContext) -> [Step] {
    let strong = context.results.byToday.filter { $0.today.isPresent }.prefix(2)
    let first = context.results.first(min(team.instrument.rules.top, 3))
    let differences = Differences(team, count: 2)
    let wide = differences.rows.filter { $0.word != .alike }.prefix(2)
    var steps = [
      step("open", 5),
      Step(
        minutes: 10, title: words["report-talk-strong"],
        content: [
          .text(
            words.sentence(
              "report-talk-strong-text", [("list", context.names(Array(strong)))]))
        ]), step("silent", 8),
    ]
    var content: [Block] = wide.map { row in
      var text: [Inline] = [.strong(row.dimension.name), .text(": ")]
      if let range = differences.range(row) { text += range + [.text(" ")] }
      text.add(.text(words["report-talk-differ-question"]))
      return .text(text)
    }
    if wide.isEmpty { content = .text(words["report-talk-differ-text"]) }
    steps.add(
      Step(
        minutes: max(wide.count, 1) * 10, title: words["report-talk-differ"], content: content))
    if !first.isEmpty {
      steps.add(
        Step(
          minutes: first.count * 8, title: words["report-talk-gaps"],
          content: first.map { entry in
            var text: [Inline] = .strong(entry.dimension.name)
            if let distance = context.distance(entry) { text += [.text(", ")] + distance }
            text.add(.text(". "))
            if !entry.dimension.evidenceQuestion.isEmpty {
              text += [.emphasis(entry.dimension.evidenceQuestion), .text(" ")]
            }
            text.add(.text(words["report-talk-gaps-question"]))
            return .text(text)
          }))
    }
    var choose: [Block] = .text(words["report-talk-choose-text"])
    let experiments = first.first?.dimension.experiments ?? []
    if !experiments.isEmpty {
      choose.add(
        .text(
          words.sentence(
            "report-talk-choose-from",
            [("list", words.list(experiments.map { .emphasis($0.title) }))])))
    }
    steps.add(Step(minutes: 15, title: words["report-talk-choose"], content: choose))
    steps.add(step("close", 5))
    return steps
  }

  /// For people who are too few for a result: each shares only what they want.
  private var stepsForFew: [Step] {
    [
      step("open", 5), step("own", 10), step("one-strength", 15), step("one-wish", 15),
      step("choose", 15), step("close", 5),
    ]
  }

  private func step(_ name: String, _ minutes: Int) -> Step {
    Step(
      minutes: minutes, title: words["report-talk-" + name],
      content: .text(words["report-talk-" + name + "-text"]))
  }

  /// Room to write down what was decided.
  private var decision: Block {
    let lines: [Block] = ["report-talk-try", "report-talk-who", "report-talk-when"].flatMap { key in
      [
        Block.paragraph(.strong(words[key]), .normal),
        .writingLines(1, label: words.text("report-lines", [("label", words[key])])),
      ]
    }
    return .keepTogether([.heading(3, .text(words["report-talk-decision"]))] + lines)
  }

  /// What people wrote and chose to share, without names and in an order that tells nothing; only
  /// in a group large enough.
  private var stories: [Block] {
    var stories: [(dimension: Instrument.Dimension, text: String)] = []
    for dimension in team.instrument.dimensions {
      let texts = team.table.members.compactMap {
        team.table.attempt(of: $0).stories[dimension.id]
      }.filter { !paragraphs($0).isEmpty }.ordered { $0.precedesInBytes($1) }
      for text in texts { stories.add((dimension, text)) }
    }
    guard let scores = team.scores, !stories.isEmpty else { return [] }
    guard scores.areCommentsShown else {
      return [
        .note(
          words.text(
            "report-stories-few", n: team.instrument.rules.minimumForComments))
      ]
    }
    return [.heading(3, .text(words["report-stories-shared"]))]
      + stories.enumerated().flatMap { index, story -> [Block] in
        let isFirst = index == 0 || stories[index - 1].dimension.id != story.dimension.id
        let name: [Block] =
          isFirst ? [.paragraph(.strong(story.dimension.name), .note)] : []
        return [.keepTogether(name + [.quote(paragraphs(story.text))])]
      }
  }
}

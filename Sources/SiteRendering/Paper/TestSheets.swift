import Assessment
import CourseModel
import Typesetting

/// The test on paper: every statement with boxes, and how to work the result out by hand.
struct TestSheets {
  private let instrument: Instrument
  private let site: SiteModel

  init(_ instrument: Instrument, site: SiteModel) {
    self.instrument = instrument
    self.site = site
  }

  private var strings: Strings { site.strings }

  func blocks() -> [Typesetting.Block] {
    var blocks: [Typesetting.Block] = [
      .pageBreak,
      .heading(
        Typesetting.Block.Heading(1, [.text(TestPage.title(of: instrument, in: site))])),
      .paragraph([.text(strings["test-summary"])], .lede),
    ]
    blocks += frame() + legend()
    for (index, dimension) in instrument.dimensions.enumerated() {
      blocks += self.dimension(dimension, number: index + 1)
    }
    return blocks + picks() + influence() + stories() + result()
  }

  // MARK: Before the statements

  private func frame() -> [Typesetting.Block] {
    guard let frame = instrument.frame else { return [] }
    var blocks: [Typesetting.Block] = []
    if !frame.groups.isEmpty {
      blocks.append(
        .together([
          .paragraph([.strong([.text(frame.question)])], .normal),
          .list(
            .init(
              .tasks,
              frame.groups.map { .init([.paragraph([.text($0.name)], .normal)], isDone: false) })),
        ]))
    }
    if !frame.sentences.isEmpty {
      blocks.append(.heading(.init(2, [.text(strings["test-before"])], isListed: false)))
      blocks.append(
        .list(
          .init(
            .numbers(from: 1), frame.sentences.map { .init([.paragraph([.text($0)], .normal)]) })))
    }
    return blocks
  }

  /// What the numbers mean.
  private func legend() -> [Typesetting.Block] {
    let scale = instrument.scale
    let hasMeanings = scale.meanings.count == scale.words.count
    let rows = scale.words.enumerated().map { index, word -> [Typesetting.Table.Cell] in
      [[.text(String(index + 1))], [.text(word)]]
        + (hasMeanings ? [[.text(scale.meanings[index])]] : [])
    }
    var head: [Typesetting.Table.Cell] = [
      [.text(strings["paper-number"])], [.text(strings["paper-word"])],
    ]
    if hasMeanings { head.append([.text(strings["paper-meaning"])]) }
    var blocks: [Typesetting.Block] = [
      .heading(.init(2, [.text(strings["test-meanings"])], isListed: false)),
      .table(
        Typesetting.Table(
          columns: head.map { _ in .init() }, head: [head], rows: rows, hasRowHeads: true)),
    ]
    for (mark, question) in ratings {
      var text: [Typesetting.Inline] = [.strong([.text(question.name)])]
      if !question.text.isEmpty { text.append(.text(" – " + question.text)) }
      if !question.declined.isEmpty {
        text.append(.text(" \(mark) " + strings.text("paper-declined", question.declined)))
      }
      blocks.append(.paragraph(text, .normal))
    }
    return blocks
  }

  /// The one or two ratings, with the sign of the answer beside the scale.
  private var ratings: [(mark: String, question: Questions.Question)] {
    [("?", instrument.questions.today)]
      + (instrument.questions.wanted.map { [("–", $0)] } ?? [])
  }

  // MARK: Statements

  private func dimension(_ dimension: Instrument.Dimension, number: Int) -> [Typesetting.Block] {
    var blocks: [Typesetting.Block] = [
      .heading(.init(2, [.text("\(number). \(dimension.name)")], isListed: false))
    ]
    if !dimension.definition.isEmpty {
      blocks.append(.paragraph([.text(dimension.definition)], .normal))
    }
    let head: [Typesetting.Table.Cell] =
      [[.text(strings["report-statement"])]] + ratings.map { [.text($0.question.name)] }
    let rows = dimension.items.map { item -> [Typesetting.Table.Cell] in
      [[.text(item.text)]]
        + ratings.map { rating in
          boxes(
            instrument.scale.range.map(String.init)
              + (rating.question.declined.isEmpty ? [] : [rating.mark]))
        }
    }
    blocks.append(
      .table(
        Typesetting.Table(
          columns: [.init(weight: 4)] + ratings.map { _ in .init(weight: 2.6) }, head: [head],
          rows: rows)))
    return [.together(blocks)]
  }

  /// Boxes to tick, each with its word.
  private func boxes(_ words: [String]) -> [Typesetting.Inline] {
    words.enumerated().flatMap { index, word -> [Typesetting.Inline] in
      (index == 0 ? [] : [.text("\u{2003}")])
        + [.checkBox(isChecked: false), .text("\u{2060}\u{A0}" + word)]
    }
  }

  // MARK: After the statements

  private func picks() -> [Typesetting.Block] {
    guard let picks = instrument.picks else { return [] }
    return [
      .together([
        .heading(.init(2, [.text(strings["test-picks-title"])], isListed: false)),
        .paragraph([.text(picks.question)], .normal),
        .list(
          .init(
            .tasks,
            instrument.dimensions.map { dimension in
              let summary = dimension.summary.isEmpty ? "" : " – " + dimension.summary
              return .init(
                [.paragraph([.strong([.text(dimension.name)]), .text(summary)], .normal)],
                isDone: false)
            })),
      ])
    ]
  }

  private func influence() -> [Typesetting.Block] {
    guard let influence = instrument.influence else { return [] }
    let rows = instrument.dimensions.map { dimension -> [Typesetting.Table.Cell] in
      [[.text(dimension.name)], boxes(influence.words)]
    }
    return [
      .together([
        .heading(.init(2, [.text(strings["test-influence-title"])], isListed: false)),
        .paragraph([.text(influence.question)], .normal),
        .table(
          Typesetting.Table(
            columns: [.init(weight: 2), .init(weight: 3)],
            head: [[[.text(strings["dimension"])], [.text(strings["report-influence-head"])]]],
            rows: rows, hasRowHeads: true)),
      ])
    ]
  }

  private func stories() -> [Typesetting.Block] {
    let asked = instrument.dimensions.filter { !$0.evidenceQuestion.isEmpty }
    guard !asked.isEmpty else { return [] }
    let head: [Typesetting.Block] = [
      .heading(.init(2, [.text(strings["test-stories-title"])], isListed: false)),
      .paragraph([.text(strings["test-stories-lede"])], .normal),
    ]
    return asked.enumerated().map { index, dimension in
      .together(
        (index == 0 ? head : []) + [
          .paragraph([.strong([.text(dimension.name)])], .normal),
          .paragraph([.text(dimension.evidenceQuestion)], .normal), .writingLines(3),
        ])
    }
  }

  /// A table to fill in, with the rules of the instrument.
  private func result() -> [Typesetting.Block] {
    let hasGaps = instrument.hasTwoRatings
    var head = [strings["dimension"], instrument.questions.today.name]
    if let wanted = instrument.questions.wanted {
      head += [wanted.name, strings["report-distance-head"]]
      if instrument.picks != nil { head.append(strings["report-priority-head"]) }
    }
    let least = instrument.dimensions.map(\.minimumAnswers).min() ?? 1
    var steps = [strings.numbered("paper-score-mean", least)]
    if hasGaps { steps.append(strings["paper-score-distance"]) }
    if hasGaps, instrument.picks != nil {
      let rules = instrument.rules
      steps.append(
        strings.filled(
          strings.text("paper-score-priority", rules.weightPicked.shown), "{y}",
          rules.weightUnpicked.shown))
    }
    steps.append(strings.text("paper-score-small", instrument.rules.noticeable.shown))
    return [
      .heading(.init(2, [.text(strings["paper-score"])], isListed: false)),
      .list(
        .init(.numbers(from: 1), steps.map { .init([.paragraph([.text($0)], .normal)]) })),
      .table(
        Typesetting.Table(
          columns: [.init(weight: 3)] + head.dropFirst().map { _ in .init(.center, weight: 1) },
          head: [head.map { [.text($0)] }],
          rows: instrument.dimensions.map { dimension in
            [[.text(dimension.name)]] + head.dropFirst().map { _ in [] }
          }, hasRowHeads: true)),
    ]
  }
}

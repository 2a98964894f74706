import Assessment

/// The first dimensions one by one: what the band says, the learner's story, two experiments.
struct Narratives {
  let context: ReportContext
  let count: Int
  /// What the learner wrote, by dimension; none in a group's report.
  let stories: Keyed<Instrument.Dimension, String>

  init(
    _ context: ReportContext, count: Int,
    stories: Keyed<Instrument.Dimension, String> = Keyed()
  ) {
    self.context = context
    self.count = count
    self.stories = stories
  }

  /// The dimensions that are told about.
  var dimensions: [Instrument.Dimension.ID] {
    context.results.hasScores ? context.results.first(count).map { $0.dimension.id } : []
  }

  var blocks: [Block] {
    context.results.hasScores ? context.results.first(count).flatMap { narrative($0) } : []
  }

  private func narrative(_ entry: Results.Entry) -> [Block] {
    let (words, dimension) = (context.words, entry.dimension)
    var blocks: [Block] = [.heading(3, .text(dimension.name))]
    if let today = entry.today, let band = context.instrument.band(of: today) {
      blocks.add(
        .note(words.text("report-band", [("score", words.number(today)), ("band", band.name)])))
      blocks += paragraphs(dimension.text(of: band.id) ?? dimension.definition)
    } else {
      blocks += paragraphs(dimension.definition)
    }
    if context.results.isGroup {
      if !dimension.evidenceQuestion.isEmpty {
        blocks.add(
          .text(
            words.sentence(
              "report-ask-story", [("question", .emphasis(dimension.evidenceQuestion))])))
      }
    } else {
      blocks += Story.blocks(stories[dimension.id], dimension, words)
    }
    let cards: [[Block]] = dimension.experiments.map { experiment in
      [
        .card(
          Block.Card(
            kind: words["report-experiment"], title: .text(experiment.title),
            content: paragraphs(experiment.text), tone: .experiment))
      ]
    }
    if cards.count == 1 { blocks += cards[0] }
    if cards.count > 1 { blocks.add(.columns(cards)) }
    return blocks
  }
}

/// What a learner wrote about what really happened.
enum Story {
  /// Question and words; nothing where nothing was written.
  static func blocks(
    _ story: String?, _ dimension: Instrument.Dimension, _ words: Words
  ) -> [Block] {
    guard let story else { return [] }
    let own = paragraphs(story)
    guard !own.isEmpty else { return [] }
    let question =
      dimension.evidenceQuestion.isEmpty ? words["report-story"] : dimension.evidenceQuestion
    return [.keepTogether([.paragraph(.emphasis(question), .note), .quote(own)])]
  }
}

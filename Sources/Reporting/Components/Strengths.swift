import Assessment

/// What is already strong: the highest scores of today with what their band says.
struct Strengths {
  let context: ReportContext
  let count: Int

  init(_ context: ReportContext, count: Int) {
    self.context = context
    self.count = count
  }

  var blocks: [Block] {
    let words = context.words
    let strong = Array(context.results.byToday.filter { $0.today.isPresent }.prefix(count))
    guard let first = strong.first, let most = first.today else { return [] }
    var blocks: [Block] = [
      .paragraph(
        words.sentence(
          context.key("report-strengths-finding"),
          [("list", words.list(strong.map { context.named($0, $0.today) }))]), .finding)
    ]
    let least = context.results.byToday.last { $0.today.isPresent }?.today ?? most
    if context.results.entries.count > 1, most - least < context.instrument.rules.noticeable {
      blocks.add(
        .note(
          words.text(
            context.key("report-strengths-flat"),
            [("difference", words.number(context.instrument.rules.noticeable))])))
    }
    let texts: [[Block]] = strong.map { entry in
      var text: [Block] = [.heading(3, .text(entry.dimension.name))]
      if let today = entry.today, let band = context.instrument.band(of: today) {
        text.add(
          .note(
            words.text(
              "report-band", [("score", words.number(today)), ("band", band.name)])))
        text += paragraphs(entry.dimension.text(of: band.id) ?? entry.dimension.definition)
      }
      return text
    }
    blocks.add(texts.count == 1 ? .keepTogether(texts[0]) : .columns(texts))
    return blocks
  }
}

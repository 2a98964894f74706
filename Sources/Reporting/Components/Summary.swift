import Assessment

/// Where to start: the first dimensions, why, and the lesson that opens the way.
struct Summary {
  let context: ReportContext
  let route: Route?
  private var words: Words { context.words }

  init(_ context: ReportContext, route: Route?) {
    self.context = context
    self.route = route
  }

  var blocks: [Block] {
    guard context.results.hasScores else { return [] }
    let first = context.results.first(context.instrument.rules.top)
    guard !first.isEmpty else { return .text(words[context.key("report-start-none")]) }
    var blocks: [Block] = []
    if let sentence = opening(first[0]) { blocks.add(.paragraph(sentence, .finding)) }
    blocks.add(.list(first.map { .text(item($0)) }, isOrdered: true))
    return blocks
  }

  /// What comes first, and how much influence there is on it.
  private func opening(_ entry: Results.Entry) -> [Inline]? {
    let name: [Inline] = .emphasis(entry.dimension.name)
    if context.results.isGroup, let most = mostPicked {
      guard let influence = most.influence else {
        return words.sentence(
          "report-start-picked-group", [("name", .emphasis(most.dimension.name))])
      }
      return words.sentence(
        "report-start-influence-group",
        [
          ("name", .emphasis(most.dimension.name)),
          ("word", .text(context.influenceWord(influence))),
        ])
    }
    guard let influence = entry.influence else {
      return words.sentence(context.key("report-start-first"), [("name", name)])
    }
    return words.sentence(
      "report-start-influence",
      [("name", name), ("word", .text(context.influenceWord(influence)))])
  }

  /// The dimension that most people picked, if more picked it than any other.
  private var mostPicked: Results.Entry? {
    var best: Results.Entry?
    for entry in context.results.entries {
      guard let picked = entry.picked, picked.count > 0 else { continue }
      if picked.count > best?.picked?.count ?? 0 { best = entry }
    }
    return best
  }

  private func item(_ entry: Results.Entry) -> [Inline] {
    var text: [Inline] = .strong(entry.dimension.name)
    if let distance = context.distance(entry) {
      text.add(.text(": "))
      text += distance
    }
    text.add(.text(". "))
    if let picked = entry.picked {
      if context.results.isGroup {
        text.add(
          .text(
            words.text(
              "report-picked-group",
              [("n", String(picked.count)), ("of", String(picked.of))]) + " "))
      } else if picked.count > 0 {
        text.add(.text(words["report-picked"] + " "))
      }
    }
    if let step = route?.opening(for: entry.dimension.id) {
      text += words.sentence("report-begin-with", [("link", step)])
    }
    return text
  }
}

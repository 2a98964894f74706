import Assessment

// A class, because it is handed to every component: copying it counts references to one object
// instead of to every text inside, which is a third of the size of the browser's engine.
/// The scores that a report shows, of one person or of a group, as its charts and tables need them.
final class Results {
  let instrument: Instrument
  /// In the instrument's order.
  let entries: [Entry]
  let ranking: Ranking
  let matrix: PriorityMatrix?
  let isGroup: Bool

  final class Entry {
    let dimension: Instrument.Dimension
    let today: Fraction?
    let wanted: Fraction?
    let gap: Fraction?
    let weight: Fraction?
    let priority: Fraction?
    let influence: Fraction?
    /// People whose score of today is in; one for a single person.
    let people: Int
    /// Whether it is one of the first by priority.
    let isTop: Bool
    /// How many people picked it, of how many.
    let picked: (count: Int, of: Int)?

    init(
      _ dimension: Instrument.Dimension, today: Fraction?, wanted: Fraction?, standing: Standing,
      people: Int, isTop: Bool, picked: (count: Int, of: Int)?
    ) {
      self.dimension = dimension
      self.today = today
      self.wanted = wanted
      gap = standing.gap
      weight = standing.weight
      priority = standing.priority
      influence = standing.influence
      self.people = people
      self.isTop = isTop
      self.picked = picked
    }
  }

  init(_ sheet: ScoreSheet, _ instrument: Instrument) {
    self.instrument = instrument
    let ranking = sheet.ranking(instrument.rules)
    self.ranking = ranking
    matrix = PriorityMatrix(sheet.dimensions.map { $0.standing }, instrument: instrument)
    isGroup = false
    var entries: [Entry] = []
    for (dimension, score) in zip(instrument.dimensions, sheet.dimensions) {
      let today = score.today.mean
      entries.add(
        Entry(
          dimension, today: today, wanted: score.wanted?.mean, standing: score.standing,
          people: today.isPresent ? 1 : 0, isTop: ranking.top.contains(dimension.id),
          picked: sheet.hasPicks ? (score.isPicked ? 1 : 0, 1) : nil))
    }
    self.entries = entries
  }

  init(_ scores: GroupScores, _ instrument: Instrument) {
    self.instrument = instrument
    ranking = scores.ranking
    matrix = scores.matrix
    isGroup = true
    var entries: [Entry] = []
    for (dimension, score) in zip(instrument.dimensions, scores.dimensions) {
      entries.add(
        Entry(
          dimension, today: score.today.value?.mean, wanted: score.wanted?.value?.mean,
          standing: score.standing, people: score.today.value?.people ?? 0,
          isTop: scores.ranking.top.contains(dimension.id),
          picked: (score.picked?.value).map { ($0.picked, $0.people) }))
    }
    self.entries = entries
  }

  func entry(_ id: Instrument.Dimension.ID) -> Entry? {
    entries.first { $0.dimension.id == id }
  }

  /// By priority, and then those that have none; with one rating, from what is seen most.
  var ordered: [Entry] {
    if !instrument.hasTwoRatings { return byToday }
    let ranked = ranking.byPriority.compactMap { entry($0) }
    return ranked + entries.filter { !ranking.byPriority.contains($0.dimension.id) }
  }

  /// From what is seen most; those without a score at the end.
  var byToday: [Entry] {
    entries.ordered { left, right in
      guard let one = left.today else { return false }
      guard let other = right.today else { return true }
      return one > other
    }
  }

  /// Where to start: the first by priority; with one rating, what is seen least.
  func first(_ count: Int) -> [Entry] {
    if instrument.hasTwoRatings {
      return Array(ranking.top.prefix(count).compactMap { entry($0) })
    }
    let scored = byToday.filter { $0.today.isPresent }
    return Array(scored.reversed().prefix(count))
  }

  var hasScores: Bool { entries.contains { $0.today.isPresent } }
}

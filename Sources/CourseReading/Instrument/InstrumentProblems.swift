import Assessment
import CourseModel

/// Says what keeps an instrument from being scored, where the author can mend it.
struct InstrumentProblems {
  static let rules = [
    Diagnostic.unsoundInstrumentRule, duplicateItemRule, duplicateDimensionRule,
  ]

  private let draft: DraftInstrument

  /// Diagnostics: `unsound-instrument`, `duplicate-item`, `duplicate-dimension`.
  static func diagnostics(for draft: DraftInstrument) -> [Diagnostic] {
    let problems = InstrumentProblems(draft: draft)
    return (draft.instrument?.problems ?? []).compactMap { problems.diagnostic($0) }
      + problems.duplicateDimensions() + problems.duplicateItems() + problems.groupMinimums()
      + problems.duplicateBands() + bandEnds(draft.bands) + problems.spread()
  }

  /// - Returns: `nil` for what is told elsewhere, with more to point at than a problem holds.
  private func diagnostic(_ problem: Instrument.Problem) -> Diagnostic? {
    switch problem {
    case .scalePoints(let points): scalePoints(points)
    case .noDimensions:
      .unsoundInstrument(
        "A test has at least one dimension", fix: "add 'dimensions'", at: draft.location)
    case .noItems(let id):
      .unsoundInstrument(
        "Dimension '\(id)' has no items", fix: "add 'items', or remove it", at: place(of: id))
    case .tooManyItems(let id, let limit):
      .unsoundInstrument(
        "Dimension '\(id)' has more than \(limit) items", fix: "divide it into several dimensions",
        at: place(of: id))
    case .minimumAnswers(let id, let minimum):
      .unsoundInstrument(
        "Dimension '\(id)' asks for \(minimum) answers and does not have as many items",
        fix: "lower 'minimum-answers', or add items",
        at: dimension(id)?.minimumAnswers?.location ?? place(of: id))
    case .bandOrder(let id):
      .unsoundInstrument(
        "Band '\(id)' does not begin above the one before it",
        fix: "put the bands in rising order, each with 'from'", at: place(of: id))
    case .bandsBeginTooHigh(let id):
      .unsoundInstrument(
        "The lowest scores have no band", fix: "begin the first band at 1.0", at: place(of: id))
    case .unknownBand(let id, let dimension): unknownBand(id, dimension)
    case .picks(let number):
      .unsoundInstrument(
        "Picks ask for \(number) dimensions, and there are \(draft.dimensions.count)",
        fix: "lower 'number' of 'picks'", at: draft.picks?.location ?? draft.location)
    case .influencePoints(let count):
      .unsoundInstrument(
        "Influence has 2 to 10 words, not \(count)", fix: "give 2 to 10 words",
        at: draft.influence?.location ?? draft.location)
    case .weights:
      .unsoundInstrument(
        "Weights are 0 or more, and at most 10 together",
        fix: "see 'weight-start' and 'weight-picked'", at: draft.rules.location ?? draft.location)
    case .duplicateDimension, .duplicateItem, .groupMinimum: nil
    }
  }

  private func dimension(_ id: Instrument.Dimension.ID) -> DraftDimension? {
    draft.dimensions.first { $0.id.value == id.text }
  }

  private func place(of id: Instrument.Dimension.ID) -> SourceLocation {
    dimension(id)?.id.location ?? draft.location
  }

  private func place(of id: Instrument.Band.ID) -> SourceLocation {
    // Of two bands with one id, the later is the one out of order.
    draft.bands.last { $0.id.value == id.text }?.id.location ?? draft.location
  }

  /// A scale whose words do not fit its points is told by `missing-scale-word`.
  private func scalePoints(_ points: Int) -> Diagnostic? {
    guard let scale = draft.scale, scale.highest == scale.words.count else { return nil }
    return .unsoundInstrument(
      "A scale has 3 to 10 points, not \(points)", fix: "give 3 to 10 words", at: scale.location)
  }

  private func unknownBand(
    _ id: Instrument.Band.ID, _ dimension: Instrument.Dimension.ID
  ) -> Diagnostic {
    let texts = self.dimension(dimension)?.bandTexts.map(\.band) ?? []
    let place = texts.first { $0.value == id.text }?.location ?? place(of: dimension)
    // Bands that still want a text.
    let open = draft.bands.map(\.id.value).filter { band in !texts.contains { $0.value == band } }
    let nearest = NearMiss.best(for: id.text, among: open)
    let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
    let fix =
      if let nearest { "write '\(nearest)'" } else if draft.bands.isEmpty {
        "add it to 'bands' of the test"
      } else if open.isEmpty { "remove it" } else { "use one of: " + open.joined(separator: ", ") }
    return .unsoundInstrument(
      "Dimension '\(dimension)' has a text for '\(id)', which is no band\(question)", fix: fix,
      edits: nearest.map { [Edit(replacing: place, with: $0)] } ?? [], at: place)
  }

  // MARK: Bands and spread

  /// A band ends where the next one begins.
  private static func bandEnds(_ bands: [DraftBand]) -> [Diagnostic] {
    zip(bands, bands.dropFirst()).compactMap { band, next in
      guard let below = band.below, let from = next.from, below.value != from else { return nil }
      return .unsoundInstrument(
        "'\(band.id.value)' ends at \(below.value.exact), "
          + "and '\(next.id.value)' begins at \(from.exact)",
        fix: "give both the same number", at: below.location)
    }
  }

  private func duplicateBands() -> [Diagnostic] {
    repeated(draft.bands.map(\.id)).map { id, first in
      .unsoundInstrument(
        "Band id '\(id.value)' is taken",
        notes: [Note("'\(id.value)' is first used here", at: first)],
        fix: "give the band an id of its own", at: id.location)
    }
  }

  /// The spread has three stretches, in rising order, or no words at all.
  private func spread() -> [Diagnostic] {
    guard let last = draft.spread.last else { return [] }
    guard draft.spread.count == 3 else {
      return [
        .unsoundInstrument(
          "Spread has three words, not \(draft.spread.count)",
          fix: "give three, or remove 'spread'", at: last.id.location)
      ]
    }
    let falling = zip(draft.spread, draft.spread.dropFirst()).filter { word, next in
      guard let from = next.from else { return true }
      return from <= (word.from ?? .zero)
    }
    return falling.map { _, next in
      .unsoundInstrument(
        "'\(next.id.value)' does not begin above the one before it",
        fix: "put the words in rising order, each with 'from'", at: next.id.location)
    } + Self.bandEnds(draft.spread)
  }

  // MARK: Small groups

  private func groupMinimums() -> [Diagnostic] {
    let results = draft.rules.groupMinimum("results") ?? Instrument.Rules().minimumGroup
    return draft.rules.groupMinimums.compactMap { minimum in
      let people = minimum.people
      let least = minimum.id == "results" ? Instrument.Rules.leastGroup : results
      guard people.value < least else { return nil }
      return .unsoundInstrument(
        minimum.id == "results"
          ? "A group of \(people.value) protects nobody; the least is \(least) people"
          : "'\(minimum.id)' needs as many people as 'results', which is \(least)",
        fix: "write \(least) or more",
        edits: [Edit(replacing: people.location, with: String(least))], at: people.location)
    }
  }

  // MARK: Ids

  /// The ids that stand earlier in a list as well, each with the first place.
  private func repeated(
    _ ids: [Located<String>]
  ) -> [(id: Located<String>, first: SourceLocation)] {
    var first: [String: SourceLocation] = [:]
    return ids.compactMap { id in
      if let place = first[id.value] { return (id, place) }
      first[id.value] = id.location
      return nil
    }
  }

  private static let duplicateItemRule = Rule(
    "duplicate-item", .error, "Items must have different ids, and retired ids are never used again",
    explanation: """
      Learners' answers are kept under the id of their item, for years. Two items with one id would \
      share an answer, and a new statement under an old id would get answers to another question.
      """)

  private func duplicateItems() -> [Diagnostic] {
    let asked = draft.dimensions.flatMap(\.items).map(\.id)
    let taken = repeated(asked) + repeated(draft.retired.map(\.id))
    return taken.map { id, first in
      Diagnostic(
        Self.duplicateItemRule, at: id.location, "Item id '\(id.value)' is taken",
        notes: [Note("'\(id.value)' is first used here", at: first)],
        fixes: [Fix("give the item an id that was never used")])
    }
      + asked.compactMap { id in
        guard let retired = draft.retired.first(where: { $0.id.value == id.value }) else {
          return nil
        }
        return Diagnostic(
          Self.duplicateItemRule, at: id.location,
          "Item id '\(id.value)' belongs to a retired item",
          notes: [Note("'\(id.value)' is retired here", at: retired.id.location)],
          fixes: [Fix("give the item an id that was never used")])
      }
  }

  private static let duplicateDimensionRule = Rule(
    "duplicate-dimension", .error, "Dimensions must have different ids",
    explanation: """
      Lessons, cases and learners' plans name a dimension by its id. With two dimensions under one \
      id nobody could tell which is meant.
      """)

  private func duplicateDimensions() -> [Diagnostic] {
    repeated(draft.dimensions.map(\.id)).map { id, first in
      Diagnostic(
        Self.duplicateDimensionRule, at: id.location, "Dimension id '\(id.value)' is taken",
        notes: [Note("'\(id.value)' is first used here", at: first)],
        fixes: [Fix("give the dimension an id of its own")])
    }
  }
}

extension Diagnostic {
  static let unsoundInstrumentRule = Rule(
    "unsound-instrument", .error, "A test can be scored",
    explanation: """
      Scores are means of points, bands are stretches of the scale, and small groups are protected \
      by minimums. A test in which these do not fit together would give wrong reports, so it is not \
      built.
      """)

  static func unsoundInstrument(
    _ summary: String, notes: [Note] = [], fix: String, edits: [Edit] = [],
    at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      unsoundInstrumentRule, at: location, summary, notes: notes, fixes: [Fix(fix, edits: edits)])
  }
}

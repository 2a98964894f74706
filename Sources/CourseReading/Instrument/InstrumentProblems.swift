import Assessment
import CourseModel

/// Says what keeps an instrument from being scored, where the author can mend it.
enum InstrumentProblems {
  static let rules = [
    Diagnostic.unsoundInstrumentRule, duplicateItemRule, duplicateDimensionRule,
  ]

  static func diagnostics(
    _ problems: [Instrument.Problem], in draft: DraftInstrument
  ) -> [Diagnostic] {
    // A scale of the wrong length is told by its words already.
    problems.filter { problem in
      if case .scalePoints = problem, let scale = draft.scale, scale.points != scale.words.count {
        return false
      }
      return true
    }.map { diagnostic($0, in: draft) } + bandEnds(draft.bands) + bandEnds(draft.spread)
  }

  private static func diagnostic(
    _ problem: Instrument.Problem, in draft: DraftInstrument
  ) -> Diagnostic {
    switch problem {
    case .duplicateDimension(let id): return duplicateDimension(id.text, in: draft)
    case .duplicateItem(let id): return duplicateItem(id.text, in: draft)
    default:
      let (summary, fix, place) = words(problem, in: draft)
      return .unsoundInstrument(summary, fix: fix, at: place)
    }
  }

  private static func words(
    _ problem: Instrument.Problem, in draft: DraftInstrument
  ) -> (summary: String, fix: String, place: SourceLocation) {
    let rules = draft.rules.location ?? draft.location
    func dimension(_ id: Instrument.Dimension.ID) -> SourceLocation {
      draft.dimensions.first { $0.id.value == id.text }?.id.location ?? draft.location
    }
    func band(_ id: Instrument.Band.ID) -> SourceLocation {
      draft.bands.first { $0.id.value == id.text }?.id.location ?? draft.location
    }
    switch problem {
    case .scalePoints(let points):
      return (
        "A scale has 3 to 10 points, not \(points)", "give 3 to 10 words",
        draft.scale?.location ?? draft.location
      )
    case .noDimensions:
      return ("A test has at least one dimension", "add 'dimensions'", draft.location)
    case .noItems(let id):
      return ("Dimension '\(id)' has no items", "add 'items', or remove it", dimension(id))
    case .tooManyItems(let id, let limit):
      return (
        "Dimension '\(id)' has more than \(limit) items", "divide it into several dimensions",
        dimension(id)
      )
    case .minimumAnswers(let id, let minimum):
      return (
        "Dimension '\(id)' asks for \(minimum) answers and does not have as many items",
        "lower 'minimum-answers', or add items",
        draft.dimensions.first { $0.id.value == id.text }?.minimumAnswers?.location
          ?? draft.rules.minimumAnswers?.location ?? dimension(id)
      )
    case .bandOrder(let id):
      return (
        "Band '\(id)' does not begin above the one before it", "put the bands in rising order",
        band(id)
      )
    case .bandsBeginTooHigh(let id):
      return ("The lowest scores have no band", "begin the first band at 1.0", band(id))
    case .unknownBand(let id, let inDimension):
      return (
        "Dimension '\(inDimension)' has a text for '\(id)', which is no band",
        "use one of: " + draft.bands.map(\.id.value).joined(separator: ", "),
        draft.dimensions.first { $0.id.value == inDimension.text }?
          .bandTexts.first { $0.band.value == id.text }?.band.location ?? dimension(inDimension)
      )
    case .picks(let number):
      return (
        "\(number) dimensions are to be picked, and there are \(draft.dimensions.count)",
        "lower 'number' of 'picks'", draft.picks?.location ?? draft.location
      )
    case .influencePoints(let count):
      return (
        "Influence has 2 to 10 words, not \(count)", "give 2 to 10 words",
        draft.influence?.location ?? draft.location
      )
    case .groupMinimum(let people):
      return (
        "A minimum of \(people) people protects nobody: 'results' needs at least "
          + "\(Instrument.Rules.leastGroup), and the others as many as 'results'",
        "raise it",
        draft.rules.groupMinimums.first { $0.people.value == people }?.people.location ?? rules
      )
    case .weights:
      return (
        "Weights are 0 or more, and at most 10 together", "see 'weight-start', 'weight-picked'",
        rules
      )
    case .duplicateDimension, .duplicateItem: preconditionFailure("These have rules of their own.")
    }
  }

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

  // MARK: Ids

  private static let duplicateItemRule = Rule(
    "duplicate-item", .error, "Items must have different ids, and retired ids are never used again",
    explanation: """
      Learners' answers are kept under the id of their item, for years. Two items with one id would \
      share an answer, and a new statement under an old id would get answers to another question.
      """)

  private static func duplicateItem(_ id: String, in draft: DraftInstrument) -> Diagnostic {
    let asked = draft.dimensions.flatMap(\.items).filter { $0.id.value == id }
    let retired = draft.retired.first { $0.id.value == id }
    if let retired, let item = asked.first {
      return Diagnostic(
        duplicateItemRule, at: item.id.location, "Item id '\(id)' belongs to a retired item",
        notes: [Note("'\(id)' is retired here", at: retired.id.location)],
        fixes: [Fix("give the item an id that was never used")])
    }
    let places = (asked.isEmpty ? draft.retired.filter { $0.id.value == id } : asked).map(\.id)
    return Diagnostic(
      duplicateItemRule, at: places.last?.location ?? draft.location, "Item id '\(id)' is taken",
      notes: places.first.map { [Note("'\(id)' is first used here", at: $0.location)] } ?? [],
      fixes: [Fix("give the item an id that was never used")])
  }

  private static let duplicateDimensionRule = Rule(
    "duplicate-dimension", .error, "Dimensions must have different ids",
    explanation: """
      Lessons, cases and learners' plans name a dimension by its id. With two dimensions under one \
      id nobody could tell which is meant.
      """)

  private static func duplicateDimension(_ id: String, in draft: DraftInstrument) -> Diagnostic {
    let places = draft.dimensions.filter { $0.id.value == id }.map(\.id)
    return Diagnostic(
      duplicateDimensionRule, at: places.last?.location ?? draft.location,
      "Dimension id '\(id)' is taken",
      notes: places.first.map { [Note("'\(id)' is first used here", at: $0.location)] } ?? [],
      fixes: [Fix("give the dimension an id of its own")])
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
    _ summary: String, fix: String = "keep one or two", at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(unsoundInstrumentRule, at: location, summary, fixes: [Fix(fix)])
  }
}

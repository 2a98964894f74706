extension GroupScores {
  /// A part of a group that is shown beside the whole, for example a team of a department.
  package struct Part: Sendable {
    package let name: String
    package let tally: GroupTally

    package init(name: String, tally: GroupTally) {
      self.name = name
      self.tally = tally
    }
  }

  /// Scores a group.
  /// - Parameters:
  ///   - parts: none, or parts in which nobody is twice. Their people are added to the whole.
  ///   - rest: people in no part.
  /// - Returns: hidden for a group that is too small.
  package static func scores(
    _ rest: GroupTally, parts: [Part] = [], by instrument: Instrument
  ) -> Shown<GroupScores> {
    var whole = rest
    for part in parts { whole.merge(part.tally) }
    let rules = instrument.rules
    guard whole.people >= rules.minimumGroup else {
      return .hidden(.tooFew(minimum: rules.minimumGroup))
    }
    let dimensions = instrument.dimensions.enumerated().map { index, dimension in
      DimensionScoring(
        dimension: dimension, instrument: instrument, tally: whole.dimensions[index],
        pickers: whole.pickers, parts: parts.map { $0.tally.dimensions[index] }
      ).scores
    }
    let standings = dimensions.map { $0.standing }
    return .value(
      GroupScores(
        people: whole.people,
        parts: parts.map { $0.name },
        dimensions: dimensions,
        ranking: Ranking(standings, top: rules.top),
        matrix: PriorityMatrix(standings, instrument: instrument),
        areCommentsShown: whole.people >= rules.minimumForComments))
  }
}

/// Decides what is shown of one dimension.
///
/// The sets of people of one rating lie in one another: those who answered everything (items),
/// those with a score in every rating (gap, parts), those with a score in this rating (mean).
private struct DimensionScoring {
  let dimension: Instrument.Dimension
  let instrument: Instrument
  let tally: DimensionTally
  let pickers: Int
  let parts: [DimensionTally]

  private var rules: Instrument.Rules { instrument.rules }
  private var minimum: Int { rules.minimumGroup }
  /// How many people have a score in every rating.
  private var both: Int { tally.todayOfBoth.people }

  var scores: GroupDimension {
    let (today, leftOutOfToday) = column(tally.today, tally.todayOfBoth)
    let (wanted, leftOutOfWanted) = column(tally.wanted, tally.wantedOfBoth)
    let areParts = shownParts
    return GroupDimension(
      dimension: dimension.id,
      today: mean(today),
      wanted: instrument.hasTwoRatings ? mean(wanted) : nil,
      gap: instrument.hasTwoRatings ? gap : nil,
      leftOutOfToday: leftOutOfToday,
      leftOutOfWanted: leftOutOfWanted,
      picked: instrument.picks == nil ? nil : picked,
      influence: instrument.influence == nil ? nil : influence,
      weight: weight,
      spread: ifEnough(today.people, rules.minimumForSpread) { today.spread },
      todayDistribution: ifEnough(today.people, rules.minimumForSpread) { today.distribution },
      wantedDistribution: instrument.hasTwoRatings
        ? ifEnough(wanted.people, rules.minimumForSpread) { wanted.distribution } : nil,
      items: items(areParts),
      parts: zip(parts, areParts).map { part, isShown in means(of: part, isShown) })
  }

  /// Everybody with a score in a rating, or, when those without a gap are too few to stand beside
  /// it, only those with one.
  private func column(_ all: ScoreTally, _ ofBoth: ScoreTally) -> (ScoreTally, leftOut: Int) {
    let alone = all.people - ofBoth.people
    let isGapShown = both >= minimum
    guard isGapShown, !Disclosure.isSafe(alone, minimum: minimum) else { return (all, 0) }
    return (ofBoth, alone)
  }

  private func ifEnough<Value>(
    _ people: Int, _ minimum: Int, _ value: () -> Value
  ) -> Shown<Value> {
    people >= max(minimum, rules.minimumGroup)
      ? .value(value()) : .hidden(.tooFew(minimum: minimum))
  }

  private func mean(_ tally: ScoreTally) -> Shown<GroupMean> {
    ifEnough(tally.people, minimum) { tally.mean }
  }

  private var gap: Shown<GroupMean> {
    ifEnough(both, minimum) {
      GroupMean(
        people: both,
        mean: Fraction(
          tally.wantedOfBoth.sum - tally.todayOfBoth.sum, over: GroupTally.unit * Int64(both)))
    }
  }

  private var picked: Shown<PickShare> {
    ifEnough(pickers, minimum) { PickShare(picked: tally.picked, people: pickers) }
  }

  private var influence: Shown<GroupMean> {
    ifEnough(tally.influencers, minimum) {
      GroupMean(
        people: tally.influencers,
        mean: Fraction(Int64(tally.influenceSum), over: Int64(tally.influencers)))
    }
  }

  private var weight: Fraction? {
    guard instrument.picks != nil else { return Fraction(1) }
    guard let share = picked.value else { return nil }
    return rules.weightUnpicked + (rules.weightPicked - rules.weightUnpicked)
      * Fraction(Int64(share.picked), over: Int64(share.people))
  }

  private var shownParts: [Bool] {
    Disclosure.shownParts(parts.map { $0.todayOfBoth.people }, of: both, minimum: minimum)
  }

  private func means(of part: DimensionTally, _ isShown: Bool) -> Shown<PartMeans> {
    guard part.todayOfBoth.people >= minimum else { return .hidden(.tooFew(minimum: minimum)) }
    guard isShown else { return .hidden(.protectsOthers(minimum: minimum)) }
    return .value(PartMeans(part, instrument))
  }

  /// The items, when every cell between them, the gap and the shown parts is safe.
  private func items(_ areParts: [Bool]) -> Shown<[GroupItem]> {
    guard tally.complete >= rules.minimumForItems else {
      return .hidden(.tooFew(minimum: rules.minimumForItems))
    }
    let shown = zip(parts, areParts).filter { $0.1 }.map { $0.0 }
    var cells = shown.flatMap { [$0.complete, $0.todayOfBoth.people - $0.complete] }
    let complete = tally.complete - shown.reduce(0) { $0 + $1.complete }
    let people = both - shown.reduce(0) { $0 + $1.todayOfBoth.people }
    cells += [complete, people - complete]
    guard cells.allSatisfy({ Disclosure.isSafe($0, minimum: minimum) }) else {
      return .hidden(.protectsOthers(minimum: minimum))
    }
    return .value(
      zip(dimension.items, tally.items).map { item, tally in
        GroupItem(
          item: item.id, today: ItemResult(counts: tally.today),
          wanted: instrument.hasTwoRatings ? ItemResult(counts: tally.wanted) : nil)
      })
  }
}

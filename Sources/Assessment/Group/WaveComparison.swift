/// Two waves of one group beside each other.
///
/// Taken as though answers had stayed the same, which is the worst case: then the difference
/// between the waves is about those who joined and those who left. So a second wave is shown only
/// when those who stayed, joined and left are each nobody or at least the minimum, in the whole
/// group and again for each dimension. Source: `instrument.md` section 8: no second wave if only
/// one or two people joined or left.
package final class WaveComparison: Sendable, Equatable {
  package let stayed: Int
  package let joined: Int
  package let left: Int
  /// One entry per dimension, in the instrument's order.
  package let dimensions: [Shown<WaveChange>]

  @inline(never)
  init(stayed: Int, joined: Int, left: Int, dimensions: [Shown<WaveChange>]) {
    self.stayed = stayed
    self.joined = joined
    self.left = left
    self.dimensions = dimensions
  }

  package static func == (left: WaveComparison, right: WaveComparison) -> Bool {
    left.stayed == right.stayed
      && left.joined == right.joined
      && left.left == right.left
      && left.dimensions == right.dimensions
  }
}

/// A dimension in two waves, each over its people with a score in every rating.
package final class WaveChange: Sendable, Equatable {
  package let dimension: Instrument.Dimension.ID
  package let first: PartMeans
  package let second: PartMeans
  /// The mean change of today's score of the people in both waves; `nil` when nobody is.
  package let paired: GroupMean?

  @inline(never)
  init(dimension: Instrument.Dimension.ID, first: PartMeans, second: PartMeans, paired: GroupMean?)
  {
    self.dimension = dimension
    self.first = first
    self.second = second
    self.paired = paired
  }

  package static func == (left: WaveChange, right: WaveChange) -> Bool {
    left.dimension == right.dimension
      && left.first == right.first
      && left.second == right.second
      && left.paired == right.paired
  }
}

extension WaveComparison {
  /// Compares two waves of which each has each person once.
  package static func compare(
    _ first: [Membership.Member], _ second: [Membership.Member], by instrument: Instrument
  ) -> Shown<WaveComparison> {
    let minimum = instrument.rules.minimumGroup
    guard first.count >= minimum, second.count >= minimum else {
      return .hidden(.tooFew(minimum: minimum))
    }
    guard let waves = WavePairs(first, second) else { return .hidden(.unknownPeople) }
    let counts = [waves.stayed.count, waves.joined.count, waves.left.count]
    guard counts.allSatisfy({ Disclosure.isSafe($0, minimum: minimum) }) else {
      return .hidden(.protectsOthers(minimum: minimum))
    }
    return .value(
      WaveComparison(
        stayed: counts[0], joined: counts[1], left: counts[2],
        dimensions: instrument.dimensions.indices.map { waves.change(at: $0, instrument) }))
  }
}

/// The people of two waves, matched by their learner ids.
private struct WavePairs {
  private(set) var stayed: [(first: ScoreSheet, second: ScoreSheet)] = []
  private(set) var joined: [ScoreSheet] = []
  private(set) var left: [ScoreSheet] = []

  /// - Returns: `nil` when somebody has no id.
  init?(_ first: [Membership.Member], _ second: [Membership.Member]) {
    var olds: [(id: Learner.ID, sheet: ScoreSheet)] = []
    var news: [(id: Learner.ID, sheet: ScoreSheet)] = []
    for member in first {
      guard let id = member.learner else { return nil }
      olds.add((id, member.sheet))
    }
    for member in second {
      guard let id = member.learner else { return nil }
      news.add((id, member.sheet))
    }
    olds = olds.ordered { $0.id < $1.id }
    news = news.ordered { $0.id < $1.id }
    var (old, new) = (olds[...], news[...])
    while let one = old.first, let other = new.first {
      if one.id == other.id { stayed.add((one.sheet, other.sheet)) }
      if one.id < other.id { left.add(one.sheet) }
      if other.id < one.id { joined.add(other.sheet) }
      if one.id <= other.id { old = old.dropFirst() }
      if other.id <= one.id { new = new.dropFirst() }
    }
    left += old.map { $0.sheet }
    joined += new.map { $0.sheet }
  }

  func change(at index: Int, _ instrument: Instrument) -> Shown<WaveChange> {
    let dimension = instrument.dimensions[index]
    var (first, second, paired) = (empty(dimension, instrument), empty(dimension, instrument), 0)
    var (before, after) = (first, first)
    for pair in stayed {
      let (one, other) = (pair.first.dimensions[index], pair.second.dimensions[index])
      first.add(one, hasPicks: false)
      second.add(other, hasPicks: false)
      guard one.isValid, other.isValid else { continue }
      paired += 1
      before.add(one, hasPicks: false)
      after.add(other, hasPicks: false)
    }
    for sheet in left { first.add(sheet.dimensions[index], hasPicks: false) }
    for sheet in joined { second.add(sheet.dimensions[index], hasPicks: false) }
    let minimum = instrument.rules.minimumGroup
    let (people, newPeople) = (first.todayOfBoth.people, second.todayOfBoth.people)
    guard people >= minimum, newPeople >= minimum else {
      return .hidden(.tooFew(minimum: minimum))
    }
    let cells = [paired, people - paired, newPeople - paired]
    guard cells.allSatisfy({ Disclosure.isSafe($0, minimum: minimum) }) else {
      return .hidden(.protectsOthers(minimum: minimum))
    }
    let change = after.todayOfBoth.sum - before.todayOfBoth.sum
    return .value(
      WaveChange(
        dimension: dimension.id,
        first: PartMeans(first, instrument),
        second: PartMeans(second, instrument),
        paired: paired == 0
          ? nil
          : GroupMean(
            people: paired, mean: Fraction(change, over: GroupTally.unit * Int64(paired)))))
  }

  private func empty(_ dimension: Instrument.Dimension, _ instrument: Instrument) -> DimensionTally
  {
    DimensionTally(items: dimension.items.count, points: instrument.scale.points)
  }
}

extension PartMeans {
  /// The means of those with a score in every rating.
  convenience init(_ tally: DimensionTally, _ instrument: Instrument) {
    self.init(
      people: tally.todayOfBoth.people, today: tally.todayOfBoth.mean.mean,
      wanted: instrument.hasTwoRatings ? tally.wantedOfBoth.mean.mean : nil)
  }
}

/// What a group may be shown about itself.
///
/// Source: `instrument.md` sections 4 and 8. See ``Disclosure`` for what is hidden.
package final class GroupScores: Sendable, Equatable {
  package let people: Int
  /// The names of the parts, in the order of ``GroupDimension/parts``.
  package let parts: [String]
  /// One entry per dimension, in the instrument's order.
  package let dimensions: [GroupDimension]
  /// Over the dimensions whose priority, or gap, is shown.
  package let ranking: Ranking
  package let matrix: PriorityMatrix?
  /// Whether there are enough people for open comments to be read out.
  package let areCommentsShown: Bool

  @inline(never)
  init(
    people: Int, parts: [String], dimensions: [GroupDimension], ranking: Ranking,
    matrix: PriorityMatrix?, areCommentsShown: Bool
  ) {
    self.people = people
    self.parts = parts
    self.dimensions = dimensions
    self.ranking = ranking
    self.matrix = matrix
    self.areCommentsShown = areCommentsShown
  }

  package func dimension(_ id: Instrument.Dimension.ID) -> GroupDimension? {
    dimensions.first { $0.dimension == id }
  }

  package static func == (left: GroupScores, right: GroupScores) -> Bool {
    left.people == right.people
      && left.parts == right.parts
      && left.dimensions == right.dimensions
      && left.ranking == right.ranking
      && left.matrix == right.matrix
      && left.areCommentsShown == right.areCommentsShown
  }
}

/// What a group may be shown about one dimension.
package final class GroupDimension: Sendable, Equatable {
  package let dimension: Instrument.Dimension.ID
  /// The mean of people's scores of today.
  package let today: Shown<GroupMean>
  /// None for an instrument with one rating, as for ``gap``.
  package let wanted: Shown<GroupMean>?
  /// The mean of people's gaps, over those with both scores.
  package let gap: Shown<GroupMean>?
  /// People with a score in this rating only who are left out of its mean, because beside the gap
  /// they could be worked out: 0, or fewer than the minimum.
  package let leftOutOfToday: Int
  package let leftOutOfWanted: Int
  /// None for an instrument without picks.
  package let picked: Shown<PickShare>?
  /// None for an instrument that does not ask for it.
  package let influence: Shown<GroupMean>?
  /// How much the gap counts: 0.5 + share picked; 1 for an instrument without picks.
  ///
  /// Source: `instrument.md` section 4, rule 5.
  package let weight: Fraction?
  /// Of the same people as ``today``; the distribution counts the scores nearest to each point.
  package let spread: Shown<Spread>
  package let todayDistribution: Shown<[Int]>
  package let wantedDistribution: Shown<[Int]>?
  package let items: Shown<[GroupItem]>
  /// One entry per part of the group.
  package let parts: [Shown<PartMeans>]

  @inline(never)
  init(
    dimension: Instrument.Dimension.ID, today: Shown<GroupMean>, wanted: Shown<GroupMean>?,
    gap: Shown<GroupMean>?, leftOutOfToday: Int, leftOutOfWanted: Int, picked: Shown<PickShare>?,
    influence: Shown<GroupMean>?, weight: Fraction?, spread: Shown<Spread>,
    todayDistribution: Shown<[Int]>, wantedDistribution: Shown<[Int]>?, items: Shown<[GroupItem]>,
    parts: [Shown<PartMeans>]
  ) {
    self.dimension = dimension
    self.today = today
    self.wanted = wanted
    self.gap = gap
    self.leftOutOfToday = leftOutOfToday
    self.leftOutOfWanted = leftOutOfWanted
    self.picked = picked
    self.influence = influence
    self.weight = weight
    self.spread = spread
    self.todayDistribution = todayDistribution
    self.wantedDistribution = wantedDistribution
    self.items = items
    self.parts = parts
  }

  package var standing: Standing {
    Standing(
      dimension: dimension, gap: gap?.value?.mean, weight: weight,
      influence: influence?.value?.mean)
  }

  package var priority: Fraction? { standing.priority }

  package static func == (left: GroupDimension, right: GroupDimension) -> Bool {
    left.dimension == right.dimension
      && left.today == right.today
      && left.wanted == right.wanted
      && left.gap == right.gap
      && left.leftOutOfToday == right.leftOutOfToday
      && left.leftOutOfWanted == right.leftOutOfWanted
      && left.picked == right.picked
      && left.influence == right.influence
      && left.weight == right.weight
      && left.spread == right.spread
      && left.todayDistribution == right.todayDistribution
      && left.wantedDistribution == right.wantedDistribution
      && left.items == right.items
      && left.parts == right.parts
  }
}

/// How many people picked a dimension, of those whose picks count.
package final class PickShare: Sendable, Equatable {
  package let picked: Int
  package let people: Int

  @inline(never)
  init(picked: Int, people: Int) {
    self.picked = picked
    self.people = people
  }

  package static func == (left: PickShare, right: PickShare) -> Bool {
    left.picked == right.picked
      && left.people == right.people
  }
}

/// What a group says about one item: over the people who gave every item of the dimension a point,
/// so that all of them are in every number.
package final class GroupItem: Sendable, Equatable {
  package let item: Instrument.Item.ID
  package let today: ItemResult
  /// None for an instrument with one rating.
  package let wanted: ItemResult?

  @inline(never)
  init(item: Instrument.Item.ID, today: ItemResult, wanted: ItemResult?) {
    self.item = item
    self.today = today
    self.wanted = wanted
  }

  package static func == (left: GroupItem, right: GroupItem) -> Bool {
    left.item == right.item
      && left.today == right.today
      && left.wanted == right.wanted
  }
}

/// How many people chose each point of an item, the lowest first; reversed items are turned round.
package struct ItemResult: Sendable, Equatable {
  package let counts: [Int]

  package init(counts: [Int]) {
    self.counts = counts
  }

  /// - Precondition: somebody answered.
  package var mean: GroupMean {
    let people = counts.reduce(0, +)
    let sum = counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    return GroupMean(people: people, mean: Fraction(Int64(sum), over: Int64(people)))
  }
}

/// The means of a part of a group: of the same people in every number.
package final class PartMeans: Sendable, Equatable {
  package let people: Int
  package let today: Fraction
  /// None for an instrument with one rating.
  package let wanted: Fraction?

  @inline(never)
  init(people: Int, today: Fraction, wanted: Fraction?) {
    self.people = people
    self.today = today
    self.wanted = wanted
  }

  package var gap: Fraction? { wanted.map { $0 - today } }

  package static func == (left: PartMeans, right: PartMeans) -> Bool {
    left.people == right.people
      && left.today == right.today
      && left.wanted == right.wanted
  }
}

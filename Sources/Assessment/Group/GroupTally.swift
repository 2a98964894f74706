/// The answers of a group as counts and sums, in which no person can be found any more.
///
/// Adding is commutative: the order of people does not matter, and tallies of parts merge into that
/// of the whole. Its size does not grow with the group.
package struct GroupTally: Sendable, Equatable {
  /// A person's score is kept in parts of a point: the least common multiple of 1 to 12.
  ///
  /// So it is exact for dimensions of up to 12 items; for larger ones it is at most 0.00002 points
  /// off.
  package static var unit: Int64 { 27_720 }
  /// The most people for whom all arithmetic stays within 64 bits.
  package static var limit: Int { 1_000_000 }

  package private(set) var people = 0
  /// People whose picks count.
  package private(set) var pickers = 0
  /// One entry per dimension, in the instrument's order.
  private(set) var dimensions: [DimensionTally]

  package init(for instrument: Instrument) {
    dimensions = instrument.dimensions.map {
      DimensionTally(items: $0.items.count, points: instrument.scale.points)
    }
  }

  /// Counts one more person.
  /// - Precondition: the sheet was scored by the same instrument; the group is not above its limit.
  package mutating func add(_ sheet: ScoreSheet) {
    precondition(people < GroupTally.limit, "A group has at most a million people.")
    people += 1
    if sheet.hasPicks { pickers += 1 }
    for index in dimensions.indices {
      dimensions[index].add(sheet.dimensions[index], hasPicks: sheet.hasPicks)
    }
  }

  /// Counts the people of another part of the group.
  /// - Precondition: nobody is in both.
  package mutating func merge(_ other: GroupTally) {
    people += other.people
    precondition(people <= GroupTally.limit, "A group has at most a million people.")
    pickers += other.pickers
    for index in dimensions.indices { dimensions[index].merge(other.dimensions[index]) }
  }

  /// Counts all people at once.
  package init(_ sheets: [ScoreSheet], for instrument: Instrument) {
    self.init(for: instrument)
    for sheet in sheets { add(sheet) }
  }
}

/// What a group says about one dimension.
struct DimensionTally: Sendable, Equatable {
  /// Everybody with a score of today, whatever they want.
  private(set) var today: ScoreTally
  /// Everybody with a score of what they want.
  private(set) var wanted: ScoreTally
  /// Those with a score in every rating: they have a gap.
  private(set) var todayOfBoth: ScoreTally
  private(set) var wantedOfBoth: ScoreTally
  /// Those who gave every item a point in every rating.
  private(set) var complete = 0
  /// The points of those, one entry per item.
  private(set) var items: [ItemTally]
  /// Those of ``GroupTally/pickers`` who picked it.
  private(set) var picked = 0
  private(set) var influencers = 0
  private(set) var influenceSum = 0

  init(items count: Int, points: Int) {
    let empty = ScoreTally(points: points)
    today = empty
    wanted = empty
    todayOfBoth = empty
    wantedOfBoth = empty
    items = [ItemTally](repeating: ItemTally(points: points), count: count)
  }

  mutating func add(_ score: DimensionScore, hasPicks: Bool) {
    today.add(score.today)
    if let column = score.wanted { wanted.add(column) }
    if score.isValid {
      todayOfBoth.add(score.today)
      if let column = score.wanted { wantedOfBoth.add(column) }
      if score.isComplete {
        complete += 1
        for index in items.indices { items[index].add(score.items[index]) }
      }
    }
    if hasPicks, score.isPicked { picked += 1 }
    if let influence = score.influence {
      influencers += 1
      influenceSum += influence
    }
  }

  mutating func merge(_ other: DimensionTally) {
    today.merge(other.today)
    wanted.merge(other.wanted)
    todayOfBoth.merge(other.todayOfBoth)
    wantedOfBoth.merge(other.wantedOfBoth)
    complete += other.complete
    for index in items.indices { items[index].merge(other.items[index]) }
    picked += other.picked
    influencers += other.influencers
    influenceSum += other.influenceSum
  }
}

/// One person's scores of one attempt, with what was left out and why.
///
/// There is no total score. Source: `instrument.md` section 4, rule 10: it hides the pattern and
/// invites ranking.
package final class ScoreSheet: Sendable, Equatable {
  /// One entry per dimension, in the instrument's order.
  package let dimensions: [DimensionScore]
  /// Whether the picks count: some, of different dimensions, and not more than are asked for.
  package let hasPicks: Bool
  /// Answers that were not scored, in the order of the record.
  package let unscored: [Unscored]
  package let flags: [QualityFlag]

  @inline(never)
  init(dimensions: [DimensionScore], hasPicks: Bool, unscored: [Unscored], flags: [QualityFlag]) {
    self.dimensions = dimensions
    self.hasPicks = hasPicks
    self.unscored = unscored
    self.flags = flags
  }

  /// An answer that is kept and shown, but does not count.
  package enum Unscored: Sendable, Equatable {
    /// The item is not asked in this version.
    case item(Instrument.Item.ID)
    /// A rating outside of the scale; it counts as missing.
    case rating(Instrument.Item.ID, Column, Int)
    /// The dimension is not in this version.
    case pick(Instrument.Dimension.ID)
    /// Fewer or more picks than are asked for, or one twice. Fewer count, others do not.
    case pickCount(Int, expected: Int)
    /// The dimension is not in this version.
    case influence(Instrument.Dimension.ID)
    /// A rating of influence outside of its scale.
    case influenceRating(Instrument.Dimension.ID, Int)
  }

  /// Which of the two ratings.
  package enum Column: String, Sendable, Equatable {
    case today
    case wanted
  }

  package func score(of dimension: Instrument.Dimension.ID) -> DimensionScore? {
    dimensions.first { $0.dimension == dimension }
  }

  package func ranking(_ rules: Instrument.Rules) -> Ranking {
    Ranking(dimensions.map { $0.standing }, top: rules.top)
  }

  package static func == (left: ScoreSheet, right: ScoreSheet) -> Bool {
    left.dimensions == right.dimensions
      && left.hasPicks == right.hasPicks
      && left.unscored == right.unscored
      && left.flags == right.flags
  }
}

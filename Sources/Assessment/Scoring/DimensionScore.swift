/// What one person's answers say about one dimension.
package final class DimensionScore: Sendable, Equatable {
  package let dimension: Instrument.Dimension.ID
  /// One entry per item, in the instrument's order.
  package let items: [ItemScore]
  package let today: ColumnScore
  /// None for an instrument with one rating.
  package let wanted: ColumnScore?
  package let isPicked: Bool
  /// From 1; `nil` when it was not rated.
  package let influence: Int?
  /// How much the gap counts; 1 for an instrument without picks.
  ///
  /// Source: `instrument.md` section 4, rule 5: picked 1.5, not picked 0.5.
  package let weight: Fraction

  @inline(never)
  init(
    dimension: Instrument.Dimension.ID, items: [ItemScore], today: ColumnScore,
    wanted: ColumnScore?, isPicked: Bool, influence: Int?, weight: Fraction
  ) {
    self.dimension = dimension
    self.items = items
    self.today = today
    self.wanted = wanted
    self.isPicked = isPicked
    self.influence = influence
    self.weight = weight
  }

  /// Wanted minus today, in points; negative when less is wanted.
  ///
  /// Only with both scores. Source: rule 4.
  package var gap: Fraction? {
    guard let today = today.mean, let wanted = wanted?.mean else { return nil }
    return wanted - today
  }

  /// The gap, if it is one to close, times its weight.
  ///
  /// Source: rule 6.
  package var priority: Fraction? { standing.priority }

  /// Whether every item has a point in every rating.
  var isComplete: Bool { today.isComplete && wanted?.isComplete ?? true }

  /// Whether there is a score in every rating.
  var isValid: Bool { today.isValid && wanted?.isValid ?? true }

  /// What the ranking needs to know.
  package var standing: Standing {
    Standing(
      dimension: dimension, gap: gap, weight: weight,
      influence: influence.map { Fraction(Int64($0)) })
  }

  package static func == (left: DimensionScore, right: DimensionScore) -> Bool {
    left.dimension == right.dimension
      && left.items == right.items
      && left.today == right.today
      && left.wanted == right.wanted
      && left.isPicked == right.isPicked
      && left.influence == right.influence
      && left.weight == right.weight
  }
}

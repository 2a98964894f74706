/// What changed between two attempts of one person, by dimension.
///
/// Both are scored by the same instrument, so only items that are asked in it count.
package final class ScoreChange: Sendable, Equatable {
  package let dimension: Instrument.Dimension.ID
  /// Later minus earlier, in points; `nil` unless both have a score.
  package let today: Fraction?
  package let wanted: Fraction?
  package let gap: Fraction?
  /// Whether the change of today is large enough to speak about.
  ///
  /// Source: `instrument.md` section 4, "How exact is this?": differences below half a point are
  /// not to be interpreted.
  package let isNoticeable: Bool

  @inline(never)
  init(
    dimension: Instrument.Dimension.ID, today: Fraction?, wanted: Fraction?, gap: Fraction?,
    isNoticeable: Bool
  ) {
    self.dimension = dimension
    self.today = today
    self.wanted = wanted
    self.gap = gap
    self.isNoticeable = isNoticeable
  }

  /// One change per dimension, in the instrument's order.
  package static func changes(
    from earlier: ScoreSheet, to later: ScoreSheet, _ rules: Instrument.Rules
  ) -> [ScoreChange] {
    zip(earlier.dimensions, later.dimensions).map { earlier, later in
      let today = difference(earlier.today.mean, later.today.mean)
      return ScoreChange(
        dimension: later.dimension,
        today: today,
        wanted: difference(earlier.wanted?.mean, later.wanted?.mean),
        gap: difference(earlier.gap, later.gap),
        isNoticeable: today.map { $0.magnitude >= rules.noticeable } ?? false)
    }
  }

  private static func difference(_ earlier: Fraction?, _ later: Fraction?) -> Fraction? {
    guard let earlier, let later else { return nil }
    return later - earlier
  }

  package static func == (left: ScoreChange, right: ScoreChange) -> Bool {
    left.dimension == right.dimension
      && left.today == right.today
      && left.wanted == right.wanted
      && left.gap == right.gap
      && left.isNoticeable == right.isNoticeable
  }
}

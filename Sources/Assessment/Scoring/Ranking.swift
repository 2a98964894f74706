/// What decides a dimension's place in the ranking, for a person or a group.
package final class Standing: Sendable, Equatable {
  package let dimension: Instrument.Dimension.ID
  /// In points; `nil` when it is missing or not shown.
  package let gap: Fraction?
  /// `nil` when it is not shown.
  package let weight: Fraction?
  /// `nil` when nobody rated it, or it is not shown.
  package let influence: Fraction?

  package init(
    dimension: Instrument.Dimension.ID, gap: Fraction?, weight: Fraction?, influence: Fraction?
  ) {
    self.dimension = dimension
    self.gap = gap
    self.weight = weight
    self.influence = influence
  }

  /// max(gap, 0) × weight, exact.
  ///
  /// Source: `instrument.md` section 4, rule 6.
  package var priority: Fraction? {
    guard let gap, let weight else { return nil }
    return max(gap, .zero) * weight
  }

  package static func == (left: Standing, right: Standing) -> Bool {
    left.dimension == right.dimension
      && left.gap == right.gap
      && left.weight == right.weight
      && left.influence == right.influence
  }
}

/// The dimensions in two orders: by priority, and by plain gap as a test of the first.
///
/// Dimensions without a priority or a gap are left out.
package struct Ranking: Sendable, Equatable {
  /// Highest priority first.
  package let byPriority: [Instrument.Dimension.ID]
  /// Largest gap first.
  package let byGap: [Instrument.Dimension.ID]
  /// The first of ``byPriority``, as many as the rules mark.
  ///
  /// A priority of zero is none.
  package let top: [Instrument.Dimension.ID]
  /// The first of ``byGap``, as many as ``top`` has.
  package let topByGap: [Instrument.Dimension.ID]

  /// Ranks dimensions that stand in the instrument's order.
  ///
  /// Of equal priorities, or gaps, the one with the higher influence goes first (source:
  /// `instrument.md` section 4, rule 6); an influence that is not known counts as lower than any;
  /// then the instrument's order decides, so that the same answers always give the same ranking.
  package init(_ standings: [Standing], top: Int) {
    let byPriority = Ranking.sorted(standings) { $0.priority }
    let byGap = Ranking.sorted(standings) { $0.gap }
    let first = byPriority.prefix(max(top, 0)).filter { $0.priority ?? .zero > .zero }
    self.byPriority = byPriority.map { $0.dimension }
    self.byGap = byGap.map { $0.dimension }
    self.top = first.map { $0.dimension }
    self.topByGap = byGap.prefix(first.count).map { $0.dimension }
  }

  /// Whether both orders begin alike.
  ///
  /// If not, the report says the other. Source: rule 12.
  package var isRobust: Bool { top == topByGap }

  private static func sorted(
    _ standings: [Standing], by value: (Standing) -> Fraction?
  ) -> [Standing] {
    standings.filter { value($0) != nil }.ordered { left, right in
      let (one, other) = (value(left) ?? .zero, value(right) ?? .zero)
      if one != other { return one > other }
      return left.influence ?? .zero > right.influence ?? .zero
    }
  }
}

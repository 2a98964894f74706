/// The four fields of priority and influence.
///
/// Source: `instrument.md` section 6.1, number 5.
package struct PriorityMatrix: Sendable, Equatable {
  /// The priority from which a dimension is in the upper half.
  package let split: Fraction
  /// The influence from which a dimension is in the right half.
  package let middle: Fraction
  /// One entry per dimension with a priority above or equal to zero and an influence, in the order
  /// given.
  package let entries: [Entry]

  package final class Entry: Sendable, Equatable {
    package let dimension: Instrument.Dimension.ID
    package let field: Field

    @inline(never)
    init(dimension: Instrument.Dimension.ID, field: Field) {
      self.dimension = dimension
      self.field = field
    }

    package static func == (left: Entry, right: Entry) -> Bool {
      left.dimension == right.dimension
        && left.field == right.field
    }
  }

  package enum Field: String, Sendable, Equatable {
    /// High priority, high influence.
    case startHere = "start-here"
    /// High priority, low influence.
    case findAllies = "find-allies"
    /// Low priority, high influence.
    case easyWin = "easy-win"
    case later
  }

  /// Places dimensions; none for an instrument that does not ask for influence.
  ///
  /// On the line is high. The priority splits where the rules say, or, when no priority exceeds
  /// that, at the median of all (of an even number, at the upper of the two in the middle, which
  /// divides them as their mean would). A priority of zero is always low.
  package init?(_ standings: [Standing], instrument: Instrument) {
    guard let influence = instrument.influence else { return nil }
    let priorities = standings.compactMap { $0.priority }.ordered(by: <)
    let usual = instrument.rules.prioritySplit
    let split =
      if let highest = priorities.last, highest <= usual { priorities[priorities.count / 2] } else {
        usual
      }
    self.split = split
    let middle = instrument.rules.influenceSplit ?? influence.middle
    self.middle = middle
    self.entries = standings.compactMap { standing in
      guard let priority = standing.priority, let rated = standing.influence else { return nil }
      let isHigh = priority >= split && priority > .zero
      let field: Field =
        switch (isHigh, rated >= middle) {
        case (true, true): .startHere
        case (true, false): .findAllies
        case (false, true): .easyWin
        case (false, false): .later
        }
      return Entry(dimension: standing.dimension, field: field)
    }
  }
}

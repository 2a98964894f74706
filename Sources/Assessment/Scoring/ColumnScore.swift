/// One person's answers to the items of a dimension in one rating, added up.
///
/// Sum and count are kept, not the mean: both are on the paper of a reader who redoes the report.
package struct ColumnScore: Sendable, Equatable {
  /// The sum of the answered points, reversed items turned round.
  ///
  /// In points.
  package let sum: Int
  /// How many items were rated.
  package let answered: Int
  /// How many items got a word beside the scale instead: "I cannot say".
  package let declined: Int
  /// How many items the dimension has.
  package let items: Int
  /// Whether enough items were answered for a score.
  ///
  /// Source: `instrument.md` section 4, rule 1.
  package let isValid: Bool

  init(_ answers: [ItemScore.Answer], minimum: Int) {
    var (sum, answered, declined) = (0, 0, 0)
    for answer in answers {
      switch answer {
      case .point(let point):
        sum += point
        answered += 1
      case .declined: declined += 1
      case .missing: break
      }
    }
    self.sum = sum
    self.answered = answered
    self.declined = declined
    self.items = answers.count
    self.isValid = answered >= max(minimum, 1)
  }

  /// The dimension's score: the mean of the answered items, from 1 to the highest point; exact.
  /// - Returns: `nil` when too few items were answered. Source: rules 1 and 2.
  package var mean: Fraction? { isValid ? Fraction(Int64(sum), over: Int64(answered)) : nil }

  /// Whether every item was rated.
  var isComplete: Bool { answered == items }
}

/// One person's answers to one item, as they count.
package struct ItemScore: Sendable, Equatable {
  package let today: Answer
  /// `missing` for an instrument with one rating.
  package let wanted: Answer

  package enum Answer: Sendable, Equatable {
    /// A point, turned round for a reversed item.
    case point(Int)
    case declined
    case missing

    /// The point, if there is one.
    package var point: Int? {
      if case .point(let point) = self { point } else { nil }
    }
  }

  static var missing: ItemScore { ItemScore(today: .missing, wanted: .missing) }
}

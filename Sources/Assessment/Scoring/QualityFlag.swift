/// A reason to ask "do you want to look again?".
///
/// Nobody is left out because of one.
///
/// Source: `instrument.md` section 4, rule 11.
package enum QualityFlag: String, Sendable, Equatable {
  /// Every rating of today is the same point.
  case straightLining = "straight-lining"
  /// More than a quarter of the items have no rating, in one of the columns.
  case manyMissing = "many-missing"
  /// Every wish is the highest point.
  case allWantedAtTop = "all-wanted-at-top"
  /// Filled in faster than it can be read.
  case tooFast = "too-fast"
}

/// The answers as they were chosen, before reversed items are turned round: a straight line is one
/// that the hand drew.
struct RawAnswers {
  private var today = Line()
  private var wanted = Line()

  private struct Line {
    var count = 0
    var lowest = Int.max
    var highest = Int.min

    mutating func add(_ answer: Rating.Answer?, _ scored: ItemScore.Answer) {
      guard case .point(let point) = answer, case .point = scored else { return }
      count += 1
      lowest = min(lowest, point)
      highest = max(highest, point)
    }
  }

  mutating func add(
    _ rating: Rating, _ scoredToday: ItemScore.Answer, _ scoredWanted: ItemScore.Answer
  ) {
    today.add(rating.today, scoredToday)
    wanted.add(rating.wanted, scoredWanted)
  }
}

extension RawAnswers {
  /// The flags of an attempt, in the order of the cases.
  func flags(seconds: Int?, _ instrument: Instrument) -> [QualityFlag] {
    let isTodayFull = isFull(today, instrument)
    let isWantedFull = !instrument.hasTwoRatings || isFull(wanted, instrument)
    var flags: [QualityFlag] = []
    if isTodayFull, instrument.itemCount > 1, today.lowest == today.highest {
      flags.add(.straightLining)
    }
    if !isTodayFull || !isWantedFull { flags.add(.manyMissing) }
    if instrument.hasTwoRatings, isWantedFull, wanted.lowest == instrument.scale.points {
      flags.add(.allWantedAtTop)
    }
    if let seconds, seconds < instrument.rules.fastestSeconds { flags.add(.tooFast) }
    return flags
  }

  /// Whether few enough ratings are missing.
  ///
  /// Where many are, the equal rest is no straight line.
  private func isFull(_ line: Line, _ instrument: Instrument) -> Bool {
    let missing = Fraction(
      Int64(instrument.itemCount - line.count), over: Int64(instrument.itemCount))
    return missing <= instrument.rules.missingShare
  }
}

extension ScoreSheet {
  /// Scores an attempt by an instrument.
  ///
  /// An attempt at another version is scored on the items that both have; the rest is in
  /// ``unscored``.
  /// - Precondition: the instrument is sound, see ``Instrument/problems``.
  package convenience init(_ attempt: Attempt, by instrument: Instrument) {
    var unscored: [Unscored] = []
    var items = instrument.dimensions.map { dimension in
      [ItemScore](repeating: .missing, count: dimension.items.count)
    }
    var answers = RawAnswers()
    for entry in attempt.ratings.entries {
      guard let place = instrument.place(of: entry.key) else {
        unscored.add(.item(entry.key))
        continue
      }
      let item = instrument.dimensions[place.dimension].items[place.item]
      let today = ScoreSheet.answer(entry.value.today, item, .today, instrument, &unscored)
      let wanted =
        instrument.hasTwoRatings
        ? ScoreSheet.answer(entry.value.wanted, item, .wanted, instrument, &unscored) : .missing
      items[place.dimension][place.item] = ItemScore(today: today, wanted: wanted)
      answers.add(entry.value, today, wanted)
    }
    let picks = ScoreSheet.picks(attempt, instrument, &unscored)
    let influence = ScoreSheet.influence(attempt, instrument, &unscored)
    let dimensions = instrument.dimensions.indices.map { index in
      DimensionScore(
        instrument.dimensions[index], items[index], isPicked: picks?[index] ?? false,
        influence: influence[index], instrument)
    }
    self.init(
      dimensions: dimensions, hasPicks: picks != nil, unscored: unscored,
      flags: answers.flags(seconds: attempt.seconds, instrument))
  }

  private static func answer(
    _ answer: Rating.Answer?, _ item: Instrument.Item, _ column: Column, _ instrument: Instrument,
    _ unscored: inout [Unscored]
  ) -> ItemScore.Answer {
    switch answer {
    case nil: return .missing
    case .declined: return .declined
    case .point(let point):
      guard instrument.scale.range.contains(point) else {
        unscored.add(.rating(item.id, column, point))
        return .missing
      }
      return .point(item.isReversed ? instrument.scale.points + 1 - point : point)
    }
  }

  /// Whether each dimension is picked; nothing when the picks do not count.
  private static func picks(
    _ attempt: Attempt, _ instrument: Instrument, _ unscored: inout [Unscored]
  ) -> [Bool]? {
    guard let expected = instrument.picks?.count else { return nil }
    var isPicked = [Bool](repeating: false, count: instrument.dimensions.count)
    var isTwice = false
    for pick in attempt.picks {
      if let index = instrument.dimensions.firstIndex(where: { $0.id == pick }) {
        isTwice = isTwice || isPicked[index]
        isPicked[index] = true
      } else {
        unscored.add(.pick(pick))
      }
    }
    if attempt.picks.count != expected || isTwice {
      unscored.add(.pickCount(attempt.picks.count, expected: expected))
    }
    let isCounted = attempt.picks.count <= expected && !isTwice && isPicked.contains(true)
    return isCounted ? isPicked : nil
  }

  /// The influence of each dimension, where it was rated.
  private static func influence(
    _ attempt: Attempt, _ instrument: Instrument, _ unscored: inout [Unscored]
  ) -> [Int?] {
    var influence = [Int?](repeating: nil, count: instrument.dimensions.count)
    for entry in attempt.influence.entries {
      guard let range = instrument.influence?.range,
        let index = instrument.dimensions.firstIndex(where: { $0.id == entry.key })
      else {
        unscored.add(.influence(entry.key))
        continue
      }
      if range.contains(entry.value) {
        influence[index] = entry.value
      } else {
        unscored.add(.influenceRating(entry.key, entry.value))
      }
    }
    return influence
  }
}

extension DimensionScore {
  fileprivate convenience init(
    _ dimension: Instrument.Dimension, _ items: [ItemScore], isPicked: Bool, influence: Int?,
    _ instrument: Instrument
  ) {
    let rules = instrument.rules
    self.init(
      dimension: dimension.id,
      items: items,
      today: ColumnScore(items.map { $0.today }, minimum: dimension.minimumAnswers),
      wanted: instrument.hasTwoRatings
        ? ColumnScore(items.map { $0.wanted }, minimum: dimension.minimumAnswers) : nil,
      isPicked: isPicked,
      influence: influence,
      weight: instrument.picks == nil
        ? Fraction(1) : isPicked ? rules.weightPicked : rules.weightUnpicked)
  }
}

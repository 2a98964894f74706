extension Instrument {
  /// Why an instrument cannot be scored.
  package enum Problem: Sendable, Equatable {
    case scalePoints(Int)
    case noDimensions
    case noItems(Dimension.ID)
    case tooManyItems(Dimension.ID, limit: Int)
    case minimumAnswers(Dimension.ID, Int)
    case duplicateDimension(Dimension.ID)
    /// Two items, asked or retired, have the same id.
    case duplicateItem(Item.ID)
    case bandOrder(Band.ID)
    /// The bands leave the lowest scores without one.
    case bandsBeginTooHigh(Band.ID)
    case unknownBand(Band.ID, Dimension.ID)
    case picks(Int)
    case influencePoints(Int)
    /// A minimum below ``Rules/leastGroup``, or below the minimum for the group.
    case groupMinimum(Int)
    case weights
  }

  /// The most items a dimension may have, so that sums over a million people stay exact.
  package static var itemLimit: Int { 100 }

  /// Everything that keeps the instrument from being scored; empty for a sound one.
  package var problems: [Problem] {
    var problems: [Problem] = []
    if !Scale.allowedPoints.contains(scale.points) { problems.add(.scalePoints(scale.points)) }
    if dimensions.isEmpty { problems.add(.noDimensions) }
    for (index, dimension) in dimensions.enumerated() {
      if dimensions[..<index].contains(where: { $0.id == dimension.id }) {
        problems.add(.duplicateDimension(dimension.id))
      }
      problems += self.problems(of: dimension)
    }
    let items = (dimensions.flatMap { $0.items } + retiredItems).map { $0.id }.ordered(by: <)
    for (item, next) in zip(items, items.dropFirst()) where item == next {
      problems.add(.duplicateItem(item))
    }
    problems += bandProblems
    if let picks, !(1...max(dimensions.count, 1)).contains(picks.count) {
      problems.add(.picks(picks.count))
    }
    if let influence, !(2...10).contains(influence.words.count) {
      problems.add(.influencePoints(influence.words.count))
    }
    return problems + rules.problems
  }

  private func problems(of dimension: Dimension) -> [Problem] {
    let count = dimension.items.count
    guard count > 0 else { return [.noItems(dimension.id)] }
    var problems: [Problem] = []
    if count > Instrument.itemLimit {
      problems.add(.tooManyItems(dimension.id, limit: Instrument.itemLimit))
    }
    if !(1...count).contains(dimension.minimumAnswers) {
      problems.add(.minimumAnswers(dimension.id, dimension.minimumAnswers))
    }
    for text in dimension.bandTexts where !bands.contains(where: { $0.id == text.band }) {
      problems.add(.unknownBand(text.band, dimension.id))
    }
    return problems
  }

  private var bandProblems: [Problem] {
    var problems: [Problem] = []
    if let first = bands.first, first.from > Fraction(1) {
      problems.add(.bandsBeginTooHigh(first.id))
    }
    for (band, next) in zip(bands, bands.dropFirst()) where next.from <= band.from {
      problems.add(.bandOrder(next.id))
    }
    return problems
  }
}

extension Instrument.Rules {
  fileprivate var problems: [Instrument.Problem] {
    var problems: [Instrument.Problem] = []
    if minimumGroup < Instrument.Rules.leastGroup { problems.add(.groupMinimum(minimumGroup)) }
    for minimum in [minimumForSpread, minimumForItems, minimumForComments]
    where minimum < minimumGroup {
      problems.add(.groupMinimum(minimum))
    }
    if weightUnpicked < .zero || weightPicked < weightUnpicked || weightPicked > Fraction(10) {
      problems.add(.weights)
    }
    return problems
  }
}

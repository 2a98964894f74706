import Assessment
import CourseModel

extension DraftInstrument {
  /// The instrument, when nothing is missing that it cannot be without.
  ///
  /// What is missing has been reported by the reader.
  var instrument: Instrument? {
    guard let id, let version, let scale, let questions else { return nil }
    let itemCount = dimensions.reduce(0) { $0 + $1.items.count }
    return Instrument(
      id: Instrument.ID(id), version: version, title: title, status: status, frame: frame,
      scale: Scale(words: scale.words.map(\.value), meanings: scale.meanings.map(\.value)),
      questions: questions,
      dimensions: dimensions.map { $0.dimension(minimumAnswers: rules.minimumAnswers?.value) },
      bands: bands.map {
        Instrument.Band(
          id: Instrument.Band.ID($0.id.value), name: $0.name, from: $0.from ?? Fraction(1))
      },
      spreadWords: spread.count == 3
        ? Instrument.SpreadWords(
          alike: spread[0].name, mixed: spread[1].name, apart: spread[2].name) : nil,
      picks: picks?.value, influence: influence?.value,
      rules: rules(points: scale.words.count, items: itemCount),
      retiredItems: retired.map(\.item))
  }

  private func rules(points: Int, items: Int) -> Instrument.Rules {
    var result = Instrument.Rules(points: points)
    let usualGrowth = result.weightPicked - result.weightUnpicked
    if let start = rules.weightStart { result.weightUnpicked = start }
    result.weightPicked = result.weightUnpicked + (rules.weightPicked ?? usualGrowth)
    if let priorities = rules.priorities { result.top = priorities }
    result.influenceSplit = rules.influenceFrom
    if let from = rules.priorityFrom { result.prioritySplit = from }
    if let from = rules.differenceFrom { result.noticeable = from }
    if let missing = rules.manyMissing, items > 0 {
      result.missingShare = Fraction(Int64(missing), over: Int64(items))
    }
    if let minutes = rules.fewMinutes { result.fastestSeconds = minutes * 60 }
    if let people = rules.groupMinimum("results") { result.minimumGroup = people }
    // A minimum that is not given follows the one for results upwards.
    let details = rules.groupMinimum("details") ?? max(result.minimumForItems, result.minimumGroup)
    result.minimumForSpread = details
    result.minimumForItems = details
    result.minimumForComments =
      rules.groupMinimum("comments") ?? max(result.minimumForComments, result.minimumGroup)
    if spread.count == 3 {
      if let from = spread[1].from { result.spreadAlike = from }
      if let from = spread[2].from { result.spreadApart = from }
    }
    return result
  }
}

extension DraftDimension {
  fileprivate func dimension(minimumAnswers usual: Int?) -> Instrument.Dimension {
    Instrument.Dimension(
      id: Instrument.Dimension.ID(id.value), name: name, summary: summary, definition: definition,
      items: items.map(\.item),
      minimumAnswers: minimumAnswers?.value
        ?? usual.map { min($0, items.count) }
        ?? Instrument.Dimension.usualMinimum(ofItems: items.count),
      evidenceQuestion: evidenceQuestion,
      bandTexts: bandTexts.map {
        Instrument.BandText(band: Instrument.Band.ID($0.band.value), text: $0.text)
      },
      experiments: experiments, modules: modules.map(\.value.text))
  }
}

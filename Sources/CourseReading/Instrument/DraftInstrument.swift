import Assessment
import CourseModel

/// An instrument as its author wrote it, with the places that messages point at.
struct DraftInstrument {
  /// The beginning of the file.
  let location: SourceLocation
  var id: String?
  var version: Int?
  var title = ""
  var status = ""
  var frame: Instrument.Frame?
  var scale: DraftScale?
  var questions: Questions?
  var dimensions: [DraftDimension] = []
  var bands: [DraftBand] = []
  var spread: [DraftBand] = []
  var picks: (value: Instrument.Picks, location: SourceLocation)?
  var influence: (value: Instrument.Influence, location: SourceLocation)?
  var rules = DraftRules()
  var retired: [DraftItem] = []
  var benchmarks: [DraftBenchmark] = []

  init(at location: SourceLocation) {
    self.location = location
  }

  /// Whether people can take it: it says more than the names of dimensions.
  var isTest: Bool { scale != nil || dimensions.contains { !$0.items.isEmpty } }
}

/// The points of a rating.
struct DraftScale {
  let location: SourceLocation
  /// The lowest is 1, so this is the number of points as well.
  let highest: Int
  let words: [Located<String>]
  let meanings: [Located<String>]
}

struct DraftDimension {
  let id: Located<String>
  let name: String
  let summary: String
  let definition: String
  let items: [DraftItem]
  let minimumAnswers: Located<Int>?
  let evidenceQuestion: String
  /// Texts by the id of a band, with the place of the id.
  let bandTexts: [(band: Located<String>, text: String)]
  let experiments: [Instrument.Experiment]
  let modules: [Located<ModuleID>]
}

struct DraftItem {
  let id: Located<String>
  let text: Located<String>
  let isReversed: Bool
  let isInShortForm: Bool

  var item: Instrument.Item {
    Instrument.Item(
      id: Instrument.Item.ID(id.value), text: text.value, isReversed: isReversed,
      isInShortForm: isInShortForm)
  }
}

/// A stretch of the scale, or of the spread.
struct DraftBand {
  let id: Located<String>
  let name: String
  let from: Fraction?
  /// Where it ends; `nil` for the last.
  let below: Located<Fraction>?
}

/// Means of other people to compare with.
struct DraftBenchmark {
  let location: SourceLocation
  let missing: [String]
}

/// The numbers of `rules` that were given; the others are those of the Learning Culture Test.
struct DraftRules {
  var location: SourceLocation?
  var minimumAnswers: Located<Int>?
  var weightStart: Fraction?
  var weightPicked: Fraction?
  var priorities: Int?
  var influenceFrom: Fraction?
  var priorityFrom: Fraction?
  var differenceFrom: Fraction?
  var manyMissing: Int?
  var fewMinutes: Int?
  /// People by the id of the minimum: results, details, comments.
  var groupMinimums: [(id: String, people: Located<Int>)] = []

  /// The people that a minimum asks for, if it is given.
  func groupMinimum(_ id: String) -> Int? {
    groupMinimums.first { $0.id == id }?.people.value
  }
}

extension Instrument {
  /// One thing the instrument looks at, through several items.
  package final class Dimension: Sendable, Equatable {
    package typealias ID = Identifier<Dimension>

    package let id: ID
    package let name: String
    /// One line, for lists.
    package let summary: String
    package let definition: String
    package let items: [Item]
    /// How many items must be answered for a score, in each rating.
    ///
    /// Source: `instrument.md` section 4, rule 1: three of four.
    package let minimumAnswers: Int
    /// Asks for something that really happened.
    package let evidenceQuestion: String
    package let bandTexts: [BandText]
    package let experiments: [Experiment]
    /// Ids of modules that help, the best first.
    package let modules: [String]

    @inline(never)
    package init(
      id: ID, name: String, summary: String = "", definition: String = "", items: [Item],
      minimumAnswers: Int,
      evidenceQuestion: String = "", bandTexts: [BandText] = [], experiments: [Experiment] = [],
      modules: [String] = []
    ) {
      self.id = id
      self.name = name
      self.summary = summary
      self.definition = definition
      self.items = items
      self.minimumAnswers = minimumAnswers
      self.evidenceQuestion = evidenceQuestion
      self.bandTexts = bandTexts
      self.experiments = experiments
      self.modules = modules
    }

    /// Three of four, rounded up: the minimum for an instrument that does not say one.
    package static func usualMinimum(ofItems count: Int) -> Int { (count * 3 + 3) / 4 }

    package func text(of band: Band.ID) -> String? { bandTexts.first { $0.band == band }?.text }

    package static func == (left: Dimension, right: Dimension) -> Bool {
      left.id == right.id
        && left.name == right.name
        && left.summary == right.summary
        && left.definition == right.definition
        && left.items == right.items
        && left.minimumAnswers == right.minimumAnswers
        && left.evidenceQuestion == right.evidenceQuestion
        && left.bandTexts == right.bandTexts
        && left.experiments == right.experiments
        && left.modules == right.modules
    }
  }

  /// A statement that is rated.
  package final class Item: Sendable, Equatable {
    package typealias ID = Identifier<Item>

    package let id: ID
    package let text: String
    /// Whether the lowest point is the best one.
    ///
    /// Scores turn its points round: of five, 2 counts as 4.
    package let isReversed: Bool
    /// Whether the item is part of the short form, one per dimension.
    package let isInShortForm: Bool

    @inline(never)
    package init(id: ID, text: String, isReversed: Bool = false, isInShortForm: Bool = false) {
      self.id = id
      self.text = text
      self.isReversed = isReversed
      self.isInShortForm = isInShortForm
    }

    package static func == (left: Item, right: Item) -> Bool {
      left.id == right.id
        && left.text == right.text
        && left.isReversed == right.isReversed
        && left.isInShortForm == right.isInShortForm
    }
  }

  /// What the report says to people whose score of a dimension is in a band.
  package final class BandText: Sendable, Equatable {
    package let band: Band.ID
    package let text: String

    @inline(never)
    package init(band: Band.ID, text: String) {
      self.band = band
      self.text = text
    }

    package static func == (left: BandText, right: BandText) -> Bool {
      left.band == right.band
        && left.text == right.text
    }
  }

  /// A first experiment that fits a dimension.
  package final class Experiment: Sendable, Equatable {
    /// Its name in a plan; the same in every language.
    package let id: String
    package let title: String
    package let text: String

    @inline(never)
    package init(id: String = "", title: String, text: String) {
      self.id = id
      self.title = title
      self.text = text
    }

    package static func == (left: Experiment, right: Experiment) -> Bool {
      left.id == right.id
        && left.title == right.title
        && left.text == right.text
    }
  }
}

extension Instrument {
  /// One thing the instrument looks at, through several items.
  package struct Dimension: Sendable, Equatable {
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
  }

  /// A statement that is rated.
  package struct Item: Sendable, Equatable {
    package typealias ID = Identifier<Item>

    package let id: ID
    package let text: String
    /// Whether the lowest point is the best one.
    ///
    /// Scores turn its points round: of five, 2 counts as 4.
    package let isReversed: Bool
    /// Whether the item is part of the short form, one per dimension.
    package let isInShortForm: Bool

    package init(id: ID, text: String, isReversed: Bool = false, isInShortForm: Bool = false) {
      self.id = id
      self.text = text
      self.isReversed = isReversed
      self.isInShortForm = isInShortForm
    }
  }

  /// What the report says to people whose score of a dimension is in a band.
  package struct BandText: Sendable, Equatable {
    package let band: Band.ID
    package let text: String

    package init(band: Band.ID, text: String) {
      self.band = band
      self.text = text
    }
  }

  /// A first experiment that fits a dimension.
  package struct Experiment: Sendable, Equatable {
    /// Its name in a plan; the same in every language.
    package let id: String
    package let title: String
    package let text: String

    package init(id: String = "", title: String, text: String) {
      self.id = id
      self.title = title
      self.text = text
    }
  }
}

/// A test: what it asks, on which scale, and how its answers are read.
///
/// Any number of dimensions and items, 3 to 10 points, one or two ratings, reversed items. The
/// words are in one language; the ids are not, so answers in different languages meet.
///
/// A class, and never changed: everything that scores or reports holds one, and copies of its many
/// parts were a tenth of the browser's engine.
///
/// Source: `instrument.md`, sections 2 to 4 and 8.
package final class Instrument: Sendable, Equatable {
  package typealias ID = Identifier<Instrument>

  package let id: ID
  /// Counts the changes that make old and new answers differ: other items, another scale.
  package let version: Int
  package let title: String
  /// What is known about its quality: `formative-not-validated` until a study says otherwise.
  package let status: String
  /// What is read before the first item; none for an instrument that begins at once.
  package let frame: Frame?
  package let scale: Scale
  package let questions: Questions
  /// In the order in which they are asked, drawn and, where nothing else decides, ranked.
  package let dimensions: [Dimension]
  /// From the lowest; the first begins at the lowest point of the scale.
  package let bands: [Band]
  /// What the three stretches of spread are called; none shows numbers only.
  package let spreadWords: SpreadWords?
  package let picks: Picks?
  package let influence: Influence?
  package let rules: Rules
  /// Items of older versions: their answers are shown, but not scored.
  package let retiredItems: [Item]

  /// Where each item stands, sorted by id, so that an item is found in a few steps.
  private let places: [Place]

  /// - Precondition: ``problems`` is empty before anything is scored; ``init(_:)`` of JSON sees to
  ///   it, and whoever makes an instrument in another way looks there.
  package init(
    id: ID, version: Int, title: String, status: String = "", frame: Frame? = nil, scale: Scale,
    questions: Questions, dimensions: [Dimension], bands: [Band],
    spreadWords: SpreadWords? = nil, picks: Picks? = nil, influence: Influence? = nil,
    rules: Rules, retiredItems: [Item] = []
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.status = status
    self.frame = frame
    self.scale = scale
    self.questions = questions
    self.dimensions = dimensions
    self.bands = bands
    self.spreadWords = spreadWords
    self.picks = picks
    self.influence = influence
    self.rules = rules
    self.retiredItems = retiredItems
    var places: [Place] = []
    for (dimension, content) in dimensions.enumerated() {
      for (item, content) in content.items.enumerated() {
        places.add(Place(id: content.id, dimension: dimension, item: item))
      }
    }
    self.places = places.ordered { $0.id < $1.id }
  }

  package static func == (left: Instrument, right: Instrument) -> Bool {
    left === right
      || left.id == right.id && left.version == right.version && left.title == right.title
        && left.status == right.status && left.frame == right.frame && left.scale == right.scale
        && left.questions == right.questions && left.dimensions == right.dimensions
        && left.bands == right.bands && left.spreadWords == right.spreadWords
        && left.picks == right.picks && left.influence == right.influence
        && left.rules == right.rules && left.retiredItems == right.retiredItems
  }

  /// Where an item stands: the index of its dimension, and its own index there.
  package struct Place: Sendable, Equatable {
    package let id: Item.ID
    package let dimension: Int
    package let item: Int
  }

  /// Finds an item that is asked in this version.
  /// - Complexity: logarithmic in the number of items.
  package func place(of id: Item.ID) -> Place? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low].id == id ? places[low] : nil
  }

  package var itemCount: Int { places.count }

  /// Whether each item is rated twice, so that there are gaps.
  package var hasTwoRatings: Bool { questions.wanted != nil }

  package func dimension(_ id: Dimension.ID) -> Dimension? { dimensions.first { $0.id == id } }

  /// The item with an id, also a retired one.
  package func item(_ id: Item.ID) -> Item? {
    guard let place = place(of: id) else { return retiredItems.first { $0.id == id } }
    return dimensions[place.dimension].items[place.item]
  }
}

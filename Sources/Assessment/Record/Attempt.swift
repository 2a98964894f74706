/// One time that a learner took a test.
package struct Attempt: Sendable, Equatable {
  package var instrument: Instrument.ID
  package var instrumentVersion: Int
  /// The day or moment as ISO 8601 text, in which later is greater; kept as it is written.
  package var date: String?
  /// How long it took, when the browser measured it.
  package var seconds: Int?
  /// The group that was rated: `team`, `department`, `organisation`.
  package var referenceGroup: GroupID?
  package var ratings: Keyed<Instrument.Item, Rating>
  package var picks: [Instrument.Dimension.ID]
  /// From 1; see ``Instrument/Influence``.
  package var influence: Keyed<Instrument.Dimension, Int>
  /// What really happened, by dimension.
  package var stories: Keyed<Instrument.Dimension, String>
  package var kept: KeptMembers
  package var keptOfInstrument: KeptMembers

  package init(
    instrument: Instrument.ID, instrumentVersion: Int, date: String? = nil, seconds: Int? = nil,
    referenceGroup: GroupID? = nil, ratings: Keyed<Instrument.Item, Rating> = Keyed(),
    picks: [Instrument.Dimension.ID] = [], influence: Keyed<Instrument.Dimension, Int> = Keyed(),
    stories: Keyed<Instrument.Dimension, String> = Keyed()
  ) {
    self.instrument = instrument
    self.instrumentVersion = instrumentVersion
    self.date = date
    self.seconds = seconds
    self.referenceGroup = referenceGroup
    self.ratings = ratings
    self.picks = picks
    self.influence = influence
    self.stories = stories
    self.kept = KeptMembers()
    self.keptOfInstrument = KeptMembers()
  }

  /// The subject of a reference group's id.
  package enum ReferenceGroup {}

  package typealias GroupID = Identifier<ReferenceGroup>
}

/// The two answers to one item.
///
/// An answer that was never given is `nil`.
package struct Rating: Sendable, Equatable {
  package var today: Answer?
  package var wanted: Answer?
  package var kept: KeptMembers

  package init(today: Answer? = nil, wanted: Answer? = nil, kept: KeptMembers = KeptMembers()) {
    self.today = today
    self.wanted = wanted
    self.kept = kept
  }

  /// A point of the scale as the learner chose it, or a word beside the scale.
  package enum Answer: Sendable, Equatable {
    /// From 1; not turned round for reversed items.
    case point(Int)
    /// Seen, and not rated: ``cannotSay``, ``notImportant``, or a word of another program.
    case declined(String)

    /// Beside the scale of today.
    package static var cannotSay: Answer { .declined("cannot-say") }
    /// Beside the scale of what is wanted.
    package static var notImportant: Answer { .declined("not-important") }
  }
}

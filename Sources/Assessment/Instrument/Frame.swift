extension Instrument {
  /// What is said and asked before the first item, so that everybody answers for the same group.
  ///
  /// Source: `instrument.md` section 2.1.
  package final class Frame: Sendable, Equatable {
    package let question: String
    /// The groups a person may answer for; one is chosen.
    package let groups: [Group]
    /// One idea each, in the order in which they are read.
    package let sentences: [String]

    @inline(never)
    package init(question: String, groups: [Group], sentences: [String]) {
      self.question = question
      self.groups = groups
      self.sentences = sentences
    }

    package static func == (left: Frame, right: Frame) -> Bool {
      left.question == right.question
        && left.groups == right.groups
        && left.sentences == right.sentences
    }
  }

  /// A group that a person answers for: my team, my whole organisation.
  package final class Group: Sendable, Equatable {
    package let id: Attempt.GroupID
    package let name: String

    @inline(never)
    package init(id: Attempt.GroupID, name: String) {
      self.id = id
      self.name = name
    }

    package static func == (left: Group, right: Group) -> Bool {
      left.id == right.id
        && left.name == right.name
    }
  }

  /// What the three stretches of spread are called, from the narrowest.
  ///
  /// Source: `instrument.md` section 4, rule 8.
  package final class SpreadWords: Sendable, Equatable {
    package let alike: String
    package let mixed: String
    package let apart: String

    @inline(never)
    package init(alike: String, mixed: String, apart: String) {
      self.alike = alike
      self.mixed = mixed
      self.apart = apart
    }

    package static func == (left: SpreadWords, right: SpreadWords) -> Bool {
      left.alike == right.alike
        && left.mixed == right.mixed
        && left.apart == right.apart
    }
  }
}

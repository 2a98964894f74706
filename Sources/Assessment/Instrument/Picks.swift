extension Instrument {
  /// The forced choice: which dimensions would help most.
  ///
  /// Source: `instrument.md` section 2.3: wishes alone set no priorities.
  package final class Picks: Sendable, Equatable {
    package let question: String
    /// How many dimensions are picked, in no order.
    package let count: Int

    @inline(never)
    package init(question: String, count: Int) {
      self.question = question
      self.count = count
    }

    package static func == (left: Picks, right: Picks) -> Bool {
      left.question == right.question
        && left.count == right.count
    }
  }

  /// How much people can change a dimension themselves; asked once per dimension.
  ///
  /// Source: `instrument.md` sections 2.4 and 4, rule 7.
  package final class Influence: Sendable, Equatable {
    package let question: String
    /// From the lowest, which is 1: a little, partly, a lot.
    package let words: [String]

    @inline(never)
    package init(question: String, words: [String]) {
      self.question = question
      self.words = words
    }

    package var range: ClosedRange<Int> { 1...max(words.count, 1) }

    /// The middle of the scale, where the priority matrix divides: 2 of 1 to 3.
    package var middle: Fraction { Fraction(Int64(1 + words.count), over: 2) }

    package static func == (left: Influence, right: Influence) -> Bool {
      left.question == right.question
        && left.words == right.words
    }
  }
}

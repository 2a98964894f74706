/// The points of a rating, each with its word; the lowest is 1.
package final class Scale: Sendable, Equatable {
  /// From the lowest: "almost never" … "almost always".
  ///
  /// One entry per point, 3 to 10.
  package let words: [String]
  /// What each word stands for, "less than half"; one entry per point, or none at all.
  package let meanings: [String]

  @inline(never)
  package init(words: [String], meanings: [String] = []) {
    self.words = words
    self.meanings = meanings
  }

  /// The number of points, and the value of the highest.
  package var points: Int { words.count }

  package var range: ClosedRange<Int> { 1...max(points, 1) }

  /// The sizes a scale may have.
  package static var allowedPoints: ClosedRange<Int> { 3...10 }

  package static func == (left: Scale, right: Scale) -> Bool {
    left.words == right.words
      && left.meanings == right.meanings
  }
}

/// What is asked about each item: how it is today and, for most instruments, how it is wanted.
package final class Questions: Sendable, Equatable {
  package let today: Question
  /// None for an instrument with one rating.
  package let wanted: Question?

  @inline(never)
  package init(today: Question, wanted: Question? = nil) {
    self.today = today
    self.wanted = wanted
  }

  package final class Question: Sendable, Equatable {
    /// The short name of the rating: "Today".
    package let name: String
    package let text: String
    /// The answer beside the scale: "I cannot say", "not important for us".
    package let declined: String

    @inline(never)
    package init(name: String = "", text: String, declined: String) {
      self.name = name
      self.text = text
      self.declined = declined
    }

    package static func == (left: Question, right: Question) -> Bool {
      left.name == right.name
        && left.text == right.text
        && left.declined == right.declined
    }
  }

  package static func == (left: Questions, right: Questions) -> Bool {
    left.today == right.today
      && left.wanted == right.wanted
  }
}

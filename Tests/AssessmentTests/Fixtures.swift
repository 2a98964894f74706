import Assessment

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

/// Splitmix64: the same numbers for the same seed on every machine.
///
/// Source: Steele, Lea, Flood 2014.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

extension Instrument {
  /// Dimensions of four items each, of which three are enough; two ratings, three picks, influence.
  static func fixture(
    dimensions: [Dimension.ID] = [
      "whole", "safe", "dialogue", "reflect", "experiment", "share", "lead", "grow",
    ], points: Int = 5, hasTwoRatings: Bool = true, reversed: [Item.ID] = []
  ) -> Instrument {
    let question = Questions.Question(text: "How often?", declined: "I cannot say")
    return Instrument(
      id: "learning-culture", version: 1, title: "Test",
      scale: Scale(words: (1...points).map { "point \($0)" }),
      questions: Questions(today: question, wanted: hasTwoRatings ? question : nil),
      dimensions: dimensions.map { dimension in
        Dimension(
          id: dimension, name: dimension.text,
          items: (1...4).map { number in
            let id = Item.ID(dimension.text + String(number))
            return Item(id: id, text: "", isReversed: reversed.contains(id))
          }, minimumAnswers: 3)
      },
      bands: [
        Band(id: "emerging", name: "Emerging", from: Fraction(1)),
        Band(id: "developing", name: "Developing", from: Fraction(5, over: 2)),
        Band(id: "thriving", name: "Thriving", from: Fraction(15, over: 4)),
      ],
      picks: Picks(question: "", count: min(3, dimensions.count)),
      influence: Influence(question: "", words: ["a little", "partly", "a lot"]),
      rules: Rules(points: points))
  }
}

extension Attempt {
  /// The same answers to every item.
  static func even(_ today: Int, _ wanted: Int, in instrument: Instrument) -> Attempt {
    var attempt = Attempt(instrument: instrument.id, instrumentVersion: instrument.version)
    for item in instrument.dimensions.flatMap({ $0.items }) {
      attempt.ratings[item.id] = Rating(today: .point(today), wanted: .point(wanted))
    }
    return attempt
  }

  /// Answers at random, some of them missing.
  static func random(
    in instrument: Instrument, missing percent: Int, using generator: inout SeededGenerator
  ) -> Attempt {
    var attempt = Attempt(instrument: instrument.id, instrumentVersion: instrument.version)
    func answer() -> Rating.Answer? {
      if generator.chance(percent) { return generator.chance(50) ? nil : .cannotSay }
      return .point(Int.random(in: instrument.scale.range, using: &generator))
    }
    for item in instrument.dimensions.flatMap({ $0.items }) {
      attempt.ratings[item.id] = Rating(today: answer(), wanted: answer())
    }
    if let count = instrument.picks?.count, !generator.chance(percent) {
      attempt.picks = Array(
        instrument.dimensions.map { $0.id }.shuffled(using: &generator).prefix(count))
    }
    for dimension in instrument.dimensions where !generator.chance(percent) {
      attempt.influence[dimension.id] = Int.random(in: 1...3, using: &generator)
    }
    return attempt
  }
}

extension LearningRecord {
  static func fixture(_ learner: Learner.ID?, name: String? = nil, _ attempts: Attempt...) -> Self {
    LearningRecord(
      course: CourseEdition(id: "course"), learner: Learner(id: learner, name: name),
      attempts: attempts)
  }
}

import Assessment
import Testing

@Suite("A group's scores")
struct GroupTests {
  private let instrument = Instrument.fixture()

  private func people(_ count: Int, seed: UInt64 = 5, missing: Int = 5) -> [ScoreSheet] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      ScoreSheet(.random(in: instrument, missing: missing, using: &generator), by: instrument)
    }
  }

  private func score(_ people: [ScoreSheet]) -> Shown<GroupScores> {
    GroupScores.scores(GroupTally(people, for: instrument), by: instrument)
  }

  @Test("Four people see nothing, and why")
  func hidesSmallGroup() {
    #expect(score(people(4)).reason == .tooFew(minimum: 5))
    #expect(score([]).reason == .tooFew(minimum: 5))
  }

  @Test("Five see means, eight spread and items, ten comments")
  func minimums() throws {
    let five = try #require(score(people(5, missing: 0)).value)
    #expect(five.dimensions.allSatisfy { $0.today.value != nil && $0.gap?.value != nil })
    #expect(five.dimensions.allSatisfy { $0.spread.reason == .tooFew(minimum: 8) })
    #expect(five.dimensions.allSatisfy { $0.items.reason == .tooFew(minimum: 8) })
    let eight = try #require(score(people(8, missing: 0)).value)
    #expect(eight.dimensions.allSatisfy { $0.spread.value != nil && $0.items.value != nil })
    #expect(!eight.areCommentsShown)
    #expect(score(people(10, missing: 0)).value?.areCommentsShown == true)
  }

  @Test("The order of members does not matter, nor how parts are merged", arguments: 0..<10)
  func ignoresOrder(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let people = people(20, seed: UInt64(seed), missing: 12)
    let shuffled = people.shuffled(using: &generator)
    var merged = GroupTally(Array(shuffled[..<7]), for: instrument)
    merged.merge(GroupTally(Array(shuffled[7...]), for: instrument))
    #expect(merged == GroupTally(people, for: instrument))
    #expect(score(shuffled) == score(people))
  }

  @Test("Bounds hold for every group", arguments: 0..<40)
  func bounds(seed: Int) {
    let scores = score(people(5 + seed, seed: UInt64(seed), missing: seed)).value
    let scale = Fraction(1)...Fraction(5)
    for dimension in scores?.dimensions ?? [] {
      #expect(dimension.today.value.map { scale.contains($0.mean) } ?? true)
      #expect(dimension.gap?.value.map { $0.mean.magnitude <= Fraction(4) } ?? true)
      #expect(
        dimension.weight.map { (Fraction(1, over: 2)...Fraction(3, over: 2)).contains($0) } ?? true)
      #expect(dimension.priority.map { (.zero...Fraction(6)).contains($0) } ?? true)
      #expect(dimension.spread.value.map { !$0.isAtLeast(Fraction(3)) } ?? true)
      #expect(
        dimension.todayDistribution.value.map { $0.reduce(0, +) == dimension.today.value?.people }
          ?? true)
      #expect(dimension.today.value.map { $0.people >= 5 } ?? true)
    }
  }

  /// Eight people with today 1, 1, 2, 2, 3, 3, 4, 4: variance 10 / 7, standard deviation 1.195.
  @Test("Spread divides by n - 1")
  func spread() throws {
    let instrument = Instrument.fixture(dimensions: ["a"])
    let people = [1, 1, 2, 2, 3, 3, 4, 4].map {
      ScoreSheet(.even($0, 4, in: instrument), by: instrument)
    }
    let tally = GroupTally(people, for: instrument)
    let dimension = try #require(
      GroupScores.scores(tally, by: instrument).value?.dimensions.first)
    let spread = try #require(dimension.spread.value)
    #expect(spread.shown == "1.2")
    #expect(spread.word(instrument.rules) == .apart)
    #expect(spread.isAtLeast(Fraction(1195, over: 1000)))
    #expect(!spread.isAtLeast(Fraction(1196, over: 1000)))
    #expect(dimension.todayDistribution.value == [2, 2, 2, 2, 0])
    #expect(dimension.items.value?.first?.today.counts == [2, 2, 2, 2, 0])
    #expect(dimension.items.value?.first?.today.mean.mean == Fraction(5, over: 2))
  }

  @Test("On the edge of two words, a spread is mixed")
  func spreadEdges() throws {
    let instrument = Instrument.fixture(dimensions: ["a"])
    func spread(_ today: [Int]) throws -> Spread {
      let people = today.map { ScoreSheet(.even($0, 4, in: instrument), by: instrument) }
      let scores = GroupScores.scores(GroupTally(people, for: instrument), by: instrument)
      return try #require(scores.value?.dimensions.first?.spread.value)
    }
    #expect(try spread([3, 3, 3, 3, 3, 3, 3, 3]).word(instrument.rules) == .alike)
    #expect(try spread([3, 3, 3, 3, 3, 3, 3, 3]).shown == "0.0")
    // No small group has a standard deviation of exactly 0.6, so the rules move to one that exists.
    let even = try spread([2, 2, 2, 2, 4, 4, 4, 4, 3])  // variance 8 / 8 = 1
    var rules = instrument.rules
    rules.spreadAlike = Fraction(1)
    rules.spreadApart = Fraction(1)
    #expect(even.word(rules) == .mixed)
  }

  @Test("A million people at the ends of a scale of ten stay exact")
  func largestGroup() throws {
    let instrument = Instrument.fixture(dimensions: ["a"], points: 10)
    var attempt = Attempt.even(1, 10, in: instrument)
    attempt.picks = ["a"]
    var half = GroupTally(for: instrument)
    half.add(ScoreSheet(attempt, by: instrument))
    attempt = .even(10, 10, in: instrument)
    var other = GroupTally(for: instrument)
    other.add(ScoreSheet(attempt, by: instrument))
    func times(_ tally: GroupTally, _ count: Int) -> GroupTally {
      var (result, power, rest) = (GroupTally(for: instrument), tally, count)
      while rest > 0 {
        if rest & 1 == 1 { result.merge(power) }
        rest >>= 1
        if rest > 0 { power.merge(power) }
      }
      return result
    }
    var whole = times(half, 999_999)
    whole.merge(other)
    let dimension = try #require(
      GroupScores.scores(whole, by: instrument).value?.dimensions.first)
    #expect(dimension.gap?.value?.mean == Fraction(9 * 999_999, over: 1_000_000))
    #expect(dimension.priority == Fraction(27 * 999_999, over: 2_000_000))
    #expect(dimension.spread.value?.shown == "0.0")
    #expect(dimension.todayDistribution.value?.first == 999_999)
  }
}

import Assessment
import Testing

@Suite("No combination of shown results is about fewer people than the minimum")
struct DisclosureTests {
  @Test(
    "Parts",
    arguments: [
      ([6, 7], 13, [true, true]), ([6, 7], 14, [false, true]),
      ([3, 6, 8], 17, [false, false, true]),
      ([4], 20, [false]), ([5, 5], 12, [true, false]), ([5, 5], 15, [true, true]),
      ([7], 8, [false]),
      ([], 9, []), ([0, 6], 6, [false, true]),
    ])
  func choosesParts(parts: [Int], whole: Int, shown: [Bool]) {
    #expect(Disclosure.shownParts(parts, of: whole, minimum: 5) == shown)
  }

  /// Tries every way to combine the shown results of a random group, with exact arithmetic, and
  /// looks for one that is about four people or fewer.
  @Test("An attacker with all shown results finds nobody", arguments: 0..<90)
  func attack(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 1_000)
    let instrument = Instrument.fixture(
      dimensions: ["a"], points: 5, hasTwoRatings: seed % 5 > 0)
    let size = Int.random(in: 5...12, using: &generator)
    let missing = [0, 3, 6, 12, 20][seed % 5]
    let people = (0..<size).map { _ in
      ScoreSheet(.random(in: instrument, missing: missing, using: &generator), by: instrument)
    }
    let labels = people.map { _ in
      seed % 3 == 0 ? nil : Int.random(in: 0...2, using: &generator) as Int?
    }
    let parts = (0...2).map { part in
      GroupTally(
        people.indices.filter { labels[$0] == part }.map { people[$0] }, for: instrument)
    }
    let rest = GroupTally(
      people.indices.filter { labels[$0] == nil }.map { people[$0] }, for: instrument)
    let shown = GroupScores.scores(
      rest, parts: parts.map { .init(name: "", tally: $0) }, by: instrument)
    let dimension = try #require(shown.value?.dimensions.first)
    let attacker = Attacker(people, labels, dimension)
    #expect(attacker.victims(fewerThan: 5).isEmpty)
  }

  @Test("The attacker finds somebody where there is no rule")
  func attackerIsAble() throws {
    let instrument = Instrument.fixture(dimensions: ["a"])
    var people = [ScoreSheet](
      repeating: ScoreSheet(.even(3, 4, in: instrument), by: instrument), count: 8)
    var attempt = Attempt.even(2, 4, in: instrument)
    attempt.ratings["a1"]?.wanted = nil
    attempt.ratings["a2"]?.wanted = nil
    people[3] = ScoreSheet(attempt, by: instrument)
    var rows: [Attacker.Row] = []
    rows.append(Attacker.mean(people, Array(0..<8), .today))
    rows.append(Attacker.gap(people, [0, 1, 2, 4, 5, 6, 7]))
    rows.append(Attacker.mean(people, [0, 1, 2, 4, 5, 6, 7], .wanted))
    #expect(Attacker(rows: rows, size: 8).victims(fewerThan: 5).contains([0, 1, 2, 3]))
  }

  @Test("One wish missing: today is of the same people as the gap")
  func leavesOut() throws {
    let instrument = Instrument.fixture(dimensions: ["a"])
    var attempt = Attempt.even(1, 5, in: instrument)
    attempt.ratings["a1"]?.wanted = .notImportant
    attempt.ratings["a2"]?.wanted = .notImportant
    var people = (0..<8).map { _ in ScoreSheet(.even(3, 4, in: instrument), by: instrument) }
    people.append(ScoreSheet(attempt, by: instrument))
    let scores = GroupScores.scores(GroupTally(people, for: instrument), by: instrument)
    let dimension = try #require(scores.value?.dimension("a"))
    #expect(dimension.today.value == GroupMean(people: 8, mean: Fraction(3)))
    #expect(dimension.leftOutOfToday == 1)
    #expect(dimension.leftOutOfWanted == 0)
  }
}

/// Knows everything but the answers: who answered what, and every shown result as an equation over
/// the unknown answers.
///
/// Calculates modulo a prime, so exactly.
struct Attacker {
  typealias Row = [Int]
  static let prime = 1_000_003

  let rows: [Row]
  let size: Int

  init(rows: [Row], size: Int) {
    self.rows = rows
    self.size = size
  }

  init(_ people: [ScoreSheet], _ labels: [Int?], _ shown: GroupDimension) {
    let scores = people.map { $0.dimensions[0] }
    let hasTwo = scores.contains { $0.wanted != nil }
    let today = people.indices.filter { scores[$0].today.mean != nil }
    let wanted = people.indices.filter { scores[$0].wanted?.mean != nil }
    let both = today.filter { !hasTwo || wanted.contains($0) }
    var rows: [Row] = []
    if let mean = shown.today.value {
      rows.append(Attacker.mean(people, mean.people == today.count ? today : both, .today))
      #expect(mean.people == today.count || mean.people == both.count)
    }
    if let mean = shown.wanted?.value {
      rows.append(Attacker.mean(people, mean.people == wanted.count ? wanted : both, .wanted))
    }
    if shown.gap?.value != nil { rows.append(Attacker.gap(people, both)) }
    for (part, means) in shown.parts.enumerated() {
      guard let means = means.value else { continue }
      let members = both.filter { labels[$0] == part }
      #expect(means.people == members.count)
      rows.append(Attacker.mean(people, members, .today))
      if means.wanted != nil { rows.append(Attacker.mean(people, members, .wanted)) }
    }
    if let items = shown.items.value {
      let complete = people.indices.filter { index in
        scores[index].items.allSatisfy {
          $0.today.point != nil && (!hasTwo || $0.wanted.point != nil)
        }
      }
      for index in items.indices {
        #expect(items[index].today.mean.people == complete.count)
        rows.append(Attacker.item(people, complete, index, .today))
        if items[index].wanted != nil {
          rows.append(Attacker.item(people, complete, index, .wanted))
        }
      }
    }
    self.init(rows: rows, size: people.count)
  }

  /// The sets of people whose answers alone decide some combination of the rows.
  func victims(fewerThan minimum: Int) -> [[Int]] {
    let full = rank(without: [])
    return subsets(of: minimum - 1).filter { rank(without: $0) < full }
  }

  static func mean(_ people: [ScoreSheet], _ members: [Int], _ column: ScoreSheet.Column) -> Row {
    var row = empty(people)
    add(&row, people, members, column, 1)
    return row
  }

  static func gap(_ people: [ScoreSheet], _ members: [Int]) -> Row {
    var row = empty(people)
    add(&row, people, members, .wanted, 1)
    add(&row, people, members, .today, prime - 1)
    return row
  }

  static func item(
    _ people: [ScoreSheet], _ members: [Int], _ item: Int, _ column: ScoreSheet.Column
  ) -> Row {
    var row = empty(people)
    for person in members { row[place(person, item, column)] = 1 }
    return row
  }

  private static func empty(_ people: [ScoreSheet]) -> Row {
    Row(repeating: 0, count: people.count * 8)
  }

  private static func place(_ person: Int, _ item: Int, _ column: ScoreSheet.Column) -> Int {
    person * 8 + item * 2 + (column == .today ? 0 : 1)
  }

  private static func add(
    _ row: inout Row, _ people: [ScoreSheet], _ members: [Int], _ column: ScoreSheet.Column,
    _ factor: Int
  ) {
    for person in members {
      let score = people[person].dimensions[0]
      let answered = column == .today ? score.today.answered : score.wanted?.answered ?? 0
      for (index, item) in score.items.enumerated()
      where (column == .today ? item.today : item.wanted).point != nil {
        row[place(person, index, column)] = factor * inverse(answered) % prime
      }
    }
  }

  private static func inverse(_ number: Int) -> Int {
    var (result, base, exponent) = (1, number % prime, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }

  private func subsets(of count: Int) -> [[Int]] {
    var sets: [[Int]] = [[]]
    for _ in 0..<count {
      sets = sets.flatMap { set in ((set.last ?? -1) + 1..<size).map { set + [$0] } }
    }
    return sets
  }

  private func rank(without people: [Int]) -> Int {
    let prime = Attacker.prime
    var rows = rows.map { row in
      row.indices.map { people.contains($0 / 8) ? 0 : row[$0] }
    }
    var rank = 0
    for column in 0..<(size * 8) {
      guard let pivot = rows.indices.dropFirst(rank).first(where: { rows[$0][column] != 0 }) else {
        continue
      }
      rows.swapAt(rank, pivot)
      let inverse = Attacker.inverse(rows[rank][column])
      for index in rows.indices.dropFirst(rank + 1) where rows[index][column] != 0 {
        let factor = rows[index][column] * inverse % prime
        for place in column..<(size * 8) where rows[rank][place] != 0 {
          rows[index][place] = (rows[index][place] + (prime - factor) * rows[rank][place]) % prime
        }
      }
      rank += 1
      if rank == rows.count { break }
    }
    return rank
  }
}

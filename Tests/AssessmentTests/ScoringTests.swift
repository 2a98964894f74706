import Assessment
import Testing

@Suite("One person's scores")
struct ScoringTests {
  private let instrument = Instrument.fixture()

  /// The table of instrument.md, section 5: the means of the group, and what the rules make of
  /// them.
  @Test("The worked example comes out exactly")
  func rankingOfWorkedExample() throws {
    let table:
      [(Instrument.Dimension.ID, today: Int64, wanted: Int64, picked: Int64, influence: Int64)] = [
        ("whole", 29, 41, 3, 16), ("safe", 31, 44, 5, 24), ("dialogue", 30, 40, 2, 26),
        ("reflect", 21, 39, 6, 25), ("experiment", 26, 40, 3, 21), ("share", 32, 41, 2, 19),
        ("lead", 34, 43, 2, 14), ("grow", 36, 42, 1, 13),
      ]
    let standings = table.map { row in
      Standing(
        dimension: row.0, gap: Fraction(row.wanted, over: 10) - Fraction(row.today, over: 10),
        weight: Fraction(1, over: 2) + Fraction(row.picked, over: 8),
        influence: Fraction(row.influence, over: 10))
    }
    #expect(
      standings.map { $0.priority } == [
        Fraction(105, over: 100), Fraction(14_625, over: 10_000), Fraction(75, over: 100),
        Fraction(225, over: 100), Fraction(1_225, over: 1_000), Fraction(675, over: 1_000),
        Fraction(675, over: 1_000), Fraction(375, over: 1_000),
      ])
    let ranking = Ranking(standings, top: 3)
    #expect(
      ranking.byPriority == [
        "reflect", "safe", "experiment", "whole", "dialogue", "share", "lead", "grow",
      ])
    #expect(ranking.byGap.prefix(4) == ["reflect", "experiment", "safe", "whole"])
    #expect(ranking.top == ["reflect", "safe", "experiment"])
    #expect(!ranking.isRobust)
    let matrix = try #require(PriorityMatrix(standings, instrument: instrument))
    #expect(
      matrix.entries.map { $0.field } == [
        .findAllies, .startHere, .easyWin, .startHere, .startHere, .later, .later, .later,
      ])
  }

  @Test("Without a priority above the usual split, the median divides")
  func splitsAtMedian() throws {
    let influence = Fraction(2)
    func standing(_ id: Instrument.Dimension.ID, _ gap: Int64) -> Standing {
      Standing(
        dimension: id, gap: Fraction(gap, over: 8), weight: Fraction(1), influence: influence)
    }
    let standings = [
      standing("whole", 1), standing("safe", 8), standing("lead", 4), standing("grow", 2),
    ]
    let matrix = try #require(PriorityMatrix(standings, instrument: instrument))
    #expect(matrix.split == Fraction(1, over: 2))
    #expect(matrix.entries.map { $0.field } == [.easyWin, .startHere, .startHere, .easyWin])
    let nothing = try #require(
      PriorityMatrix([standing("whole", 0), standing("safe", -3)], instrument: instrument))
    #expect(nothing.entries.map { $0.field } == [.easyWin, .easyWin], "zero is no priority")
  }

  @Test("Nothing to close is not first")
  func topHasPriority() {
    let sheet = ScoreSheet(.even(4, 3, in: instrument), by: instrument)
    let ranking = sheet.ranking(instrument.rules)
    #expect(ranking.top.isEmpty)
    #expect(ranking.byGap.count == 8)
    #expect(sheet.dimensions[0].gap == Fraction(-1))
    #expect(sheet.dimensions[0].priority == .zero)
  }

  @Test("Retired items are kept and named, not scored")
  func keepsRetiredItems() {
    var attempt = Attempt.even(3, 4, in: instrument)
    let score = ScoreSheet(attempt, by: instrument)
    attempt.ratings["old1"] = Rating(today: .point(1), wanted: .point(1))
    let again = ScoreSheet(attempt, by: instrument)
    #expect(again.dimensions == score.dimensions)
    #expect(again.unscored == [.item("old1"), .pickCount(0, expected: 3)])
  }

  @Test("Change needs both scores, and half a point to be worth a word")
  func findsChange() {
    var earlier = Attempt.even(2, 4, in: instrument)
    var later = earlier
    later.ratings["whole1"]?.today = .point(3)
    later.ratings["safe1"]?.today = .point(3)
    later.ratings["safe2"]?.today = .point(3)
    earlier.ratings["lead1"] = nil
    earlier.ratings["lead2"] = nil
    let changes = ScoreChange.changes(
      from: ScoreSheet(earlier, by: instrument), to: ScoreSheet(later, by: instrument),
      instrument.rules)
    #expect(changes[0].today == Fraction(1, over: 4))
    #expect(!changes[0].isNoticeable)
    #expect(changes[1].today == Fraction(1, over: 2))
    #expect(changes[1].isNoticeable)
    #expect(changes[1].gap == Fraction(-1, over: 2))
    #expect(changes[1].wanted == .zero)
    #expect(changes[6].today == nil)
  }

  @Test("Bounds hold, order does not matter, and scoring twice is the same", arguments: 0..<60)
  func properties(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let points = Int.random(in: 3...10, using: &generator)
    let instrument = Instrument.fixture(
      points: points, hasTwoRatings: seed % 4 > 0, reversed: ["whole1", "safe2", "safe3"])
    let attempt = Attempt.random(in: instrument, missing: seed % 30, using: &generator)
    let sheet = ScoreSheet(attempt, by: instrument)
    #expect(ScoreSheet(attempt, by: instrument) == sheet)
    var shuffled = attempt
    shuffled.ratings = Keyed(
      attempt.ratings.entries.shuffled(using: &generator).map { ($0.key, $0.value) })
    shuffled.picks.shuffle(using: &generator)
    #expect(ScoreSheet(shuffled, by: instrument) == sheet)
    for score in sheet.dimensions {
      let scale = Fraction(1)...Fraction(Int64(points))
      #expect(score.today.mean.map(scale.contains) ?? true)
      #expect(score.wanted?.mean.map(scale.contains) ?? true)
      #expect(score.gap.map { $0.magnitude <= Fraction(Int64(points - 1)) } ?? true)
      #expect((score.gap == nil) == (score.today.mean == nil || score.wanted?.mean == nil))
      #expect(score.priority.map { $0 >= .zero } ?? true)
      #expect(score.today.answered + score.today.declined <= score.today.items)
    }
    let ranking = sheet.ranking(instrument.rules)
    #expect(Set(ranking.byPriority).count == ranking.byPriority.count)
    #expect(ranking.byPriority.count == sheet.dimensions.count { $0.priority != nil })
  }

  @Test("Turning every item round turns every score round")
  func reverses() {
    var generator = SeededGenerator(seed: 3)
    let items = instrument.dimensions.flatMap { $0.items.map { $0.id } }
    let attempt = Attempt.random(in: instrument, missing: 10, using: &generator)
    let plain = ScoreSheet(attempt, by: instrument)
    let turned = ScoreSheet(attempt, by: .fixture(reversed: items))
    for (one, other) in zip(plain.dimensions, turned.dimensions) {
      #expect(one.today.mean.map { Fraction(6) - $0 } == other.today.mean)
      #expect(one.gap.map { -$0 } == other.gap)
    }
    #expect(plain.flags == turned.flags)
  }
}

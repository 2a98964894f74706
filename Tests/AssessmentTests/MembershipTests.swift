import Assessment
import Testing

@Suite("Who is in a group")
struct MembershipTests {
  private let instrument = Instrument.fixture()

  private func attempt(_ today: Int, date: String = "2025-03-01", group: String = "team") -> Attempt
  {
    var attempt = Attempt.even(today, 4, in: instrument)
    attempt.date = date
    attempt.referenceGroup = Attempt.GroupID(group)
    attempt.picks = ["whole", "safe", "lead"]
    return attempt
  }

  private func facts(_ records: [LearningRecord], _ file: Int) -> [Membership.Finding.Fact] {
    Membership(of: records, by: instrument, course: "course").findings
      .filter { $0.file == file }.map { $0.fact }
  }

  @Test("The same person twice counts once, with the latest attempt")
  func findsSamePerson() {
    let records: [LearningRecord] = [
      .fixture("a", attempt(2)), .fixture("b", attempt(3)),
      .fixture("a", attempt(2), attempt(4, date: "2025-09-01"), attempt(1, date: "2024-01-01")),
    ]
    let membership = Membership(of: records, by: instrument)
    #expect(membership.members.map { $0.file } == [1, 2])
    #expect(membership.members.last?.attempt == 1)
    #expect(membership.findings == [.init(file: 0, fact: .samePerson(asFile: 2))])
  }

  @Test("One file without an id, given twice, is one person; equal answers of two ids are two")
  func findsSameAnswers() {
    #expect(
      facts([.fixture(nil, attempt(2)), .fixture(nil, attempt(2))], 1) == [.samePerson(asFile: 0)])
    #expect(
      facts([.fixture(nil, attempt(2)), .fixture("a", attempt(2))], 0) == [.samePerson(asFile: 1)])
    let two = Membership(
      of: [.fixture("a", attempt(2)), .fixture("b", attempt(2))], by: instrument)
    #expect(two.members.count == 2)
  }

  @Test("What is different is said, and nobody is left out without a word")
  func findsDifferences() {
    var otherVersion = attempt(3)
    otherVersion.instrumentVersion = 7
    otherVersion.ratings["old1"] = Rating(today: .point(2))
    var otherInstrument = attempt(3)
    otherInstrument.instrument = "other"
    var foreign = LearningRecord.fixture("f", attempt(5))
    foreign.course.id = "elsewhere"
    let records: [LearningRecord] = [
      .fixture("a", name: "Jan", attempt(1)), .fixture("b", name: "Jan", attempt(2)),
      .fixture("c", otherVersion), .fixture("d", otherInstrument), .fixture("e"), foreign,
      .fixture("g", attempt(4, group: "organisation")),
    ]
    #expect(facts(records, 0).isEmpty)
    #expect(facts(records, 1) == [.sameName(asFile: 0)])
    #expect(
      facts(records, 2) == [
        .otherVersion(7), .unscored([.item("old1")]),
      ])
    #expect(facts(records, 3) == [.otherInstrument("other")])
    #expect(facts(records, 4) == [.noAttempt])
    #expect(facts(records, 5) == [.otherCourse("elsewhere")])
    #expect(facts(records, 6) == [.otherReferenceGroup("organisation")])
    #expect(Membership(of: records, by: instrument).members.map { $0.file } == [0, 1, 2, 5, 6])
  }

  @Test("The order of files does not matter", arguments: 0..<20)
  func ignoresOrder(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let records: [LearningRecord] = (0..<12).map { _ in
      let learner = [nil, "a", "b", "c", "d"].randomElement(using: &generator) ?? nil
      let dates = ["2025-01-01", "2025-02-02"]
      return .fixture(
        learner.map { Learner.ID($0) },
        attempt(
          Int.random(in: 1...2, using: &generator),
          date: dates.randomElement(using: &generator) ?? ""))
    }
    func chosen(_ records: [LearningRecord]) -> GroupTally {
      let members = Membership(of: records, by: instrument).members
      return GroupTally(members.map { $0.sheet }, for: instrument)
    }
    #expect(chosen(records) == chosen(records.shuffled(using: &generator)))
  }

  @Test("A second wave is hidden when it would reveal who joined, left, or was not recognised")
  func comparesWaves() {
    func wave(_ ids: Range<Int>, _ today: Int, unknown: Bool = false) -> [Membership.Member] {
      ids.map { id in
        Membership.Member(
          file: id, attempt: 0, learner: unknown ? nil : Learner.ID("p\(id)"), name: nil,
          sheet: ScoreSheet(.even(today, 4, in: instrument), by: instrument))
      }
    }
    func compare(_ first: Range<Int>, _ second: Range<Int>) -> Shown<WaveComparison> {
      WaveComparison.compare(wave(first, 2), wave(second, 3), by: instrument)
    }
    #expect(compare(0..<6, 0..<7).reason == .protectsOthers(minimum: 5))
    #expect(compare(0..<7, 0..<6).reason == .protectsOthers(minimum: 5))
    #expect(compare(0..<6, 2..<12).reason == .protectsOthers(minimum: 5))
    #expect(compare(0..<4, 0..<4).reason == .tooFew(minimum: 5))
    #expect(
      WaveComparison.compare(wave(0..<6, 2), wave(0..<6, 3, unknown: true), by: instrument).reason
        == .unknownPeople)
    let change = compare(0..<10, 5..<15).value?.dimensions[0].value
    #expect(change?.first.today == Fraction(2))
    #expect(change?.second.gap == Fraction(1))
    #expect(change?.paired == GroupMean(people: 5, mean: Fraction(1)))
  }

  @Test("Two waves are shown only when those who stayed, joined and left are nobody or enough")
  func comparesWavesOfEverySize() {
    func wave(_ ids: Range<Int>) -> [Membership.Member] {
      ids.map { id in
        Membership.Member(
          file: id, attempt: 0, learner: Learner.ID("p\(id)"), name: nil,
          sheet: ScoreSheet(
            .even(3, 4, in: .fixture(dimensions: ["a"])), by: .fixture(dimensions: ["a"])))
      }
    }
    for left in 0...6 {
      for stayed in 0...6 {
        for joined in 0...6 {
          let shown = WaveComparison.compare(
            wave(0..<left + stayed), wave(left..<left + stayed + joined),
            by: .fixture(dimensions: ["a"]))
          let isEnough = left + stayed >= 5 && stayed + joined >= 5
          let isSafe = [left, stayed, joined].allSatisfy { $0 == 0 || $0 >= 5 }
          #expect((shown.value != nil) == (isEnough && isSafe))
        }
      }
    }
  }
}

import Assessment
import CourseModel
import CourseReading
import TestSupport
import Testing

/// What a test in `assessment/` becomes.
@Suite struct InstrumentReadingTests {
  private func course(_ instrument: TestFile) throws -> TestCourse {
    try TestCourse(["a/iceberg.md": "# I", "assessment/t.yml": instrument])
  }

  @Test func readsEveryKey() throws {
    let course = try course(
      """
      id: learning
      version: 3
      title: Learning Test
      status: formative-not-validated
      frame:
        question: Which group?
        groups: [{id: team, name: My team}, {id: all, name: All of us}]
        sentences: [Choose one., Stay with it.]
      scale:
        min: 1
        max: 5
        words: [never, rarely, sometimes, often, always]
        meanings: [none, few, half, many, all]
      ratings:
        - {id: today, name: Today, question: How often?, missing: I cannot say}
        - {id: wanted, name: In two years, question: How often then?, missing: not important}
      influence: {question: How much?, words: [a little, partly, a lot]}
      picks: {number: 1, question: Which one?}
      rules:
        minimum-answers: 2
        weight-start: 0.25
        weight-picked: 1.5
        priorities: 2
        influence-from: 1.75
        priority-from: 0.9
        difference-from: 0.4
        many-missing: 2
        few-minutes: 3
        group-minimums:
          - {id: results, people: 4, for: Means}
          - {id: details, people: 6}
          - {id: comments, people: 7}
      bands:
        - {id: low, name: Low, from: 1.0, below: 2.5}
        - {id: high, name: High, from: 2.5}
      spread:
        - {id: alike, name: Alike, from: 0.0, below: 0.7}
        - {id: mixed, name: Mixed, from: 0.7, below: 1.1}
        - {id: apart, name: Apart, from: 1.1}
      dimensions:
        - id: whole
          name: Seeing the whole
          summary: One line.
          definition: What it means.
          items:
            - {id: w1, text: "We ask, first.", short: true}
            - {id: w2, text: We guess., reversed: yes}
            - {id: w3, text: We look back.}
          minimum-answers: 3
          evidence-question: What happened?
          bands: {low: Begin., high: Go on.}
          experiments: [{id: e1, title: Four lines, text: Write them.}, {title: Two, text: More.}]
          modules: [iceberg]
        - id: safe
          name: Safe to speak up
          items: [{id: s1, text: A}, {id: s2, text: B}, {id: s3, text: C}]
          bands: {low: L, high: H}
      retired:
        - {id: w0, text: An old statement., reversed: true}
      benchmarks:
        - {name: Hospitals, source: "[@x]", n: 812, date: 2020-05-01, means: {whole: 3.1}}
      """)
    #expect(course.diagnostics == [])
    var rules = Instrument.Rules(points: 5)
    rules.weightUnpicked = Fraction(1, over: 4)
    rules.weightPicked = Fraction(7, over: 4)
    rules.top = 2
    rules.influenceSplit = Fraction(7, over: 4)
    rules.prioritySplit = Fraction(9, over: 10)
    rules.noticeable = Fraction(2, over: 5)
    rules.missingShare = Fraction(1, over: 3)
    rules.fastestSeconds = 180
    rules.minimumGroup = 4
    rules.minimumForSpread = 6
    rules.minimumForItems = 6
    rules.minimumForComments = 7
    rules.spreadAlike = Fraction(7, over: 10)
    rules.spreadApart = Fraction(11, over: 10)
    func item(
      _ id: String, _ text: String, reversed: Bool = false, short: Bool = false
    ) -> Instrument.Item {
      Instrument.Item(
        id: Instrument.Item.ID(id), text: text, isReversed: reversed, isInShortForm: short)
    }
    func texts(_ low: String, _ high: String) -> [Instrument.BandText] {
      [
        Instrument.BandText(band: Instrument.Band.ID("low"), text: low),
        Instrument.BandText(band: Instrument.Band.ID("high"), text: high),
      ]
    }
    let expected = Instrument(
      id: Instrument.ID("learning"), version: 3, title: "Learning Test",
      status: "formative-not-validated",
      frame: Instrument.Frame(
        question: "Which group?",
        groups: [
          Instrument.Group(id: Attempt.GroupID("team"), name: "My team"),
          Instrument.Group(id: Attempt.GroupID("all"), name: "All of us"),
        ], sentences: ["Choose one.", "Stay with it."]),
      scale: Scale(
        words: ["never", "rarely", "sometimes", "often", "always"],
        meanings: ["none", "few", "half", "many", "all"]),
      questions: Questions(
        today: Questions.Question(name: "Today", text: "How often?", declined: "I cannot say"),
        wanted: Questions.Question(
          name: "In two years", text: "How often then?", declined: "not important")),
      dimensions: [
        Instrument.Dimension(
          id: Instrument.Dimension.ID("whole"), name: "Seeing the whole", summary: "One line.",
          definition: "What it means.",
          items: [
            item("w1", "We ask, first.", short: true), item("w2", "We guess.", reversed: true),
            item("w3", "We look back."),
          ], minimumAnswers: 3, evidenceQuestion: "What happened?",
          bandTexts: texts("Begin.", "Go on."),
          experiments: [
            Instrument.Experiment(id: "e1", title: "Four lines", text: "Write them."),
            Instrument.Experiment(title: "Two", text: "More."),
          ], modules: ["iceberg"]),
        Instrument.Dimension(
          id: Instrument.Dimension.ID("safe"), name: "Safe to speak up",
          items: [item("s1", "A"), item("s2", "B"), item("s3", "C")], minimumAnswers: 2,
          bandTexts: texts("L", "H")),
      ],
      bands: [
        Instrument.Band(id: Instrument.Band.ID("low"), name: "Low", from: Fraction(1)),
        Instrument.Band(id: Instrument.Band.ID("high"), name: "High", from: Fraction(5, over: 2)),
      ],
      spreadWords: Instrument.SpreadWords(alike: "Alike", mixed: "Mixed", apart: "Apart"),
      picks: Instrument.Picks(question: "Which one?", count: 1),
      influence: Instrument.Influence(
        question: "How much?", words: ["a little", "partly", "a lot"]),
      rules: rules, retiredItems: [item("w0", "An old statement.", reversed: true)])
    #expect(course.graph.instrument == expected)
    #expect(course.graph.dimensions.map(\.id.text) == ["whole", "safe"])
    #expect(course.graph.dimensions.map(\.name) == ["Seeing the whole", "Safe to speak up"])
    #expect(course.graph.dimensions.map { $0.modules.map(\.value.text) } == [["iceberg"], []])
  }

  @Test func readsATestOfThreePointsWithOneRatingAndNothingElse() throws {
    let course = try course(
      """
      id: pulse
      version: 1
      scale: {words: [no, partly, yes]}
      ratings: [{question: How true?}]
      dimensions: [{id: calm, name: Calm, items: [{id: c1, text: A}, {id: c2, text: B}]}]
      """)
    #expect(course.diagnostics == [])
    let instrument = try #require(course.graph.instrument)
    #expect(instrument.scale.points == 3)
    #expect(instrument.scale.meanings == [])
    #expect(!instrument.hasTwoRatings)
    #expect(instrument.questions.today.text == "How true?")
    #expect(instrument.rules == Instrument.Rules(points: 3))
    #expect(instrument.dimensions.map(\.minimumAnswers) == [2], "three of four, rounded up")
    #expect(instrument.bands == [] && instrument.picks == nil && instrument.influence == nil)
    #expect(instrument.frame == nil && instrument.spreadWords == nil)
  }

  @Test func readsATestOfTenPointsWithReversedItemsAndDimensionsOfTwoSizes() throws {
    let course = try course(
      """
      id: ten
      version: 2
      scale: {min: 1, max: 10, words: [a, b, c, d, e, f, g, h, i, j]}
      ratings: [{id: today, question: Now?}, {id: wanted, question: Then?}]
      rules: {minimum-answers: 3}
      dimensions:
        - {id: long, name: Long, items: [
            {id: l1, text: A}, {id: l2, text: B, reversed: true}, {id: l3, text: C}, {id: l4, text: D}]}
        - {id: brief, name: Brief, items: [{id: b1, text: A, reversed: true}, {id: b2, text: B}]}
      """)
    #expect(course.ruleIDs == ["unequal-dimensions"])
    let instrument = try #require(course.graph.instrument, "a warning does not stop it")
    #expect(instrument.hasTwoRatings)
    #expect(instrument.rules == Instrument.Rules(points: 10))
    #expect(
      instrument.dimensions.map { $0.items.map(\.isReversed) } == [
        [false, true, false, false], [true, false],
      ])
    #expect(instrument.dimensions.map(\.minimumAnswers) == [3, 2], "no more than there are items")
  }

  @Test(arguments: [
    ("weight-start: 1.0", Fraction(1), Fraction(2)),
    ("weight-picked: 0.5", Fraction(1, over: 2), Fraction(1)),
    ("weight-start: 0\n  weight-picked: 0", .zero, .zero),
  ])
  func growsTheWeightFromItsStart(
    _ rules: String, _ unpicked: Fraction, _ picked: Fraction
  ) throws {
    let course = try course(.instrument(more: "rules:\n  \(rules)"))
    let read = try #require(course.graph.instrument?.rules)
    #expect(read.weightUnpicked == unpicked)
    #expect(read.weightPicked == picked)
  }

  @Test func raisesMinimumsThatAreNotGivenWithTheOneForResults() throws {
    let course = try course(
      .instrument(more: "rules: {group-minimums: [{id: results, people: 9}]}"))
    #expect(course.diagnostics == [])
    let rules = try #require(course.graph.instrument?.rules)
    #expect(rules.minimumGroup == 9)
    #expect(rules.minimumForSpread == 9 && rules.minimumForItems == 9)
    #expect(rules.minimumForComments == 10)
  }

  @Test func readsAFileThatOnlyNamesDimensions() throws {
    let course = try course(
      """
      id: names
      title: Names
      dimensions:
        - {id: whole, name: Seeing the whole, summary: S, modules: [iceberg]}
        - {id: safe, name: Safe}
      """)
    #expect(course.diagnostics == [])
    #expect(course.graph.instrument == nil)
    #expect(course.graph.dimensions.map(\.id.text) == ["whole", "safe"])
    #expect(course.graph.dimensions[0].modules.map(\.value.text) == ["iceberg"])
  }

  @Test(arguments: [
    "scale: {max: 5, words: [a, b, c]}", "scale: {words: [a, b, c], meanings: [a]}",
    "picks: {number: 9}", "rules: {priorities: many}",
  ])
  func keepsTheDimensionsOfATestWithErrors(_ wrong: String) throws {
    let isScale = wrong.hasPrefix("scale")
    let course = try course(
      isScale ? .instrument(scale: String(wrong.dropFirst(7))) : .instrument(more: wrong))
    #expect(course.diagnostics.contains { $0.severity == .error })
    #expect(course.graph.instrument == nil)
    #expect(course.graph.dimensions.map(\.id.text) == ["whole", "safe"])
  }

  @Test func takesTheFirstTestThatCanBeTaken() throws {
    let course = try TestCourse([
      "a/x.md": "# X",
      "assessment/a.yml": "dimensions: [{id: more, name: More}]",
      "assessment/b.yml": .instrument(),
      "assessment/c.yml": .instrument(whole: "id: other"),
    ])
    #expect(course.graph.instrument?.dimensions.map(\.id.text) == ["whole", "safe"])
    #expect(course.graph.dimensions.map(\.id.text) == ["more", "whole", "safe", "other", "safe"])
  }

  @Test func readsReportTemplates() throws {
    let course = try TestCourse([
      "a/x.md": "# X",
      "assessment/report-personal.md": "---\ntitle: Where we learn\n---\n{{gaps top=3}}\n",
      "assessment/report-team.md": "# Together\n\n{{spread}}\n",
    ])
    #expect(course.diagnostics == [])
    #expect(course.graph.reports.map(\.kind) == [.personal, .team])
    #expect(course.graph.reports.map(\.title) == ["Where we learn", "Together"])
    let paragraph = try #require(ReportComponent.components(in: "{{radar}} {{gaps  top=3 x}}"))
    #expect(paragraph.map(\.name) == ["radar", "gaps"])
    #expect(paragraph.map { $0.arguments.map(\.source) } == [[], ["top=3", "x"]])
    #expect(paragraph[1].arguments.map(\.value) == ["3", ""])
    #expect(ReportComponent.components(in: "{{radar}} and text") == nil)
    #expect(ReportComponent.components(in: "") == nil)
  }
}

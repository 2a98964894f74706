import Assessment
import Testing

@Suite("Instruments of every form are read, checked and written")
struct InstrumentTests {
  @Test("What is written is read back")
  func roundTrips() throws {
    let instrument = Instrument.fixture(points: 7, reversed: ["safe2"])
    #expect(try Instrument(instrument.json.text) == instrument)
  }

  @Test("Fractions that are no decimals survive")
  func keepsThirds() throws {
    var rules = Instrument.Rules()
    rules.noticeable = Fraction(1, over: 3)
    let fixture = Instrument.fixture()
    let instrument = Instrument(
      id: fixture.id, version: 3, title: "", scale: fixture.scale, questions: fixture.questions,
      dimensions: fixture.dimensions, bands: [], rules: rules,
      retiredItems: [.init(id: "old1", text: "Once asked")])
    let again = try Instrument(instrument.json.text)
    #expect(again == instrument)
    #expect(again.item("old1")?.text == "Once asked")
  }

  @Test("Rules grow with the scale")
  func stretchesRules() {
    #expect(Instrument.Rules(points: 9).noticeable == Fraction(1))
    #expect(Instrument.Rules(points: 5).spreadAlike == Fraction(3, over: 5))
  }

  @Test(
    "Problems are facts",
    arguments: [
      (#""scale": ["a", "b"]"#, Instrument.Problem.scalePoints(2)),
      (#""dimensions": []"#, .noDimensions),
      (#""dimensions": [{"id": "d", "items": []}]"#, .noItems("d")),
      (#""dimensions": [{"id": "d", "items": [{"id": "i"}, {"id": "i"}]}]"#, .duplicateItem("i")),
      (#""retired": [{"id": "i"}]"#, .duplicateItem("i")),
      (
        #""dimensions": [{"id": "d", "minimumAnswers": 2, "items": [{"id": "i"}]}]"#,
        .minimumAnswers("d", 2)
      ),
      (
        #""dimensions": [{"id": "d", "items": [{"id": "i"}]}, {"id": "d", "items": [{"id": "j"}]}]"#,
        .duplicateDimension("d")
      ),
      (#""bands": [{"id": "b", "from": 2}]"#, .bandsBeginTooHigh("b")),
      (#""bands": [{"id": "b", "from": 1}, {"id": "c", "from": 1.0}]"#, .bandOrder("c")),
      (#""picks": {"count": 2}"#, .picks(2)),
      (#""influence": {"words": ["a"]}"#, .influencePoints(1)),
      (#""rules": {"minimumGroup": 2}"#, .groupMinimum(2)),
      (#""rules": {"minimumForItems": 4}"#, .groupMinimum(4)),
      (#""rules": {"weightPicked": 0.25}"#, .weights),
    ])
  func refusesUnsound(change: String, problem: Instrument.Problem) {
    let name = change.split(separator: "\"")[0]
    var members = [
      #""id": "x""#, #""version": 1"#, #""scale": ["a", "b", "c"]"#, #""today": {}"#,
      #""dimensions": [{"id": "d", "items": [{"id": "i"}]}]"#,
    ].filter { $0.split(separator: "\"")[0] != name }
    members.append(change)
    #expect(
      throws: ReadingFailure(
        place: TextPlace(offset: 0, line: 1, column: 1), fact: .unsoundInstrument(problem))
    ) {
      try Instrument(Array("{\(members.joined(separator: ","))}".utf8))
    }
  }
}

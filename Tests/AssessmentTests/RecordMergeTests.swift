import Assessment
import Testing

@Suite("Two records put together lose nothing")
struct RecordMergeTests {
  static func record(_ members: String) throws -> LearningRecord {
    try LearningRecord(
      Array(
        #"{"format":"cursus-learning-record","version":1,"course":{"id":"c"},\#(members)}"#.utf8))
  }

  static func merge(_ mine: String, _ theirs: String) throws -> RecordMerge {
    RecordMerge(try record(mine), try record(theirs))
  }

  @Test("Different words both stay, mine first; equal and contained ones stay once")
  func keepsBothTexts() throws {
    let merge = try Self.merge(
      #""reflections":{"a":"One","b":"Two words","c":"Same"}"#,
      #""reflections":{"a":"Other","b":"Two","c":"Same","d":"New"},"mood":{"x":1}"#)
    let merged = try LearningRecord(merge.json.text)
    #expect(merged.reflections["a"] == "One\n———\nOther")
    #expect(merged.reflections["b"] == "Two words")
    #expect(merged.reflections["c"] == "Same")
    #expect(merged.reflections["d"] == "New")
    #expect(merged.kept.unknown.map { $0.name } == ["mood"])
    #expect(merge.changes.map { $0.kind } == [.changed, .changed, .same, .added, .added])
    #expect(merge.changes.map { $0.name } == ["a", "b", "c", "d", "mood"])
  }

  @Test("An attempt is found again by the moment it began, or by its day and answers")
  func matchesAttempts() throws {
    func attempt(_ members: String) -> String {
      #"{"instrument":{"id":"i","version":1},\#(members)}"#
    }
    let merge = try Self.merge(
      #""attempts":["# + attempt(#""started":"T1","ratings":{"x":{"today":2}}"#) + ","
        + attempt(#""date":"2026-05-02","ratings":{"x":{"today":4}}"#) + "]",
      #""attempts":["#
        + attempt(
          #""started":"T1","date":"2026-05-01","ratings":{"x":{"today":3},"y":{"today":1}}"#)
        + "," + attempt(#""date":"2026-05-02","ratings":{"x":{"today":4},"y":{"today":5}}"#) + ","
        + attempt(#""date":"2026-05-02","ratings":{"x":{"today":1}}"#) + "]")
    let merged = try LearningRecord(merge.json.text)
    #expect(merged.attempts.count == 3)
    #expect(merged.attempts[0].date == "2026-05-01")
    #expect(merged.attempts[0].ratings["x"]?.today == .point(3))
    #expect(merged.attempts[1].ratings["y"]?.today == .point(5))
    #expect(merged.attempts[2].ratings["x"]?.today == .point(1))
  }

  @Test("An action keeps its words; with two dates it becomes two")
  func mergesActions() throws {
    let mine = #""plan":[{"id":"p","goal":"A","date":"2026-01-01"},{"id":"q","goal":"Q"}]"#
    let theirs =
      #""plan":[{"id":"p","goal":"B","date":"2026-02-01"},{"id":"q","goal":"R","owner":"O"}]"#
    let merged = try LearningRecord(try Self.merge(mine, theirs).json.text)
    #expect(merged.plan.map { $0.id } == ["p", "q", "p-2"])
    #expect(merged.plan[1].fields["goal"] == "Q\n———\nR")
    #expect(merged.plan[1].fields["owner"] == "O")
    #expect(merged.plan[2].fields["date"] == "2026-02-01")
  }

  @Test("A module that is done stays done; names stand side by side")
  func mergesTheRest() throws {
    let merge = try Self.merge(
      #""learner":{"id":"m","name":"Ada"},"progress":{"a":"done","b":"begun"}"#,
      #""learner":{"id":"t","name":"Bea"},"progress":{"a":"begun","b":"done"},"path":"team""#)
    let merged = try LearningRecord(merge.json.text)
    #expect(merged.learner.id == "m")
    #expect(merged.learner.name == "Ada / Bea")
    #expect(merged.progress["a"] == "done")
    #expect(merged.progress["b"] == "done")
    #expect(merged.path == "team")
  }

  @Test("A second merge changes nothing, and a record with itself is itself")
  func isIdempotent() throws {
    let mine = try LearningRecord(Array(LearningRecordTests.sample.utf8))
    #expect(RecordMerge(mine, mine).json == mine.json)
    let theirs = try Self.record(
      #""reflections":{"why-now":"No"},"plan":[{"id":"a1","owner":"you","date":"2026-01-01"}]"#)
    let once = try LearningRecord(RecordMerge(mine, theirs).json.text)
    #expect(RecordMerge(once, theirs).json == once.json)
  }
}

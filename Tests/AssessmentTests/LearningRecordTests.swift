import Assessment
import Testing

@Suite("A learning record loses nothing")
struct LearningRecordTests {
  static let sample = """
    {
      "$schema": "https://example.org/record.json",
      "format": "cursus-learning-record",
      "version": 1,
      "progress": {
        "vision": "done",
        "<b>": "javascript:alert(1)"
      },
      "course": {
        "edition": "2025-1",
        "id": "learning-culture",
        "future": [1, 2.5, null]
      },
      "learner": {
        "id": "k3v9",
        "name": "<script>alert(\\"x\\")</script>",
        "pronouns": "they"
      },
      "path": "team",
      "attempts": [
        {
          "instrument": {
            "id": "learning-culture",
            "version": 1,
            "language": "nl"
          },
          "date": "2025-03-01",
          "seconds": 720,
          "group": "team",
          "ratings": {
            "whole2": {"wanted": 5, "today": 2},
            "whole1": {"today": 3, "wanted": 4},
            "retired9": {"today": 1},
            "safe1": {
              "today": "cannot-say",
              "wanted": "not-important",
              "changed": 3
            }
          },
          "picks": ["safe", "whole", "gone"],
          "influence": {"whole": 2},
          "stories": {
            "whole": "Line\\none, \\u0001 and 😀"
          },
          "mood": {"x": 1}
        }
      ],
      "reflections": {
        "why-now": "Because."
      },
      "plan": [
        {
          "id": "a1",
          "if-then": "If it is Monday, then I ask.",
          "dimension": "reflect",
          "owner": "me",
          "steps": [1, 2],
          "own-field": "x"
        }
      ],
      "zebra": {"deep": 1.0}
    }

    """

  @Test("Unknown keys and the order of everything survive a round trip")
  func keepsUnknownMembers() throws {
    let record = try LearningRecord(Array(Self.sample.utf8))
    #expect(String(decoding: record.bytes, as: UTF8.self) == Self.sample)
    #expect(try LearningRecord(record.bytes) == record)
    #expect(record.kept.unknown.map { $0.name } == ["$schema", "zebra"])
  }

  @Test("Values are where they belong")
  func readsValues() throws {
    let record = try LearningRecord(Array(Self.sample.utf8))
    #expect(record.course.edition == "2025-1")
    #expect(record.learner.name == "<script>alert(\"x\")</script>")
    let attempt = try #require(record.attempts.first)
    #expect(attempt.seconds == 720)
    #expect(attempt.referenceGroup == "team")
    #expect(attempt.ratings["whole2"]?.today == .point(2))
    #expect(attempt.ratings["whole1"] == Rating(today: .point(3), wanted: .point(4)))
    #expect(attempt.ratings["safe1"]?.today == .cannotSay)
    #expect(attempt.ratings["safe1"]?.wanted == .notImportant)
    #expect(attempt.stories["whole"] == "Line\none, \u{1} and 😀")
    #expect(record.plan.first?.fields[PlanEntry.Field.ifThen] == "If it is Monday, then I ask.")
    #expect(record.plan.first?.fields["own-field"] == "x")
    #expect(record.reflections["why-now"] == "Because.")
  }

  @Test("Changes go to their place; new members to the end")
  func writesChanges() throws {
    var record = try LearningRecord(Array(Self.sample.utf8))
    record.learner.name = "Ada"
    record.learner.role = "lead"
    record.reflections["why-now"] = nil
    record.reflections["later"] = "Yes"
    let text = String(decoding: record.bytes, as: UTF8.self)
    #expect(
      text.contains("\"name\": \"Ada\",\n    \"pronouns\": \"they\",\n    \"role\": \"lead\""))
    #expect(text.contains("\"reflections\": {\n    \"later\": \"Yes\"\n  }"))
  }

  @Test("An empty record is a record")
  func readsSmallest() throws {
    let text = #"{"format":"cursus-learning-record","version":1,"course":{"id":"c"},"name":null}"#
    let record = try LearningRecord(Array(text.utf8))
    #expect(record.attempts.isEmpty)
    let written = LearningRecord(course: CourseEdition(id: "c"))
    #expect(try LearningRecord(written.bytes) == written)
  }

  @Test(
    "What is wrong is said with its way and place",
    arguments: [
      (
        "\"version\": 1,", "\"version\": 2,", "version",
        ReadingFailure.Fact.newerVersion(2, newestKnown: 1)
      ),
      ("\"version\": 1,", "\"version\": 0,", "version", .unknownVersion(0)),
      (
        "cursus-learning-record", "other", "format",
        .wrongFormat(expected: "cursus-learning-record")
      ),
      (
        "\"today\": 3", "\"today\": true", "attempts[0].ratings.whole1.today",
        .wrongType(expected: .integer, found: .bool)
      ),
      (
        "\"today\": 3", "\"today\": 2.5", "attempts[0].ratings.whole1.today",
        .wrongType(expected: .integer, found: .number)
      ),
      (
        "\"today\": 3", "\"today\": -1", "attempts[0].ratings.whole1.today",
        .outOfRange(0...1_000_000_000)
      ),
      ("\"Because.\"", "[]", "reflections.why-now", .wrongType(expected: .string, found: .array)),
      ("\"id\": \"learning-culture\",\n    \"future\"", "\"future\"", "course", .missing("id")),
      (
        "[\"safe\", \"whole\", \"gone\"]", "{}", "attempts[0].picks",
        .wrongType(expected: .array, found: .object)
      ),
      ("\"gone\"]", "7]", "attempts[0].picks[2]", .wrongType(expected: .string, found: .integer)),
    ])
  func refuses(old: String, new: String, path: String, fact: ReadingFailure.Fact) throws {
    let parts = Self.sample.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let text = parts[0] + new + parts[1]
    let failure = try #require(throws: ReadingFailure.self) {
      try LearningRecord(Array(text.utf8))
    }
    #expect(failure.path == path)
    #expect(failure.fact == fact)
    #expect(failure.place.line > 1)
  }

  @Test("A shared file holds the ticked parts and nothing else")
  func sharesOnlyTickedParts() throws {
    let record = try LearningRecord(Array(Self.sample.utf8))
    var parts = SharedParts(attempts: [0])
    let text = String(decoding: record.shared(parts).bytes, as: UTF8.self)
    for word in [
      "script", "they", "Because", "Monday", "😀", "720", "vision", "zebra", "mood", "language",
      "changed", "schema", "future",
    ] {
      #expect(!text.contains(word), "\(word) was not ticked")
    }
    #expect(text.contains("retired9"))
    #expect(text.contains("k3v9"))
    #expect(text.contains("cursus-shared-file"))
    parts.learnerID = false
    parts.ratings = false
    parts.name = true
    parts.stories = true
    parts.plan = [0, 9]
    let other = record.shared(parts)
    #expect(other.learner == Learner(name: record.learner.name))
    #expect(other.plan.first?.fields["own-field"] == "x")
    #expect(other.attempts.first?.stories["whole"] != nil)
    #expect(try LearningRecord(other.bytes) == other)
  }

  @Test("Cut off at any byte, a file is refused and nothing crashes")
  func refusesTruncation() {
    let bytes = Array(Self.sample.utf8)
    for length in 0..<(bytes.count - 2) {
      #expect(throws: ReadingFailure.self) { try LearningRecord(Array(bytes[..<length])) }
    }
  }

  @Test("Random changes and random bytes never crash, and what is read is written and read again")
  func survivesNoise() {
    var generator = SeededGenerator(seed: 1)
    let bytes = Array(Self.sample.utf8)
    for _ in 0..<3_000 {
      var noisy = bytes
      for _ in 0...Int.random(in: 0...3, using: &generator) {
        let index = Int.random(in: noisy.indices, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: noisy[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: noisy.remove(at: index)
        default: noisy.insert(bytes[index % 200], at: index)
        }
      }
      if let record = try? LearningRecord(noisy) {
        #expect((try? LearningRecord(record.bytes))?.bytes == record.bytes)
      }
      let random = (0..<40).map { _ in
        Array("{}[]\",:\\u0d8e-1.x \u{FF}".utf8).randomElement(using: &generator) ?? 0
      }
      _ = try? JSONReader.read(random)
    }
  }
}

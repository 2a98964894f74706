import Assessment
import Foundation
import Testing

/// The public test vectors.
///
/// `check-vectors.py` computes the same values without this code.
@Suite("The test vectors come out")
struct VectorTests {
  private let vectors: JSONNode
  private let instruments: [Instrument]

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    vectors = try JSONReader.read(Array(Data(contentsOf: folder.appending(path: "vectors.json"))))
    instruments = try vectors["instruments"]?.elements.map { try Instrument($0.text) } ?? []
  }

  @Test func scoresPeople() throws {
    let cases = try cases("people", atLeast: 20)
    for entry in cases {
      let instrument = try instrument(of: entry)
      let sheet = ScoreSheet(try attempt(entry["attempt"]), by: instrument)
      expect(sheet.expectation(instrument), entry)
    }
  }

  @Test func scoresGroups() throws {
    for entry in try cases("groups", atLeast: 15) {
      let instrument = try instrument(of: entry)
      let sheets = try entry["attempts"]?.elements.map {
        ScoreSheet(try attempt($0), by: instrument)
      }
      let labels = entry["parts"]?.elements.map { $0.number }
      var rest = GroupTally(for: instrument)
      var parts = [GroupTally](
        repeating: rest, count: (labels?.compactMap { $0 }.max()).map { $0 + 1 } ?? 0)
      for (index, sheet) in try #require(sheets).enumerated() {
        if let label = labels?[index] { parts[label].add(sheet) } else { rest.add(sheet) }
      }
      let scores = GroupScores.scores(
        rest, parts: parts.map { .init(name: "", tally: $0) }, by: instrument)
      expect(scores.expectation { $0.expectation(instrument.rules) }, entry)
    }
  }

  @Test func comparesWaves() throws {
    for entry in try cases("waves", atLeast: 5) {
      let instrument = try instrument(of: entry)
      let waves = try ["first", "second"].map { name in
        try (entry[name]?.elements ?? []).map { person in
          Membership.Member(
            file: 0, attempt: 0, learner: Learner.ID(person["learner"]?.words ?? ""), name: nil,
            sheet: ScoreSheet(try attempt(person["attempt"]), by: instrument))
        }
      }
      let comparison = WaveComparison.compare(waves[0], waves[1], by: instrument)
      expect(comparison.expectation { $0.expectation }, entry)
    }
  }

  private func cases(_ name: String, atLeast count: Int) throws -> [JSONNode] {
    let cases = try #require(vectors[name]).elements
    #expect(cases.count >= count)
    return cases
  }

  private func instrument(of entry: JSONNode) throws -> Instrument {
    instruments[try #require(entry["instrument"]?.number)]
  }

  /// Reads an attempt as part of a record, the only way in.
  private func attempt(_ node: JSONNode?) throws -> Attempt {
    let record = JSONNode.members([
      "format": .string("cursus-learning-record"), "version": .integer(1),
      "course": .members(["id": .string("vectors")]), "attempts": .array([try #require(node)]),
    ])
    let read = try LearningRecord(record.text)
    return try #require(read.attempts.first)
  }

  private func expect(_ found: JSONNode, _ entry: JSONNode) {
    let expected = entry["expected"]?.sorted
    guard found.sorted != expected else { return }
    let text = String(decoding: found.sorted.text, as: UTF8.self)
    let wanted = String(decoding: (expected ?? .null).text, as: UTF8.self)
    let lines = zip(text.split(separator: "\n"), wanted.split(separator: "\n"))
    let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      "\(entry["name"]?.words ?? ""): line \(first?.offset ?? 0) is \(first.map { "\($0.element)" } ?? "longer")"
    )
  }
}

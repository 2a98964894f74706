import Assessment
import Foundation
import Reporting
import Testing
import Typesetting

@Suite("Reports of other instruments and odd answers")
struct InstrumentsTests {
  struct Shape: Sendable, CustomStringConvertible {
    let dimensions: Int
    let points: Int
    let hasTwoRatings: Bool
    var description: String { "\(dimensions) × \(points)\(hasTwoRatings ? ", two" : "")" }
  }

  static let shapes = [1, 2, 3, 5, 8, 12].flatMap { dimensions in
    [3, 5, 10].flatMap { points in
      [true, false].map {
        Shape(dimensions: dimensions, points: points, hasTwoRatings: $0)
      }
    }
  }

  private func kit(_ shape: Shape) -> CourseKit {
    .fixture(
      .fixture(
        dimensions: (1...shape.dimensions).map { "dimension-with-a-long-name \($0)" },
        points: shape.points, hasTwoRatings: shape.hasTwoRatings,
        hasPicks: shape.dimensions > 2))
  }

  @Test("Personal and team", arguments: shapes)
  func reports(shape: Shape) {
    let kit = kit(shape)
    var generator = SeededGenerator(seed: 11)
    let records = (0..<11).map { number in
      LearningRecord.fixture(
        .random(in: kit.instrument, missing: number * 9, using: &generator),
        .even(1, shape.points, in: kit.instrument, date: "2026-12-01"),
        learner: Learner(id: .init("p\(number)")))
    }
    for (number, record) in records.enumerated() {
      let document = Reporting.personal(
        kit: kit, record: record, options: .init(attempt: number % 2))
      let html = HTMLReport.fragment(document)
      #expect(isWellFormed(html))
      #expect(!html.contains("{"))
      #expect(!html.contains(">report-"))
    }
    let team = Reporting.team(
      kit: kit,
      files: records.map { TeamFile(name: "x", content: .record($0)) })
    let html = HTMLReport.fragment(team.document)
    #expect(isWellFormed(html))
    #expect(!html.contains("{"))
  }

  @Test("Nothing but missing answers is said, not drawn")
  func allMissing() {
    let kit = CourseKit.fixture()
    var attempt = Attempt.even(1, 1, in: kit.instrument)
    for entry in attempt.ratings.entries {
      attempt.ratings[entry.key] = Rating(today: .cannotSay, wanted: .notImportant)
    }
    let html = HTMLReport.fragment(Reporting.personal(kit: kit, record: .fixture(attempt)))
    #expect(html.contains("Today: 0 of 32 statements answered."))
    #expect(html.contains("64 times you chose an answer beside the scale"))
    #expect(!html.contains("report-chart"))
    #expect(isWellFormed(html))
  }

  @Test("No mark or word of a chart leaves its picture", arguments: shapes)
  func insideOfPicture(shape: Shape) {
    let kit = kit(shape)
    var generator = SeededGenerator(seed: 4)
    let record = LearningRecord.fixture(
      .random(in: kit.instrument, missing: 15, using: &generator))
    for block in Reporting.personal(kit: kit, record: record).blocks {
      guard case .figure(let figure) = block.content else { continue }
      for drawing in [figure.picture.drawing, figure.picture.narrow].compactMap({ $0 }) {
        for element in drawing.elements {
          switch element {
          case .circle(let center, let radius, _):
            #expect(center.x - radius >= 0 && center.x + radius <= drawing.size.width)
            #expect(center.y - radius >= 0 && center.y + radius <= drawing.size.height)
          case .text(let label):
            #expect(label.position.x >= 0 && label.position.x <= drawing.size.width)
            #expect(label.position.y >= 0 && label.position.y <= drawing.size.height)
          default: break
          }
        }
      }
    }
  }
}

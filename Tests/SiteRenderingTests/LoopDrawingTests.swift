import CourseModel
import Testing

@testable import SiteRendering

@Suite struct LoopDrawingTests {
  static let texts = [
    "a -> b +\nb -> a -",
    "hiring -> workload -",
    "errors -> training +\ntraining -> errors -\ntraining -> time -\ntime -> errors - delay",
    // Two loops that share one variable.
    "gap -> effort +\neffort -> reality + delay\nreality -> gap -\ngap -> wish -\nwish -> gap +",
    // Every variable linked to every other.
    """
    a -> b +
    b -> c +
    c -> a -
    a -> d -
    d -> b +
    c -> d +
    """,
    // Two pieces, long names.
    """
    the number of customers who come back to us -> word of mouth in the neighbourhood +
    word of mouth in the neighbourhood -> the number of customers who come back to us +
    waiting time at the counter on Saturdays -> customers who leave without buying +
    customers who leave without buying -> waiting time at the counter on Saturdays -
    """,
    // A star of drivers.
    (1...20).map { "a rather long cause number \($0) -> trust +" }.joined(separator: "\n")
      + "\ntrust -> a rather long cause number 1 +",
    // As large as a diagram may be.
    (0..<24).map { "variable \($0) -> variable \(($0 + 1) % 24) +" }.joined(separator: "\n") + "\n"
      + (0..<3).map { "variable \($0 * 8) -> variable \($0 * 8 + 5) - delay" }
      .joined(separator: "\n"),
  ]

  private static func drawing(_ text: String) throws -> LoopDrawing {
    let diagram = try #require(LoopText(text).diagram)
    return LoopDrawing(diagram, delayWord: "delay")
  }

  @Test(arguments: texts)
  func keepsWordsApartAndInside(_ text: String) throws {
    let drawing = try Self.drawing(text)
    for (index, words) in drawing.variables.enumerated() {
      let box = words.box
      let (x, y) = (box.middle.x + drawing.offset.x, box.middle.y + drawing.offset.y)
      #expect(x - box.halfWidth >= 0 && x + box.halfWidth <= Double(drawing.width))
      #expect(y - box.halfHeight >= 0 && y + box.halfHeight <= Double(drawing.height))
      let touched = drawing.variables[(index + 1)...].first { $0.box.overlaps(box) }
      #expect(touched == nil, "\(words.label) lies on \(String(describing: touched?.label))")
    }
  }

  @Test(arguments: texts)
  func leadsEveryLinkFromItsCauseToItsEffect(_ text: String) throws {
    let diagram = try #require(LoopText(text).diagram)
    let drawing = LoopDrawing(diagram, delayWord: "delay")
    for (link, drawn) in zip(diagram.links, drawing.links) {
      let (from, to) = (drawing.variables[link.from].box, drawing.variables[link.to].box)
      #expect(from.distance(to: drawn.curve.start) < 12)
      #expect(to.distance(to: drawn.tip) < 12)
      #expect(!to.contains(drawn.tip))
      #expect((drawn.delay != nil) == link.hasDelay)
    }
  }

  @Test(arguments: texts.prefix(6))
  func keepsLinksOffTheWordsOfOthers(_ text: String) throws {
    let diagram = try #require(LoopText(text).diagram)
    let drawing = LoopDrawing(diagram, delayWord: "delay")
    for (link, drawn) in zip(diagram.links, drawing.links) {
      for variable in diagram.variables.indices where variable != link.from && variable != link.to {
        let box = drawing.variables[variable].box
        #expect(!drawn.curve.samples(60).contains { box.contains($0) }, "\(link)")
      }
    }
  }

  @Test(arguments: texts)
  func marksEveryLoopOnce(_ text: String) throws {
    let diagram = try #require(LoopText(text).diagram)
    let drawing = LoopDrawing(diagram, delayWord: "delay")
    #expect(drawing.marks.map(\.name) == diagram.loops.map(\.name))
  }

  @Test func turnsTheMarkAsTheLoopTurns() throws {
    let drawing = try Self.drawing("a -> b +\nb -> c +\nc -> a +")
    #expect(drawing.marks.map(\.isClockwise) == [true])
    let mark = try #require(drawing.marks.first)
    let middle = drawing.variables.reduce(LoopPoint.zero) { $0 + $1.box.middle } * (1.0 / 3)
    #expect((mark.middle - middle).length < 30, "the mark stands inside its loop")
  }

  @Test func drawsTheSameEveryTime() throws {
    let words = LoopWords.english
    let diagram = try #require(LoopText(Self.texts[4]).diagram)
    let first = LoopFigure.html(of: diagram, region: "Drawing 1", words: words)
    #expect(LoopFigure.html(of: diagram, region: "Drawing 1", words: words) == first)
  }

  @Test(arguments: [0.0, 0.1, 0.25, 0.5, 0.75, 1, -3.25])
  func knowsDirections(_ turn: Double) {
    let direction = LoopPoint.direction(turn: turn)
    #expect(abs(direction.length - 1) < 1e-12)
    let quarter = LoopPoint.direction(turn: turn + 0.25)
    #expect((quarter - direction.normal).length < 1e-9, "a quarter turn is the normal")
  }
}

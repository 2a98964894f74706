import Foundation
import Testing

@testable import Typesetting

struct SVGReadingTests {
  private func read(_ body: String, style: String = "") -> SVGReading {
    let text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\"><title>A &amp; B</title>"
      + "<style>\(style)</style>\(body)</svg>"
    return SVGReading(Array(text.utf8))
  }

  private func kinds(_ reading: SVGReading) -> [SVGReading.Fact.Kind] { reading.facts.map(\.kind) }

  private func points(_ path: Drawing.Path) -> [Drawing.Point] {
    path.segments.compactMap { segment in
      switch segment {
      case .move(let to), .line(let to), .curve(_, _, let to): to
      case .close: nil
      }
    }
  }

  @Test func readsSizeAndWords() {
    let reading = read("<desc>What is\n seen</desc>")
    #expect(reading.drawing.size == Drawing.Size(width: 75, height: 37.5))
    #expect(reading.title == "A & B" && reading.summary == "What is seen")
    #expect(reading.facts.isEmpty)
  }

  @Test func readsShapes() {
    let reading = read(
      "<path d='M0 0h10v10z'/><rect width='4' height='2' rx='1'/><circle r='2'/>"
        + "<ellipse rx='2' ry='1'/><line x2='4'/><polygon points='0,0 1,0 1,1'/>"
        + "<polyline points='0 0 1 0'/><g><path d=''/></g>")
    #expect(reading.drawing.elements.count == 8 && reading.facts.isEmpty)
  }

  @Test(arguments: [
    ("M1 2L3 4", 2), ("m1,2 3,4 5-6", 3), ("M0 0c1 1 2 2 3 3s1 1 2 2", 3), ("M0 0Q1 1 2 0t2 0", 3),
    ("M.5.5.6-.6", 2), ("M1e1 0H2E0", 2), ("M0 0A5 5 0 0 1 10 0", 3), ("M0 0a5 5 0 1110 0", 3),
    ("M0 0a1 1 0 0 0 0 0", 1), ("M0 0a0 1 0 0 0 3 3", 2),
  ])
  func readsPathData(_ text: String, _ count: Int) {
    let path = SVGPath(Array(text.utf8))
    #expect(path.isWhole)
    #expect(points(path.path).count == count)
  }

  @Test(arguments: ["L0 0", "M0", "M0 0 L 1", "M0 0 X", "M0 0 A 1 1 0 2 0 3 3", "M0 0z 1 1"])
  func namesPathDataThatMakesNoSense(_ text: String) {
    #expect(!SVGPath(Array(text.utf8)).isWhole)
  }

  @Test func drawsArcsOnTheirCircle() {
    for (large, sweep) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
      let path = SVGPath(Array("M3 4A5 5 0 \(large) \(sweep) 5 0".utf8)).path
      let centre = large != sweep ? Drawing.Point(8, 4) : Drawing.Point(0, 0)
      let centres = [Drawing.Point(0, 0), centre]
      let radii = points(path).map { point in
        centres.map { (point.x - $0.x) * (point.x - $0.x) + (point.y - $0.y) * (point.y - $0.y) }
      }
      #expect(radii.allSatisfy { $0.contains { abs($0 - 25) < 1e-6 } })
      #expect(points(path).count > (large == 1 ? 3 : 1))
    }
  }

  @Test(arguments: [-765.0, -90, 0, 30, 45, 60, 90, 120, 180, 300, 3600.5])
  func turns(_ degrees: Double) {
    let turn = Turn(degrees: degrees)
    let angle = degrees * Double.pi / 180
    #expect(abs(turn.sine - sin(angle)) < 1e-12 && abs(turn.cosine - cos(angle)) < 1e-12)
  }

  @Test func movesShapes() throws {
    let reading = read(
      "<g transform='translate(10 5)'><line x2='2' transform='rotate(90) scale(2,1)'/></g>")
    guard case .path(let path, _) = try #require(reading.drawing.elements.first) else { return }
    let ends = points(path)
    #expect(abs(ends[1].x - 7.5) < 1e-9 && abs(ends[1].y - (5 + 4) * 0.75) < 1e-9)
  }

  @Test func takesClassesBeforeAttributes() throws {
    let reading = read(
      "<circle class='a b' fill='red' r='2'/>",
      style: ".a,.c{fill:#0B6E6E;stroke:none}.b{stroke-width:2}"
        + "@media (prefers-color-scheme: dark){.a{fill:#fff}}")
    guard case .path(_, let style) = try #require(reading.drawing.elements.first) else { return }
    #expect(style.fill == .fixed(red: 11, green: 110, blue: 110) && reading.facts.isEmpty)
  }

  @Test func drawsGradientsInTheirMeanColour() throws {
    let reading = read(
      "<defs><linearGradient id='g'><stop stop-color='#000'/><stop stop-color='#fff'/>"
        + "</linearGradient></defs><rect width='9' height='9' fill='url(#g)'/>")
    guard case .path(_, let style) = try #require(reading.drawing.elements.first) else { return }
    #expect(style.fill == .fixed(red: 127, green: 127, blue: 127))
  }

  @Test func setsLinesOfWords() {
    let reading = read(
      "<text x='5' y='9' text-anchor='end' font-weight='700'>One<tspan x='5' dy='12'>two  words"
        + "</tspan></text><text x='1' y='1' transform='rotate(-90)'>up</text>")
    let labels = reading.drawing.elements.compactMap { element -> Drawing.Label? in
      if case .text(let label) = element { label } else { nil }
    }
    #expect(labels.map(\.text) == ["One", "two words", "up"])
    #expect(labels[1].position == Drawing.Point(3.75, 15.75) && labels[1].isBold)
    #expect(abs(labels[2].direction.y + 1) < 1e-9)
  }

  @Test func namesWhatItDoesNotDraw() {
    let reading = read(
      "\n <image href='x'/><rect clip-path='url(#c)' width='1' height='1' fill='url(#none)'/>"
        + "<g transform='bend(3)'/><text>a<tspan fill='red'>b</tspan></text>",
      style: "g > .a{fill:red}")
    #expect(
      kinds(reading) == [
        .styleRule, .element("image"), .attribute("clip-path"), .attribute("fill"), .transform,
        .mixedText,
      ])
    #expect(reading.facts[1].line == 2 && reading.facts[1].column == 2)
  }

  @Test(arguments: [
    "", "<", "<svg", "<svg>", "<svg></g>", "text", "<svg/><svg/>", "<svg a=b/>",
    "<svg width='0' height='0'/>", "<p/>", "<svg viewBox='0 0 0 0'/>", "<svg viewBox='a'/>",
    "<svg width='1e30' height='1'/>",
  ])
  func refusesWhatIsNoDrawing(_ text: String) {
    #expect(SVGReading(Array(text.utf8)).facts.count == 1)
  }

  @Test func readsEveryCutAndSpoiledDrawingToItsEnd() {
    let whole = Array(
      ("<svg viewBox='0 0 9 9'><style>.a{fill:red}</style><g transform='rotate(3 1 1)'>"
        + "<path class='a' d='M0 0a1 2 3 0 1 4 5z'/></g><text x='1'>a&#x41;</text></svg>").utf8)
    for end in whole.indices { _ = SVGReading(Array(whole[..<end])) }
    var numbers = SeededNumbers(3)
    for _ in 0..<2000 {
      var spoiled = whole
      spoiled[Int.random(in: spoiled.indices, using: &numbers)] = UInt8.random(
        in: 0...255, using: &numbers)
      _ = SVGReading(spoiled)
    }
    let deep = String(repeating: "<g>", count: 5000)
    #expect(SVGReading(Array("<svg>\(deep)".utf8)).facts.first?.kind == .notXML)
  }
}

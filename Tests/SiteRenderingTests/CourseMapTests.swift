import CourseModel
import Testing

@testable import SiteRendering

@Suite struct CourseMapTests {
  /// Courses of many shapes; edges go forward, backward, far and near.
  static let courses: [CourseGraph] = [
    courseMapFixture(["why": ["alone"]]),
    courseMapFixture(["why": ["a", "b < a", "c < a b"], "how": ["d < a c", "e < d", "f < a"]]),
    courseMapFixture(["why": ["a < z"], "how": ["b < a z"], "what": ["z < y"], "results": ["y"]]),
    courseMapFixture(["why": [], "how": ["# One", "a", "b < a", "# Two", "c < b a"]]),
    large(sections: 5, modules: 12),
    large(sections: 1, modules: 60),
    large(sections: 13, modules: 4),
    large(sections: 5, modules: 60),
  ]

  /// Every module requires some earlier ones, chosen by arithmetic.
  static func large(sections: Int, modules: Int) -> CourseGraph {
    let lines = (0..<sections).map { section in
      (0..<modules).map { index -> String in
        let number = section * modules + index
        let required = [number * 7 / 11, number - 1, number / 2].filter { $0 >= 0 && $0 < number }
        let names = required.map { "m\($0)" }.joined(separator: " ")
        return "m\(number)" + (number % 3 == 0 || names.isEmpty ? "" : " < " + names)
      }
    }
    return switch sections {
    case 1: courseMapFixture(["s0": lines[0]])
    case 5:
      courseMapFixture([
        "s0": lines[0], "s1": lines[1], "s2": ["# Group"] + lines[2], "s3": lines[3],
        "s4": lines[4],
      ])
    default:
      courseMapFixture([
        "s0": lines[0], "s1": lines[1], "s2": lines[2], "s3": lines[3], "s4": lines[4],
        "s5": lines[5], "s6": lines[6], "s7": lines[7], "s8": lines[8], "s9": lines[9],
        "s10": lines[10], "s11": lines[11], "s12": lines[12],
      ])
    }
  }

  @Test(arguments: courses.indices)
  func placesEveryModuleWithoutOverlap(_ index: Int) throws {
    let layout = try #require(CourseMapLayout(Self.courses[index]))
    #expect(layout.boxes.count == Self.courses[index].modules.count)
    for (number, box) in layout.boxes.enumerated() {
      #expect(box.x >= 0 && box.y >= 0)
      #expect(box.x + box.width <= layout.width && box.y + box.height <= layout.height)
      for other in layout.boxes[(number + 1)...] {
        let isApart =
          box.x + box.width < other.x || other.x + other.width < box.x
          || box.y + box.height < other.y || other.y + other.height < box.y
        #expect(isApart, "\(box) and \(other)")
      }
    }
  }

  @Test(arguments: courses.indices)
  func drawsEveryRequirementFromBoxToBox(_ index: Int) throws {
    let course = Self.courses[index]
    let layout = try #require(CourseMapLayout(course))
    let wanted = course.modules.enumerated().flatMap { target, module in
      Set(module.requires.map(\.value)).compactMap { course.index(of: $0) }.map { [$0, target] }
    }
    #expect(Set(layout.edges.map { [$0.source, $0.target] }) == Set(wanted))
    for edge in layout.edges {
      let first = try #require(edge.points.first)
      let last = try #require(edge.points.last)
      #expect(layout.boxes[edge.source].hasOnItsSide(first), "\(edge)")
      #expect(layout.boxes[edge.target].hasOnItsSide(last), "\(edge)")
    }
  }

  @Test(arguments: courses.indices)
  func keepsLinesOutOfBoxes(_ index: Int) throws {
    let layout = try #require(CourseMapLayout(Self.courses[index]))
    for edge in layout.edges {
      for (start, end) in zip(edge.points, edge.points.dropFirst()) {
        #expect(start.x == end.x || start.y == end.y, "lines are right-angled")
        #expect(!layout.boxes.contains { $0.isCrossed(from: start, to: end) }, "\(edge)")
      }
    }
  }

  @Test(arguments: courses.indices)
  func keepsLinesOfDifferentModulesApart(_ index: Int) throws {
    struct Segment: Hashable {
      let source: Int
      let range: ClosedRange<Int>
    }
    let layout = try #require(CourseMapLayout(Self.courses[index]))
    var vertical: [Int: Set<Segment>] = [:]
    for edge in layout.edges {
      for (start, end) in zip(edge.points, edge.points.dropFirst()) where start.x == end.x {
        let range = min(start.y, end.y)...max(start.y, end.y)
        vertical[start.x, default: []].insert(Segment(source: edge.source, range: range))
      }
    }
    for segments in vertical.values {
      let sorted = segments.sorted { $0.range.lowerBound < $1.range.lowerBound }
      for (number, segment) in sorted.enumerated() {
        let clash = sorted[(number + 1)...].first {
          $0.source != segment.source && $0.range.overlaps(segment.range)
        }
        #expect(clash == nil, "\(segment)")
      }
    }
  }

  @Test func fitsALaptopAtSixtyModules() throws {
    let layout = try #require(CourseMapLayout(Self.large(sections: 5, modules: 12)))
    #expect((900...1300).contains(layout.width))
  }

  @Test func drawsNothingBeyondThreeHundredModules() {
    #expect(CourseMap.svg(of: Self.large(sections: 5, modules: 61)) { _ in nil } == nil)
    #expect(CourseMap.standaloneSVG(of: courseMapFixture(["why": []])) == nil)
  }

  @Test func writesLinksInReadingOrder() throws {
    let course = courseMapFixture(["why": ["a & b"], "how": ["c < a"]])
    let svg = try #require(CourseMap.svg(of: course) { $0.sitePath.text })
    #expect(svg.contains("aria-label=\"A &quot;quoted&quot; course\""))
    #expect(
      svg.contains(
        "<a class=\"node hue-indigo\" data-module=\"a &amp; b\" href=\"why/a &amp; b.html\""))
    #expect(svg.contains("<text class=\"lane hue-rust\">"))
    let (first, second) = (svg.firstRange(of: "why/a"), svg.firstRange(of: "how/c"))
    #expect(try #require(first).lowerBound < #require(second).lowerBound)
    #expect(!svg.contains("style="))
  }

  @Test func standsAloneWithItsOwnColours() throws {
    let svg = try #require(CourseMap.standaloneSVG(of: Self.courses[1]))
    #expect(svg.contains("stroke=\"#46559F\""))
    #expect(!svg.contains("href"))
  }

  @Test func cutsLongTitlesAndKeepsTheWholeInATitle() throws {
    let long = "a title of many words that nobody could ever fit in such a small box on the map"
    let svg = try #require(CourseMap.svg(of: courseMapFixture(["why": [long]])) { _ in "x" })
    #expect(svg.contains("<title>\(long)</title>"))
    #expect(svg.contains("…</tspan>"))
  }
}

extension CourseMapLayout.Box {
  fileprivate func hasOnItsSide(_ point: CourseMapLayout.Point) -> Bool {
    let isBeside = (point.x == x || point.x == x + width) && (y...y + height).contains(point.y)
    let isAbove = (point.y == y || point.y == y + height) && (x...x + width).contains(point.x)
    return isBeside || isAbove
  }

  fileprivate func isCrossed(
    from start: CourseMapLayout.Point, to end: CourseMapLayout.Point
  ) -> Bool {
    max(start.x, end.x) > x && min(start.x, end.x) < x + width
      && max(start.y, end.y) > y && min(start.y, end.y) < y + height
  }
}

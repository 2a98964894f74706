import CourseModel
import CourseReading
import TestSupport
import Testing

/// The course as a graph: order, neighbours, minutes.
@Suite struct CourseGraphTests {
  private func course() throws -> TestCourse {
    try TestCourse([
      "1-why/_section.md": "---\ntitle: Why\nquestion: Why bother?\n---\nOpening.",
      "1-why/10-a.md": "---\ntitle: A\nminutes: 10\n---\n",
      "1-why/20-b.md": "---\ntitle: B\nminutes: 20\npaths: [team]\n---\n",
      "2-how/10-group/_section.md": "---\ntitle: Tools\nsummary: Some.\n---\n",
      "2-how/10-group/10-c.md": "---\ntitle: C\nminutes: 5\nrequires: [a]\nrelated: [d]\n---\n",
      "2-how/20-d.md": "---\ntitle: D\npaths: [individual, community]\n---\n",
      "3-end/e.md": "---\ntitle: E\nminutes: 40\n---\n",
    ])
  }

  @Test func joinsModulesInReadingOrder() throws {
    let graph = try course().graph
    #expect(graph.modules.map(\.id.text) == ["a", "b", "c", "d", "e"])
    #expect(graph.sections.map(\.slug) == ["why", "how", "end"])
    #expect(graph.sections.map(\.title) == ["Why", "How", "End"])
    #expect(graph.sections.map(\.question) == ["Why bother?", nil, nil])
    #expect(graph.sections.map { graph.sectionIndices($0) } == [0..<2, 2..<4, 4..<5])
    #expect(graph.sections[1].groups.map(\.title) == ["Tools", nil])
    #expect(graph.sections[1].groups.map(\.summary) == ["Some.", nil])
    #expect(graph.sections[1].modules.map(\.text) == ["c", "d"])
    #expect(graph.module(ModuleID("c"))?.requires.map(\.value.text) == ["a"])
    #expect(graph.module(ModuleID("c"))?.related.map(\.value.text) == ["d"])
    #expect(graph.modules.map { graph.section(of: $0).number } == [1, 1, 2, 2, 3])
  }

  @Test(arguments: [
    (LearningPath.individual, ["a", "c", "d", "e"], 55),
    (.team, ["a", "b", "c", "e"], 75), (.community, ["a", "c", "d", "e"], 55),
  ])
  func ordersEachPath(_ path: LearningPath, _ ids: [String], _ minutes: Int) throws {
    let graph = try course().graph
    let order = ReadingOrder(of: path, in: graph)
    #expect(order.modules.map { graph.modules[$0].id.text } == ids)
    #expect(graph.modules(on: path).map(\.id.text) == ids)
    #expect(graph.minutes(on: path) == minutes)
    for (module, next) in zip(order.modules, order.modules.dropFirst()) {
      #expect(order.next(module) == next)
      #expect(order.previous(next) == module)
    }
    #expect(order.modules.first.map { order.previous($0) } == .some(nil))
    #expect(order.modules.last.map { order.next($0) } == .some(nil))
  }

  @Test func hasNoNeighboursForModulesOfOtherPaths() throws {
    let graph = try course().graph
    let order = ReadingOrder(of: .individual, in: graph)
    let other = try #require(graph.index(of: ModuleID("b")))
    #expect(order.previous(other) == nil)
    #expect(order.next(other) == nil)
  }

  @Test func sumsTheMinutesOfASection() throws {
    let graph = try course().graph
    #expect(graph.sections.map { graph.minutes(of: $0, on: .team) } == [30, 5, 40])
    #expect(graph.sections.map { graph.minutes(of: $0, on: .individual) } == [10, 5, 40])
  }

  @Test func followsTheOrderOfCourseYML() throws {
    let course = try TestCourse([
      "course.yml": "title: T\nsections: [b, a]\npaths: [{id: team}, {id: individual, title: I}]\n",
      "a/x.md": "# X", "b/y.md": "# Y",
    ])
    #expect(course.diagnostics == [])
    #expect(course.graph.modules.map(\.id.text) == ["y", "x"])
    #expect(course.graph.modules.map(\.section) == [1, 2])
    #expect(course.graph.settings.paths.map(\.path) == [.team, .individual])
    #expect(course.graph.settings.paths.map(\.title) == ["Team", "I"])
    #expect(course.graph.modules.map(\.paths) == [[.team, .individual], [.team, .individual]])
  }

  @Test func holdsEveryBodyOfText() throws {
    let course = try TestCourse(["index.md": "# H", "a/_section.md": "# A", "a/x.md": "# X"])
    #expect(
      course.graph.documents.map(\.source.path.text) == ["index.md", "a/_section.md", "a/x.md"])
  }

  @Test func reportsOneCircleForEveryEdgeThatClosesOne() throws {
    let course = try TestCourse([
      "a/1-w.md": "---\ntitle: W\nrequires: [x, z]\n---\n",
      "a/2-x.md": "---\ntitle: X\nrequires: [y]\n---\n",
      "a/3-y.md": "---\ntitle: Y\nrequires: [x, w]\n---\n",
      "a/4-z.md": "---\ntitle: Z\n---\n",
    ])
    let circles = course.diagnostics.filter { $0.rule.id == "prerequisite-cycle" }
    #expect(
      circles.map(\.summary) == [
        "Prerequisites go round in a circle: 'w' → 'x' → 'y' → 'w'",
        "Prerequisites go round in a circle: 'x' → 'y' → 'x'",
      ])
    #expect(circles.map(\.notes.count) == [3, 2])
  }

  @Test func findsACircleOfAThousand() throws {
    let files = MemoryFiles(
      (0..<1000).map { number in
        let text = "---\ntitle: X\nrequires: [m\((number + 1) % 1000)]\n---\n"
        return ("a/\(number + 1)-m\(number).md", .bytes(Array(text.utf8)))
      } + [("course.yml", .bytes(Array("title: T".utf8)))])
    let course = try TestCourse(files)
    let circles = course.diagnostics.filter { $0.rule.id == "prerequisite-cycle" }
    #expect(circles.map(\.notes.count) == [1000])
  }

  @Test(arguments: 0..<8)
  func doesNotDependOnTheOrderOfTheDisk(_ seed: UInt64) throws {
    let course = try TestCourse([
      "index.md": "# Home [@x]\n",
      "b/2-y.md": "---\ntitle: Y\nrequires: [x]\n---\n> [!REFLECT] r\n> a\n",
      "b/1-x.md": "---\ntitle: X\nrequires: [y, nobody]\ncolour: red\n---\n[a](gone.md)\n",
      "b/z/q.md": "# Q\n> [!REFLECT] r\n> a\n", "b/z/p.md": "# P\n![](a.png)\n",
      "a/x.md": "# X", "a/pic.png": "", "media/pic.png": "", "c.md": "text",
      "assessment/one.yml": "dimensions: [{id: a, name: A}]",
      "assessment/two.yml": "dimensions: [{id: b, name: B}, {id: b}]",
      "references.yml": "- id: k\n  title: K\n", "glossary.yml": "- term: a\n- term: b\n",
    ])
    #expect(course.diagnostics.count > 8)
    var random = SeededRandom(seed: seed)
    let other = try course.shuffled(using: &random)
    #expect(other.diagnostics == course.diagnostics)
    #expect(other.graph.modules.map(\.sitePath) == course.graph.modules.map(\.sitePath))
    #expect(other.graph.sections.map(\.slug) == course.graph.sections.map(\.slug))
    #expect(other.graph.dimensions == course.graph.dimensions)
    #expect(other.graph.assets == course.graph.assets)
  }
}

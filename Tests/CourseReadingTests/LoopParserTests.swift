import CourseModel
import CourseReading
import Testing

@Suite struct LoopParserTests {
  @Test func readsTitleLinksSignsAndDelays() throws {
    let text = """
      title: Too busy to learn

      workload -> time for learning -
        Time  for learning  ->  skill + delay
      skill --> workload −
      """
    let read = parse(text)
    #expect(read.diagnostics.isEmpty)
    let diagram = try #require(read.output)
    #expect(diagram.title == "Too busy to learn")
    #expect(diagram.variables == ["workload", "time for learning", "skill"])
    #expect(
      diagram.links == [
        LoopDiagram.Link(from: 0, to: 1, sign: .opposite, hasDelay: false),
        LoopDiagram.Link(from: 1, to: 2, sign: .same, hasDelay: true),
        LoopDiagram.Link(from: 2, to: 0, sign: .opposite, hasDelay: false),
      ])
    #expect(diagram.loops.map(\.name) == ["R1"])
  }

  @Test(arguments: [
    ((0..<30).map { "a -> b\($0) +" }, "31 variables are more than 24"),
    (
      (0..<49).map { "v\($0 / 7) -> w\($0 % 7) +" }, "49 links are more than 40"
    ),
    (
      (0..<36).filter { $0 / 6 != $0 % 6 }.map { "v\($0 / 6) -> v\($0 % 6) +" },
      "Links close more than 24 loops"
    ),
  ])
  func refusesWhatNobodyCouldRead(_ lines: [String], _ summary: String) {
    let read = parse(lines.joined(separator: "\n"))
    #expect(read.output == nil)
    #expect(read.diagnostics.map(\.rule.id) == ["loop-too-large"])
    #expect(read.diagnostics.map(\.summary) == [summary])
  }

  @Test func readsAHugeBlockQuickly() {
    let text = (0..<50_000).map { "a\($0) -> b\($0) +" }.joined(separator: "\n")
    #expect(parse(text).diagnostics.map(\.rule.id) == ["loop-too-large"])
  }

  @Test(arguments: [
    ("a -> b +\nb -> a +", ["R1: 0 1"]),
    ("a -> b -\nb -> a +", ["B1: 0 1"]),
    ("a -> b -\nb -> c -\nc -> a +\nb -> a +", ["B1: 0 3", "R1: 0 1 2"]),
    ("a -> b +\nb -> c +\nc -> b +\nb -> a +", ["R1: 0 3", "R2: 1 2"]),
    ("x -> a +\na -> b +\nb -> a -", ["B1: 1 2"]),
  ])
  func findsAndNamesLoops(_ text: String, _ loops: [String]) throws {
    let diagram = try #require(parse(text).output)
    let found = diagram.loops.map { loop in
      loop.name + ": " + loop.links.map(String.init).joined(separator: " ")
    }
    #expect(found == loops)
  }

  private func parse(_ text: String) -> Diagnosed<LoopDiagram?> {
    let file = SourceFile(path: SourcePath("x.md"), bytes: Array("```loop\n\(text)\n```\n".utf8))
    return LoopParser.parse(text, of: file, fenceLine: 1)
  }
}

import Foundation
import Testing

/// Commands, exit codes and forms of output: promises to scripts.
@Suite struct CommandLineTests {
  private static let fine = [
    "1-start/10-a.md": "# A\n", "1-start/20-b.md": "---\nrequires: a\n---\n# B\n",
  ]

  @Test(arguments: [["check"], ["build", "--output", "site"]])
  func endsWith0AndIsSilentInAPipeWhenAllIsWell(command: [String]) async throws {
    let folder = try TestFolder()
    try folder.writeCourse(Self.fine)
    let run = try await Program.run(command + ["--course", "course"], in: folder)
    #expect(run.code == 0)
    #expect(run.output == "")
    #expect(run.messages == "")
  }

  @Test(arguments: [["check"], ["build", "--output", "site"]])
  func writesAnEmptyArrayWhenAllIsWell(command: [String]) async throws {
    let folder = try TestFolder()
    try folder.writeCourse(Self.fine)
    let run = try await Program.run(
      command + ["--course", "course", "--format", "json"], in: folder)
    #expect(run.code == 0)
    #expect(try Reported.list(run.output).isEmpty)
    #expect(run.output == "[]\n")
    #expect(run.messages == "")
  }

  @Test func buildsTheCourseInTheFolderItIsStartedInIntoSite() async throws {
    let folder = try TestFolder()
    try folder.writeCourse(Self.fine)
    let run = try await Program.run(["build"], in: folder, at: "course")
    #expect(run.code == 0)
    #expect(folder.exists("course/site/index.html"))
    // The site inside the course is no part of the course.
    let again = try await Program.run(["build", "--strict"], in: folder, at: "course")
    #expect(again.code == 0)
    #expect(again.messages == "")
  }

  @Test func endsWith1ForErrorsAndTellsThemOnStandardError() async throws {
    let folder = try TestFolder()
    try folder.writeCourse(["1-start/10-a.md": "# A\n\n[c](10-c.md)\n"])
    let run = try await Program.run(["check", "--course", "course"], in: folder)
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(
      run.messages == """
        course/1-start/10-a.md:3:5: error: File '1-start/10-c.md' does not exist; did you mean \
        '1-start/10-a.md'? [broken-link]
          3 | [c](10-c.md)
            |     ^~~~~~~
          fix: give the path from this file, or use 'module:' with the module's id

        1 error

        """)
  }

  @Test(
    arguments: [
      ["bulid"], ["build", "--course"], ["build", "--format", "xml"], ["check", "--output", "x"],
      ["explain"], ["explain", "broken-link", "--all"], ["explain", "no-such-rule"],
      ["graph", "--format", "png"], ["check", "extra"],
    ])
  func endsWith64WhenUsedWrongly(arguments: [String]) async throws {
    let folder = try TestFolder()
    let run = try await Program.run(arguments, in: folder)
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(run.messages.hasPrefix("Error: "))
    #expect(run.messages.contains("Usage: cursus"))
    #expect(try folder.names() == [], "nothing is written")
  }

  @Test(
    arguments: [["check"], ["build", "--output", "site"], ["graph"]])
  func endsWith74WhenTheCourseCannotBeRead(command: [String]) async throws {
    let folder = try TestFolder()
    let run = try await Program.run(command + ["--course", "nowhere"], in: folder)
    #expect(run.code == 74)
    #expect(run.output == "")
    #expect(
      run.messages == """
        error: The course folder 'nowhere' cannot be read: No such file or directory
          fix: name the folder that holds course.yml with --course, for example --course content

        """)
    #expect(try folder.names() == [], "nothing is written")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func endsWith74WhenStandardOutputIsFull() async throws {
    let folder = try TestFolder()
    try folder.writeCourse(Self.fine)
    let run = try await Program.runScript("\"$1\" graph --course course > /dev/full", in: folder)
    #expect(run.code == 74)
    #expect(run.messages.hasPrefix("error: 'standard output' cannot be written: the disk is full"))
  }

  @Test func isQuietWhenNobodyReadsItsOutput() async throws {
    let folder = try TestFolder()
    try folder.writeCourse(Self.fine)
    let run = try await Program.runScript(
      "\"$1\" explain --all --format markdown | head -n 1", in: folder)
    #expect(run.code == 0)
    #expect(run.output == "# Diagnostics\n")
    #expect(run.messages == "")
  }

  @Test func jsonHasEveryPromisedKey() async throws {
    let folder = try TestFolder()
    try folder.writeCourse([
      "1-start/10-a.md": "---\ntitle: A\nminuts: 5\n---\n\n> [!REFLECT] x\n> é [b](b.md)\n",
      "1-start/20-c.md": "# C\n\n> [!REFLECT] x\n> Why?\n",
    ])
    let run = try await Program.run(
      ["check", "--course", "course", "--format", "json"], in: folder)
    #expect(run.code == 1)
    #expect(run.messages == "")
    let found = try Reported.list(run.output)
    #expect(found.map(\.id) == ["unknown-key", "broken-link", "duplicate-block-id"])
    let key = try #require(found.first)
    #expect((key.severity, key.path) == ("warning", "1-start/10-a.md"))
    #expect((key.line, key.column, key.endLine, key.endColumn) == (3, 1, 3, 7))
    #expect(key.summary == "Key 'minuts' is not one of a module; did you mean 'minutes'?")
    #expect(key.explanation.hasPrefix("A key that Cursus does not know has no effect"))
    let edit = try #require(key.fixes.first?.edits.first)
    #expect((edit.path, edit.line, edit.column) == ("1-start/10-a.md", 3, 1))
    #expect((edit.endLine, edit.endColumn, edit.replacement) == (3, 7, "minutes"))
    // Columns count characters, not bytes.
    #expect((found[1].line, found[1].column) == (7, 9))
    let note = try #require(found[2].notes.first)
    #expect((note.path, note.line, note.column) == ("1-start/10-a.md", 6, 14))
    #expect(!note.message.isEmpty)
  }

  @Test func explainsARule() async throws {
    let run = try await Program.run(["explain", "broken-link"], in: TestFolder())
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("broken-link (error)\nLinks must lead to a file of the course\n"))
    #expect(run.output.contains("Instead of"))
    #expect(run.messages == "")
  }

  @Test func suggestsARuleThatExists() async throws {
    let run = try await Program.run(["explain", "broken-lnik"], in: TestFolder())
    #expect(run.code == 64)
    #expect(
      run.messages.hasPrefix(
        "Error: Rule 'broken-lnik' does not exist; did you mean 'broken-link'?"))
  }

  @Test func printsTheGraphAsJSON() async throws {
    let folder = try TestFolder()
    try folder.writeCourse(Self.fine)
    let run = try await Program.run(["graph", "--course", "course"], in: folder)
    #expect(run.code == 0)
    #expect(run.messages == "")
    let graph = try JSONDecoder().decode(Graph.self, from: Data(run.output.utf8))
    #expect(graph.modules.map(\.id) == ["a", "b"])
  }

  private struct Graph: Decodable {
    struct Module: Decodable { let id: String }
    let modules: [Module]
  }

  @Test func printsTheGraphAsDOT() async throws {
    let folder = try TestFolder()
    try folder.writeCourse(Self.fine)
    let run = try await Program.run(["graph", "--course", "course", "--format", "dot"], in: folder)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("digraph "))
    #expect(run.output.hasSuffix("}\n"))
    #expect(run.output.contains("\"a\" -> \"b\""))
  }

  @Test func printsTheGraphAsSVG() async throws {
    let folder = try TestFolder()
    try folder.writeCourse(Self.fine)
    let run = try await Program.run(["graph", "--course", "course", "--format", "svg"], in: folder)
    #expect(run.code == 0)
    let drawing = PageReader(Data(run.output.utf8))
    #expect(drawing.failure == nil)
    #expect(drawing.root["viewBox"] != nil)
    #expect(drawing.elements.contains("rect"))
  }

  @Test func printsTheGraphOfABrokenCourseWithItsMistakes() async throws {
    let folder = try TestFolder()
    try folder.writeCourse(["1-start/10-a.md": "---\nrequires: a\n---\n# A\n"])
    let run = try await Program.run(["graph", "--course", "course"], in: folder)
    #expect(run.code == 1)
    #expect(run.messages.contains("[self-prerequisite]"))
    let graph = try JSONDecoder().decode(Graph.self, from: Data(run.output.utf8))
    #expect(graph.modules.map(\.id) == ["a"])
  }

  @Test func tellsItsVersion() async throws {
    let run = try await Program.run(["--version"], in: TestFolder())
    #expect(run.code == 0)
    #expect(run.output.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
    #expect(run.messages == "")
  }

  @Test(arguments: [[], ["build"], ["check"], ["graph"], ["explain"]])
  func tellsHowToUseIt(command: [String]) async throws {
    let run = try await Program.run(command + ["--help"], in: TestFolder())
    #expect(run.code == 0)
    #expect(run.output.contains("USAGE: cursus"))
    #expect(run.messages == "")
  }
}

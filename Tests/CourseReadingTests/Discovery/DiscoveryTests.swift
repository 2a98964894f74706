import CourseModel
import TestSupport
import Testing

@testable import CourseReading

/// What is found in a course folder, and in which order.
@Suite struct DiscoveryTests {
  /// The folder as lines: sections with their modules, then everything else.
  private func found(_ paths: String...) throws -> [String] {
    let files = MemoryFiles(paths.map { ($0, .bytes(Array("# X".utf8))) })
    return lines(try Discovery.discover(in: files).output)
  }

  private func lines(_ folder: CourseFolder) -> [String] {
    var lines = folder.home.map { ["home \($0.path)"] } ?? []
    for section in folder.sections {
      lines.append("section \(section.path)" + (section.opening.map { " opens \($0.path)" } ?? ""))
      for group in section.groups {
        if let path = group.path {
          lines.append(" group \(path)" + (group.opening.map { " opens \($0.path)" } ?? ""))
        }
        lines += group.modules.map { "  \($0.path)" }
      }
    }
    lines += folder.settings.map { "settings \($0.value.path)" }.sorted()
    lines += folder.instruments.map { "instrument \($0.path)" }
    lines += folder.theme.map { "theme \($0.path)" }
    lines += folder.assets.map { "asset \($0.path)" }
    return lines
  }

  @Test func ordersByNumberThenByName() throws {
    #expect(
      try found(
        "b/z.md", "10-c/100-x.md", "10-c/20-y.md", "10-c/a.md", "10-c/B.md", "9-d/x.md", "a/x.md")
        == [
          "section 9-d", "  9-d/x.md",
          "section 10-c", "  10-c/20-y.md", "  10-c/100-x.md", "  10-c/B.md", "  10-c/a.md",
          "section a", "  a/x.md", "section b", "  b/z.md",
        ])
  }

  @Test func sortsFilesIntoTheirRoles() throws {
    #expect(
      try found(
        "course.yml", "glossary.yml", "references.yml", "plan.yml", "index.md",
        "1-a/_section.md", "1-a/1-x.md", "1-a/pic.png", "media/b.svg", "media/note.md",
        "theme/page.mustache", "theme/css/x.css", "assessment/test.yml",
        "assessment/report-personal.md", "data/x.csv", "robots.txt")
        == [
          "home index.md", "section 1-a opens 1-a/_section.md", "  1-a/1-x.md",
          "settings course.yml", "settings glossary.yml", "settings plan.yml",
          "settings references.yml", "instrument assessment/test.yml", "theme theme/css/x.css",
          "theme theme/page.mustache", "asset robots.txt", "asset 1-a/pic.png", "asset data/x.csv",
          "asset media/b.svg",
        ])
  }

  @Test func makesFoldersInsideASectionGroups() throws {
    #expect(
      try found(
        "a/1-x.md", "a/2-group/_section.md", "a/2-group/1-y.md", "a/2-group/2-deep/1-z.md",
        "a/3-w.md", "a/4-empty/pic.png")
        == [
          "section a", "  a/1-x.md", " group a/2-group opens a/2-group/_section.md",
          "  a/2-group/1-y.md", "  a/2-group/2-deep/1-z.md", "  a/3-w.md",
          "asset a/4-empty/pic.png",
        ])
  }

  @Test(arguments: [
    (["README.md"], "README.md"), (["index.md"], "index.md"),
    (["README.md", "index.md"], "index.md"), (["index.md", "README.md"], "index.md"),
  ])
  func takesTheHomePageFromIndexOrReadme(_ paths: [String], _ home: String) throws {
    let files = MemoryFiles((paths + ["a/x.md"]).map { ($0, .bytes(Array("# X".utf8))) })
    let folder = try Discovery.discover(in: files).output
    #expect(folder.home?.path.text == home)
    #expect(folder.markdown.map(\.path.text) == [home, "a/x.md"])
  }

  @Test func takesTheOpeningOfASectionFromReadmeOrIndex() throws {
    #expect(
      try found("a/README.md", "a/x.md", "b/index.md", "b/y.md", "c/README.md", "c/_section.md")
        == [
          "section a opens a/README.md", "  a/x.md", "section b opens b/index.md", "  b/y.md",
          "section c opens c/_section.md", "  c/README.md",
        ])
  }

  @Test func namesAFrontPageDeeperDownLikeItsFolder() throws {
    let course = try TestCourse([
      "a/1-one/README.md": "# One", "a/2-two/README.md": "# Two", "a/3-three/index.md": "# Three",
    ])
    #expect(course.diagnostics == [])
    #expect(course.graph.modules.map(\.id.text) == ["one", "two", "three"])
  }

  @Test func makesLooseFilesASectionOfTheirOwn() throws {
    let course = try TestCourse(["10-x.md": "# X", "20-y.md": "# Y"])
    #expect(course.diagnostics == [])
    #expect(course.graph.sections.map(\.slug) == ["modules"])
    #expect(course.graph.modules.map(\.sitePath.text) == ["modules/x.html", "modules/y.html"])
  }

  @Test func leavesHiddenFilesAndBuiltSitesAlone() throws {
    #expect(
      try found(
        ".git/x.md", ".hidden.md", "a/.x.md", "a/x.md", "site/.cursus-site", "site/a/x.html",
        "site/notes.md", "a/old/.cursus-site", "a/old/y.md")
        == ["section a", "  a/x.md"])
  }

  @Test func giveNamesInNormalFormCAndKeepsTheDiskName() throws {
    let decomposed = "a/10-re\u{301}sume\u{301}.md"
    let composed = "a/10-r\u{E9}sum\u{E9}.md"
    let files = MemoryFiles([
      (decomposed, .bytes(Array("# X".utf8))), ("course.yml", .bytes(Array("title: T".utf8))),
      (
        "a/20-y.md",
        .bytes(Array("[x](10-re\u{301}sume\u{301}.md) [x](10-r%C3%A9sum%C3%A9.md)".utf8))
      ),
    ])
    let course = try TestCourse(files)
    let module = try #require(course.graph.modules.first)
    #expect(Array(module.source.text.utf8) == Array(composed.utf8))
    #expect(Array(module.id.text.unicodeScalars) == Array("r\u{E9}sum\u{E9}".unicodeScalars))
    let file = try #require(course.folder.sections.first?.groups.first?.modules.first)
    #expect(Array(file.diskPath.text.utf8) == Array(decomposed.utf8))
    #expect(course.ruleIDs == ["missing-title"])
  }

  @Test func reportsTwoNamesThatAreOneInNormalFormC() throws {
    let course = try TestCourse(["a/e\u{301}.md": "# X", "a/\u{E9}.md": "# Y"])
    #expect(course.ruleIDs == ["duplicate-module-id"])
  }

  @Test func readsFoldersDownToTheLimit() throws {
    let path = (1...32).map { "\($0)" }.joined(separator: "/") + "/x.md"
    let course = try TestCourse([path: "# X"])
    #expect(course.diagnostics == [])
    #expect(course.graph.modules.map(\.id.text) == ["x"])
  }

  @Test func skipsDevicesWithoutAWord() throws {
    let course = try TestCourse(["a/x.md": "# X", "a/pipe.md": .other(.device)])
    #expect(course.diagnostics == [])
    #expect(course.graph.modules.count == 1)
  }

  @Test func failsWhenTheCourseFolderItselfCannotBeListed() throws {
    struct Closed: CourseFiles {
      func entries(in folder: SourcePath) throws(FileFailure) -> [FileEntry] {
        throw FileFailure(path: folder, reason: "Permission denied")
      }
      func bytes(of file: SourcePath) throws(FileFailure) -> [UInt8] { [] }
    }
    #expect(throws: FileFailure(path: SourcePath(""), reason: "Permission denied")) {
      try Discovery.discover(in: Closed())
    }
  }

  @Test func findsTheSameWhateverTheOrderOfTheDisk() throws {
    let paths = ["b/2-x.md", "b/10-y.md", "a/z.md", "a/b/c.md", "README.md", "index.md", "m.png"]
    let files = MemoryFiles(paths.map { ($0, .bytes(Array("# X".utf8))) })
    let wanted = lines(try Discovery.discover(in: files).output)
    var random = SeededRandom(seed: 1)
    for _ in 0..<20 {
      let shuffled = files.shuffled(using: &random)
      #expect(lines(try Discovery.discover(in: shuffled).output) == wanted)
    }
  }
}

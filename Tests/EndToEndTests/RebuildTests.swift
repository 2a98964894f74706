import Foundation
import Testing

/// A second build touches only what changed.
@Suite struct RebuildTests {
  private static let past = Date(timeIntervalSince1970: 1_000_000_000)
  private static let build = ["build", "--course", "course", "--output", "site"]

  /// A built course whose site is old.
  private static func oldSite() async throws -> TestFolder {
    let folder = try TestFolder()
    try folder.writeCourse([
      "1-start/10-a.md": "# A\n", "1-start/20-b.md": "# B\n\nWords.\n", "media/x.txt": "x\n",
    ])
    try #require(try await Program.run(build, in: folder).code == 0)
    for path in try FileTree(folder.path("site")).paths {
      try folder.setDate("site/" + path, past)
    }
    return folder
  }

  @Test func keepsTheDatesOfAllFilesWhenNothingChanged() async throws {
    let folder = try await Self.oldSite()
    let old = try FileTree(folder.path("site"))
    #expect(try await Program.run(Self.build, in: folder).code == 0)
    try old.expectUntouched(folder.path("site"), "nothing changed")
  }

  @Test func givesNewDatesOnlyToFilesThatChanged() async throws {
    let folder = try await Self.oldSite()
    try folder.write("course/1-start/20-b.md", "# B\n\nOther words.\n")
    #expect(try await Program.run(Self.build, in: folder).code == 0)
    let site = try FileTree(folder.path("site"))
    let new = site.paths.filter { site.files[$0]?.date != Self.past }
    #expect(new.contains("start/b.html"))
    #expect(new.contains("handbook.html"))
    for path in ["start/a.html", "index.html", "media/x.txt", "map.html", "privacy.html"] {
      #expect(!new.contains(path), "\(path) did not change")
    }
  }

  @Test func removesFilesThatAreNoLongerPartOfTheSite() async throws {
    let folder = try await Self.oldSite()
    try folder.remove("course/1-start/20-b.md")
    try folder.write("site/.htaccess", "mine\n")
    #expect(try await Program.run(Self.build, in: folder).code == 0)
    #expect(!folder.exists("site/start/b.html"))
    #expect(folder.text("site/.htaccess") == "mine\n", "hidden files at the top stay")
    #expect(try folder.names() == ["course", "site"], "nothing is left over")
  }

  @Test func leavesTheOldSiteAndItsDatesWhenTheBuildFails() async throws {
    let folder = try await Self.oldSite()
    let old = try FileTree(folder.path("site"))
    try folder.write("course/1-start/20-b.md", "# B\n\n[nowhere](nowhere.md)\n")
    #expect(try await Program.run(Self.build, in: folder).code == 1)
    try old.expectUntouched(folder.path("site"))
    #expect(try folder.names() == ["course", "site"], "nothing is left over")
  }

  @Test func buildsAtOnceDoNotMix() async throws {
    let folder = try TestFolder()
    for name in ["one", "two"] {
      let modules = (1...30).map { ("1-start/\($0).md", "# \(name) \($0)\n") }
      try folder.writeCourse(Dictionary(uniqueKeysWithValues: modules), at: name)
      let alone = ["build", "--course", name, "--output", "alone-" + name]
      try #require(try await Program.run(alone, in: folder).code == 0)
    }
    try await withThrowingTaskGroup { group in
      for name in ["one", "two", "one", "two", "one", "two"] {
        group.addTask {
          let run = try await Program.run(
            ["build", "--course", name, "--output", "site"], in: folder)
          #expect(run.code == 0)
        }
      }
      try await group.waitForAll()
    }
    let last = folder.text("site/start/1.html").contains("one 1") ? "one" : "two"
    try FileTree(folder.path("site")).expectSameBytes(
      as: try FileTree(folder.path("alone-" + last)), "the site of one build")
    #expect(try folder.names() == ["alone-one", "alone-two", "one", "site", "two"])
  }

  @Test func leavesTheOldSiteWhenAWarningIsAnError() async throws {
    let folder = try await Self.oldSite()
    let old = try FileTree(folder.path("site"))
    try folder.write("course/1-start/20-b.md", "Words without a title.\n")
    #expect(try await Program.run(Self.build + ["--strict"], in: folder).code == 1)
    try old.expectUntouched(folder.path("site"))
    #expect(try await Program.run(Self.build, in: folder).code == 0)
  }
}

import CourseModel
import Foundation
import Testing

@testable import CursusCommands

struct SiteWriterTests {
  private let folder: TemporaryFolder
  private var site: String { folder.path("site") }
  private let longAgo = Date(timeIntervalSince1970: 1_000_000_000)

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Builds a site of files given as path and text.
  private func build(_ files: [String: String]) throws {
    let build = try SiteWriter.begin(at: site)
    for (path, text) in files { try build.write(SitePath(path), Array(text.utf8)) }
    try build.commit()
  }

  // MARK: Writing

  @Test func writesASiteAndLeavesNothingBesideIt() throws {
    try build(["index.html": "home", "how/run.html": "run", "a/b/c/d.html": ""])
    #expect(folder.text("site/index.html") == "home")
    #expect(folder.text("site/how/run.html") == "run")
    #expect(folder.text("site/a/b/c/d.html") == "")
    #expect(try folder.names() == ["site"])
    #expect(try folder.names("site") == [".cursus-site", "a", "how", "index.html"])
  }

  @Test func createsTheFoldersAboveTheSite() throws {
    let build = try SiteWriter.begin(at: folder.path("new/deep/site/"))
    try build.write(SitePath("index.html"), [])
    try build.commit()
    #expect(folder.text("new/deep/site/index.html") == "")
  }

  @Test func replacesTheOldSiteAsAWhole() throws {
    try build(["index.html": "old", "gone/page.html": "gone"])
    try build(["index.html": "new"])
    #expect(folder.text("site/index.html") == "new")
    #expect(try folder.names("site") == [".cursus-site", "index.html"])
    #expect(try folder.names() == ["site"])
  }

  @Test func showsNothingOfANewSiteBeforeItIsComplete() throws {
    try build(["index.html": "old"])
    let second = try SiteWriter.begin(at: site)
    try second.write(SitePath("index.html"), Array("new".utf8))
    try second.write(SitePath("more.html"), [])
    #expect(folder.text("site/index.html") == "old")
    #expect(folder.text("site/more.html") == nil)
    second.abandon()
    #expect(folder.text("site/index.html") == "old")
    #expect(try folder.names() == ["site"])
  }

  @Test func doesNotTouchTheNextBuildWhenItHasEnded() throws {
    let first = try SiteWriter.begin(at: site)
    try first.commit()
    let second = try SiteWriter.begin(at: site)
    first.abandon()
    try second.write(SitePath("index.html"), Array("second".utf8))
    try second.commit()
    #expect(folder.text("site/index.html") == "second")
  }

  @Test func leavesNothingWhenTheFirstBuildIsAbandoned() throws {
    let build = try SiteWriter.begin(at: site)
    try build.write(SitePath("index.html"), [])
    build.abandon()
    #expect(try folder.names() == [])
  }

  @Test func keepsTheDateOfUnchangedFilesOnly() throws {
    try build(["same.html": "same", "longer.html": "a", "other.html": "a", "deep/same.html": "x"])
    for name in ["same.html", "longer.html", "other.html", "deep/same.html"] {
      try folder.setDate("site/" + name, longAgo)
    }
    try build(["same.html": "same", "longer.html": "ab", "other.html": "b", "deep/same.html": "x"])
    #expect(try folder.date("site/same.html") == longAgo)
    #expect(try folder.date("site/deep/same.html") == longAgo)
    #expect(try folder.date("site/longer.html") != longAgo)
    #expect(try folder.date("site/other.html") != longAgo)
    #expect(folder.text("site/other.html") == "b")
  }

  @Test func replacesAFolderByAFileAndAFileByAFolder() throws {
    try build(["a/page.html": "1", "b": "2"])
    try build(["a": "3", "b/page.html": "4"])
    #expect(folder.text("site/a") == "3")
    #expect(folder.text("site/b/page.html") == "4")
  }

  @Test func doesNotWriteThroughALinkInTheOldSite() throws {
    try folder.write("precious.txt", "precious")
    try build(["a.html": "a"])
    try folder.createLink("site/b.html", to: folder.path("precious.txt"))
    try build(["a.html": "a", "b.html": "precious"])
    try build(["a.html": "a", "b.html": "changed"])
    #expect(folder.text("precious.txt") == "precious")
    #expect(folder.text("site/b.html") == "changed")
  }

  @Test func takesFilesFromManyTasksAtOnce() async throws {
    let build = try SiteWriter.begin(at: site)
    try await withThrowingTaskGroup { group in
      for number in 0..<500 {
        group.addTask {
          try build.write(SitePath("d\(number % 7)/e\(number % 3)/\(number).html"), [])
        }
      }
      try await group.waitForAll()
    }
    try build.commit()
    let found = FileManager.default.enumerator(atPath: site)?.compactMap { $0 as? String } ?? []
    #expect(found.count { $0.hasSuffix(".html") } == 500)
  }

  @Test func refusesTwoFilesOfOneName() throws {
    let build = try SiteWriter.begin(at: site)
    try build.write(SitePath("a.html"), [1])
    let failure = #expect(throws: OutputFailure.self) { try build.write(SitePath("a.html"), [2]) }
    #expect(failure?.path == folder.path("site/a.html"))
    #expect(failure?.reason == "two files of the site have this name")
    build.abandon()
  }

  // MARK: Hidden files at the top

  @Test func carriesHiddenFilesAtTheTopOver() throws {
    try build(["index.html": "", ".nojekyll": ""])
    try folder.write("site/.gitignore", "*")
    try folder.write("site/.well-known/deep/security.txt", "mail")
    try folder.createLink("site/.link", to: "index.html")
    try folder.write("site/visible.txt", "")
    try folder.setDate("site/.gitignore", longAgo)
    try build(["index.html": "", ".nojekyll": "own"])
    #expect(
      try folder.names("site")
        == [".cursus-site", ".gitignore", ".link", ".nojekyll", ".well-known", "index.html"])
    #expect(folder.text("site/.gitignore") == "*")
    #expect(try folder.date("site/.gitignore") == longAgo)
    #expect(folder.text("site/.well-known/deep/security.txt") == "mail")
    #expect(folder.text("site/.nojekyll") == "own")
  }

  // MARK: Folders that are not ours

  @Test(arguments: [[], [".gitignore"], [".gitkeep"], [".gitignore", ".gitkeep"]])
  func takesOverAFolderWithoutContent(names: [String]) throws {
    try folder.createFolder("site")
    for name in names { try folder.write("site/" + name, "*") }
    try build(["index.html": "home"])
    #expect(try folder.names("site") == [".cursus-site"] + names + ["index.html"])
  }

  @Test func refusesAFolderThatCursusDidNotMake() throws {
    try folder.write("site/thesis.odt", "years of work")
    let failure = #expect(throws: OutputFailure.self) { try SiteWriter.begin(at: site) }
    #expect(failure?.path == site)
    #expect(failure?.reason.contains("such as 'thesis.odt'") == true)
    #expect(failure?.advice.contains("--output") == true)
    #expect(folder.text("site/thesis.odt") == "years of work")
    #expect(try folder.names() == ["site"])
  }

  @Test func refusesAGitRepository() throws {
    try build(["index.html": ""])
    try folder.write("site/.git/HEAD", "ref: refs/heads/main")
    let failure = #expect(throws: OutputFailure.self) { try SiteWriter.begin(at: site) }
    #expect(failure?.reason.contains("Git repository") == true)
    #expect(folder.text("site/.git/HEAD") != nil)
  }

  @Test func refusesAFileInPlaceOfTheFolder() throws {
    try folder.write("site", "a file")
    let failure = #expect(throws: OutputFailure.self) { try SiteWriter.begin(at: site) }
    #expect(failure?.reason == "there is a file where the site's folder should be")
    #expect(folder.text("site") == "a file")
  }

  @Test(arguments: [".", "course", "course/", "course/../course", "link"])
  func refusesToReplaceTheCourseOrAFolderThatHoldsIt(output: String) throws {
    try folder.createFolder("course")
    try folder.createLink("link", to: "course")
    let course = ProtectedFolder(path: folder.path("course"), name: "the course")
    let failure = #expect(throws: OutputFailure.self) {
      try SiteWriter.begin(at: folder.path(output), keeping: [course])
    }
    #expect(failure?.reason.contains("the course, and building would replace it") == true)
    #expect(try folder.names() == ["course", "link"])
  }

  @Test func allowsTheSiteInsideTheCourse() throws {
    try folder.createFolder("course")
    let course = ProtectedFolder(path: folder.path("course"), name: "the course")
    try SiteWriter.begin(at: folder.path("course/site"), keeping: [course]).commit()
    #expect(try folder.names("course") == ["site"])
  }

  @Test func refusesTheRootFolder() throws {
    #expect(throws: OutputFailure.self) { try SiteWriter.begin(at: "/") }
    #expect(throws: OutputFailure.self) { try SiteWriter.begin(at: "/usr/..") }
  }

  // MARK: Links

  @Test func replacesTheFolderThatALinkLeadsTo() throws {
    try folder.createFolder("elsewhere/real")
    try folder.createLink("site", to: "elsewhere/real")
    try build(["index.html": "one"])
    try build(["index.html": "two"])
    #expect(folder.text("elsewhere/real/index.html") == "two")
    #expect(try folder.names("elsewhere") == ["real"])
    #expect(try folder.names() == ["elsewhere", "site"])
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: site) == "elsewhere/real")
  }

  @Test func refusesALinkThatLeadsNowhere() throws {
    try folder.createLink("site", to: "nowhere")
    let failure = #expect(throws: OutputFailure.self) { try SiteWriter.begin(at: site) }
    #expect(failure?.reason == "this is a symbolic link that leads nowhere")
  }

  // MARK: Killed builds

  @Test func clearsAwayWhatAKilledBuildLeft() throws {
    try build(["index.html": "old"])
    try folder.write(".site.cursus-work/half/page.html", "half")
    try folder.write(".site.cursus-lock", "")
    try build(["index.html": "new"])
    #expect(try folder.names() == ["site"])
    #expect(try folder.names("site") == [".cursus-site", "index.html"])
  }

  @Test func bringsBackASiteThatAKilledBuildHadMovedAway() throws {
    try build(["index.html": "old"])
    try FileManager.default.moveItem(atPath: site, toPath: folder.path(".site.cursus-old"))
    let build = try SiteWriter.begin(at: site)
    #expect(folder.text("site/index.html") == "old")
    build.abandon()
    #expect(try folder.names() == ["site"])
  }

  // MARK: Two builds at once

  @Test func waitsForAnotherBuildOfTheSameSite() async throws {
    let first = try SiteWriter.begin(at: site)
    try first.write(SitePath("index.html"), Array("first".utf8))
    let site = site
    let (waiting, told) = AsyncStream.makeStream(of: Void.self)
    async let second: Void = onThread {
      let build = try SiteWriter.begin(at: site) { told.finish() }
      try build.write(SitePath("second.html"), Array("second".utf8))
      try build.commit()
    }
    for await _ in waiting {}
    #expect(folder.text("site/second.html") == nil)
    try first.commit()
    await second
    #expect(try folder.names("site") == [".cursus-site", "second.html"])
    #expect(try folder.names() == ["site"])
  }

  @Test func neverMixesManyBuilds() async throws {
    let site = site
    await withTaskGroup { group in
      for number in 0..<8 {
        group.addTask {
          await onThread {
            for round in 0..<10 {
              let build = try SiteWriter.begin(at: site)
              for page in 0..<5 {
                try build.write(SitePath("\(page).html"), Array("\(number) \(round)".utf8))
              }
              try build.commit()
            }
          }
        }
      }
    }
    let pages = (0..<5).map { folder.text("site/\($0).html") }
    #expect(Set(pages).count == 1)
    #expect(try folder.names() == ["site"])
  }

  // MARK: The machine's failures

  @Test func saysWhyAFolderCannotBeCreated() throws {
    try folder.write("file", "")
    let failure = #expect(throws: OutputFailure.self) {
      try SiteWriter.begin(at: folder.path("file/deep/site"))
    }
    #expect(failure?.reason.contains("Not a directory") == true)
  }

  @Test func saysThatAFolderCannotBeWritten() throws {
    try #require(FileManager.default.fileExists(atPath: "/proc"), "needs Linux's /proc")
    let failure = #expect(throws: OutputFailure.self) { try SiteWriter.begin(at: "/proc/site") }
    #expect(failure?.path == "/proc")
    #expect(failure?.advice.contains("--output") == true)
  }

  @Test func keepsTheOldSiteWhenTheDiskIsFull() throws {
    guard let disk = try SmallDisk(at: folder.path("disk")) else {
      print("skipped: only root on Linux can make a small disk")
      return
    }
    let site = disk.path + "/site"
    let first = try SiteWriter.begin(at: site)
    try first.write(SitePath("index.html"), Array("old".utf8))
    try first.commit()
    let second = try SiteWriter.begin(at: site)
    let failure = #expect(throws: OutputFailure.self) {
      for page in 0..<100 {
        try second.write(SitePath("\(page).html"), [UInt8](repeating: 0x20, count: 100_000))
      }
    }
    #expect(failure?.reason == "the disk is full: No space left on device")
    second.abandon()
    #expect(folder.text("disk/site/index.html") == "old")
    #expect(try folder.names("disk") == ["site"])
  }

  @Test func refusesADiskOfItsOwnBeforeWritingAnything() throws {
    guard let disk = try SmallDisk(at: site) else {
      print("skipped: only root on Linux can make a small disk")
      return
    }
    let failure = #expect(throws: OutputFailure.self) { try SiteWriter.begin(at: disk.path) }
    #expect(failure?.advice.contains("inside it") == true)
    #expect(try folder.names() == ["site"])
  }
}

/// Does work on a thread of its own, because a build that waits for another holds its thread.
private func onThread(_ work: @escaping @Sendable () throws -> Void) async {
  await withCheckedContinuation { done in
    Thread {
      do { try work() } catch { Issue.record(error) }
      done.resume()
    }.start()
  }
}

/// A disk in memory with room for a megabyte.
private struct SmallDisk: ~Copyable {
  let path: String

  /// - Returns: `nil` where disks cannot be made.
  init?(at path: String) throws {
    guard FileManager.default.fileExists(atPath: "/proc"), getuid() == 0 else { return nil }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard try Self.run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", path) else { return nil }
    self.path = path
  }

  deinit { _ = try? Self.run("umount", path) }

  private static func run(_ arguments: String...) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

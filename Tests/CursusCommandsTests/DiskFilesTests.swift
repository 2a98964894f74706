import CourseModel
import CourseReading
import Foundation
import Testing

@testable import CursusCommands

struct DiskFilesTests {
  private let folder: TemporaryFolder
  private var course: String { folder.path("course") }

  init() throws {
    folder = try TemporaryFolder()
    try folder.createFolder("course")
  }

  /// The kind of one name in the course folder.
  private func kind(of name: String) throws -> FileEntry.Kind? {
    let entries = try DiskFiles(root: course).entries(in: SourcePath(""))
    return entries.first { $0.name == name }?.kind
  }

  @Test func listsFilesWithTheirSizeAndFolders() throws {
    try folder.write("course/a.md", "twelve bytes")
    try folder.write("course/.hidden", "")
    try folder.write("course/deep/b.md", "")
    let entries = try DiskFiles(root: course).entries(in: SourcePath(""))
    #expect(
      Set(entries) == [
        FileEntry(name: "a.md", kind: .file(size: 12)),
        FileEntry(name: ".hidden", kind: .file(size: 0)),
        FileEntry(name: "deep", kind: .folder),
      ])
  }

  @Test func readsFilesOfAnySize() throws {
    let large = String(repeating: "0123456789", count: 100_000)
    try folder.write("course/deep/large.md", large)
    try folder.write("course/empty.md", "")
    let files = try DiskFiles(root: course)
    #expect(try files.bytes(of: SourcePath("deep/large.md")) == Array(large.utf8))
    #expect(try files.bytes(of: SourcePath("empty.md")) == [])
  }

  @Test func takesTheNameOfTheRealFolder() throws {
    try folder.createLink("link", to: "course")
    #expect(try DiskFiles(root: folder.path("link")).folderName == "course")
    #expect(try DiskFiles(root: folder.path("course/")).folderName == "course")
    #expect(try DiskFiles(root: folder.path("course/.")).folderName == "course")
  }

  @Test func saysThatThereIsNoCourseFolder() throws {
    let failure = #expect(throws: FileFailure.self) {
      try DiskFiles(root: folder.path("missing"))
    }
    #expect(failure == FileFailure(path: SourcePath(""), reason: "No such file or directory"))
    try folder.write("file", "")
    let other = #expect(throws: FileFailure.self) { try DiskFiles(root: folder.path("file")) }
    #expect(other?.reason == "Not a directory")
  }

  @Test func saysThatAFileIsMissing() throws {
    let files = try DiskFiles(root: course)
    let failure = #expect(throws: FileFailure.self) {
      try files.bytes(of: SourcePath("missing.md"))
    }
    #expect(failure?.path == SourcePath("missing.md"))
    #expect(failure?.reason == "No such file or directory")
  }

  @Test func followsLinksToFilesInsideTheCourse() throws {
    try folder.write("course/media/a.svg", "<svg/>")
    try folder.createLink("course/b.svg", to: "media/a.svg")
    try folder.createLink("course/c.svg", to: folder.path("course/b.svg"))
    #expect(try kind(of: "b.svg") == .file(size: 6))
    #expect(try kind(of: "c.svg") == .file(size: 6))
    #expect(try DiskFiles(root: course).bytes(of: SourcePath("b.svg")) == Array("<svg/>".utf8))
  }

  @Test func refusesLinksThatLeaveTheCourse() throws {
    try folder.write("secret.txt", "secret")
    try folder.write("course-two/a.md", "")
    try folder.createLink("course/a.md", to: "../secret.txt")
    try folder.createLink("course/b.md", to: "../course-two/a.md")
    try folder.createLink("course/c.md", to: "a.md")
    try folder.createLink("course/up", to: "..")
    #expect(try kind(of: "a.md") == .forbiddenLink(.outside(target: "../secret.txt")))
    #expect(try kind(of: "b.md") == .forbiddenLink(.outside(target: "../course-two/a.md")))
    #expect(try kind(of: "c.md") == .forbiddenLink(.outside(target: "a.md")))
    #expect(try kind(of: "up") == .forbiddenLink(.outside(target: "..")))
  }

  @Test func refusesLinksToFolders() throws {
    try folder.createFolder("course/deep")
    try folder.createLink("course/deep/round", to: "..")
    let entries = try DiskFiles(root: course).entries(in: SourcePath("deep"))
    #expect(
      entries == [FileEntry(name: "round", kind: .forbiddenLink(.folder(target: "..")))])
  }

  @Test func refusesLinksThatLeadNowhereOrInACircle() throws {
    try folder.createLink("course/nowhere", to: "missing.md")
    try folder.createLink("course/first", to: "second")
    try folder.createLink("course/second", to: "first")
    #expect(try kind(of: "nowhere") == .forbiddenLink(.broken(target: "missing.md")))
    #expect(try kind(of: "first") == .forbiddenLink(.broken(target: "second")))
  }

  @Test func leavesPipesAlone() throws {
    try #require(mkfifo(folder.path("course/pipe"), 0o600) == 0)
    #expect(try kind(of: "pipe") == .other)
  }
}

import Foundation
import Testing

/// Places where no site can be written, or must not: exit code 74, and nothing lost.
@Suite struct BadOutputTests {
  private static func course() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.writeCourse(["1-start/10-a.md": "# A\n"])
    return folder
  }

  private static func build(
    _ output: String, in folder: TestFolder, wrapper: [String] = []
  ) async throws -> Program.Run {
    try await Program.run(
      ["build", "--course", "course", "--output", output], in: folder, wrapper: wrapper)
  }

  @Test func aFileStandsInItsPlace() async throws {
    let folder = try Self.course()
    try folder.write("site", "mine\n")
    let run = try await Self.build("site", in: folder)
    #expect(run.code == 74)
    #expect(
      run.messages == """
        error: 'site' cannot be written: there is a file where the site's folder should be
          fix: move the file away, or choose another folder with --output

        """)
    #expect(folder.text("site") == "mine\n")
    #expect(try folder.names() == ["course", "site"])
  }

  @Test func aFileStandsInThePlaceOfAFolderAbove() async throws {
    let folder = try Self.course()
    try folder.write("public", "mine\n")
    let run = try await Self.build("public/site", in: folder)
    #expect(run.code == 74)
    #expect(run.messages.hasPrefix("error: 'public"))
    #expect(run.messages.contains("\n  fix: "))
    #expect(folder.text("public") == "mine\n")
  }

  @Test func theFolderIsNotOurs() async throws {
    let folder = try Self.course()
    try folder.write("site/thesis.txt", "years of work\n")
    let before = try FileTree(folder.path)
    let run = try await Self.build("site", in: folder)
    #expect(run.code == 74)
    #expect(
      run.messages == """
        error: '\(folder.path("site"))' cannot be written: this folder holds files that Cursus did \
        not make, such as 'thesis.txt', and building would remove them
          fix: choose an empty or a new folder with --output, or empty this one yourself

        """)
    try before.expectUntouched(folder.path, "nothing is lost and nothing left over")
  }

  @Test func theFolderHoldsAGitRepository() async throws {
    let folder = try Self.course()
    try await #require(Self.build("site", in: folder).code == 0)
    try folder.write("site/.git/HEAD", "ref\n")
    let before = try FileTree(folder.path)
    let run = try await Self.build("site", in: folder)
    #expect(run.code == 74)
    #expect(run.messages.contains("this folder holds a Git repository"))
    #expect(run.messages.contains("\n  fix: choose a folder inside it with --output"))
    try before.expectUntouched(folder.path)
  }

  @Test(arguments: [
    ("course", "is"), ("./course/", "is"), (".", "holds"), ("course/../course", "is"),
    ("link", "is"),
  ])
  func theFolderIsTheCourse(output: String, verb: String) async throws {
    let folder = try Self.course()
    try folder.createLink("link", to: "course")
    let before = try FileTree(folder.path)
    let run = try await Self.build(output, in: folder)
    #expect(run.code == 74)
    #expect(
      run.messages == """
        error: '\(output)' cannot be written: this folder \(verb) the course, and building would \
        replace it
          fix: choose a folder of its own with --output, for example 'site'

        """)
    try before.expectUntouched(folder.path, "the course is whole")
  }

  @Test func theFolderIsASectionOfTheCourse() async throws {
    let folder = try Self.course()
    let before = try FileTree(folder.path)
    let run = try await Self.build("course/1-start", in: folder)
    #expect(run.code == 74)
    #expect(run.messages.contains("\n  fix: "))
    try before.expectUntouched(folder.path, "the course is whole")
  }

  @Test func theFolderIsClosedToUs() async throws {
    guard await OtherUser.isThere else { return print(OtherUser.reason) }
    let folder = try Self.course()
    try folder.createFolder("public")
    try folder.setPermissions("public", 0o555)
    let run = try await Self.build("public/site", in: folder, wrapper: OtherUser.wrapper)
    #expect(run.code == 74)
    #expect(
      run.messages == """
        error: '\(folder.path("public"))' cannot be written: it is not possible to write here: \
        Permission denied
          fix: give yourself permission to write here, or choose another folder with --output

        """)
    #expect(try folder.names("public") == [])
  }

  /// A small disk that only this process and its children see.
  private static let tmpfs = "mkdir disk && mount -t tmpfs -o size=800k tmpfs disk"

  @Test func theDiskIsFull() async throws {
    let folder = try Self.course()
    let unshared = ["unshare", "--mount", "--"]
    let probe = try await Program.runScript(
      "unshare --mount -- sh -c '\(Self.tmpfs)' && rmdir disk", in: folder)
    guard probe.code == 0 else { return print("no small disk can be mounted: \(probe.messages)") }
    try folder.writeCourse(
      ["1-start/10-a.md": "# A\n\n" + String(repeating: "many words\n\n", count: 60_000)],
      at: "large")
    let run = try await Program.runScript(
      """
      \(unshared.joined(separator: " ")) sh -c '
        \(Self.tmpfs) && "$1" build --course course --output disk/site || exit 99
        cp -a disk before
        "$1" build --course large --output disk/site
        code=$?
        diff -r disk before >&2 || exit 98
        exit $code' sh "$1"
      """, in: folder)
    #expect(run.code == 74)
    #expect(run.messages.contains("cannot be written: the disk is full: No space left on device"))
    #expect(run.messages.contains("\n  fix: make room, or choose a folder on another disk"))
    #expect(folder.exists("before/site/index.html"))
  }

  @Test func aLinkLeadsNowhere() async throws {
    let folder = try Self.course()
    try folder.createLink("site", to: "nowhere")
    let run = try await Self.build("site", in: folder)
    #expect(run.code == 74)
    #expect(
      run.messages == """
        error: 'site' cannot be written: this is a symbolic link that leads nowhere
          fix: create the folder it leads to, or remove the link

        """)
    #expect(try folder.names() == ["course", "site"])
  }
}

import Foundation
import TestSupport
import Testing

/// The same course gives the same bytes, wherever, whenever and however it is built.
@Suite struct DeterminismTests {
  @Test(arguments: try GoldenCourse.all)
  func doesNotDependOnTheSurroundings(_ course: GoldenCourse) async throws {
    let folder = try TestFolder()
    _ = try await course.build(in: folder)
    let site = try FileTree(folder.path("site"))
    try folder.createFolder("elsewhere/course-2")
    let absolute = ["--course", folder.path("course")]
    _ = try await Program.run(
      ["build", "--output", "../other"] + absolute, in: folder, at: "elsewhere",
      environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
    site.expectSameBytes(as: try FileTree(folder.path("other")), "another zone and language")
    _ = try await Program.run(
      ["build", "--output", "../third", "--course", "."], in: folder, at: "course",
      environment: ["TZ": "America/St_Johns", "LANG": "C", "USER": "x", "TERM": "xterm-256color"])
    site.expectSameBytes(as: try FileTree(folder.path("third")), "inside the course")
  }

  @Test(arguments: try GoldenCourse.all)
  func doesNotDependOnTheNumberOfCores(_ course: GoldenCourse) async throws {
    let folder = try TestFolder()
    _ = try await course.build(in: folder)
    let run = try await Program.run(
      ["build", "--course", "course", "--output", "single"], in: folder,
      wrapper: ["taskset", "-c", "0"])
    guard run.code == 0 else { return print("no way to run on one core: \(run.messages)") }
    try FileTree(folder.path("site")).expectSameBytes(
      as: try FileTree(folder.path("single")), "one core")
  }

  @Test(arguments: try GoldenCourse.all, [1, 2] as [UInt64])
  func doesNotDependOnTheOrderOfFiles(_ course: GoldenCourse, seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let folder = try TestFolder()
    _ = try await course.build(in: folder)
    // In a memory-backed folder, files are listed in the order in which they were made.
    let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : nil
    let shuffled = try memory.map { try TestFolder(in: $0) } ?? TestFolder()
    let input = try FileTree(course.folder + "/input")
    for path in input.paths.shuffled(using: &random) {
      try shuffled.write("course/" + path, try #require(input.files[path]?.bytes))
    }
    let run = try await Program.run(
      ["build", "--course", "course", "--output", "site"], in: shuffled)
    #expect(run.code == 0)
    try FileTree(folder.path("site")).expectSameBytes(
      as: try FileTree(shuffled.path("site")), "seed \(seed)")
    let check = try await Program.run(["check", "--course", "course"], in: shuffled)
    #expect(check.messages == run.messages, "messages come in the same order")
  }

  @Test(arguments: try GoldenCourse.all)
  func doesNotDependOnLineEndsAndByteOrderMarks(_ course: GoldenCourse) async throws {
    let folder = try TestFolder()
    let unix = try await course.build(in: folder)
    let input = try FileTree(course.folder + "/input")
    for path in input.paths where path.hasSuffix(".md") || path.hasSuffix(".yml") {
      let text = input.text(path).replacing("\n", with: "\r\n")
      try folder.write("course/" + path, Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8))
    }
    let run = try await Program.run(
      ["build", "--course", "course", "--output", "windows"], in: folder)
    #expect(run.code == 0)
    #expect(run.messages == unix.messages, "messages are the same")
    try FileTree(folder.path("site")).expectSameBytes(
      as: try FileTree(folder.path("windows")), "lines end as on Windows")
  }

  @Test func doesNotDependOnTheUnicodeFormOfFileNames() async throws {
    let folder = try TestFolder()
    let files = ["1-été/10-café.md": "# A\n\n[b](20-naïf.md)\n", "1-été/20-naïf.md": "# B\n"]
    try folder.writeCourse(files, at: "composed")
    try folder.writeCourse(
      Dictionary(
        uniqueKeysWithValues: files.map { ($0.key.decomposedStringWithCanonicalMapping, $0.value) }),
      at: "decomposed")
    for name in ["composed", "decomposed"] {
      let run = try await Program.run(
        ["build", "--course", name, "--output", "site-\(name)"], in: folder)
      #expect(run.code == 0)
      #expect(run.messages == "")
    }
    try FileTree(folder.path("site-composed")).expectSameBytes(
      as: try FileTree(folder.path("site-decomposed")), "names in NFC and NFD")
    #expect(folder.exists("site-composed/été/café.html"))
  }
}

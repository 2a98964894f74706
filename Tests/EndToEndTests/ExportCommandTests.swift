import Foundation
import Testing

/// `cursus export`: documents for print, and what is said when there can be none.
@Suite struct ExportCommandTests {
  @Test(arguments: ["handbook", "workbook"], ["a4", "letter"])
  func writesADocument(_ kind: String, _ paper: String) async throws {
    let folder = try Self.folder()
    let run = try await Program.run(
      ["export", kind, "--course", "course", "--output", "out/book.pdf", "--paper", paper],
      in: folder)
    #expect(run.messages == "")
    #expect(run.code == 0)
    let bytes = try #require(Self.bytes("out/book.pdf", in: folder))
    #expect(bytes.starts(with: "%PDF-1.7".utf8))
    #expect(bytes.suffix(6) == Data("%%EOF\n".utf8))
  }

  @Test func givesTheSameBytesAsTheSite() async throws {
    let folder = try Self.folder()
    for arguments in [
      ["export", "handbook"], ["build", "--output", "site"], ["export", "workbook"],
    ] {
      let run = try await Program.run(arguments + ["--course", "course"], in: folder)
      #expect(run.code == 0)
    }
    for kind in ["handbook", "workbook"] {
      #expect(Self.bytes("\(kind).pdf", in: folder) == Self.bytes("site/\(kind).pdf", in: folder))
      #expect(Self.bytes("\(kind).pdf", in: folder) != nil)
    }
    #expect(folder.text("site/index.html").contains("href=\"handbook.pdf\""))
  }

  @Test func buildsWithoutThemWhenAsked() async throws {
    let folder = try Self.folder()
    let run = try await Program.run(
      ["build", "--course", "course", "--output", "site", "--no-pdf"], in: folder)
    #expect(run.code == 0)
    #expect(try !folder.names("site").contains { $0.hasSuffix(".pdf") })
    #expect(!folder.text("site/index.html").contains(".pdf"))
  }

  @Test func writesNothingFromABrokenCourse() async throws {
    let folder = try Self.folder()
    try folder.write("course/1-start/20-b.md", "# B\n\n[x](gone.md)\n")
    let run = try await Program.run(["export", "handbook", "--course", "course"], in: folder)
    #expect(run.code == 1)
    #expect(run.messages.contains("[broken-link]"))
    #expect(run.messages.contains("Nothing was written."))
    #expect(try folder.names() == ["course"])
  }

  @Test func saysWhyThereCanBeNone() async throws {
    let folder = try TestFolder()
    try folder.writeCourse(["1-start/10-a.md": "# شاي\n"])
    let run = try await Program.run(["export", "handbook", "--course", "course"], in: folder)
    #expect(run.code == 1)
    #expect(run.messages.contains("Arabic needs joined or reordered letters"))
    #expect(run.messages.contains("fix: "))
    let empty = try await Program.run(["export", "workbook", "--course", "nowhere"], in: folder)
    #expect(empty.code == 74)
    let wrong = try await Program.run(["export", "leaflet", "--course", "course"], in: folder)
    #expect(wrong.code == 64)
  }

  private static func bytes(_ name: String, in folder: TestFolder) -> Data? {
    FileManager.default.contents(atPath: folder.path(name))
  }

  private static func folder() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.writeCourse([
      "1-start/10-a.md": """
      # A

      Text[^1] and `code`.

      ![a leaf](leaf.svg "A leaf")

      > [!REFLECT] r
      > Which?

      [^1]: A note.
      """,
      "1-start/leaf.svg":
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0 L9 9\" /></svg>",
    ])
    return folder
  }
}

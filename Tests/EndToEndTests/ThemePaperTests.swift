import Foundation
import Testing

/// `theme/theme.yml`: fonts by file, margins and sizes of type, and what is said of mistakes in it.
@Suite struct ThemePaperTests {
  @Test func takesMarginsAndSizes() async throws {
    let usual = try await Self.export("")
    let changed = try await Self.export("paper-margins: 90, 90, 90, 90\npaper-text-size: 12\n")
    #expect(usual.run.code == 0 && changed.run.code == 0)
    #expect(changed.run.messages == "")
    #expect(usual.bytes != nil && usual.bytes != changed.bytes)
    let same = try await Self.export("paper-margins: 60, 54, 64, 54\npaper-line-height: 1.5\n")
    #expect(same.bytes == usual.bytes, "what the theme says anyway changes nothing")
  }

  @Test func takesFontsOfTheCourse() async throws {
    // A font of the system under a name that no system has.
    let font = try #require(
      FileManager.default.contents(
        atPath: "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf"),
      "the fonts for print are installed")
    let found = try await Self.export(
      "paper-text-fonts: House.ttf\n", files: ["theme/fonts/House.ttf": font])
    #expect(found.run.messages == "")
    #expect(found.run.code == 0)
    #expect(found.bytes != nil)
    let usual = try await Self.export("")
    #expect(found.bytes != usual.bytes)
  }

  @Test(
    arguments: [
      ("paper-text-font: A.ttf", "Unknown key 'paper-text-font'; did you mean 'paper-text-fonts'?"),
      ("paper-text-fonts: fonts/A.ttf", "'paper-text-fonts' names files without folders"),
      ("paper-text-fonts: a, b, c, d, e", "'paper-text-fonts' names one to four files"),
      ("paper-text-fonts: Gone.ttf", "Font 'Gone.ttf' is neither in theme/fonts/"),
      ("paper-fallback-fonts: Bad.ttf", "Font 'Bad.ttf' cannot be read"),
      ("paper-margins: 1, 2", "'paper-margins' is four numbers of points from 18 to 200"),
      ("paper-text-size: large", "'paper-text-size' is a number of points from 6 to 24"),
      ("paper-line-height: 9", "'paper-line-height' is a number from 1 to 2.5"),
      ("large print", "Line is not of the form 'key: value'"),
    ])
  func namesTheMistake(_ line: String, _ summary: String) async throws {
    let found = try await Self.export(
      line + "\n", files: ["theme/fonts/Bad.ttf": Data("no font".utf8)])
    #expect(found.run.code == 1)
    #expect(found.run.messages.contains("course/theme/theme.yml:1:"))
    #expect(found.run.messages.contains(summary))
    #expect(found.run.messages.contains("fix: "))
    #expect(found.bytes == nil)
  }

  private static func export(
    _ settings: String, files: [String: Data] = [:]
  ) async throws -> (run: Program.Run, bytes: Data?) {
    let folder = try TestFolder()
    try folder.writeCourse(["1-start/10-a.md": "# A\n\nWords *and* words.\n"])
    if !settings.isEmpty { try folder.write("course/theme/theme.yml", settings) }
    for (path, bytes) in files { try folder.write("course/" + path, bytes) }
    let run = try await Program.run(["export", "handbook", "--course", "course"], in: folder)
    return (run, FileManager.default.contents(atPath: folder.path("handbook.pdf")))
  }
}

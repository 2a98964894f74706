import Foundation
import Testing

/// Names that somebody will choose one day.
@Suite struct AwkwardNameTests {
  private static func build(_ files: [String: String]) async throws -> (TestFolder, Program.Run) {
    let folder = try TestFolder()
    try folder.writeCourse(files)
    let run = try await Program.run(
      ["build", "--course", "course", "--output", "site"], in: folder)
    return (folder, run)
  }

  /// Ids that pages give to their own parts.
  private static let partNames = [
    "Main", "Modules", "Sources", "Related", "Facts", "Footnotes", "Notes", "Outcomes", "Contents",
    "Contents title", "Side title", "Path note", "Top search", "Site nav", "Site menu", "Group 1",
    "Paths", "Sections", "Handbook contents", "Glossary", "fn 1", "fnref 1", "ref a1990", "A",
    "term tea", "reflect why", "team 1",
  ]

  @Test func headingsMayBeNamedAsPartsOfThePage() async throws {
    let headings = Self.partNames.map { "## \($0)\n\nText.\n\n" }.joined()
    let text =
      headings + """
        Tea[^1] [@a1990].

        > [!REFLECT] why
        > Why?

        > [!TEAM]
        > Ask.

        [^1]: A note.

        """
    let (folder, run) = try await Self.build([
      "index.md": headings, "1-start/_section.md": headings,
      "1-start/10-a.md": "---\ntitle: A\nrelated: [b]\noutcomes: [x]\n---\n" + text,
      "1-start/20-b.md": "---\ntitle: B\nkind: case\ncountry: NL\n---\n" + headings,
      "1-start/30-group/10-c.md": "# C\n",
      "references.yml": "- id: a1990\n  title: A\n",
      "glossary.yml": "- term: tea\n  definition: A drink.\n",
    ])
    #expect(run.code == 0)
    // Ids of page parts and of headings share one space.
    try FileTree(folder.path("site")).expectSoundPages()
  }

  @Test func modulesMayBeNamedAsPartsOfThePage() async throws {
    let (folder, run) = try await Self.build([
      "1-start/main.md": "# Main\n", "1-start/sources.md": "# Sources\n\n[@a1990]\n",
      "1-start/site-nav.md": "# Nav\n", "1-start/section-start.md": "# Section\n",
      "1-start/handbook-contents.md": "# Contents\n", "1-start/ref-a1990.md": "# Ref\n",
      "1-start/glossary.md": "# Glossary\n", "assets/10-assets.md": "# Assets\n",
      "search/map.md": "# Map\n", "theme-park/term-tea.md": "# Tea\n",
      "references.yml": "- id: a1990\n  title: A\n",
      "glossary.yml": "- term: tea\n  definition: A drink.\n",
    ])
    #expect(run.code == 0)
    // The handbook gives modules their bare ids.
    try FileTree(folder.path("site")).expectSoundPages()
  }

  @Test func filesMayHaveAnyCharactersInTheirNames() async throws {
    let names = [
      "a b.md", "per%20cent.md", "50% off.md", "what?.md", "c#.md", "it's.md", "say \"hi\".md",
      "x&y.md", "<b>.md", "日本語.md", "emoji 🎉.md", "comma, semicolon;.md", "(brackets) [x].md",
      "dots...md",
      "UPPER.md", "back\\slash.md", "star*.md", "10-.md", "--.md",
    ]
    var files = Dictionary(
      uniqueKeysWithValues: names.map {
        ("1-start/" + $0, "# Name\n\n## Title\n\n![x](<../media/a b%23c%3Fd%25.svg>)\n")
      })
    files["1-start/links.md"] = """
      # Links

      [1](<a b.md>) [2](a%20b.md) [3](<50%25 off.md>) [4](what%3F.md) [5](c%23.md) [6](<it's.md>)
      [7](x&y.md) [8](日本語.md) [9](%E6%97%A5%E6%9C%AC%E8%AA%9E.md) [10](<(brackets) [x].md>)

      [file](<../media/a b%23c%3Fd%25.svg>) [heading](x&y.md#title)
      """
    files["media/a b#c?d%.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
    let (folder, run) = try await Self.build(files)
    #expect(run.code == 0)
    try FileTree(folder.path("site")).expectSoundPages()
  }
}

import Foundation
import Testing

/// Files in the course's `theme/` folder take the place of the theme's.
@Suite struct ThemeOverrideTests {
  private static let course = ["1-start/10-a.md": "# A\n\nWords.\n", "1-start/20-b.md": "# B\n"]

  private static func build(_ theme: [String: String], language: String = "en") async throws
    -> (folder: TestFolder, run: Program.Run)
  {
    let folder = try TestFolder()
    try folder.writeCourse(
      course.merging(theme) { $1 }
        .merging(["course.yml": "title: Course\nlanguage: \(language)\n"]) { $1 })
    let run = try await Program.run(
      ["build", "--course", "course", "--output", "site"], in: folder)
    return (folder, run)
  }

  @Test(arguments: ["theme/module.mustache", "theme/templates/module.mustache"])
  func replacesATemplate(path: String) async throws {
    let (folder, run) = try await Self.build([path: "<article>\n<h1>*{{title}}*</h1>\n</article>\n"]
    )
    #expect(run.code == 0)
    #expect(run.messages == "")
    #expect(folder.text("site/start/a.html").contains("<h1>*A*</h1>"))
    #expect(folder.text("site/start/index.html").contains("<h1>Start</h1>"), "others stay")
  }

  @Test(arguments: ["theme/site.css", "theme/assets/site.css"])
  func replacesTheStyleSheet(path: String) async throws {
    let (folder, run) = try await Self.build([path: "body { color: teal }\n"])
    #expect(run.code == 0)
    #expect(run.messages == "")
    let styles = try folder.names("site/assets").filter {
      $0.hasPrefix("site.") && $0.hasSuffix(".css")
    }
    #expect(styles.count == 1)
    let style = try #require(styles.first)
    #expect(folder.text("site/assets/" + style) == "body { color: teal }\n")
    #expect(
      folder.text("site/index.html").contains("assets/\(style)"), "with the hash of its content")
  }

  @Test func replacesOneWordAndKeepsAllOthers() async throws {
    let (folder, run) = try await Self.build([
      "theme/strings/en.yml": "search-button: Find\nnext: Onwards\n"
    ])
    #expect(run.code == 0)
    #expect(!run.messages.contains("error"))
    #expect(folder.text("site/start/a.html").contains("<small>Onwards</small>"))
    #expect(folder.text("site/start/b.html").contains("<small>Before</small>"))
  }

  @Test func givesWordsOfAnotherLanguage() async throws {
    let (folder, run) = try await Self.build(
      ["theme/strings/nl.yml": "next: Volgende\n"], language: "nl")
    #expect(run.code == 0)
    #expect(folder.text("site/start/a.html").contains("<small>Volgende</small>"))
    #expect(folder.text("site/start/b.html").contains("<small>Before</small>"))
    #expect(folder.text("site/start/a.html").contains("lang=\"nl\""))
  }

  @Test func warnsOfAFileThatReplacesNothing() async throws {
    let (folder, run) = try await Self.build(["theme/sites.css": "body {}\n"])
    #expect(run.code == 0)
    #expect(
      run.messages == """
        course/theme/sites.css: warning: File 'sites.css' replaces nothing in the theme; did you \
        mean 'site.css'? [unused-theme-file]
          fix: give it the name of the file it should replace, or remove it

        1 warning

        """)
    #expect(folder.exists("site/index.html"))
  }

  @Test func showsNothingForAValueThatIsNotThere() async throws {
    let (folder, run) = try await Self.build(["theme/module.mustache": "<p>[{{summary}}]</p>\n"])
    #expect(run.code == 0)
    #expect(folder.text("site/start/a.html").contains("<p>[]</p>"))
  }

  @Test func escapesTextAndNothingElse() async throws {
    let folder = try TestFolder()
    try folder.writeCourse([
      "1-start/10-a.md": "---\ntitle: <b> & \"x\"\n---\n*Words*\n",
      "theme/module.mustache": "<div>{{title}}|{{{title}}}|{{&title}}|{{body}}</div>\n",
    ])
    let run = try await Program.run(
      ["build", "--course", "course", "--output", "site"], in: folder)
    #expect(run.code == 0)
    let title = "&lt;b&gt; &amp; &quot;x&quot;"
    #expect(
      folder.text("site/start/a.html").contains(
        "<div>\(title)|\(title)|\(title)|<p><em>Words</em></p>"))
  }
}

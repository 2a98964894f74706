import Foundation
import Testing

/// Courses that nobody can build: each ends in a message with the place and the way out, the exit
/// code of the table, and the old site as it was.
@Suite struct BadInputTests {
  /// A mistake, and what is said of it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    /// Breaks the good course in `course`.
    let make: @Sendable (TestFolder) throws -> Void
    /// What is said of it, each with its place, rule and fix.
    let messages: [String]
    var testDescription: String { name }

    init(
      _ name: String, _ messages: String..., make: @escaping @Sendable (TestFolder) throws -> Void
    ) {
      self.name = name
      self.make = make
      self.messages = messages
    }

    /// A mistake in the text of a module beside the good ones.
    init(_ name: String, text: String, _ message: String) {
      self.init(name, message) { try $0.write("course/1-start/30-bad.md", text) }
    }
  }

  static let mistakes = [
    Mistake(
      "a course without modules",
      """
      course/course.yml: error: Course holds no module [empty-course]
        fix: put a Markdown file into a folder, for example 1-introduction/10-welcome.md
      """
    ) { try $0.remove("course/1-start") },
    Mistake(
      "an empty folder",
      """
      course/course.yml: error: Course holds no module [empty-course]
        fix: put a Markdown file into a folder, for example 1-introduction/10-welcome.md
      """
    ) {
      try $0.remove("course")
      try $0.createFolder("course")
    },
    Mistake(
      "5 MB of text",
      """
      course/1-start/30-large.md: error: File has 5000000 bytes, at most 1048576 are read \
      [file-too-large]
        fix: split it into several modules
      """
    ) {
      try $0.write("course/1-start/30-large.md", String(repeating: "text\n", count: 1_000_000))
    },
    Mistake(
      "text that is not UTF-8",
      "error: File is not UTF-8: byte 0xe9 on line 3 [not-utf8]", "fix: save the file as UTF-8 text"
    ) {
      try $0.write("course/1-start/30-bad.md", Data("# X\n\ncaf".utf8) + [0xE9, 0x0A])
    },
    Mistake(
      "a NUL byte", "error: File holds a NUL byte on line 2 [not-utf8]",
      "fix: save the file as UTF-8 text"
    ) { try $0.write("course/1-start/30-bad.md", "# X\n\0\n") },
    Mistake(
      "front matter that is never closed", text: "---\ntitle: X\n\nText\n",
      """
      course/1-start/30-bad.md:1:1: error: Front matter opened here has no closing '---' line \
      [unclosed-front-matter]
        1 | ---
          | ^~~
        fix: put a line of three dashes after the last key
      """),
    Mistake(
      "a tab in YAML", text: "---\ntitle: X\noutcomes:\n\t- one\n---\n",
      """
      course/1-start/30-bad.md:4:1: error: Character cannot start a value in YAML; a tab, '@', '`' or \
      '%' stands here [yaml-syntax]
        3 | outcomes:
        4 |     - one
          | ^
        fix: use spaces for indentation and put the value in quotes
      """),
    Mistake(
      "YAML that unfolds to millions of values", text: "---\n\(bomb)---\n# X\n",
      """
      course/1-start/30-bad.md:2:1: error: YAML nests or repeats too much: at most 64 levels and \
      100000 values after aliases are unfolded [yaml-syntax]
        1 | ---
        2 | a0: &a0 [x, x, x, x, x, x, x, x, x]
          | ^
        fix: write the values out and nest less
      """),
    Mistake(
      "the same in a file of its own",
      """
      course/glossary.yml: error: YAML nests or repeats too much: at most 64 levels and \
      100000 values after aliases are unfolded [yaml-syntax]
        fix: write the values out and nest less
      """
    ) { try $0.write("course/glossary.yml", bomb) },
    Mistake(
      "a quote of 20,000 levels",
      "course/1-start/30-bad.md:3:1: error: Text nests more than 100 levels deep [nesting-too-deep]",
      "fix: remove quote marks or list levels"
    ) {
      try $0.write(
        "course/1-start/30-bad.md", "# X\n\n\(String(repeating: ">", count: 20_000)) x\n")
    },
    Mistake(
      "a link out of the course",
      """
      course/1-start/30-out.md: error: Link '1-start/30-out.md' leads out of the course, to \
      '../../secret.md' [symbolic-link]
        fix: copy the file into the course folder
      """
    ) {
      try $0.write("secret.md", "# Secret\n")
      try $0.createLink("course/1-start/30-out.md", to: "../../secret.md")
    },
    Mistake(
      "a folder that leads out of the course",
      "course/2-more: error: Link '2-more' leads out of the course, to '../outside' [symbolic-link]",
      "fix: copy the file into the course folder"
    ) {
      try $0.write("outside/10-x.md", "# X\n")
      try $0.createLink("course/2-more", to: "../outside")
    },
    Mistake(
      "links that go round in a circle",
      "course/1-start/30-a.md: error: Link '1-start/30-a.md' leads nowhere or in a circle",
      "course/1-start/40-b.md: error: Link '1-start/40-b.md' leads nowhere or in a circle",
      "fix: remove the link, or put the file in its place"
    ) {
      try $0.createLink("course/1-start/30-a.md", to: "40-b.md")
      try $0.createLink("course/1-start/40-b.md", to: "30-a.md")
    },
    Mistake(
      "a folder that leads to itself",
      "course/1-start/30-up: error: Link '1-start/30-up' leads to a folder, '../1-start'",
      "fix: move the folder here, or link to single files"
    ) { try $0.createLink("course/1-start/30-up", to: "../1-start") },
    Mistake(
      "two modules at one address",
      """
      course/1-start/30-a.md: error: Module id 'a' is taken [duplicate-module-id]
        course/1-start/10-a.md: note: 'a' is first used here
        fix: rename the file, or give it an 'id' of its own
      """
    ) { try $0.write("course/1-start/30-a.md", "# A\n") },
    Mistake(
      "two addresses that differ in capitals only",
      "error: Address 'start/A.html' is taken by another page [path-collision]",
      "fix: rename one of them, or give it an 'id'"
    ) { try $0.write("course/1-start/30-bad.md", "---\nid: A\n---\n# A\n") },
    Mistake(
      "a template that cannot be read",
      """
      course/theme/home.mustache:2:1: error: Section 'sections' is opened and never closed \
      [template-syntax]
      """, "fix: "
    ) { try $0.write("course/theme/home.mustache", "<h1>{{title}}</h1>\n{{#sections}}\n<p>\n") },
    Mistake(
      "a template that asks for a name nobody gives",
      """
      course/theme/templates/module.mustache:3:5: error: Name 'titel' is not given to the page \
      'module'; did you mean 'title'? [template-missing-name]
        2 | <p>
        3 |   é {{titel}}
          |     ^~~~~~~~~
        fix: write 'title'
      """
    ) {
      try $0.write("course/theme/templates/module.mustache", "<main>\n<p>\n  é {{titel}}\n</p>\n")
    },
  ]

  /// Nine lists, each of nine of the one before.
  private static let bomb =
    "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + (1..<9).map { level in
      let list = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      return "a\(level): &a\(level) [\(list)]\n"
    }.joined()

  @Test(arguments: mistakes)
  func isExplainedAndLeavesTheOldSiteWhole(_ mistake: Mistake) async throws {
    let folder = try TestFolder()
    try folder.writeCourse(["1-start/10-a.md": "# A\n", "1-start/20-b.md": "# B\n"])
    let build = ["build", "--course", "course", "--output", "public/site"]
    let first = try await Program.run(build, in: folder)
    try #require(first.code == 0)
    let old = try FileTree(folder.path("public"))
    try mistake.make(folder)

    let run = try await Program.run(build, in: folder)
    #expect(run.code == 1)
    #expect(run.output == "")
    for message in mistake.messages { #expect(run.messages.contains(message)) }
    #expect(run.messages.contains("fix: "), "it says how to mend it")
    #expect(
      run.messages.hasSuffix(
        "Nothing was written; an older site in public/site stays as it is.\n"))
    try old.expectUntouched(folder.path("public"))

    let check = try await Program.run(["check", "--course", "course"], in: folder)
    #expect(check.code == 1)
    #expect(run.messages.hasPrefix(check.messages), "a check says the same")
  }

  @Test func namesACourseFolderThatIsAFile() async throws {
    let folder = try TestFolder()
    try folder.write("course.md", "# X\n")
    let run = try await Program.run(
      ["build", "--course", "course.md", "--output", "site"], in: folder)
    #expect(run.code == 74)
    #expect(
      run.messages == """
        error: The course folder 'course.md' cannot be read: Not a directory
          fix: name the folder that holds course.yml with --course, for example --course content

        """)
    #expect(try folder.names() == ["course.md"])
  }

  @Test func namesAnUnreadableCourseFolder() async throws {
    guard await OtherUser.isThere else { return print(OtherUser.reason) }
    let folder = try TestFolder()
    try folder.writeCourse(["1-start/10-a.md": "# A\n"])
    try folder.setPermissions("course", 0)
    let run = try await Program.run(
      ["check", "--course", "course"], in: folder, wrapper: OtherUser.wrapper)
    try folder.setPermissions("course", 0o755)
    #expect(run.code == 74)
    #expect(
      run.messages == """
        error: The course folder 'course' cannot be read: Permission denied
          fix: name the folder that holds course.yml with --course, for example --course content

        """)
  }

  @Test func namesUnreadableFilesAndFolders() async throws {
    guard await OtherUser.isThere else { return print(OtherUser.reason) }
    let folder = try TestFolder()
    try folder.writeCourse([
      "1-start/10-a.md": "# A\n\n![A leaf](../media/leaf.svg)\n", "2-more/10-b.md": "# B\n",
      "media/leaf.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ])
    let closed = ["course/1-start/10-a.md", "course/2-more", "course/media/leaf.svg"]
    for path in closed { try folder.setPermissions(path, 0) }
    let run = try await Program.run(
      ["check", "--course", "course"], in: folder, wrapper: OtherUser.wrapper)
    try folder.setPermissions("course/2-more", 0o755)
    #expect(run.code == 1)
    for path in closed {
      let name = path.dropFirst("course/".count)
      let message =
        "\(path): error: '\(name)' cannot be read: Permission denied [unreadable-file]\n"
        + "  fix: give yourself permission to read it, or move it out of the course\n"
      #expect(run.messages.contains(message))
    }
  }
}

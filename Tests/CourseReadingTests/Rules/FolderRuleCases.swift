import CourseReading
import TestSupport

extension RuleCase {
  /// Files and folders as they are found.
  static let folders: [RuleCase] = [
    RuleCase(
      "a folder without course.yml",
      ["a/x.md": "# X"], hasSettings: false,
      ExpectedDiagnostic(
        "missing-course-file", at: "course.yml",
        "File 'course.yml' is missing; the title is taken from the folder: 'Course'",
        fix: "create course.yml with 'title: Course' and 'language: en'")),
    RuleCase(
      "a folder without modules",
      ["media/a.svg": "<svg/>"],
      ExpectedDiagnostic(
        "empty-course", at: "course.yml", "Course holds no module",
        fix: "put a Markdown file into a folder, for example 1-introduction/10-welcome.md")),
    RuleCase(
      "text in another encoding, and a byte that no text holds",
      [
        "a/x.md": .bytes(Array("# X\n\ncaf".utf8) + [0xE9, 0x20, 0x78]),
        "a/y.md": .bytes(Array("# Y\n".utf8) + [0x00, 0x78]),
        "a/z.md": "# Z",
      ],
      ExpectedDiagnostic(
        "not-utf8", at: "a/x.md:3:4", "File is not UTF-8: byte 0xe9 on line 3",
        fix: "save the file as UTF-8 text"),
      ExpectedDiagnostic(
        "not-utf8", at: "a/y.md:2:1", "File holds a NUL byte on line 2",
        fix: "save the file as UTF-8 text")),
    RuleCase(
      "a file beyond the limit",
      [
        "a/x.md": .bytes([UInt8](repeating: 0x61, count: 1_048_577)),
        "a/y.md": "# Y",
        "glossary.yml": .other(.sized(5_000_000)),
      ],
      ExpectedDiagnostic(
        "file-too-large", at: "a/x.md", "File has 1048577 bytes, at most 1048576 are read",
        fix: "split it into several modules"),
      ExpectedDiagnostic(
        "file-too-large", at: "glossary.yml", "File has 5000000 bytes, at most 4194304 are read",
        fix: "split it into several modules")),
    RuleCase(
      "links out of the course, to a folder, and to nowhere",
      [
        "a/1.md": .link(.outside(target: "/etc/passwd")),
        "a/2.md": .link(.folder(target: "../b")),
        "a/3.md": .link(.broken(target: "3.md")),
        "a/x.md": "# X",
      ],
      ExpectedDiagnostic(
        "symbolic-link", at: "a/1.md", "Link 'a/1.md' leads out of the course, to '/etc/passwd'",
        fix: "copy the file into the course folder"),
      ExpectedDiagnostic(
        "symbolic-link", at: "a/2.md", "Link 'a/2.md' leads to a folder, '../b'",
        fix: "move the folder here, or link to single files"),
      ExpectedDiagnostic(
        "symbolic-link", at: "a/3.md",
        "Link 'a/3.md' leads nowhere or in a circle; its target is '3.md'",
        fix: "remove the link, or put the file in its place")),
    RuleCase(
      "folders in folders in folders",
      ["\(deep)/x.md": "# X", "a/x.md": "# X"],
      ExpectedDiagnostic(
        "folder-too-deep", at: "\(deep)", "Folder lies more than 32 levels deep",
        fix: "move its files up")),
    RuleCase(
      "a file and a folder that the machine does not give",
      [
        "a/x.md": "# X",
        "a/y.md": .other(.unreadable(reason: "Permission denied")),
        "b": .other(.unreadableFolder(reason: "Permission denied")),
      ],
      ExpectedDiagnostic(
        "unreadable-file", at: "a/y.md", "'a/y.md' cannot be read: Permission denied",
        fix: "give yourself permission to read it, or move it out of the course"),
      ExpectedDiagnostic(
        "unreadable-file", at: "b", "'b' cannot be read: Permission denied",
        fix: "give yourself permission to read it, or move it out of the course")),
    RuleCase(
      "a module without a title",
      ["a/10-after_action-review.md": "Some text.\n\n## A part\n"],
      ExpectedDiagnostic(
        "missing-title", at: "a/10-after_action-review.md",
        "Module has neither a 'title' nor a heading; its file name becomes the title: "
          + "'After action review'",
        fix: "add 'title: After action review' to the front matter")),
    RuleCase(
      "two modules with one id, by file name and by key",
      [
        "a/10-x.md": "# X",
        "b/20-x.md": "# X",
        "b/30-y.md": "---\ntitle: Y\nid: 1️⃣x\n---\n",
      ],
      ExpectedDiagnostic(
        "duplicate-module-id", at: "b/20-x.md", "Module id 'x' is taken",
        notes: [("a/10-x.md", "'x' is first used here")],
        fix: "rename the file, or give it an 'id' of its own"),
      ExpectedDiagnostic(
        "duplicate-module-id", at: "1️⃣", "x", "Module id 'x' is taken",
        notes: [("a/10-x.md", "'x' is first used here")],
        fix: "rename the file, or give it an 'id' of its own")),
    RuleCase(
      "addresses that differ only in case, aliases of other pages, and pages of every site",
      [
        "a/1-x.md": "---\ntitle: X\nid: X\naliases: [1️⃣a/y.html, 2️⃣map.html]\n---\n",
        "a/2-x.md": "---\ntitle: X\nid: 3️⃣x\n---\n",
        "a/3-y.md": "# Y",
      ],
      ExpectedDiagnostic(
        "path-collision", at: "1️⃣", "a/y.html", "Address 'a/y.html' is taken by another page",
        notes: [("a/3-y.md", "taken here")], fix: "rename one of them, or give it an 'id'"),
      ExpectedDiagnostic(
        "path-collision", at: "2️⃣", "map.html",
        "Address 'map.html' belongs to a page that every site has",
        fix: "rename the file, or give it an 'id'"),
      ExpectedDiagnostic(
        "path-collision", at: "3️⃣", "x", "Address 'a/x.html' is taken by another page",
        notes: [("a/1-x.md:3:5", "taken here")], fix: "rename one of them, or give it an 'id'")),
  ]

  private static let deep = (1...33).map { "\($0)" }.joined(separator: "/")
}

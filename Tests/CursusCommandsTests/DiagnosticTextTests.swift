import CourseModel
import Testing

@testable import CursusCommands

struct DiagnosticTextTests {
  private let plain = DiagnosticText(prefix: "", style: .plain)

  @Test func showsTheLineAboveTheMarkerNotesAndFixes() {
    let a = source("a.md", "---\nid: walk\n---\n")
    let b = source("b.md", "---\ntitle: Run\nrequires: [wlak]\n---\n")
    let place = b.place(of: "wlak")
    let diagnostic = Diagnostic(
      .unknown, at: place, "Module 'wlak' is unknown; did you mean 'walk'?",
      notes: [Note("'walk' is here", at: a.place(of: "walk"))],
      fixes: [Fix("write 'walk'", edits: [Edit(replacing: place, with: "walk")])])
    #expect(
      plain.text(of: [diagnostic], sources: [a.path: a, b.path: b]) == """
        b.md:3:12: error: Module 'wlak' is unknown; did you mean 'walk'? [unknown]
          2 | title: Run
          3 | requires: [wlak]
            |            ^~~~
          a.md:2:5: note: 'walk' is here
          1 | ---
          2 | id: walk
            |     ^~~~
          fix: write 'walk'
            |            walk

        1 error

        """)
  }

  @Test func sortsByPlaceAndCounts() {
    let file = source("b.md", "one two\n")
    let text = plain.text(
      of: [
        Diagnostic(.untidy, at: file.place(of: "two"), "second"),
        Diagnostic(.unknown, at: file.place(of: "one"), "first"),
        Diagnostic(.unknown, at: SourceLocation(file: SourcePath("a.md")), "of the whole file"),
      ], sources: [file.path: file])
    #expect(
      text == """
        a.md: error: of the whole file [unknown]

        b.md:1:1: error: first [unknown]
          1 | one two
            | ^~~

        b.md:1:5: warning: second [untidy]
          1 | one two
            |     ^~~

        2 errors, 1 warning

        """)
  }

  @Test func saysNothingWhenNothingIsWrong() {
    #expect(plain.text(of: [], sources: [:]) == "")
  }

  @Test func countsOnlyWhatThereIs() {
    let warning = Diagnostic(.untidy, at: SourceLocation(file: SourcePath("a.md")), "x")
    #expect(DiagnosticText.count([warning, warning]) == "2 warnings")
    #expect(DiagnosticText.count([warning, warning.asError]) == "1 error, 1 warning")
  }

  @Test func putsTheCourseFolderBeforeEveryPath() {
    let file = source("a.md", "word")
    let text = DiagnosticText(prefix: "content/", style: .plain).text(
      of: [Diagnostic(.unknown, at: file.place(of: "word"), "wrong")], sources: [file.path: file])
    #expect(text.hasPrefix("content/a.md:1:1: error: wrong"))
  }

  @Test func showsAFileThatIsNotKnownWithoutLines() {
    let location = SourceLocation(path: SourcePath("a.md"), range: 7..<9)
    let text = plain.text(of: [Diagnostic(.unknown, at: location, "wrong")], sources: [:])
    #expect(text == "a.md: error: wrong [unknown]\n\n1 error\n")
  }

  @Test(
    arguments: [
      ("\tword", "  1 |     word\n    |     ^~~~"),
      ("ab\tword", "  1 | ab  word\n    |     ^~~~"),
      ("日本 word", "  1 | 日本 word\n    |      ^~~~"),
      ("e\u{301}é word", "  1 | e\u{301}é word\n    |    ^~~~"),
      ("👩‍👩‍👧 word", "  1 | 👩‍👩‍👧 word\n    |    ^~~~"),
      ("🇳🇱 word", "  1 | 🇳🇱 word\n    |    ^~~~"),
      ("❤️ word", "  1 | ❤️ word\n    |    ^~~~"),
    ])
  func keepsTheMarkerUnderItsWord(line: String, excerpt: String) {
    let file = source("a.md", line)
    let text = plain.text(
      of: [Diagnostic(.unknown, at: file.place(of: "word"), "wrong")], sources: [file.path: file])
    #expect(text.contains(excerpt + "\n"))
  }

  @Test func marksWideCharactersWithTheirWidth() {
    let file = source("a.md", "# 学習")
    let text = plain.text(
      of: [Diagnostic(.unknown, at: file.place(of: "学習"), "wrong")], sources: [file.path: file])
    #expect(text.contains("    |   ^~~~\n"))
  }

  @Test func cutsALongLineAroundTheMarker() {
    func run(_ character: String, _ count: Int) -> String {
      String(repeating: character, count: count)
    }
    let file = source("a.md", run("x", 300) + "word" + run("y", 300))
    let text = plain.text(
      of: [Diagnostic(.unknown, at: file.place(of: "word"), "wrong")], sources: [file.path: file])
    let line = "  1 | …" + run("x", 33) + "word" + run("y", 63) + "…"
    #expect(text.contains(line + "\n    |  " + run(" ", 33) + "^~~~\n"))
  }

  @Test func marksALongRangeOnlyAsFarAsItIsShown() {
    let file = source("a.md", String(repeating: "x", count: 300))
    let location = file.location(0..<300)
    let text = plain.text(
      of: [Diagnostic(.unknown, at: location, "wrong")], sources: [file.path: file])
    #expect(text.contains("    | ^" + String(repeating: "~", count: 99) + "\n"))
  }

  @Test func marksTheFirstLineOfSeveral() {
    let file = source("a.md", "> one\r\n> two\r\n")
    let text = plain.text(
      of: [Diagnostic(.unknown, at: file.location(2..<12), "wrong")], sources: [file.path: file])
    #expect(text.contains("  1 | > one\n    |   ^~~\n\n"))
  }

  @Test func marksThePlaceBehindTheLastCharacter() {
    let file = source("a.md", "one")
    let text = plain.text(
      of: [Diagnostic(.unknown, at: file.location(3..<3), "wrong")], sources: [file.path: file])
    #expect(text.contains("a.md:1:4: error"))
    #expect(text.contains("    |    ^\n"))
  }

  @Test func showsAnEditOfAnotherLineWithThatLine() {
    let file = source("a.md", "one\ntwo\n")
    let fix = Fix("write 'TWO'", edits: [Edit(replacing: file.place(of: "two"), with: "TWO")])
    let diagnostic = Diagnostic(.unknown, at: file.place(of: "one"), "wrong", fixes: [fix])
    #expect(
      plain.text(of: [diagnostic], sources: [file.path: file]).contains(
        """
          1 | one
            | ^~~
          fix: write 'TWO'
          1 | one
          2 | two
            | ^~~
            | TWO
        """))
  }

  @Test func disarmsControlCharacters() {
    let file = source("a.md", "\u{1B}[31mred\u{202E} word")
    let text = plain.text(
      of: [Diagnostic(.unknown, at: file.place(of: "word"), "says '\u{1B}[0m\n'")],
      sources: [file.path: file])
    #expect(text.contains("error: says '␛[0m␊' [unknown]\n"))
    #expect(text.contains("  1 | ␛[31mred\u{FFFD} word\n    |           ^~~~"))
  }

  @Test func coloursOnlyWhenTold() {
    let file = source("a.md", "word")
    let diagnostics = [Diagnostic(.unknown, at: file.place(of: "word"), "wrong")]
    let coloured = DiagnosticText(prefix: "", style: .coloured)
    let text = coloured.text(of: diagnostics, sources: [file.path: file])
    #expect(text.hasPrefix("\u{1B}[1ma.md:1:1:\u{1B}[0m \u{1B}[1;31merror: \u{1B}[0mwrong"))
    #expect(
      !plain.text(of: diagnostics, sources: [file.path: file]).unicodeScalars.contains("\u{1B}"))
  }
}

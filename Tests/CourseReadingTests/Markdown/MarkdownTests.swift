import CourseModel
import CourseReading
import Testing

/// What becomes of Markdown that course text uses.
@Suite struct MarkdownTests {
  @Test func joinsTextAndSetsSmartPunctuation() {
    #expect(
      MarkdownOutline("\"One\" -- it's 'two'--- three...").kinds == """
        document
          paragraph
            text '“One” – it’s ‘two’— three…'
        """)
  }

  @Test func knowsBreaks() {
    #expect(
      MarkdownOutline("a\nb  \nc\\\nd").kinds == """
        document
          paragraph
            text 'a'
            softBreak
            text 'b'
            lineBreak
            text 'c'
            lineBreak
            text 'd'
        """)
  }

  @Test func strikesThrough() {
    #expect(
      MarkdownOutline("~~a *b*~~ ~c~").kinds == """
        document
          paragraph
            strikethrough
              text 'a '
              emphasis
                text 'b'
            text ' '
            strikethrough
              text 'c'
        """)
  }

  @Test(arguments: [
    ("<https://a.org>", "https://a.org", "https://a.org"),
    ("https://a.org/b", "https://a.org/b", "https://a.org/b"),
    ("www.a.org", "http://www.a.org", "www.a.org"),
    ("<me@a.org>", "mailto:me@a.org", "me@a.org"),
    ("me@a.org", "mailto:me@a.org", "me@a.org"),
  ])
  func linksAddressesOfThemselves(_ source: String, _ destination: String, _ text: String) {
    #expect(
      MarkdownOutline(source).kinds == """
        document
          paragraph
            link '\(destination)' ''
              text '\(text)'
        """)
  }

  @Test func readsTaskLists() {
    #expect(
      MarkdownOutline("- [x] a\n- [X] b\n- [ ] c\n- d [x]\n").kinds == """
        document
          list bullet
            task done
              paragraph tight
                text 'a'
            task done
              paragraph tight
                text 'b'
            task open
              paragraph tight
                text 'c'
            item
              paragraph tight
                text 'd [x]'
        """)
  }

  @Test func readsLooseListsAndTheirStart() {
    #expect(
      MarkdownOutline("3. a\n\n4. b\n").kinds == """
        document
          list from 3
            item
              paragraph
                text 'a'
            item
              paragraph
                text 'b'
        """)
  }

  @Test func readsTablesWithAlignmentAndShortRows() {
    #expect(
      MarkdownOutline("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | \\| | `x` |\n").kinds == """
        document
          table
            row head
              cell none head
                text 'a'
              cell left head
                text 'b'
              cell center head
                text 'c'
              cell right head
                text 'd'
            row
              cell none
                text '1'
              cell left
                text '|'
              cell center
                code 'x'
              cell right
        """)
  }

  @Test func numbersFootnotesByTheirFirstReference() {
    #expect(
      MarkdownOutline("b[^b] a[^a] b[^b] c[^c]\n\n[^a]: A\n[^b]: B\n[^d]: D\n").kinds == """
        document
          paragraph
            text 'b'
            reference 1
            text ' a'
            reference 2
            text ' b'
            reference 1
            text ' c[^c]'
          footnote 1
            paragraph
              text 'B'
          footnote 2
            paragraph
              text 'A'
        """)
  }

  @Test func keepsHTMLApart() {
    #expect(
      MarkdownOutline("a <b>c</b> <!-- d -->\n\n<div>\ne\n</div>\n").kinds == """
        document
          paragraph
            text 'a '
            html '<b>'
            text 'c'
            html '</b>'
            text ' '
            html '<!-- d -->'
          htmlBlock '<div>⏎e⏎</div>⏎'
        """)
  }

  @Test func keepsTheLanguageOfCode() {
    #expect(
      MarkdownOutline("```loop wide\na -> b\n```\n\n    c\n").kinds == """
        document
          codeBlock 'loop wide' 'a -> b⏎'
          codeBlock '' 'c⏎'
        """)
  }

  @Test(arguments: ["", "\n", "   \n\n", "<!-- -->"])
  func readsTextWithNothingInIt(_ source: String) {
    let outline = MarkdownOutline(source)
    #expect(outline.kinds.hasPrefix("document"))
    #expect(outline.diagnostics.isEmpty)
  }

  @Test(arguments: ["a\r\nb\r\n\r\n- c\r\n", "a\rb\r\r- c\r"])
  func readsAllLineEnds(_ source: String) {
    #expect(
      MarkdownOutline(source).text == """
        1 document
        1   paragraph
        1     text 'a'
        1     softBreak
        2     text 'b'
        4   list bullet
        4     item
        4       paragraph tight
        4         text 'c'
        """)
  }

  @Test func findsTheTitleAtTheHeadOnly() throws {
    func title(_ text: String) -> String? {
      let file = SourceFile(path: SourcePath("x.md"), bytes: Array(text.utf8))
      return ParsedDocument.parse(file).output.leadingHeading
    }
    #expect(title("# A *b* `c`\n\ntext") == "A b c")
    #expect(title("A\n=\n") == "A")
    #expect(title("\n\n# A") == "A")
    #expect(title("## A") == nil)
    #expect(title("text\n\n# A") == nil)
    #expect(title("---\ntitle: T\n---\n# A") == "A")
  }

  @Test func takesTheTitleOutOfTheBody() {
    let text = "# A [@k]\n\nB [@l]\n"
    let file = SourceFile(path: SourcePath("x.md"), bytes: Array(text.utf8))
    let body = ParsedDocument.parse(file).output.body
    #expect(body.headings.isEmpty)
    #expect(body.tree.nodes.map(\.end) == [4, 4, 3, 4])
    #expect(body.tree.plainText(of: 0) == "B ")
  }
}

import CourseModel
import CourseReading
import Testing

/// Alerts and the course's own blocks.
@Suite struct BlockTests {
  @Test(arguments: AlertKind.allCases)
  func readsEveryAlert(_ kind: AlertKind) {
    #expect(
      MarkdownOutline("> [!\(kind.rawValue.uppercased())]\n> text\n").kinds == """
        document
          alert \(kind.rawValue)
            paragraph
              text 'text'
        """)
  }

  @Test(arguments: CourseBlockKind.allCases)
  func readsEveryCourseBlock(_ kind: CourseBlockKind) {
    #expect(
      MarkdownOutline("> [!\(kind.rawValue.uppercased())] my-id\n> text\n").kinds == """
        document
          block \(kind.rawValue) 'my-id'
            paragraph
              text 'text'
        """)
  }

  @Test(arguments: [
    "> [!CHECK] id\n> text", "> [!CHECK] id\r\n> text\r\n", ">[!check]  id  \n>text",
    "> [!CHECK]\tid\n> text", "> [!CHECK] id\ntext", "> [!CHECK] id\n>\n> text",
    "> [!CHECK] id  \n> text", "   >   [!Check] id\n> text",
  ])
  func dropsTheFirstLineAndKeepsTheArgument(_ source: String) {
    #expect(
      MarkdownOutline(source).kinds == """
        document
          block check 'id'
            paragraph
              text 'text'
        """)
  }

  @Test func readsAQuestionWithAnswersAndFeedback() {
    let outline = MarkdownOutline(
      """
      > [!CHECK] safety
      > Which one?
      >
      > - [ ] This
      >   > No, because
      > - [x] That
      """)
    #expect(
      outline.text == """
        1 document
        1   block check 'safety'
        1     paragraph
        2       text 'Which one?'
        4     list bullet
        4       task open
        4         paragraph tight
        4           text 'This'
        5         blockQuote
        5           paragraph
        5             text 'No, because'
        6       task done
        6         paragraph tight
        6           text 'That'
        """)
  }

  @Test func dropsALineThatHoldsNothingElse() {
    #expect(
      MarkdownOutline("> [!TEAM]\n\n> [!TEAM]\n>\n> - a\n\n> [!TIP]\n> - b").kinds == """
        document
          block team ''
          block team ''
            list bullet
              item
                paragraph tight
                  text 'a'
          alert tip
            list bullet
              item
                paragraph tight
                  text 'b'
        """)
  }

  @Test func dropsStressInTheFirstLine() {
    #expect(
      MarkdownOutline("> [!REFLECT] a_b_c *d* [e](f) `g`\n> text").kinds == """
        document
          block reflect 'a_b_c *d* [e](f) `g`'
            paragraph
              text 'text'
        """)
  }

  @Test func readsBlocksInListsAndQuotes() {
    #expect(
      MarkdownOutline("- a\n  > [!REFLECT] x\n  > b\n\n1. > [!TEAM]\n   > > [!NOTE]\n   > > c\n")
        .kinds
          == """
          document
            list bullet
              item
                paragraph tight
                  text 'a'
                block reflect 'x'
                  paragraph
                    text 'b'
            list from 1
              item
                block team ''
                  alert note
                    paragraph
                      text 'c'
          """)
  }

  @Test func keepsTheLinesAfterTheFirst() {
    #expect(
      MarkdownOutline("> [!FACILITATOR] 20 min\n> one\n> two\n>\n> three\n").text == """
        1 document
        1   block facilitator '20 min'
        1     paragraph
        2       text 'one'
        2       softBreak
        3       text 'two'
        5     paragraph
        5       text 'three'
        """)
  }

  @Test(arguments: [
    "> text [!NOTE]", "> \\[!NOTE]", "[!NOTE]", "> [NOTE]", "> [!]", "> [!NO TE]",
    "> text\n> [!NOTE]", "```\n> [!NOTE]\n```",
  ])
  func leavesOtherTextAlone(_ source: String) {
    let outline = MarkdownOutline(source)
    #expect(!outline.text.contains("alert"))
    #expect(outline.diagnostics.isEmpty)
  }

  @Test func keepsTheWordsOfAnAlertOnItsFirstLine() {
    // GitHub shows such a quote as a plain one.
    #expect(
      MarkdownOutline("> [!NOTE] Read this\n> text").kinds == """
        document
          blockQuote
            paragraph
              text '[!NOTE] Read this'
              softBreak
              text 'text'
        """)
  }

  @Test func showsAnUnknownBlockAsAQuote() {
    let outline = MarkdownOutline("> [!POEM] x\n> text")
    #expect(
      outline.kinds == """
        document
          blockQuote
            paragraph
              text '[!POEM] x'
              softBreak
              text 'text'
        """)
    #expect(outline.diagnostics.map(\.rule.id) == ["unknown-block"])
  }
}

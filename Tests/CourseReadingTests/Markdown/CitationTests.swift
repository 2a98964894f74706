import CourseModel
import CourseReading
import Testing

/// Citations in running text.
@Suite struct CitationTests {
  @Test(arguments: [
    ("[@a]", "a|"),
    ("[@senge1990, p. 12]", "senge1990|p. 12"),
    ("[@a, pp. 3-4, note 2]", "a|pp. 3-4, note 2"),
    ("[@a; @b;@c, ch. 2 ]", "a|; b|; c|ch. 2"),
    ("[ @a]", nil), ("[@]", nil), ("[@a b]", nil), ("[a@b]", nil), ("[@a", nil), ("@a]", nil),
    ("[@a;\n@b]", "a|; b|"), ("[@a,\np. 1]", "a|p. 1"),
    ("[@a; b]", nil), ("[@a;]", nil), ("`[@a]`", nil), ("\\[@a]", "a|"),
    ("[@smith_2010:x.y+z/1]", "smith_2010:x.y+z/1|"), ("[@Müller2001]", "Müller2001|"),
    ("[@a\nb]", nil), ("[@a [@b]", "b|"),
  ])
  func reads(_ source: String, _ citation: String?) {
    let outline = MarkdownOutline(source).kinds
    if let citation {
      #expect(outline.contains("citation \(citation)"), "\(outline)")
    } else {
      #expect(!outline.contains("citation"), "\(outline)")
    }
  }

  @Test func standsBetweenTheWordsAroundIt() {
    #expect(
      MarkdownOutline("See [@a], *[@b, p. 1]* and [@c][@d].").kinds == """
        document
          paragraph
            text 'See '
            citation a|
            text ', '
            emphasis
              citation b|p. 1
            text ' and '
            citation c|
            citation d|
            text '.'
        """)
  }

  @Test func isNoCitationInsideALink() {
    let outline = MarkdownOutline("[@a](b.md)").kinds
    #expect(outline.contains("link 'b.md'"))
    #expect(!outline.contains("citation"), "\(outline)")
  }

  @Test func isNoCitationWhereTheTextIsADefinedLink() {
    let outline = MarkdownOutline("[@a]\n\n[@a]: b.md\n").kinds
    #expect(outline.contains("link 'b.md'"))
  }
}

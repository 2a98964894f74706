import CourseModel
import TestSupport
import Testing

@testable import SiteRendering

@Suite struct BodyLinkTests {
  // MARK: Citations

  private static let references = [
    "references.yml": """
    - {id: senge1990, title: Fifth, author: [{family: Senge}], issued: 1990}
    - {id: "a&b", title: "A & B", author: [{literal: "A & B"}], issued: 2001}
    """
  ]

  @Test(arguments: [
    ("[@senge1990]", "<a class=\"citation\" href=\"#ref.senge1990\">[Senge, 1990]</a>"),
    (
      "[@senge1990, p. 12 & 13]",
      "<a class=\"citation\" href=\"#ref.senge1990\">[Senge, 1990, p. 12 &amp; 13]</a>"
    ),
    (
      "[@senge1990; @nobody, ch. 2]",
      "<span class=\"citations\">[<a class=\"citation\" href=\"#ref.senge1990\">Senge, 1990</a>; "
        + "nobody, ch. 2]</span>"
    ),
    ("[@nobody]", "[nobody]"),
    ("[@nobody, p. <1>]", "[nobody, p. &lt;1&gt;]"),
    ("[not @senge1990]", "[not @senge1990]"),
    (
      "[see [@senge1990]](https://a.org)",
      "<a href=\"https://a.org\" rel=\"external\">see [Senge, 1990]</a>"
    ),
  ])
  func writesCitations(markdown: String, html: String) throws {
    #expect(try SiteFixture.body(markdown, with: Self.references) == "<p>\(html)</p>\n")
  }

  // MARK: Terms

  private static let glossary = [
    "glossary.yml": """
    - term: double-loop learning
      aliases: [double loop]
      definition: Asking "why" & changing <rules>.
    - {term: loop, definition: Round and round.}
    - {term: mine, definition: Taught here., module: m}
    - {term: école, definition: School.}
    """
  ]

  private func link(_ id: String, _ title: String, _ words: String) -> String {
    "<a class=\"term\" href=\"../glossary.html#term-\(id)\" title=\"\(title)\">\(words)</a>"
  }

  @Test func linksATermOnce() throws {
    let title = "Asking &quot;why&quot; &amp; changing &lt;rules&gt;."
    let html = try SiteFixture.body(
      "Double-Loop learning, a loop, double loop and loop: a double-loop learningly l'école.",
      with: Self.glossary)
    #expect(
      html
        == "<p>" + link("double-loop-learning", title, "Double-Loop learning") + ", a "
        + link("loop", "Round and round.", "loop")
        + ", double loop and loop: a double-loop learningly l’"
        + link("école", "School.", "école") + ".</p>\n")
  }

  /// The parser makes “ ” ’ — … of plain punctuation.
  @Test(arguments: [
    ("\"loop\"", "“", "”"), ("the loop's end", "the ", "’s end"), ("a---loop...", "a—", "…"),
    ("« loop »", "« ", " »"), ("a\u{A0}loop\u{A0}b", "a\u{A0}", "\u{A0}b"),
  ])
  func linksTermsBesidePunctuation(markdown: String, before: String, after: String) throws {
    #expect(
      try SiteFixture.body(markdown, with: Self.glossary)
        == "<p>\(before)\(link("loop", "Round and round.", "loop"))\(after)</p>\n")
  }

  @Test(arguments: [
    ("Loops and loophole", "<p>Loops and loophole</p>\n"),
    ("the mine is ours", "<p>the mine is ours</p>\n"),
    ("`loop`", "<p><code>loop</code></p>\n"),
    (
      "[a loop](https://a.org)", "<p><a href=\"https://a.org\" rel=\"external\">a loop</a></p>\n"
    ),
  ])
  func linksNoTermHere(markdown: String, html: String) throws {
    #expect(try SiteFixture.body(markdown, with: Self.glossary) == html)
  }

  @Test func linksNoTermInAHeadingButAfterIt() throws {
    let html = try SiteFixture.body("## The loop\n\nA *loop*.", with: Self.glossary)
    #expect(html.contains("<h2 id=\"the-loop\">The loop</h2>"))
    #expect(html.contains("<em>" + link("loop", "Round and round.", "loop") + "</em>"))
  }

  @Test func linksTermsInwardsInTheHandbook() throws {
    let html = try SiteFixture.body(
      "A loop.", with: Self.glossary, form: .handbook(prefix: "m", shift: 2))
    #expect(html.contains("<a class=\"term\" href=\"#term-loop\""))
  }

  @Test func cutsLongDefinitions() throws {
    let long = String(repeating: "x", count: 250)
    let html = try SiteFixture.body(
      "A loop.", with: ["glossary.yml": "- {term: loop, definition: \(long)}"])
    #expect(html.contains("title=\"\(long.prefix(199))…\""))
  }

  // MARK: Links and images

  private static let other = [
    "1-why/10-vision.md": "---\ntitle: Vision\n---\n## Limits\n", "media/a b.svg": "<svg/>",
    "1-why/_section.md": "---\ntitle: Why\n---\n", "media/x&y.png": "x",
  ]

  @Test(arguments: [
    ("[a](https://a.org/?q=1&r=<2> \"T & t\")", nil),
    (
      "[a](<https://a.org/?q=1&r=2> \"T & t\")",
      "<a href=\"https://a.org/?q=1&amp;r=2\" rel=\"external\" title=\"T &amp; t\">a</a>"
    ),
    ("<me@a.org>", "<a href=\"mailto:me@a.org\" rel=\"external\">me@a.org</a>"),
    ("[a](../1-why/10-vision.md#limits)", "<a href=\"../why/vision.html#limits\">a</a>"),
    ("[a](module:vision)", "<a href=\"../why/vision.html\">a</a>"),
    ("[a](../1-why/)", "<a href=\"../why/index.html\">a</a>"),
    ("[a](../1-why/_section.md)", "<a href=\"../why/index.html\">a</a>"),
    ("[a](#here)", "<a href=\"#here\">a</a>"),
    ("[a](../media/a%20b.svg)", "<a href=\"../media/a%20b.svg\">a</a>"),
    ("[*a*](module:nowhere)", "<em>a</em>"),
    ("[a](missing.md)", "a"),
    ("[a](../../outside.md)", "a"),
    ("[a](javascript:alert(1))", "a"),
    ("[a](JavaScript&#58;alert(1))", "a"),
    ("[a](data:text/html,x)", "a"),
    ("[a](file:///etc/passwd)", "a"),
    ("[a]()", "a"),
  ])
  func writesLinks(markdown: String, html: String?) throws {
    let expected = html ?? HTMLWriter.escaped(markdown)
    let written = try SiteFixture.body(markdown, with: Self.other)
    if html == nil {
      #expect(!written.contains("<a href=\"javascript"), "\(expected)")
    } else {
      #expect(written == "<p>\(expected)</p>\n")
    }
  }

  @Test func writesImagesAsFiguresWithTheirSize() throws {
    let sizes = [SourcePath("media/a b.svg"): ImageSize(width: 640, height: 360)]
    func body(_ markdown: String) throws -> String {
      try SiteFixture.body(markdown, with: Self.other, form: .page, imageSizes: sizes)
    }
    #expect(
      try body("![A \"*drawing*\"](<../media/a b.svg> \"Words & more\")")
        == "<figure class=\"figure\"><img src=\"../media/a%20b.svg\" alt=\"A “drawing”\" "
        + "width=\"640\" height=\"360\" /><figcaption>Words &amp; more</figcaption></figure>\n")
    #expect(
      try body("![A](<../media/a b.svg>)")
        == "<figure class=\"figure\"><img src=\"../media/a%20b.svg\" alt=\"A\" width=\"640\" "
        + "height=\"360\" /></figure>\n")
    #expect(
      try body("See ![A](../media/x&y.png) here")
        == "<p>See <img src=\"../media/x%26y.png\" alt=\"A\" /> here</p>\n")
    #expect(
      try body("- ![A](../media/x&y.png)")
        == "<ul>\n<li><img src=\"../media/x%26y.png\" alt=\"A\" /></li>\n</ul>\n")
  }

  @Test(arguments: ["https://a.org/x.png", "../media/none.png", "../../x.png", "data:image/png,x"])
  func writesOnlyWordsForOtherImages(address: String) throws {
    let html = try SiteFixture.body("See ![The *A & B*](\(address)).", with: Self.other)
    #expect(html == "<p>See The A &amp; B.</p>\n")
  }
}

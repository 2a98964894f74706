import CourseModel
import TestSupport
import Testing

@testable import SiteRendering

@Suite struct BodyWriterTests {
  @Test(arguments: [
    ("One\ntwo  \nthree", "<p>One\ntwo<br />\nthree</p>\n"),
    (
      "*a* **b** ~~c~~ `d <e>`",
      "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d &lt;e&gt;</code></p>\n"
    ),
    ("> quote", "<blockquote>\n<p>quote</p>\n</blockquote>\n"),
    ("a\n\n---", "<p>a</p>\n<hr />\n"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
    ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
    ("0. a", "<ol start=\"0\">\n<li>a</li>\n</ol>\n"),
    (
      "- [ ] a\n- [x] b",
      "<ul class=\"tasks\">\n<li class=\"task\"><span class=\"unseen\">To do: </span>a</li>\n"
        + "<li class=\"task done\"><span class=\"unseen\">Done: </span>b</li>\n</ul>\n"
    ),
    (
      "```swift extra\nlet a = \"<b>\"\n```",
      "<pre tabindex=\"0\"><code class=\"language-swift\">let a = &quot;&lt;b&gt;&quot;\n</code></pre>\n"
    ),
    ("    code", "<pre tabindex=\"0\"><code>code\n</code></pre>\n"),
    ("\"A\" & 'B' < C", "<p>“A” &amp; ‘B’ &lt; C</p>\n"),
    ("{{title}} {{{x}}}", "<p>{{title}} {{{x}}}</p>\n"),
    ("", ""),
  ])
  func writesMarkdown(markdown: String, html: String) throws {
    let written = try SiteFixture.body(markdown)
    #expect(written == html)
  }

  @Test func writesHeadingsWithPermalinks() throws {
    let html = try SiteFixture.body("## What *it* is & does\n\n### A\n\n#### B\n\n## A\n\n# Top\n")
    #expect(
      html.hasPrefix(
        "<div class=\"heading\"><h2 id=\"what-it-is--does\">What <em>it</em> is &amp; does</h2>"
          + "<a class=\"permalink\" href=\"#what-it-is--does\" "
          + "aria-label=\"Link to this heading: What it is &amp; does\">#</a></div>\n"))
    #expect(html.contains("<h3 id=\"a\">A</h3><a class=\"permalink\""))
    #expect(html.contains("\n<h4 id=\"b\">B</h4>\n"), "No permalink below the third level")
    #expect(html.contains("<h2 id=\"a-1\">A</h2>"))
    #expect(html.contains("<h2 id=\"top\">Top</h2>"), "The page has its one h1 already")
  }

  @Test func writesTables() throws {
    let html = try SiteFixture.body(
      "| Form | | N |\n|:--|:-:|--:|\n| *a* | b | 1 |\n| c | | 2 |\n\n| x |\n|---|\n")
    #expect(
      html == """
        <div class="table-scroll" role="region" aria-label="Table 1" tabindex="0"><table>
        <thead><tr><th scope="col">Form</th><td class="align-center"></td>\
        <th scope="col" class="align-end">N</th></tr></thead>
        <tbody>
        <tr><td><em>a</em></td><td class="align-center">b</td><td class="align-end">1</td></tr>
        <tr><td>c</td><td class="align-center"></td><td class="align-end">2</td></tr>
        </tbody>
        </table></div>
        <div class="table-scroll" role="region" aria-label="Table 2" tabindex="0"><table>
        <thead><tr><th scope="col">x</th></tr></thead>
        </table></div>

        """)
  }

  @Test(arguments: AlertKind.allCases)
  func writesAlerts(kind: AlertKind) throws {
    let name = kind.rawValue
    let html = try SiteFixture.body("> [!\(name.uppercased())]\n> Text.")
    #expect(
      html == "<div class=\"callout \(name)\" role=\"note\"><p class=\"callout-label\">"
        + "\(name.prefix(1).uppercased() + name.dropFirst())</p>\n<p>Text.</p>\n</div>\n")
  }

  // MARK: Footnotes

  @Test func writesFootnotesWithRepeatedReferences() throws {
    let html = try SiteFixture.body("A[^n] b[^n] c[^m].\n\n[^m]: Second.\n[^n]: First.\n")
    #expect(
      html == """
        <p>A<sup class="footnote-ref"><a href="#note.1" id="noteref.1" aria-label="Note 1">1</a></sup> \
        b<sup class="footnote-ref"><a href="#note.1" id="noteref.1.2" aria-label="Note 1">1</a></sup> \
        c<sup class="footnote-ref"><a href="#note.2" id="noteref.2" aria-label="Note 2">2</a></sup>.</p>
        <section class="footnotes" aria-labelledby="page.footnotes"><h2 id="page.footnotes">Notes</h2><ol>
        <li id="note.1"><p>First.</p>
        <a class="footnote-back" href="#noteref.1" aria-label="Back to the text from note 1">↑</a></li>
        <li id="note.2"><p>Second.</p>
        <a class="footnote-back" href="#noteref.2" aria-label="Back to the text from note 2">↑</a></li>
        </ol></section>

        """)
  }

  @Test func leavesNotesOfLeftOutBlocksOut() throws {
    let markdown = "Text[^a].\n\n> [!FACILITATOR] 5 min\n> Ask[^b].\n\n[^a]: One.\n[^b]: Two.\n"
    let page = try SiteFixture.body(markdown)
    #expect(page.contains("One.") && !page.contains("Two."))
    let guide = try SiteFixture.body(
      markdown, form: .facilitator(prefix: "m"))
    #expect(guide.contains("Two.") && !guide.contains("One."))
    #expect(guide.contains("href=\"#m.note.2\"") && guide.contains("<li id=\"m.note.2\">"))
    let none = try SiteFixture.body("> [!FACILITATOR]\n> Ask[^b].\n\n[^b]: Two.\n")
    #expect(none.isEmpty)
  }

  // MARK: Raw HTML

  @Test(arguments: [
    ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n", "<p>a <b>c</b></p>\n"),
    (
      "<div>\nx\n</div>",
      "<pre tabindex=\"0\"><code>&lt;div&gt;\nx\n&lt;/div&gt;</code></pre>\n", "<div>\nx\n</div>"
    ),
    ("a <!-- hidden --> b", "<p>a  b</p>\n", "<p>a  b</p>\n"),
    ("<!-- hidden\n-->\n\nb", "<p>b</p>\n", "<p>b</p>\n"),
    (
      "<!-- a --> <!-- b -->\n\nc", "<p>c</p>\n", "<p>c</p>\n"
    ),
    (
      "<!-- a --> shown <b>x</b>",
      "<pre tabindex=\"0\"><code>shown &lt;b&gt;x&lt;/b&gt;</code></pre>\n",
      "shown <b>x</b>"
    ),
    ("<!-- never closed", "", ""),
  ])
  func writesRawHTML(markdown: String, asText: String, allowed: String) throws {
    let refused = try SiteFixture.body(markdown)
    #expect(trimmed(refused) == trimmed(asText))
    let trusted = try SiteFixture.body(
      markdown, with: ["course.yml": "title: T\nraw-html: true\n"])
    #expect(trimmed(trusted) == trimmed(allowed))
  }

  /// Without the line end that the parser leaves before a closing tag or at the end.
  private func trimmed(_ html: String) -> String {
    let code = html.replacing("\n</code>", with: "</code>")
    return code.hasSuffix("\n") ? String(code.dropLast()) : code
  }
}

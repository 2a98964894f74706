import CourseModel
import TestSupport
import Testing

@testable import SiteRendering

@Suite struct BodyFormTests {
  @Test func makesIDsUniqueAndTurnsLinksInwardsInTheHandbook() throws {
    let files = [
      "1-why/10-vision.md": "---\ntitle: Vision\n---\n## Limits\n", "media/a b.svg": "<svg/>",
      "1-why/_section.md": "---\ntitle: Why\n---\n", "2-how/20-n.md": "# N",
    ]
    let html = try SiteFixture.body(
      """
      ## Top

      [a](#top) [b](module:vision) [c](../1-why/10-vision.md#limits) [d](../1-why/) [e](20-n.md) \
      [f](../media/a%20b.svg) Note[^1].

      > [!REFLECT] q
      > Why?

      [^1]: Words.
      """, with: files, form: .handbook(prefix: "m", shift: 2))
    #expect(html.contains("<h4 id=\"m.top\">Top</h4>"))
    for href in [
      "#m.top\">a", "#module.vision\">b", "#module.vision.limits\">c", "#section.why\">d",
      "#module.n\">e",
      "media/a%20b.svg\">f", "#m.note.1\" id=\"m.noteref.1\"", "#m.noteref.1\"",
    ] {
      #expect(html.contains("<a href=\"" + href) || html.contains("footnote-back\" href=\"" + href))
    }
    #expect(html.contains("id=\"m.reflect.q\""))
    #expect(html.contains("<h4 id=\"m.page.footnotes\">Notes</h4>"))
    #expect(!html.contains("permalink"))
    #expect(PageXML("<div>\(html)</div>").failure == nil)
  }

  @Test(arguments: [("# x\n\n# A", 4), ("## A", 4), ("### A", 5), ("##### A", 6), ("###### A", 6)])
  func movesHeadingsDown(markdown: String, level: Int) throws {
    let html = try SiteFixture.body(markdown, form: .handbook(prefix: "m", shift: 2))
    #expect(html == "<h\(level) id=\"m.a\">A</h\(level)>\n")
  }

  @Test func numbersRegionsThroughAllBodiesOfAPage() throws {
    let table = "| a |\n|---|\n| b |\n"
    let fixture = try SiteFixture([
      "1-how/10-a.md": "---\ntitle: A\n---\n" + table,
      "1-how/20-b.md": "---\ntitle: B\n---\n" + table + "\n```loop\na -> b +\nb -> a +\n```\n",
    ])
    let handbook = fixture.page("handbook.html")
    #expect(handbook.contains("aria-label=\"Table 1\""))
    #expect(handbook.contains("aria-label=\"Table 2\""))
    #expect(handbook.contains("aria-label=\"Drawing 1\""))
    #expect(fixture.page("how/b.html").contains("aria-label=\"Table 1\""))
  }

  @Test func drawsLoopsAndShowsOthersAsCode() throws {
    let html = try SiteFixture.body("```loop\ntitle: T\na -> b +\nb -> a -\n```\n")
    #expect(html.hasPrefix("<figure class=\"figure loop\">"))
    #expect(html.contains("Balancing loop B1"))
    let broken = try SiteFixture.body("```loop\nno arrows here\n```\n")
    #expect(
      broken == "<pre tabindex=\"0\"><code class=\"language-loop\">no arrows here\n</code></pre>\n")
  }

  @Test func citesOnTheOwnPageOrOnThePageOfAllSources() throws {
    func href(_ form: BodyContext.Form, _ page: String) throws -> String {
      let site = try SiteFixture(["1-how/10-a.md": "# A"]).site
      return BodyContext(site: site, page: SitePath(page), form: form).citationsHref
    }
    #expect(try href(.page, "how/a.html") == "")
    #expect(try href(.page, "index.html") == "sources.html")
    #expect(try href(.part(prefix: "g", shift: 2), "how/index.html") == "")
    #expect(try href(.handbook(prefix: "m", shift: 2), "handbook.html") == "")
    #expect(try href(.facilitator(prefix: "m"), "facilitator.html") == "sources.html")
  }
}

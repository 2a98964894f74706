import CourseModel
import TestSupport
import Testing

@testable import SiteRendering

@Suite struct SitePagesTests {
  private static let rich = try? SiteFixture(
    RichCourse.files,
    imageSizes: [SourcePath("media/drawing.svg"): ImageSize(width: 640, height: 360)])
  private static let bare = try? SiteFixture(RichCourse.bareFiles)
  private static let richPages = rich?.rendered().output ?? [:]
  private static let barePages = bare?.rendered().output ?? [:]
  private static func html(_ pages: [String: String]) -> [String] {
    pages.keys.filter { $0.hasSuffix(".html") }.sorted()
  }

  private func page(_ path: String) throws -> String {
    try #require(Self.richPages[path])
  }

  @Test func makesEveryFileOfTheSite() {
    let made = Self.richPages.keys.filter { !$0.hasPrefix("assets/") }.sorted()
    #expect(
      made == [
        "404.html", "accessibility.html", "cases.html", "cases/almelo.html", "cases/index.html",
        "cases/nowhere.html", "facilitator.html", "feed.atom", "glossary.html", "handbook.html",
        "how/dialogue.html", "how/index.html", "how/journal.html", "index.html", "map.html",
        "my-data.html", "old/vision/index.html", "older.html", "plan.html", "privacy.html",
        "reflections.html", "report.html", "robots.txt", "search.html", "sitemap.xml",
        "sources.html", "team.html", "test.html", "why/index.html", "why/short.html",
        "why/vision.html", "é/ü.html",
      ])
    #expect(Self.richPages.keys.filter { $0.hasPrefix("assets/") }.count == 1, "The search index")
  }

  @Test func asksForNoNameThatIsMissing() throws {
    #expect(try #require(Self.rich).rendered().diagnostics.map(\.summary) == [])
    #expect(try #require(Self.bare).rendered().diagnostics.map(\.summary) == [])
  }

  /// Templates that no page of the rich course shows would not be tested by it.
  @Test func showsEveryTemplate() throws {
    let theme = try #require(Self.rich).theme
    var used: Set<String> = []
    var queue = ["page", "site-header", "site-footer", "section-nav-item", "script-parts"]
    queue += Self.richPages.values.compactMap {
      $0.firstMatch(of: /<body class="page-([a-z-]+) hue/).map { String($0.1) }
    }
    while let name = queue.popLast() {
      guard used.insert(name).inserted else { continue }
      let source = try #require(theme.templates[name])
      queue += source.tags.filter { $0.kind == .partial }.map(\.name)
    }
    #expect(used.sorted() == SolTheme.templates)
  }

  @Test(arguments: html(richPages))
  func isWellFormed(path: String) throws {
    let xml = PageXML(try page(path))
    #expect(xml.failure == nil)
    #expect(xml.repeatedIDs == [])
    #expect(xml.missingIDs == [])
    #expect(xml.nestedLinks == 0)
  }

  @Test(arguments: html(barePages))
  func isWellFormedWithNothingToShow(path: String) throws {
    let text = try #require(Self.barePages[path])
    let xml = PageXML(text)
    #expect(xml.failure == nil)
    #expect(xml.repeatedIDs == [])
    #expect(xml.missingIDs == [])
    #expect(!text.contains(">false<") && !text.contains("href=\"false\""))
  }

  @Test(arguments: ["feed.atom", "sitemap.xml"])
  func isWellFormedXML(path: String) throws {
    #expect(PageXML(try page(path)).failure == nil)
  }

  /// Every link leads to a file of the site, from whatever folder.
  @Test(arguments: html(richPages).filter { $0 != "404.html" })
  func leadsSomewhere(path: String) throws {
    let fixture = try #require(Self.rich)
    let known = Set(Self.richPages.keys).union(fixture.renderer.assets.map(\.path.text))
      .union(["media/drawing.svg"])
    for address in PageXML(try page(path)).addresses where !address.contains("://") {
      let file = address.split(separator: "#", omittingEmptySubsequences: false).first ?? ""
      guard !file.isEmpty else { continue }
      let target = try #require(
        SourcePath(path).folder.resolving(PercentCoding.decoded(file)), "\(address)")
      #expect(known.contains(target.text), "\(address)")
    }
  }

  @Test func namesTheModuleInItsFrame() throws {
    let vision = try page("why/vision.html")
    #expect(
      vision.contains(
        "<title>A &lt;vision&gt; · Why &amp; what for? · "
          + "Learning &amp; &lt;Culture&gt;: change from within</title>"))
    #expect(
      vision.contains("<meta name=\"description\" content=\"What we hope for &amp; why.\" />"))
    #expect(
      vision.contains(
        "<link rel=\"canonical\" href=\"https://example.org/a/b/why/vision.html\" />"))
    #expect(vision.contains("type=\"application/atom+xml\" href=\"../feed.atom\""))
    #expect(vision.contains("<body class=\"page-module hue-"))
    #expect(vision.contains("<time datetime=\"2026-11-23\">23 November 2026</time>"))
    #expect(vision.contains("Ann &amp; Bob, Carl"))
    #expect(vision.contains("2 h 10 min"))
    #expect(vision.contains("Leaders &amp; learning"))
    #expect(try page("index.html").contains("href=\"https://example.org/a/b/\""))
    #expect(
      try page("why/index.html").contains(
        "<link rel=\"canonical\" href=\"https://example.org/a/b/why/\" />"))
  }

  @Test func hasNeitherCanonicalNorFeedWithoutABaseURL() throws {
    let page = try #require(Self.barePages["how/a.html"])
    #expect(!page.contains("canonical") && !page.contains("atom"))
    #expect(Self.barePages["feed.atom"] == nil && Self.barePages["sitemap.xml"] == nil)
  }

  @Test func hasNoFeedLinkWithoutDates() throws {
    let fixture = try SiteFixture([
      "course.yml": "title: T\nbase-url: https://a.org/\n", "1-how/10-a.md": "# A",
    ])
    let files = fixture.rendered().output
    #expect(files["feed.atom"] == nil)
    #expect(files["sitemap.xml"] != nil)
    #expect(try #require(files["how/a.html"]).contains("feed.atom") == false)
  }

  // MARK: Redirects and "not found"

  @Test(arguments: [
    ("old/vision/index.html", "../../"), ("older.html", ""), ("é/ü.html", "../"),
  ])
  func leadsFromAnOldAddress(path: String, root: String) throws {
    #expect(
      try page(path) == """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en" dir="ltr">
        <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
        <title>A &lt;vision&gt;</title>
        <meta http-equiv="refresh" content="0; url=\(root)why/vision.html" />
        <link rel="canonical" href="https://example.org/a/b/why/vision.html" />
        </head>
        <body>
        <h1><a href="\(root)why/vision.html">A &lt;vision&gt;</a></h1>
        </body>
        </html>

        """)
  }

  @Test(arguments: [
    ("old", "old/index.html"), ("/old/", "old/index.html"), ("a.html", "a.html"),
    ("a/b.html", "a/b.html"), ("a%20b", "a b/index.html"), ("../x", nil), ("a/../../x", nil),
    ("https://a.org/x", nil), ("", nil), ("/", nil),
  ])
  func readsAliases(alias: String, expected: String?) {
    #expect(SitePath(alias: alias)?.text == expected)
  }

  @Test func redirectsWithoutABaseURLToARelativeCanonical() throws {
    let fixture = try SiteFixture(["1-how/10-a.md": "---\ntitle: A\naliases: [x/y]\n---\n"])
    #expect(
      fixture.page("x/y/index.html").contains(
        "<link rel=\"canonical\" href=\"../../how/a.html\" />"))
  }

  @Test(arguments: [
    ("https://example.org/a/b", "/a/b/"), ("https://example.org", "/"), (nil, ""),
  ])
  func linksFromNotFoundAtAnyDepth(baseURL: String?, root: String) throws {
    let settings = "title: T\n" + (baseURL.map { "base-url: \($0)\n" } ?? "")
    let fixture = try SiteFixture(["course.yml": settings, "1-how/10-a.md": "# A"])
    let page = fixture.page("404.html")
    let local = PageXML(page).addresses.filter { !$0.hasPrefix("#") && !$0.contains("://") }
    #expect(local.count > 8)
    for address in local {
      #expect(address.hasPrefix(root))
      #expect(address.hasPrefix("/") == !root.isEmpty)
    }
  }

  // MARK: Particular pages

  @Test func marksWhereAPageStandsInTheNavigation() throws {
    #expect(try page("plan.html").contains("<a href=\"plan.html\" aria-current=\"page\">My plan"))
    #expect(try page("cases/almelo.html").contains("<a href=\"../cases.html\" class=\"within\">"))
    #expect(try page("why/vision.html").contains("<a href=\"../index.html\" class=\"within\">"))
    #expect(!(try page("privacy.html").contains("class=\"within\"")))
  }

  @Test func leavesOutPagesThatHaveNothingToShow() throws {
    let files = try SiteFixture(["1-how/10-a.md": "# A"]).rendered().output
    for path in ["cases.html", "glossary.html", "sources.html", "facilitator.html"] {
      #expect(files[path] == nil)
      #expect(!files.values.contains { $0.contains("href=\"\(path)\"") })
    }
  }

  @Test func hasNoHandbookOfAVeryLongCourse() throws {
    let names = (0...SiteFeatures.handbookLimit).map { ("1-how/\($0 + 1)-m\($0).md", "# M\($0)") }
    let fixture = try SiteFixture(Dictionary(uniqueKeysWithValues: names))
    #expect(!fixture.renderer.plans.contains(.handbook))
    #expect(!fixture.site.features.hasHandbook)
  }

  @Test func guidesTheFacilitator() throws {
    let guide = try page("facilitator.html")
    #expect(guide.matches(of: /class="block facilitator"/).count == 4)
    #expect(!guide.contains("block reflect"))
    #expect(guide.contains("<a href=\"why/vision.html#second\">see</a>"))
    #expect(guide.contains("A note for the facilitator."))
    #expect(guide.contains("<p class=\"title-facts\">30 min</p>"), "The opening and the module")
  }

  @Test func listsSourcesWithThePagesThatCiteThem() throws {
    let sources = try page("sources.html")
    let order = sources.matches(of: /<li id="ref\.([a-z0-9]+)">/).map { String($0.1) }
    #expect(order == ["unused", "cipd", "senge1990"])
    #expect(sources.contains("<a href=\"why/vision.html\">A &lt;vision&gt;</a>, "))
    let vision = try page("why/vision.html")
    #expect(!vision.contains("ref.unused"))
  }

  @Test func listsCasesByCountrySectorAndDimension() throws {
    let cases = try page("cases.html")
    #expect(cases.contains("data-case=\"almelo\" data-country=\"nl\" data-sector=\"health-care\""))
    #expect(cases.contains("data-dimension=\"lead share\""))
    #expect(cases.contains("<option value=\"nl\">Netherlands</option>"))
    #expect(
      cases.contains("<h3 class=\"small-title\" id=\"dimension-lead\">Leaders &amp; learning</h3>"))
    #expect(cases.contains("Buurtzorg &lt;NL&gt; · Health care · Evidence B"))
  }

  @Test func keepsPrivateUseCharactersOfTheText() throws {
    #expect(
      try page("why/vision.html").contains("{{braces}} and {{{more}}} \u{E000}0\u{E001} \u{FFFD}."))
  }

  /// The order in which pages are made changes nothing.
  @Test func makesTheSamePagesInAnyOrder() throws {
    let fixture = try #require(Self.rich)
    var random = SeededRandom(seed: 3)
    for plan in fixture.renderer.plans.shuffled(using: &random) {
      for file in fixture.renderer.render(plan).output {
        #expect(Self.richPages[file.path.text].map { Array($0.utf8) } == file.bytes)
      }
    }
  }
}

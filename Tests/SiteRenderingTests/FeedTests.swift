import CourseModel
import Foundation
import Testing

@testable import SiteRendering

private let base = "https://example.org/course/"

@Suite struct FeedAtomTests {
  @Test func listsTheNewestModulesFirstThenByID() throws {
    let course = SearchCourse.course([
      SearchCourse.module("b", updated: "2026-01-02"),
      SearchCourse.module("undated"),
      SearchCourse.module("c", updated: "2026-03-04"),
      SearchCourse.module("a", updated: "2026-01-02"),
    ])
    let feed = try #require(AtomFeed.xml(of: course, baseURL: base))
    let ids = feed.matches(of: /<id>([^<]*)<\/id>/).map { String($0.1) }
    #expect(ids == ["feed.atom", "how/c.html", "how/a.html", "how/b.html"].map { base + $0 })
  }

  @Test func takesItsDateFromTheNewestModule() throws {
    let course = SearchCourse.course([
      SearchCourse.module("a", updated: "2026-01-02"),
      SearchCourse.module("b", updated: "2026-11-23"),
    ])
    let feed = try #require(AtomFeed.xml(of: course, baseURL: base))
    let dates = feed.matches(of: /<updated>([^<]*)<\/updated>/).map { String($0.1) }
    #expect(
      dates == ["2026-11-23T00:00:00Z", "2026-11-23T00:00:00Z", "2026-01-02T00:00:00Z"])
  }

  @Test func isAbsentWhenNoModuleHasADate() {
    #expect(AtomFeed.xml(of: SearchCourse.course([SearchCourse.module("a")]), baseURL: base) == nil)
  }

  @Test func holdsAtMostFiftyEntries() throws {
    let modules = (1...60).map { SearchCourse.module("m\($0)", updated: "2026-01-01") }
    let feed = try #require(AtomFeed.xml(of: SearchCourse.course(modules), baseURL: base))
    #expect(feed.matches(of: /<entry>/).count == 50)
  }

  @Test func escapesTextAndNamesItsLanguage() throws {
    let course = SearchCourse.course(
      [SearchCourse.module("a", title: "Q&A <1>", authors: ["R&D"], updated: "2026-01-01")],
      language: "nl")
    let feed = try #require(AtomFeed.xml(of: course, baseURL: base))
    #expect(feed.contains("xml:lang=\"nl\""))
    #expect(feed.contains("<title>Q&amp;A &lt;1&gt;</title>"))
    #expect(feed.contains("<author><name>R&amp;D</name></author>"))
    #expect(feed.contains("<subtitle>Change &amp; grow</subtitle>"))
  }

  @Test func namesTheCourseAsAuthorWhenThereIsNone() throws {
    let course = SearchCourse.course([SearchCourse.module("a", updated: "2026-01-01")], author: nil)
    let feed = try #require(AtomFeed.xml(of: course, baseURL: base))
    #expect(feed.contains("<author><name>Learning Culture</name></author>"))
  }
}

@Suite struct FeedSitemapTests {
  @Test func listsEveryPageWithTheDatesThatAuthorsGave() {
    let course = SearchCourse.course([
      SearchCourse.module("a", updated: "2026-01-02"), SearchCourse.module("b"),
    ])
    let sitemap = Sitemap.xml(of: course, pages: [SitePath("cases.html")], baseURL: base)
    let urls = sitemap.matches(of: /<url>(.*)<\/url>/).map { String($0.1) }
    #expect(
      urls == [
        "<loc>https://example.org/course/</loc>",
        "<loc>https://example.org/course/how/</loc>",
        "<loc>https://example.org/course/how/a.html</loc><lastmod>2026-01-02</lastmod>",
        "<loc>https://example.org/course/how/b.html</loc>",
        "<loc>https://example.org/course/cases.html</loc>",
      ])
  }

  @Test func codesAddressesThatAreNotPlain() {
    let sitemap = Sitemap.xml(
      of: SearchCourse.course([]), pages: [SitePath("a b&é.html")], baseURL: base)
    #expect(sitemap.contains("<loc>https://example.org/course/a%20b%26%C3%A9.html</loc>"))
  }

  @Test func staysWithinTheLimitOfTheProtocol() {
    let pages = (0..<Sitemap.addressLimit).map { SitePath("\($0).html") }
    let sitemap = Sitemap.xml(of: SearchCourse.course([]), pages: pages, baseURL: base)
    #expect(sitemap.matches(of: /<url>/).count == Sitemap.addressLimit)
  }

  @Test func isNamedInRobots() {
    #expect(
      Robots.text(baseURL: base)
        == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/course/sitemap.xml\n")
  }

  @Test(
    arguments: [
      ("index.html", ""), ("how/index.html", "how/"), ("how/a.html", "how/a.html"),
      ("how/my-index.html", "how/my-index.html"),
    ])
  func addressesFoldersAsHostsServeThem(path: String, expected: String) {
    #expect(SitePath(path).address(below: base) == base + expected)
  }
}

@Suite struct FeedStructuredDataTests {
  @Test func describesTheCourse() throws {
    let course = SearchCourse.course(
      [SearchCourse.module("a", minutes: 70, outcomes: ["Run a review", "Keep it"])],
      licence: CourseSettings.Licence(name: "CC BY-SA 4.0", url: "https://cc.org/by-sa"))
    let json = StructuredData.course(of: course, baseURL: base)
    #expect(
      json == """
        {"@context":"https://schema.org","@type":"Course","@id":"https://example.org/course/",\
        "url":"https://example.org/course/","name":"Learning Culture",\
        "description":"Change \\u0026 grow",\
        "provider":{"@type":"Organization","name":"SoL"},"inLanguage":"en",\
        "isAccessibleForFree":true,"license":"https://cc.org/by-sa","teaches":["Run a review"],\
        "timeRequired":"PT70M","offers":{"@type":"Offer","category":"Free"},\
        "hasCourseInstance":{"@type":"CourseInstance","courseMode":"Online",\
        "courseWorkload":"PT70M"},"hasPart":[{"@type":"LearningResource","name":"How?",\
        "description":"Practices","url":"https://example.org/course/how/","position":1}]}
        """)
  }

  @Test func describesAModuleWithTheWayToIt() throws {
    let module = SearchCourse.module(
      "b", title: "Bees", kind: .activity, minutes: 15, authors: ["Ann"], updated: "2026-01-02")
    let course = SearchCourse.course([SearchCourse.module("a"), module])
    let json = StructuredData.module(module, of: course, baseURL: base)
    for part in [
      #""@type":"LearningResource","@id":"https://example.org/course/how/b.html""#,
      #""learningResourceType":"activity","author":[{"@type":"Person","name":"Ann"}]"#,
      #""timeRequired":"PT15M","dateModified":"2026-01-02","position":2"#,
      #""isPartOf":{"@type":"Course","@id":"https://example.org/course/""#,
      #"{"@type":"ListItem","position":2,"name":"How?","item":"https://example.org/course/how/"}"#,
    ] {
      #expect(json.contains(part))
    }
  }

  @Test func hasNoAddressesWithoutABaseURL() {
    let module = SearchCourse.module("a")
    let course = SearchCourse.course([module])
    for json in [
      StructuredData.course(of: course, baseURL: nil),
      StructuredData.module(module, of: course, baseURL: nil),
    ] {
      #expect(!json.contains("@id") && !json.contains("\"url\"") && !json.contains("Breadcrumb"))
    }
  }

  @Test func choosesOutcomesFromTheWholeCourse() throws {
    let modules = (0..<100).map { SearchCourse.module("m\($0)", outcomes: ["Outcome \($0)"]) }
    let json = StructuredData.course(of: SearchCourse.course(modules), baseURL: nil)
    let outcomes = json.matches(of: /Outcome (\d+)/).compactMap { Int($0.1) }
    #expect(outcomes == Array(stride(from: 0, to: 100, by: 5)))
  }

  @Test func cannotLeaveItsScriptElement() throws {
    let title = "</script><!-- & \"quoted\" \\ \n\u{1F}"
    let course = SearchCourse.course([], title: title)
    let json = StructuredData.course(of: course, baseURL: nil)
    #expect(!json.contains { "<>&".contains($0) })
    let read = try JSONDecoder().decode(Named.self, from: Data(json.utf8))
    #expect(read.name == title)
  }
}

private struct Named: Decodable {
  let name: String
}

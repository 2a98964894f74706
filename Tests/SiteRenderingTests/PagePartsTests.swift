import CourseModel
import TestSupport
import Testing

@testable import SiteRendering

@Suite struct StepsTests {
  private static let files = [
    "1-how/10-a.md": "# A", "1-how/20-b.md": "---\ntitle: B\npaths: [team]\n---\n",
    "1-how/30-c.md": "# C", "2-what/10-d.md": "---\ntitle: D\npaths: [team, individual]\n---\n",
  ]

  /// `path previous < > next` of each step.
  private func steps(_ value: TemplateValue) -> [String] {
    guard case .list(let list) = value else { return [] }
    func text(_ value: TemplateValue?) -> String {
      switch value {
      case .text(let text): text
      case .object(let link): text(link.values["url"])
      default: "-"
      }
    }
    return list.map { step in
      "\(text(step.values["path"])) \(text(step.values["previous"])) < > \(text(step.values["next"]))"
        + " \(text(step.values["label"]))"
    }
  }

  @Test(arguments: [
    (
      0,
      [
        "- - < > ../how/b.html Before and next",
        "individual - < > ../how/c.html Before and next, path Individual",
        "community - < > ../how/c.html Before and next, path Community of Practice",
      ]
    ),
    (1, ["- ../how/a.html < > ../how/c.html Before and next"]),
    (
      2,
      [
        "- ../how/b.html < > ../what/d.html Before and next",
        "individual ../how/a.html < > ../what/d.html Before and next, path Individual",
        "community ../how/a.html < > - Before and next, path Community of Practice",
      ]
    ),
    (3, ["- ../how/c.html < > - Before and next"]),
  ])
  func leadsOnEachPathThatDiffers(module: Int, expected: [String]) throws {
    let fixture = try SiteFixture(Self.files)
    let items = PageItems(site: fixture.site, page: fixture.course.modules[module].sitePath)
    #expect(steps(Steps(items: items).steps(ofModule: module)) == expected)
  }

  @Test func leadsFromASectionToItsFirstModule() throws {
    let fixture = try SiteFixture(Self.files)
    let items = PageItems(site: fixture.site, page: SitePath("what/index.html"))
    let sections = fixture.course.sections
    #expect(
      steps(Steps(items: items).steps(ofSection: sections[0]))
        == ["- - < > ../how/a.html Before and next"])
    #expect(
      steps(Steps(items: items).steps(ofSection: sections[1]))
        == ["- ../how/c.html < > ../what/d.html Before and next"])
  }
}

@Suite struct ModuleListItemsTests {
  private static func files(_ count: Int) -> [String: String] {
    let names = (0..<count).map { number in
      ("1-how/\(1000 + number)-m\(number).md", "---\ntitle: M<\(number)>\n---\n")
    }
    return Dictionary(uniqueKeysWithValues: names + [("2-what/10-z.md", "# Z")])
  }

  private func listed(_ page: String) -> [Int] {
    let list = page.split(separator: "<nav class=\"side\"").last ?? ""
    return list.matches(of: /data-module="m(\d+)"/).compactMap { Int($0.1) }
  }

  @Test(arguments: [(0, 0...12), (5, 0...17), (20, 8...32), (40, 28...40), (33, 21...40)])
  func showsNeighboursOnlyInALongSection(current: Int, expected: ClosedRange<Int>) throws {
    let fixture = try SiteFixture(Self.files(41))
    let page = fixture.renderer.render(.module(current)).output
    let html = String(decoding: try #require(page.first).bytes, as: UTF8.self)
    #expect(listed(html) == Array(expected))
    let marked = html.matches(of: /href="\.\.\/how\/m(\d+)\.html" aria-current="page"/)
    #expect(marked.map { String($0.1) } == [String(current)])
    #expect(html.contains("aria-current=\"page\">M&lt;\(current)&gt;</a>"))
  }

  @Test func showsAllOfAShorterSection() throws {
    let fixture = try SiteFixture(Self.files(40))
    #expect(listed(fixture.page("how/m0.html")) == Array(0..<40))
    #expect(listed(fixture.page("what/z.html")) == [])
    #expect(fixture.page("what/z.html").contains("aria-current=\"page\">Z</a>"))
  }
}

@Suite struct WorldMapTests {
  /// Computed apart from the program, with the polynomials of Šavrič and others (2011).
  @Test(arguments: [
    (52.36, 6.66, 486.9, 110.8), (35.08, 137.16, 849.8, 169.3), (35.26, -116.69, 142.2, 168.7),
    (-37.79, 175.28, 951.3, 420.0), (0, 11, 498, 290),
  ])
  func projects(latitude: Double, longitude: Double, x: Double, y: Double) {
    let point = WorldMap.project(
      CaseStudy.Coordinates(latitude: latitude, longitude: longitude))
    #expect(abs(point.x - x) < 0.06, "\(point.x)")
    #expect(abs(point.y - y) < 0.06, "\(point.y)")
  }

  private static let almelo = """
    ---
    title: Buurtzorg
    kind: case
    country: NL
    organisation: Buurtzorg & co
    coordinates: [52.36, 6.66]
    ---
    """

  @Test func placesCasesOverTheLand() throws {
    let page = try SiteFixture(["1-cases/10-b.md": Self.almelo]).page("cases.html")
    #expect(
      page.contains(
        "<a class=\"place\" href=\"cases/b.html\" data-case=\"b\" "
          + "aria-label=\"Netherlands: Buurtzorg &amp; co\">"
          + "<circle class=\"reach\" r=\"22\" cx=\"486.9\" cy=\"110.8\" />"
          + "<circle class=\"dot\" r=\"5\" cx=\"486.9\" cy=\"110.8\" /></a>"))
    #expect(page.contains("<path"))
  }

  @Test func isLeftOutWithoutPlacesOrLand() throws {
    let nowhere = Self.almelo.replacing("coordinates: [52.36, 6.66]\n", with: "")
    #expect(!(try SiteFixture(["1-cases/10-b.md": nowhere]).page("cases.html").contains("<figure")))
    let noLand = try SiteFixture(
      ["1-cases/10-b.md": Self.almelo], overrides: ["map/world.svg": "<svg></svg>"])
    #expect(!noLand.page("cases.html").contains("class=\"world\""))
  }
}

@Suite struct PageItemsTests {
  private func headings(_ levels: [Int]) -> [Document.Heading] {
    levels.enumerated().map {
      Document.Heading(node: $0, level: $1, text: "H\($0)", anchor: "h\($0)")
    }
  }

  @Test(arguments: [
    ([2, 2], false, 2), ([2, 2, 2], true, 3), ([2, 3, 2, 3, 2], true, 5),
    ([2, 2, 2, 4], true, 3), ([2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3], true, 3), ([], false, 0),
  ])
  func listsHeadings(levels: [Int], isShown: Bool, count: Int) throws {
    let items = PageItems(
      site: try SiteFixture(["1-how/10-a.md": "# A"]).site, page: SitePath("how/a.html"))
    let values = items.contents(headings(levels))
    guard case .flag(let flag) = values["has_contents"], case .list(let list) = values["contents"]
    else { return #expect(Bool(false)) }
    #expect(flag == isShown)
    #expect(list.count == count)
  }

  @Test(arguments: [
    ("Learning Culture", "learning-culture"), ("  A & B!  ", "a-b"), ("École 2", "école-2"),
    ("!!!", ""), ("", ""),
  ])
  func makesSlugs(text: String, slug: String) {
    #expect(SiteModel.slug(text) == slug)
  }

  @Test func makesAnchorsOfTermsDiffer() throws {
    let fixture = try SiteFixture([
      "1-how/10-a.md": "# A",
      "glossary.yml":
        "- {term: A b, definition: x}\n- {term: a-b, definition: y}\n- {term: a b 2, definition: z}\n",
    ])
    let anchors = fixture.site.glossary.map(\.anchor)
    #expect(Set(anchors).count == 3)
    #expect(anchors.contains("term-a-b"))
  }
}

import CourseModel
import TestSupport
import Testing

@testable import SiteRendering

@Suite struct ThemeTests {
  private static let files = [
    "1-how/10-a.md": "---\ntitle: A\n---\nText.\n", "1-how/20-b.md": "---\ntitle: B\n---\nText.\n",
  ]

  /// Diagnostics as `path marker name`, for a theme with one template replaced.
  private func missing(_ name: String, _ marked: String) throws -> [String] {
    let text = MarkedText(marked)
    let fixture = try SiteFixture(
      Self.files, overrides: ["templates/\(name).mustache": text.text])
    return fixture.rendered().diagnostics.map { diagnostic in
      let start = diagnostic.location.range.lowerBound
      let marker = text.offsets.first { $0.value == start }.map { MarkedText.symbol($0.key) }
      return "\(marker ?? "?") \(diagnostic.rule.id): \(diagnostic.summary)"
    }
  }

  @Test func replacesATemplate() throws {
    let page = try SiteFixture(
      Self.files, overrides: ["templates/module.mustache": "<p>{{title}} only</p>"]
    ).page("how/a.html")
    #expect(page.contains("tabindex=\"-1\">\n<p>A only</p>\n</main>"))
  }

  @Test func usesANewTemplateAsAPartial() throws {
    let fixture = try SiteFixture(
      Self.files,
      overrides: [
        "templates/module.mustache": "{{> mine}}", "templates/mine.mustache": "<b>{{title}}</b>",
      ])
    #expect(fixture.diagnostics.isEmpty)
    #expect(fixture.page("how/b.html").contains("\n<b>B</b>\n"))
  }

  @Test func replacesSingleWordsWithAPartialFile() throws {
    let fixture = try SiteFixture(
      Self.files, overrides: ["strings/en.yml": "search: Find\nnav_map: \"All: of it\"\n"])
    #expect(fixture.diagnostics.isEmpty)
    let page = fixture.page("how/a.html")
    #expect(fixture.page("search.html").contains("class=\"button\">Find</button>"))
    #expect(page.contains(">All: of it</a>"), "An underscore in a key counts as a dash")
    #expect(page.contains(">Skip to the content</a>"), "All other words stay")
  }

  @Test func replacesAnAssetUnderAnotherName() throws {
    let plain = try SiteFixture(Self.files)
    let changed = try SiteFixture(
      Self.files, overrides: ["assets/site.css": "p{}", "assets/fonts/x.txt": "x"])
    let paths = changed.renderer.assets.map(\.path.text)
    let sheet = try #require(paths.first { $0.hasPrefix("assets/site.") && $0.hasSuffix(".css") })
    #expect(sheet == "assets/" + AssetNames.hashed("site.css", Array("p{}".utf8)))
    #expect(!plain.renderer.assets.map(\.path.text).contains(sheet))
    #expect(paths.contains("assets/fonts/x.txt"))
    #expect(changed.page("how/a.html").contains("href=\"../\(sheet)\""))
  }

  @Test(
    arguments: [
      (
        "module", "<h1>1️⃣{{titel}}</h1>",
        "1️⃣ template-missing-name: Name 'titel' is not given to the page 'module'; "
          + "did you mean 'title'?"
      ),
      (
        "module", "{{#steps}}{{label}}{{/steps}}1️⃣{{label}}",
        "1️⃣ template-missing-name: Name 'label' is not given to the page 'module'"
      ),
      (
        "home", "{{#sections}}{{url}}1️⃣{{wrong_thing}}{{/sections}}",
        "1️⃣ template-missing-name: Name 'wrong_thing' is not given to the page 'home'"
      ),
      (
        "home", "1️⃣{{#zzz_top}}x{{/zzz_top}}",
        "1️⃣ template-missing-name: Name 'zzz_top' is not given to the page 'home'"
      ),
      (
        "home", "1️⃣{{^zzz_top}}x{{/zzz_top}}",
        "1️⃣ template-missing-name: Name 'zzz_top' is not given to the page 'home'"
      ),
      (
        "site-footer", "<p>1️⃣{{nowhere}}</p>",
        "1️⃣ template-missing-name: Name 'nowhere' is not given to the page 'site-footer'"
      ),
      (
        "section-nav-item", "{{#current}}1️⃣{{nowhere}}{{/current}}",
        "1️⃣ template-missing-name: Name 'nowhere' is not given to the page 'section-nav-item'"
      ),
      (
        "byline", "{{t_updated}}1️⃣{{t_upated}}",
        "1️⃣ template-missing-name: Name 't_upated' is not given to the page 'module'; "
          + "did you mean 't_updated'?"
      ),
    ])
  func namesAMissingNameAtItsPlaceOnce(name: String, marked: String, expected: String) throws {
    // A page of another shape reports the same again; commands show equal diagnostics once.
    let found = Set(try missing(name, marked))
    #expect(found == [expected], "\(found)")
  }

  @Test func namesAMissingNameOfTheFrameForEachKindOfPage() throws {
    let found = try missing("page", "{{{main}}}1️⃣{{nowhere_at_all}}")
    #expect(Set(found).count > 5)
    #expect(found.allSatisfy { $0.hasPrefix("1️⃣ template-missing-name: Name 'nowhere_at_all'") })
  }

  @Test func reportsATemplateThatCannotBeRead() throws {
    let fixture = try SiteFixture(
      Self.files, overrides: ["templates/module.mustache": "{{#steps}}{{title}}"])
    #expect(fixture.diagnostics.map(\.rule.id).contains("template-syntax"))
  }

  @Test func givesSharedNamesOfTheCourse() throws {
    let fixture = try SiteFixture([
      "course.yml": """
      title: "Learning: from within"
      language: ar-EG
      author: SoL
      licence: {name: CC BY, url: "https://cc.org/by"}
      """, "1-how/10-a.md": "# A",
    ])
    let shared = fixture.theme.shared.values
    func text(_ name: TemplateName) -> String {
      switch shared[name] {
      case .text(let text): text
      case .flag(false): "(none)"
      default: "(else)"
      }
    }
    #expect(text("site_title") == "Learning")
    #expect(text("course_title") == "Learning: from within")
    #expect(text("course_id") == "learning-from-within")
    #expect(text("direction") == "rtl")
    #expect(text("language") == "ar-EG")
    #expect(text("publisher") == "SoL")
    #expect(text("licence") == "CC BY")
    #expect(text("licence_url") == "https://cc.org/by")
    #expect(text("image") == "(none)")
    #expect(text("t_on_this_page") == "On this page")
    #expect(fixture.page("how/a.html").contains("lang=\"ar-EG\" dir=\"rtl\""))
  }

  @Test(arguments: [
    ("en", "ltr"), ("nl-BE", "ltr"), ("ar", "rtl"), ("HE", "rtl"), ("fa-IR", "rtl"), ("", "ltr"),
    ("arn", "ltr"), ("ur-Latn", "rtl"),
  ])
  func knowsTheDirectionOfWriting(language: String, expected: String) {
    #expect(WritingDirection.of(language) == expected)
  }
}

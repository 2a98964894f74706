import CourseModel
import TestSupport
import Testing

@testable import SiteRendering

/// The learner's own pages, and what every page holds for the learning record.
@Suite struct LearnerPagesTests {
  private static let course: [String: String] = [
    "course.yml": "title: A course\nid: a-course\n",
    "plan.yml": """
    fields:
      - {id: dimension, label: Dimension}
      - {id: goal, label: Goal & more, help: What for?}
      - {id: if-then, label: If-then}
      - {id: review-date, label: Review date}
    """,
    "1-why/10-vision.md": """
    ---
    title: A vision
    minutes: 15
    ---

    > [!REFLECT] hopes
    > What do **you** hope for?
    >
    > Say it in a sentence.

    > [!EXPERIMENT] two-questions
    > **Two questions.** Ask them & listen.
    """,
    "2-how/10-talk.md": "---\ntitle: Talk\npaths: [team]\n---\nText.",
  ]

  @Test func planHasAFieldOfTheRightFormForEachFieldOfTheCourse() throws {
    let page = try SiteFixture(Self.course).page("plan.html")
    #expect(page.contains("<label>Goal &amp; more</label>\n<p class=\"help\">What for?</p>"))
    #expect(page.contains("data-field=\"review-date\""))
    #expect(page.contains("<input type=\"date\" />"))
    #expect(page.contains("data-sentence="))
    #expect(page.contains("<h2>If-then</h2>"), "without scripts there is a form on paper")
  }

  @Test func planOfACourseWithoutPlanFileHasTheUsualFields() throws {
    var files = Self.course
    files["plan.yml"] = nil
    let fixture = try SiteFixture(files)
    #expect(
      fixture.site.planFields.map(\.id) == [
        "goal", "first-step", "if-then", "measure", "review-date", "result",
      ])
    #expect(fixture.page("plan.html").contains("<label>Smallest first step</label>"))
  }

  @Test func planKnowsTheExperimentsOfTheCourse() throws {
    let page = try SiteFixture(Self.course).page("plan.html")
    #expect(
      page.contains(
        "<span data-experiment-id=\"two-questions\" data-title=\"A vision\" "
          + "data-text=\"Two questions. Ask them &amp; listen.\" data-url=\"why/vision.html\">"))
  }

  @Test func reflectionsListEveryQuestionUnderItsModule() throws {
    let page = try SiteFixture(Self.course).page("reflections.html")
    #expect(page.contains("<h3><a href=\"why/vision.html\">A vision</a></h3>"))
    #expect(
      page.contains(
        """
        <div class="reflection" data-reflection="hopes">
        <div class="reflection-question">
        <p>What do you hope for?</p>
        <p>Say it in a sentence.</p>
        """))
    #expect(!page.contains(">Talk<"), "modules that ask nothing are left out")
  }

  @Test func pagesExistOnlyWhereTheCourseHasSomethingToKeep() throws {
    let bare = try SiteFixture(["1-how/10-a.md": "# A"]).rendered().output
    #expect(bare["plan.html"] == nil)
    #expect(bare["reflections.html"] == nil)
    #expect(bare["my-data.html"] != nil, "progress and path are always kept")
    let header = try #require(bare["index.html"]?.split(separator: "<main").first)
    #expect(!header.contains("plan.html"))
    #expect(header.contains("map.html"), "a header without test and plan has room for the map")
  }

  @Test func headerLeadsToPlanAndFooterToData() throws {
    let page = try SiteFixture(Self.course).page("why/vision.html")
    let parts = page.split(separator: "<footer")
    let header = try #require(page.split(separator: "<main").first)
    #expect(header.contains("<a href=\"../plan.html\">My plan</a>"))
    #expect(header.contains("<a href=\"../search.html\">Search</a>"))
    #expect(!header.contains("test.html"), "there is no instrument")
    #expect(parts.last?.contains("<a href=\"../my-data.html\">My data</a>") == true)
  }

  @Test func courseScriptHoldsModulesInReadingOrder() throws {
    let fixture = try SiteFixture(Self.course)
    let script = try #require(
      fixture.renderer.assets.first { $0.path.text.hasPrefix("assets/course.") })
    #expect(
      String(decoding: script.bytes, as: UTF8.self) == """
        (window.cursus=window.cursus||{}).course={"sections":[["why","Why","why/index.html"],\
        ["how","How","how/index.html"]],"modules":[["vision","A vision","why/vision.html",0,15,\
        "individual team community"],["talk","Talk","how/talk.html",1,0,"team"]],"dimensions":[],\
        "experiments":[["two-questions","Two questions"]]};

        """)
    #expect(fixture.page("why/vision.html").contains("<script src=\"../\(script.path.text)\""))
  }

  @Test func recordComesBeforeTheOtherScriptsAndItsPartsBeforeIt() throws {
    let page = try SiteFixture(Self.course).page("why/vision.html")
    let names = page.split(separator: "<script src=\"../assets/").dropFirst()
      .compactMap { $0.split(separator: ".").first }
    #expect(names == ["parts", "record", "course", "site", "answers"])
  }

  @Test func largeCourseKeepsTheListOfModulesOffItsLessons() throws {
    var files = ["1-how/_section.md": "---\ntitle: How\n---\n"]
    for number in 1...301 { files["1-how/\(1000 + number)-m\(number).md"] = "# M\(number)" }
    let fixture = try SiteFixture(files)
    #expect(!fixture.page("how/m7.html").contains("/course."))
    #expect(fixture.page("index.html").contains("assets/course."))
  }

  @Test func engineAndKitAreLoadedWhereTheyAreNeededWhenThereAreSome() throws {
    let fixture = try SiteFixture(Self.course)
    let engine = EngineScripts(
      kit: Array("{}".utf8), engine: Array("the engine".utf8),
      teamEngine: Array("the engine of teams".utf8))
    let renderer = SiteRenderer(
      course: fixture.course, theme: fixture.theme, imageSizes: [:], engine: engine)
    func text(_ plan: PagePlan) -> String {
      let files = renderer.render(plan).output
      return files.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
    for plan in [PagePlan.plan, .myData] {
      #expect(text(plan).contains("<script src=\"\(engine.kit.path.text)\""))
      #expect(text(plan).contains("<script src=\"\(engine.engine.path.text)\""))
    }
    #expect(!text(.module(0)).contains("assets/engine."))
    #expect(renderer.assets.contains { $0.path == engine.kit.path })
  }

  @Test func privacyStatementSaysWhatIsKeptAndWhereToDeleteIt() throws {
    let page = try SiteFixture(Self.course).page("privacy.html")
    #expect(page.contains("your test answers, your reflections, your plan"))
    #expect(page.contains("<a href=\"my-data.html\">My data</a>"))
  }

  @Test func moduleEndsWithRoomForItsMarkForDone() throws {
    let page = try SiteFixture(Self.course).page("why/vision.html")
    #expect(page.contains("<div class=\"done-box\" data-done-box=\"vision\" hidden=\"hidden\">"))
  }

  @Test func partsThatOnlyScriptsShowTravelInOneScriptForAllPages() throws {
    let fixture = try SiteFixture(Self.course)
    let parts = try #require(
      fixture.renderer.assets.first { $0.path.text.hasPrefix("assets/parts.") })
    let script = String(decoding: parts.bytes, as: UTF8.self)
    let page = fixture.page("why/vision.html")
    for id in ["page.record-words", "page.answer-words", "page.done-parts", "page.path-note"] {
      #expect(script.contains("id=\\\"\(id)\\\""))
      #expect(!page.contains("id=\"\(id)\""))
    }
    // Before the script that puts them into the page.
    let own = try #require(page.firstRange(of: "src=\"../\(parts.path.text)\""))
    let record = try #require(page.firstRange(of: "src=\"../assets/record."))
    #expect(own.lowerBound < record.lowerBound)
  }
}

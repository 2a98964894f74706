import CourseModel
import TestSupport
import Testing

@testable import SiteRendering

@Suite struct BodyBlockTests {
  private static let plan = [
    "plan.yml": "fields:\n  - {id: first-step, label: My first <step>}\n"
  ]

  @Test func writesReflect() throws {
    #expect(
      try SiteFixture.body("> [!REFLECT] hardest\n> Which *one*?\n") == """
        <div class="block reflect" role="group" id="reflect.hardest" \
        aria-labelledby="reflect.hardest.label" data-block="reflect" data-id="hardest">
        <p class="block-label" id="reflect.hardest.label">Reflect</p>
        <div class="block-text">
        <p>Which <em>one</em>?</p>
        </div>
        <p class="answer-hint">This page prints with lines to write on. To write on the screen, open \
        the module’s own page with JavaScript on.</p>
        <div class="lines" aria-hidden="true"><span></span><span></span><span></span><span></span></div>
        </div>

        """)
  }

  @Test func writesPlanWithTheLabelOfItsField() throws {
    let html = try SiteFixture.body(
      "> [!PLAN] first-step\n> When?\n\n> [!PLAN] first-step\n> Again.\n", with: Self.plan)
    #expect(html.contains("<p><strong>My first &lt;step&gt;</strong></p>\n<p>When?</p>"))
    #expect(html.contains("<span></span><span></span><span></span></div>"))
    #expect(html.contains("id=\"plan.first-step\""))
    #expect(
      html.contains(
        "id=\"plan.first-step.2\" aria-labelledby=\"plan.first-step.2.label\" "
          + "data-block=\"plan\" data-id=\"first-step\""))
    #expect(PageXML("<div>\(html)</div>").repeatedIDs == [])
  }

  @Test func writesExperimentTeamAndCommunity() throws {
    let html = try SiteFixture.body(
      "> [!EXPERIMENT] walk\n> Go.\n\n> [!TEAM]\n> We.\n\n> [!TEAM]\n> Again.\n\n> [!COMMUNITY]\n> All."
    )
    #expect(html.contains("<div class=\"block experiment hue-rust\" role=\"group\""))
    #expect(html.contains("<p class=\"answer-hint\">Like it?"))
    #expect(
      html.contains(
        "<div class=\"block team\" role=\"group\" id=\"team.1\" aria-labelledby=\"team.1.label\" "
          + "data-block=\"team\" data-path=\"team\">\n"))
    #expect(html.contains("id=\"team.2\""))
    #expect(html.contains("id=\"community.1\""))
    #expect(html.contains("data-path=\"community\""))
    #expect(PageXML("<div>\(html)</div>").failure == nil)
  }

  @Test func writesCheck() throws {
    let html = try SiteFixture.body(
      "> [!CHECK] q1\n> Which?\n>\n> - [ ] The *first* [one](https://a.org)\n> - [x] Second\n> - [x] Third\n>\n"
        + "> > Because <of> it.\n>\n> After.\n")
    #expect(
      html == """
        <div class="block check" role="group" id="check.q1" aria-labelledby="check.q1.label" \
        data-block="check" data-id="q1">
        <p class="block-label" id="check.q1.label">Check yourself</p>
        <div class="block-text">
        <p>Which?</p>
        <p>After.</p>
        </div>
        <ul class="options">
        <li><label><input type="checkbox" name="check.q1" value="1" /><span>The first one</span>\
        </label></li>
        <li data-right="true"><label><input type="checkbox" name="check.q1" value="2" />\
        <span>Second</span></label></li>
        <li data-right="true"><label><input type="checkbox" name="check.q1" value="3" />\
        <span>Third</span></label></li>
        </ul>
        <details class="feedback"><summary>Compare with our answer</summary>
        <ul class="right-answers"><li><span class="right-label">Right:</span> Second</li>\
        <li><span class="right-label">Right:</span> Third</li></ul>
        <p>Because &lt;of&gt; it.</p>
        </details>
        </div>

        """)
  }

  private static let facilitator = """
    Before.

    > [!FACILITATOR] 15 min
    > Ask [them](#limits) first.
    >
    > > [!FACILITATOR] 5 min
    > > Inner.

    After.
    """

  @Test func leavesFacilitatorBlocksToTheGuide() throws {
    for form in [
      BodyContext.Form.page, .part(prefix: "p", shift: 1), .handbook(prefix: "m", shift: 2),
    ] {
      #expect(
        try SiteFixture.body(Self.facilitator, form: form) == "<p>Before.</p>\n<p>After.</p>\n")
    }
    let guide = try SiteFixture.body(Self.facilitator, form: .facilitator(prefix: "m"))
    #expect(!guide.contains("Before.") && !guide.contains("After."))
    #expect(guide.matches(of: /Inner\./).count == 1, "A block within a block stands once")
    #expect(guide.contains("For the facilitator <span class=\"block-time\">15 min</span></p>"))
    #expect(guide.contains("id=\"m.facilitator.1\""))
    #expect(
      guide.contains("<a href=\"how/m.html#limits\">them</a>"),
      "Headings of the module are not in the guide")
  }

  @Test(arguments: [
    ("> [!FACILITATOR] 15 min\n> a", 15), ("> [!FACILITATOR]\n> a", 0),
    ("> [!FACILITATOR] about 5\n> a", 0),
    ("> [!FACILITATOR] 5\n> a\n\n> [!FACILITATOR] 7 minutes\n> b", 12),
    (
      "> [!FACILITATOR] 9223372036854775807\n> a\n\n> [!FACILITATOR] 9223372036854775807\n> b",
      12000
    ),
    ("> [!FACILITATOR] 99999999999999999999\n> a", 0),
  ])
  func countsTheMinutesOfFacilitators(markdown: String, minutes: Int) throws {
    let module = SearchCourse.module("m", markdown)
    #expect(FacilitatorPage.minutes(of: module.body.tree) == minutes)
  }
}

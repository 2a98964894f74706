import CourseModel
import TestSupport
import Testing
import Typesetting

@testable import SiteRendering

/// Every kind of Markdown on paper; nothing is left out.
@Suite struct PaperBodyTests {
  @Test func setsTextWithAllItsMarks() throws {
    #expect(
      try body("A *b* **c** ~~d~~ `e`\\\nf &amp; <https://a.org> and [g](https://b.org).") == """
        normal: A *b* **c** ~~d~~ `e`⏎f & [https://a.org](https://a.org) and [g](https://b.org).
        """)
  }

  @Test func setsHeadingsListsQuotesAndRules() throws {
    #expect(
      try body(
        """
        ## Two

        ### Three

        1. a
        2. b
           - c

        3) d

        - [ ] open
        - [x] done

        > said

        ---
        """) == """
          h3 Two #module.x.two
          h4 Three #module.x.three
          list numbers(from: 1)
          -
            normal: a
          -
            normal: b
            list bullets
            -
              normal: c
          list numbers(from: 3)
          -
            normal: d
          list tasks
          - [ ]
            normal: open
          - [x]
            normal: done
          quote
            normal: said
          rule
          """)
  }

  @Test func setsTablesCodeAndHTMLAsText() throws {
    #expect(
      try body(
        """
        | a | b | c |
        |---|--:|:-:|
        | 1 | *2* | `3` |

        ```
        let x = 1
        ```

        <div>raw</div>

        <!-- hidden -->

        A <b>word</b>.
        """) == """
          table left right center
          head a | b | c
          row 1 | *2* | `3`
          code let x = 1

          code <div>raw</div>

          normal: A <b>word</b>.
          """)
  }

  @Test func setsNotesOnceAndInOneRun() throws {
    var notes: [[Typesetting.Inline]] = []
    #expect(
      try body(
        "a[^n] b[^n] c[^m]\n\n[^n]: One.\n\n    Two.\n\n[^m]: - x\n    - y\n", notes: &notes) == """
          normal: a{note 0} b{note 0} c{note 1}
          """)
    #expect(notes.map(PaperText.text) == ["One.⏎Two.", "x⏎y"])
  }

  @Test func endsNotesThatNameOneAnother() throws {
    var notes: [[Typesetting.Inline]] = []
    let text = (0..<200).map { "[^\($0)]: [^\($0 + 1)]\n\n" }.joined() + "[^200]: end\n\n[^0]"
    _ = try body(text, notes: &notes)
    #expect(notes.count == 4)
    #expect(PaperText.text(notes[3]).hasPrefix("["), "the fifth is named, and not set")
  }

  @Test func setsTheCoursesOwnBlocks() throws {
    #expect(
      try body(
        """
        > [!REFLECT] r
        > Which?

        > [!PLAN] first-step
        > When?

        > [!EXPERIMENT] e
        > Try.

        > [!TEAM]
        > Talk.

        > [!COMMUNITY]
        > Share.

        > [!FACILITATOR] 20 min
        > Watch.

        > [!NOTE]
        > Mind.
        """, with: ["plan.yml": "fields:\n  - {id: first-step, label: Step, help: Small.}\n"])
          == """
          callout Reflect
            normal: Which?
            lines 4
          callout For your plan
            normal: **Step**
            small: Small.
            normal: When?
            lines 3
          callout A small experiment
            normal: Try.
          callout With your team
            normal: Talk.
          callout In your Community of Practice
            normal: Share.
          callout Note
            normal: Mind.
          """)
  }

  @Test func keepsAnswersForTheEndOfTheBook() throws {
    #expect(
      try body(
        """
        > [!CHECK] c
        > Which one?
        >
        > - [ ] this
        > - [x] that
        >
        > > Because.
        """) == """
          callout Check yourself
            normal: {#module.x.check.c}
            normal: Which one?
            list tasks
            - [ ]
              normal: this
            - [ ]
              normal: that
            small: You find our answer on page_{page #answer.module.x.check.c}.
          """)
  }

  @Test func drawsCausalLoopsAndTellsThemInWords() throws {
    let text = try body("```loop\nwork -> rest -\nrest -> work -\n```\n")
    #expect(
      text.hasPrefix("drawing “Causal loop diagram: work, rest. Reinforcing loop R1: work up"))
  }

  @Test func movesPicturesOutOfLines() throws {
    let picture = Figure.Picture.drawing(Drawing(size: Drawing.Size(width: 10, height: 10)))
    #expect(
      try body(
        "A ![leaf](leaf.svg) b.\n\n![pot](leaf.svg \"A caption\")\n\n![gone](gone.svg)\n",
        with: ["1-a/leaf.svg": "<svg/>"], pictures: [SourcePath("1-a/leaf.svg"): picture]) == """
          normal: A  b.
          drawing “leaf” \("")
          drawing “pot” A caption
          callout Picture
            normal: gone
          """)
  }

  @Test func leadsToOtherPartsWithTheirPages() throws {
    #expect(
      try body("[here](#two) [there](20-y.md) [deep](20-y.md#z) [out](../x.txt)\n\n## Two\n") == """
        normal: [here](#module.x.two) [there](#module.y) (page_{page #module.y}) \
        [deep](#module.y.z) (page_{page #module.y.z}) out
        h3 Two #module.x.two
        """)
  }

  @Test func citesAndMarksTermsForTheIndex() throws {
    #expect(
      try body(
        "Tea and green tea [@senge1990, p. 3; @x], again tea [@senge1990].",
        with: [
          "glossary.yml": "- {term: Tea, definition: A drink.}\n",
          "references.yml":
            "- id: senge1990\n  title: The fifth\n  issued: {date-parts: [[1990]]}\n",
        ]) == """
          normal: {index tea}[Tea](#term-tea) and green tea \
          [{#cited.module.x.senge1990}[The fifth, 1990, p. 3](#ref.senge1990); x], again tea \
          [[The fifth, 1990](#ref.senge1990)].
          """)
  }

  // MARK: Setting one body

  private func body(
    _ text: String, with files: [String: String] = [:],
    pictures: [SourcePath: Figure.Picture] = [:]
  ) throws -> String {
    var notes: [[Typesetting.Inline]] = []
    return try body(text, with: files, pictures: pictures, notes: &notes)
  }

  private func body(
    _ text: String, with files: [String: String] = [:],
    pictures: [SourcePath: Figure.Picture] = [:], notes: inout [[Typesetting.Inline]]
  ) throws -> String {
    var all = files
    all["1-a/10-x.md"] = "---\ntitle: X\n---\n" + text
    all["1-a/20-y.md"] = "# Y\n\n## Z\n"
    let site = try SiteFixture(all).site
    var places: [SitePath: String] = [:]
    for module in site.course.modules {
      places[module.sitePath] = SiteModel.handbookID(of: module)
    }
    let module = try #require(site.course.module(ModuleID("x")))
    var writer = PaperBodyWriter(
      module.body,
      PaperContext(
        site: site, pictures: pictures, places: places, hasSources: !site.references.isEmpty,
        textWidth: PageStyle().textWidth),
      prefix: "module.x", shift: 1, ink: .accent)
    let result = PaperText(writer.blocks()).text
    notes = writer.notes
    return result
  }
}

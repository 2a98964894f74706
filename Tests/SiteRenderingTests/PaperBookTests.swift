import Assessment
import CourseModel
import TestSupport
import Testing
import Typesetting

@testable import SiteRendering

/// Handbook and workbook as a whole: what stands in them, and in which order.
@Suite struct PaperBookTests {
  private static let files = [
    "course.yml": "title: Tea\nauthor: Us\nedition: \"2\"\nsummary: All of it.\n",
    "1-start/_section.md": "---\ntitle: Start\nquestion: Why?\n---\nOpening.\n",
    "1-start/10-leaf.md": """
    ---
    title: Leaf
    minutes: 5
    outcomes: [Know a leaf]
    ---
    Green [@senge1990].

    > [!REFLECT] r
    > Which leaf?

    > [!CHECK] c
    > True?
    >
    > - [x] yes

    > [!FACILITATOR] 20 min
    > Pour slowly.
    """,
    "1-start/20-cup.md": """
    ---
    title: Cup
    requires: [leaf]
    ---
    > [!EXPERIMENT] e
    > Drink.
    """,
    "glossary.yml": "- {term: Green, definition: A colour., module: leaf}\n",
    "references.yml":
      "- id: senge1990\n  title: The fifth\n  author: [{family: Senge, given: Peter}]\n  issued: {date-parts: [[1990]]}\n",
  ]

  @Test func setsTheWholeCourseAsABook() throws {
    #expect(
      try document(.handbook) == """
        cover Handbook: Tea
          Published by Us
          Edition 2
        contents Contents 2
        page
        h1 Course map #
        normal: An arrow leads from a module to one that builds on it. The table of contents says on \
        which page each module begins.
        drawing “Start: Leaf; Cup (after Leaf).” \("")
        page
        overline: 2 modules · 5 min
        h1 Start #section.start
        finding: Why?
        normal: Opening.
        overline: Lesson · 5 min
        h2 Leaf #module.leaf
        callout After this you can
          list bullets
          -
            normal: Know a leaf
        normal: {index green}Green [{#cited.module.leaf.senge1990}[Senge, 1990](#ref.senge1990)].
        callout Reflect
          normal: Which leaf?
          lines 4
        callout Check yourself
          normal: {#module.leaf.check.c}
          normal: True?
          list tasks
          - [ ]
            normal: yes
          small: You find our answer on page_{page #answer.module.leaf.check.c}.
        overline: Lesson
        h2 Cup #module.cup
        small: Best read first: [Leaf](#module.leaf) (page_{page #module.leaf})
        callout A small experiment
          normal: Drink.
        page
        h1 Answers to “Check yourself” #
        normal: {#answer.module.leaf.check.c}[**Leaf**](#module.leaf.check.c) \
        (page_{page #module.leaf.check.c})
        small: True?
        list tasks
        - [x]
          normal: yes
        page
        h1 Glossary #
        term Green #term-green
          normal: {index green}A colour. Read in [Leaf](#module.leaf) (page_{page #module.leaf}).
        page
        h1 Sources #
        list bullets
        -
          small: {#ref.senge1990}Senge, P. (1990). *The fifth*. ⏎Cited in: \
        [Leaf](#cited.module.leaf.senge1990) (page_{page #cited.module.leaf.senge1990})
        index Index of terms
        """)
  }

  @Test func setsWhatIsFilledInWithAPen() throws {
    let text = try document(.workbook)
    #expect(
      text.contains(
        """
        h1 Questions to think about #
        lede: All questions of the course, in its order. Write as you go.
        h2 Leaf #part.1.1-start/10-leaf.md
        normal: Which leaf?
        lines 5
        """))
    #expect(text.contains("h1 My plan #"))
    #expect(text.contains("normal: **Goal**"))
    #expect(
      text.contains(
        """
        table left right right
        head For | Time | Page
        row [Leaf](#part.3.1-start/10-leaf.md) | 20 min | {page #part.3.1-start/10-leaf.md}
        h2 Leaf #part.3.1-start/10-leaf.md
        facts: For the facilitator · 20 min
        normal: Pour slowly.
        """))
    #expect(text.contains("list tasks\n- [ ]\n  normal: Drink."))
    #expect(!text.contains("True?"), "checks have their answers in the handbook")
  }

  @Test func setsTheTestOnPaper() throws {
    var files = Self.files
    files["assessment/tea.yml"] = RichCourse.instrument
    let text = try document(.workbook, files)
    let site = try SiteFixture(files).site
    let instrument = try #require(site.course.instrument)
    for dimension in instrument.dimensions {
      #expect(text.contains(dimension.name))
      for item in dimension.items {
        #expect(text.contains("row \(item.text) | ☐"), "\(item.text)")
      }
    }
    for word in instrument.scale.words { #expect(text.contains(word)) }
    #expect(text.contains("h2 Your result by hand #"))
  }

  @Test func everyLinkOfABookLeadsSomewhere() throws {
    let text = try document(.handbook)
    let wanted = Set(text.matches(of: #/\]\(#([^)]+)\)/#).map { String($0.output.1) })
    let pages = Set(text.matches(of: #/\{page #([^}]+)\}/#).map { String($0.output.1) })
    let there = Set(
      text.matches(of: #/(?:\{#|^h\d .*#|^term .*#)([^}\n]+)/#.anchorsMatchLineEndings()).map {
        String($0.output.1)
      })
    #expect(wanted.union(pages).subtracting(there) == [])
  }

  @Test func saysWhatStandsInTheWay() throws {
    func paper(_ files: [String: String]) throws -> CoursePaper {
      let site = try SiteFixture(files)
      return CoursePaper(course: site.course, theme: site.theme)
    }
    #expect(try paper(["1-a/10-x.md": "# X"]).kinds == [.handbook])
    #expect(try paper(["1-a/10-x.md": "# X"]).obstacle(to: .workbook) == .nothing)
    #expect(try paper([:]).obstacle(to: .handbook) == .nothing)
    #expect(try paper(["1-a/10-x.md": "# شاي"]).obstacle(to: .handbook) == .script(.arabic))
    let many = Dictionary(uniqueKeysWithValues: (100..<401).map { ("1-a/\($0)-x\($0).md", "# X") })
    #expect(try paper(many).obstacle(to: .handbook) == .tooManyModules(limit: 300))
  }

  private func document(
    _ kind: CoursePaper.Kind, _ files: [String: String] = files
  ) throws -> String {
    let site = try SiteFixture(files)
    let paper = CoursePaper(course: site.course, theme: site.theme)
    return PaperText(paper.document(kind).blocks).text
  }
}

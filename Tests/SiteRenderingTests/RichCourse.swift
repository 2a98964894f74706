import CourseModel

@testable import SiteRendering

/// Courses that make every template show everything it has, and nothing of it.
enum RichCourse {
  private static let terms = (1...12).map { number in
    "- {term: \(Character(UnicodeScalar(UInt8(96 + number)))) term, definition: Of <\(number)>."
      + (number == 1 ? ", module: vision" : "") + "}"
  }.joined(separator: "\n")

  private static let body = """
    A b term, “a c term” and `a d term`[^1], said [@senge1990, p. 12; @cipd] and [@x]. [Out](https://a.org)

    ## First & *foremost*

    Text with <b>HTML</b> and <!-- a comment --> {{braces}} and {{{more}}} \u{E000}0\u{E001} \u{FFFF}.

    ### Under it

    | a | b |
    |---|--:|
    | 1 | 2 |

    ## Second

    - [ ] to do
    - [x] done

    > [!TIP]
    > A tip.

    > [!REFLECT] ID-reflect
    > Which?

    > [!PLAN] first-step
    > When?

    > [!CHECK] ID-check
    > Which?
    >
    > - [ ] One
    > - [x] Two
    >
    > > Because.

    > [!EXPERIMENT] ID-experiment
    > Try.

    > [!TEAM]
    > We.

    > [!COMMUNITY]
    > All.

    > [!FACILITATOR] 15 min
    > Lead[^2]; [see](#second).

    ## Third

    ```loop
    title: Asking & telling
    asking -> trust +
    trust -> asking +
    ```

    ```swift
    let a = "<b>"
    ```

    ![A drawing](../media/drawing.svg "Drawn & coloured")

    [^1]: A note with a [link](module:vision).
    [^2]: A note for the facilitator.
    """

  private static func module(_ id: String, _ fields: String) -> String {
    "---\n\(fields)\n---\n" + body.replacing("ID", with: id)
  }

  /// Every part that an instrument may have, and texts that must be escaped.
  static let instrument = """
    id: rich-test
    version: 2
    title: The <test>
    frame:
      question: Which group & why?
      groups:
        - {id: team, name: "My \\"team\\""}
        - {id: all, name: Everybody}
      sentences: [Think of one group., "There is no <right> answer."]
    scale:
      min: 1
      max: 3
      words: [never, "some & times", always]
      meanings: [none, about half, "all <of them>"]
    ratings:
      - {id: today, name: Today, question: How often?, missing: I cannot say}
      - {id: wanted, name: Later, question: How often then?, missing: not for us}
    influence:
      question: How much can you change?
      words: [a little, a lot]
    picks:
      number: 1
      question: Which one?
    bands:
      - {id: low, name: Low, from: 1.0}
    dimensions:
      - id: lead
        name: Leaders & learning
        summary: Do leaders <learn>?
        definition: Leaders show what they learn.
        items:
          - {id: lead1, text: "Leaders say \\"I don't know\\".", short: true}
          - {id: lead2, text: Leaders ask., short: false}
        evidence-question: What did a leader say?
        bands: {low: Little so far.}
        experiments:
          - {id: ask, title: Ask, text: Ask once.}
      - id: share
        name: Sharing
        items:
          - {id: share1, text: People share., short: true}
          - {id: share2, text: People show., short: false}
        bands: {low: Little so far.}
    """

  static let files: [String: String] = [
    "course.yml": """
    title: "Learning & <Culture>: change from within"
    tagline: Change & grow
    audience: For L&D and HR
    summary: Find out "where" you are.
    language: en
    author: SoL & friends
    licence: {name: CC BY-SA 4.0, url: "https://creativecommons.org/licenses/by-sa/4.0/?a=1&b=2"}
    base-url: https://example.org/a/b
    paths:
      - {id: individual, title: On your own, tagline: Alone, summary: At your pace.}
      - {id: team, title: "Team & co", tagline: Together, summary: In meetings.}
    """,
    "README.md": body.replacing("ID", with: "home").replacing("../media", with: "media"),
    "glossary.yml": terms,
    "references.yml": """
    - {id: senge1990, type: book, title: The fifth discipline, author: [{family: Senge, given: Peter M.}], issued: 1990, publisher: "Double & day"}
    - {id: cipd, type: report, title: "A <report>?", author: [{literal: CIPD}], URL: "https://a.org/?x=1&y=2"}
    - {id: unused, type: article-journal, title: Unused, container-title: Journal, volume: 1, page: 2-3, DOI: 10.1/x}
    """,
    "plan.yml": "fields:\n  - {id: first-step, label: First step}",
    "assessment/test.yml": instrument,
    "media/drawing.svg": "<svg width=\"640\" height=\"360\"/>",
    "1-why/_section.md": """
    ---
    title: Why & what for?
    question: Where do we stand?
    summary: The reasons.
    ---

    """ + body.replacing("ID", with: "why"),
    "1-why/10-vision.md": module(
      "vision",
      """
      title: A <vision>
      summary: What we hope for & why.
      minutes: 130
      outcomes: [See "it", Say it]
      related: [dialogue, almelo]
      dimensions: [lead]
      authors: [Ann & Bob, Carl]
      updated: 2026-11-23
      aliases: [old/vision, /older.html, "é/ü.html"]
      extra: {room: big}
      """),
    "1-why/20-short.md": "---\ntitle: Short\npaths: [team]\n---\n",
    "2-how/1-talk/_section.md": """
    ---
    title: Talk
    summary: Talking.
    ---

    """ + body.replacing("ID", with: "talk").replacing("../media", with: "../../media"),
    "2-how/1-talk/10-dialogue.md": module(
      "dialogue",
      """
      title: Dialogue
      kind: activity
      minutes: 45
      requires: [vision]
      updated: 2026-10-01
      """
    ).replacing("../media", with: "../../media"),
    "2-how/2-write/10-journal.md":
      "---\ntitle: Journal\nkind: reflection\nrequires: [vision, dialogue]\n---\nText.",
    "3-cases/10-almelo.md": module(
      "almelo",
      """
      title: Buurtzorg & "co"
      kind: case
      country: NL
      organisation: Buurtzorg <NL>
      sector: health care
      size: 15 000 people
      coordinates: [52.36, 6.66]
      evidence: B
      dimensions: [lead, share]
      summary: Nurses & neighbours.
      minutes: 20
      requires: [vision]
      """),
    "3-cases/20-nowhere.md": "---\ntitle: Nowhere\nkind: case\ncountry: ZA\n---\nText.",
  ]

  /// A course with nothing but what it must have, so that every value that may be missing is.
  static let bareFiles: [String: String] = [
    "course.yml": "title: Bare\n", "1-how/10-a.md": "# A",
    "2-cases/10-b.md": "---\nkind: case\ncountry: NL\n---\n# B",
    "references.yml": "- {id: x, title: X}", "glossary.yml": "- {term: t, definition: d}",
  ]
}

import TestSupport

extension RuleCase {
  private static func template(
    _ name: String, _ text: TestFile, _ expected: ExpectedDiagnostic...
  ) -> RuleCase {
    RuleCase(
      name,
      ["a/x.md": "# X", "assessment/report-personal.md": text, "media/a.png": .bytes([])],
      expected: expected)
  }

  private static func block(
    _ place: String, _ text: String, _ name: String
  ) -> ExpectedDiagnostic {
    ExpectedDiagnostic(
      "unknown-report-block", at: place, text, "\(name) has no place in a report template",
      fix: "use headings, paragraphs, lists, quotes and components")
  }

  private static func inText(_ place: String, _ text: String) -> ExpectedDiagnostic {
    ExpectedDiagnostic(
      "unknown-component", at: place, text, "A component stands on a line of its own",
      fix: "put an empty line before and after '{{…}}'")
  }

  /// Report templates and what they may hold.
  static let reports: [RuleCase] = [
    template(
      "a template with everything it may hold",
      """
      ---
      title: Report
      ---
      <!-- a comment -->

      # Heading <!-- another -->

      Text, *emphasis*, **strong**, `code`, [link](../a/x.md) and { braces }.

      {{respondent}}
      {{ gaps  top=3 }} {{radar}}

      - a
      - b

      1. c

      > A quote
      >
      > {{plan}}
      """),
    template(
      "components that do not exist",
      """
      {{radar}}
      {{1️⃣gap}} {{2️⃣radr top=3}}

      > {{3️⃣nothing-like-it}}

      {{4️⃣spread}}
      """,
      ExpectedDiagnostic(
        "unknown-component", at: "1️⃣", "gap",
        "Component 'gap' is not one of a personal report; did you mean 'gaps'?",
        fix: "write '{{gaps}}'", replacement: "gaps"),
      ExpectedDiagnostic(
        "unknown-component", at: "2️⃣", "radr",
        "Component 'radr' is not one of a personal report; did you mean 'radar'?",
        fix: "write '{{radar}}'", replacement: "radar"),
      ExpectedDiagnostic(
        "unknown-component", at: "3️⃣", "nothing-like-it",
        "Component 'nothing-like-it' is not one of a personal report", fix: personal),
      ExpectedDiagnostic(
        "unknown-component", at: "4️⃣", "spread",
        "Component 'spread' is not one of a personal report", fix: personal)),
    RuleCase(
      "components of the other report",
      [
        "a/x.md": "# X",
        "assessment/report-team.md": "{{spread}}\n\n{{1️⃣route}}\n",
      ],
      ExpectedDiagnostic(
        "unknown-component", at: "1️⃣", "route",
        "Component 'route' is not one of a team report",
        fix:
          "use one of: changes, computed, differences, distributions, frame, gaps, items, matrix, "
          + "narratives, participation, plan, radar, spread, strengths, summary, talk-guide")),
    template(
      "components inside text, headings and lists",
      """
      Look at
      1️⃣{{gaps}} first.

      ## 2️⃣{{radar}}

      - 3️⃣{{gaps}}

      4️⃣{{}}

      5️⃣The braces of this {{gaps are never closed.
      """,
      inText("1️⃣", "{{gaps}}"), inText("2️⃣", "{{radar}}"), inText("3️⃣", "{{gaps}}"),
      inText("4️⃣", "{{}}"), inText("5️⃣", "The braces of this {{gaps are never closed.")),
    template(
      "arguments that a component does not take",
      """
      {{gaps 1️⃣first=3}} {{gaps 2️⃣top=many}}

      {{gaps 3️⃣top=0 4️⃣top}} {{radar 5️⃣top=3}}
      """,
      ExpectedDiagnostic(
        "unknown-component-argument", at: "1️⃣", "first=3", "Component 'gaps' takes no 'first'",
        fix: "write 'top=3'"),
      ExpectedDiagnostic(
        "unknown-component-argument", at: "2️⃣", "top=many",
        "'top' of 'gaps' is a whole number from 1 to 100, not 'many'", fix: "write 'top=3'"),
      ExpectedDiagnostic(
        "unknown-component-argument", at: "3️⃣", "top=0",
        "'top' of 'gaps' is a whole number from 1 to 100, not '0'", fix: "write 'top=3'"),
      ExpectedDiagnostic(
        "unknown-component-argument", at: "4️⃣", "top",
        "'top' of 'gaps' needs a whole number from 1 to 100", fix: "write 'top=3'"),
      ExpectedDiagnostic(
        "unknown-component-argument", at: "5️⃣", "top=3", "Component 'radar' takes no 'top'",
        fix: "write '{{radar}}'")),
    template(
      "blocks that pages have and reports do not",
      """
      1️⃣| a | b |
      |---|---|
      | c | d |

      2️⃣```
      code
      ```

      3️⃣***

      4️⃣> [!NOTE]
      > Mind this.

      5️⃣> [!REFLECT] id
      > A question?

      6️⃣- [ ] a task
      - a
        7️⃣- b
      8️⃣- ## c
      9️⃣- > d
      """,
      block("1️⃣", "| a | b |", "A table"), block("2️⃣", "```", "Code"),
      block("3️⃣", "***", "A line across the page"),
      block("4️⃣", "> [!NOTE]", "A block of lessons"),
      block("5️⃣", "> [!REFLECT] id", "A block of lessons"),
      block("6️⃣", "- [ ] a task", "A task inside a list"),
      block("7️⃣", "- b", "A list inside a list"), block("8️⃣", "- ## c", "A heading inside a list"),
      block("9️⃣", "- > d", "A quote inside a list")),
    template(
      "pictures, notes and struck-out words in text",
      """
      An ![image](1️⃣../media/a.png).

      2️⃣A note[^1].

      3️⃣~~Gone~~

      4️⃣[^1]: The note.
      """,
      block("1️⃣", "../media/a.png", "A picture"), block("2️⃣", "A note[^1].", "A footnote"),
      block("3️⃣", "~~Gone~~", "Struck-out text"),
      block("4️⃣", "[^1]: The note.", "A footnote")),
    RuleCase(
      "citations and raw HTML in a template",
      [
        "a/x.md": "# X",
        "course.yml": "title: T\nraw-html: true\n",
        "references.yml": "- id: s1990\n  title: S\n",
        "assessment/report-team.md": "See [1️⃣@s1990].\n\n2️⃣<hr>\n\nThis 3️⃣<b>works</b>.\n",
      ],
      block("1️⃣", "@s1990", "A citation"), block("2️⃣", "<hr>", "Raw HTML"),
      block("3️⃣", "<b>", "Raw HTML")),
    RuleCase(
      "Markdown in assessment/ that is no template",
      [
        "a/x.md": "# X", "assessment/report-persnal.md": "{{gaps}}", "assessment/notes.md": "Text",
        "assessment/deeper/report-team.md": "Text",
      ],
      ExpectedDiagnostic(
        "unused-report-file", at: "assessment/deeper/report-team.md",
        "'report-team.md' is a report template in 'assessment/' itself only",
        fix: "move it to 'assessment/'"),
      ExpectedDiagnostic(
        "unused-report-file", at: "assessment/notes.md", "'notes.md' is no report template",
        fix: "name it report-personal.md or report-team.md, or move it to a section"),
      ExpectedDiagnostic(
        "unused-report-file", at: "assessment/report-persnal.md",
        "'report-persnal.md' is no report template; did you mean 'report-personal.md'?",
        fix: "name it report-personal.md or report-team.md, or move it to a section")),
  ]

  private static let personal =
    "use one of: changes, computed, frame, gaps, items, matrix, narratives, plan, radar, "
    + "reflections, respondent, route, strengths, summary"
}

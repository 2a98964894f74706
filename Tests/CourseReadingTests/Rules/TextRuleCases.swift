import TestSupport

extension RuleCase {
  /// What stands in the body of a file.
  static let text: [RuleCase] = [
    RuleCase(
      "text that nests too deep",
      ["a/x.md": "# X\n\n1️⃣\(String(repeating: ">", count: 101)) x\n"],
      ExpectedDiagnostic(
        "nesting-too-deep", at: "1️⃣", "Text nests more than 100 levels deep",
        fix: "remove quote marks or list levels")),
    RuleCase(
      "a table whose short rows leave out too many cells",
      [
        "a/x.md": """
        # X

        \(String(repeating: "|a", count: 600))|
        \(String(repeating: "|-", count: 600))|
        \(String(repeating: "|b|\n", count: 333))1️⃣|c|
        """
      ],
      ExpectedDiagnostic(
        "text-too-complex", at: "1️⃣", "Rows of tables leave out more than 200000 cells",
        fix: "make the head of the table as short as its rows")),
    RuleCase(
      "a block that nobody knows, and one that somebody mistyped",
      ["a/x.md": "# X\n\n> [!1️⃣REFLEKT] my-id\n> Why?\n\n- > [!2️⃣SONNET]\n  > x\n"],
      ExpectedDiagnostic(
        "unknown-block", at: "1️⃣", "REFLEKT",
        "Block 'REFLEKT' is not known; did you mean 'REFLECT'?",
        fix: "write 'REFLECT'", replacement: "REFLECT"),
      ExpectedDiagnostic(
        "unknown-block", at: "2️⃣", "SONNET", "Block 'SONNET' is not known",
        fix: "use one of REFLECT, PLAN, CHECK, EXPERIMENT, TEAM, COMMUNITY, FACILITATOR, NOTE, "
          + "TIP, IMPORTANT, WARNING, CAUTION")),
    RuleCase(
      "blocks that keep an answer and have no name",
      ["a/x.md": "# X\r\n\r\n> [!1️⃣REFLECT]\r\n> Why?\r\n\r\n> [!2️⃣plan]\r\n"],
      ExpectedDiagnostic(
        "missing-block-id", at: "1️⃣", "REFLECT", "REFLECT block must name an id",
        fix: "write '[!REFLECT] my-reflect-id'"),
      ExpectedDiagnostic(
        "missing-block-id", at: "2️⃣", "plan", "PLAN block must name a field of plan.yml",
        fix: "write '[!PLAN] first-step'")),
    RuleCase(
      "two blocks with one id, in quotes inside quotes",
      [
        "a/1-x.md": "# X\n\n> [!REFLECT] 1️⃣hard\n> Why?\n",
        "a/2-y.md": "# Y\n\n> > [!CHECK] 2️⃣hard\n> > - [x] a\n",
      ],
      ExpectedDiagnostic(
        "duplicate-block-id", at: "2️⃣", "hard", "Block id 'hard' is taken",
        notes: [("1️⃣", "'hard' is first used here")], fix: "begin the id with the module's id")),
    RuleCase(
      "a block id that is part of its own mark",
      ["a/x.md": "# X\n\n> [!CHECK] 1️⃣C\n> - [x] a\n\n> [!REFLECT] 2️⃣C\n> b\n"],
      ExpectedDiagnostic(
        "duplicate-block-id", at: "2️⃣", "C", "Block id 'C' is taken",
        notes: [("1️⃣", "'C' is first used here")], fix: "begin the id with the module's id")),
    RuleCase(
      "a plan field that plan.yml does not have",
      [
        "plan.yml": "fields:\n  - id: first-step\n    label: First step\n",
        "a/x.md": "# X\n\n> [!PLAN] 1️⃣firststep\n\n> [!PLAN] 2️⃣budget\n> Text\n",
      ],
      ExpectedDiagnostic(
        "unknown-plan-field", at: "1️⃣", "firststep",
        "Field 'firststep' is not in plan.yml; did you mean 'first-step'?",
        fix: "write 'first-step'", replacement: "first-step"),
      ExpectedDiagnostic(
        "unknown-plan-field", at: "2️⃣", "budget", "Field 'budget' is not in plan.yml",
        fix: "add it to plan.yml with 'id: budget'")),
    RuleCase(
      "headings that skip a level",
      ["a/x.md": "# X\n\n1️⃣### Steps\n\n## Roles\n\n- 2️⃣#### Tasks ####\n"],
      ExpectedDiagnostic(
        "heading-skips-level", at: "1️⃣", "### Steps",
        "Heading 'Steps' is level 3, but level 2 comes next", fix: "write it with ##"),
      ExpectedDiagnostic(
        "heading-skips-level", at: "2️⃣", "#### Tasks ####",
        "Heading 'Tasks' is level 4, but level 3 comes next", fix: "write it with ###")),
    RuleCase(
      "HTML in text, once for a tag and its end",
      [
        "a/x.md":
          "# X\n\nA 1️⃣<b>bold</b> <!-- fine --> word.\n\n2️⃣<div class=\"x\">\n<p>y</p>\n</div>\n"
      ],
      ExpectedDiagnostic(
        "raw-html", at: "1️⃣", "<b>", "HTML '<b>' is shown as text",
        fix: "write it in Markdown, or allow HTML with 'raw-html: true' in course.yml"),
      ExpectedDiagnostic(
        "raw-html", at: "2️⃣", "<div class=\"x\">", "HTML '<div class=\"x\">' is shown as text",
        fix: "write it in Markdown, or allow HTML with 'raw-html: true' in course.yml")),
    RuleCase(
      "the same HTML twice on a line",
      ["a/x.md": "# X\n\nA1️⃣<br>B2️⃣<br>C\n"],
      ExpectedDiagnostic(
        "raw-html", at: "1️⃣", "<br>", "HTML '<br>' is shown as text",
        fix: "write it in Markdown, or allow HTML with 'raw-html: true' in course.yml"),
      ExpectedDiagnostic(
        "raw-html", at: "2️⃣", "<br>", "HTML '<br>' is shown as text",
        fix: "write it in Markdown, or allow HTML with 'raw-html: true' in course.yml")),
    RuleCase(
      "what the handbook prints otherwise",
      [
        "course.yml": "title: T\nraw-html: true\n",
        "media/a.svg": "<svg/>",
        "index.md": "A ![picture](media/a.svg) on the home page.",
        "a/x.md": """
        # X

        Look at ![a ring](1️⃣../media/a.svg) here and ~~not~~ 2️⃣<b>there</b>[^1].

        ![alone](../media/a.svg)
        ![in company](../media/a.svg)

        3️⃣<hr>

        <!-- nobody sees this -->

        [^1]: Text.

            4️⃣- a list
        """,
      ],
      ExpectedDiagnostic(
        "not-printable-text", at: "1️⃣", "../media/a.svg",
        "A picture inside a line of text is printed below it",
        fix: "give the picture a paragraph of its own"),
      ExpectedDiagnostic(
        "not-printable-text", at: "2️⃣", "<b>", "HTML '<b>' is printed as text",
        fix: "write it in Markdown, which the page and the print both set"),
      ExpectedDiagnostic(
        "not-printable-text", at: "3️⃣", "<hr>", "HTML '<hr>' is printed as text",
        fix: "write it in Markdown, which the page and the print both set"),
      ExpectedDiagnostic(
        "not-printable-text", at: "4️⃣", "- a list",
        "A note with lists, tables or blocks is printed as one run of text",
        fix: "use sentences in notes, and lists and tables in the text")),
    RuleCase(
      "an image without words",
      [
        "media/a.svg": "<svg/>",
        "a/x.md": "# X\n\n![ ](1️⃣../media/a.svg) ![An a](../media/a.svg)\n![](2️⃣../media/a.svg)\n",
      ],
      ExpectedDiagnostic(
        "missing-alt-text", at: "1️⃣", "../media/a.svg",
        "Image '../media/a.svg' has no words between its brackets",
        fix: "write '![what it shows](../media/a.svg)'"),
      ExpectedDiagnostic(
        "missing-alt-text", at: "2️⃣", "../media/a.svg",
        "Image '../media/a.svg' has no words between its brackets",
        fix: "write '![what it shows](../media/a.svg)'")),
    RuleCase(
      "a citation without a source",
      [
        "references.yml": "- id: senge1990\n  title: The fifth discipline\n",
        "a/x.md":
          "# X\n\nSee [@senge1990; 1️⃣@senge90, p. 12] and\n[2️⃣@kolb; @senge1990].\n",
      ],
      ExpectedDiagnostic(
        "unknown-citation", at: "1️⃣", "@senge90",
        "Source 'senge90' is not in references.yml; did you mean '@senge1990'?",
        fix: "write '@senge1990'", replacement: "@senge1990"),
      ExpectedDiagnostic(
        "unknown-citation", at: "2️⃣", "@kolb", "Source 'kolb' is not in references.yml",
        fix: "add it to references.yml with 'id: kolb'")),
    RuleCase(
      "a citation whose key begins another key on the line",
      [
        "references.yml": "- id: senge1990\n  title: The fifth discipline\n",
        "a/x.md": "# X\n\nSee [@senge1990] and [1️⃣@senge].\n",
      ],
      ExpectedDiagnostic(
        "unknown-citation", at: "1️⃣", "@senge", "Source 'senge' is not in references.yml",
        fix: "add it to references.yml with 'id: senge'")),
    RuleCase(
      "a link that could run code, twice",
      ["a/x.md": "# X\n\n[a](1️⃣javascript:go()) [b](2️⃣javascript:go()) [c](3️⃣file:///etc/x)\n"],
      ExpectedDiagnostic(
        "unsafe-link", at: "1️⃣", "javascript:go()",
        "Link 'javascript:go()' could run code or hide its content",
        fix: "link to a page, or remove the link"),
      ExpectedDiagnostic(
        "unsafe-link", at: "2️⃣", "javascript:go()",
        "Link 'javascript:go()' could run code or hide its content",
        fix: "link to a page, or remove the link"),
      ExpectedDiagnostic(
        "unsafe-link", at: "3️⃣", "file:///etc/x",
        "Link 'file:///etc/x' could run code or hide its content",
        fix: "link to a page, or remove the link")),
  ]
}

import TestSupport

extension RuleCase {
  /// `course.yml`, the glossary, sources and the plan.
  static let lists: [RuleCase] = [
    RuleCase(
      "a term that stands twice, once as an alias",
      [
        "glossary.yml": """
        - term: 1️⃣Unlearning
          definition: d
        - term: 2️⃣Letting go
          aliases: [unlearning]
          definition: d
        """,
        "a/x.md": "# X",
      ],
      ExpectedDiagnostic(
        "duplicate-term", at: "2️⃣", "Letting go", "Term 'unlearning' stands twice in the glossary",
        notes: [("1️⃣", "first here")], fix: "merge the two, or drop the alias")),
    RuleCase(
      "a source that stands twice",
      [
        "references.yml": "- id: 1️⃣a1990\n  title: A\n- id: 2️⃣a1990\n  title: B\n",
        "a/x.md": "# X\n\n[@a1990]\n",
      ],
      ExpectedDiagnostic(
        "duplicate-reference", at: "2️⃣", "a1990", "Source 'a1990' stands twice in references.yml",
        notes: [("1️⃣", "first here")], fix: "remove one, or add a letter to the year")),
    RuleCase(
      "a source that nobody cites",
      [
        "references.yml": "references:\n  - id: 1️⃣a1990\n    title: A\n",
        "a/x.md": "# X\n",
      ],
      ExpectedDiagnostic(
        "unused-reference", at: "1️⃣", "a1990", "Source 'a1990' is cited nowhere",
        fix: "cite it with '[@a1990]', or remove it")),
    RuleCase(
      "sources with keys missing, mistyped and of the wrong type",
      [
        "references.yml": """
        - 1️⃣id: a1990
        - id: b1990
          title: B
          author:
            - 2️⃣given: Ann
          issued: 3️⃣soon
          4️⃣publsher: P
          ISBN: 1234
        """,
        "a/x.md": "# X\n\n[@b1990]\n",
      ],
      ExpectedDiagnostic(
        "missing-key", at: "1️⃣", "Key 'title' is missing from a source",
        fix: "add 'title: The fifth discipline'"),
      ExpectedDiagnostic(
        "missing-key", at: "2️⃣", "Key 'family' is missing from a name",
        fix: "add 'family: Senge', or 'literal: CIPD'"),
      ExpectedDiagnostic(
        "wrong-type", at: "3️⃣", "soon",
        "'issued' must be a year, or {date-parts: [[1990]]}, not text",
        fix: "give a year, or {date-parts: [[1990]]}"),
      ExpectedDiagnostic(
        "unknown-key", at: "4️⃣", "publsher",
        "Key 'publsher' is not one of a source; did you mean 'publisher'?",
        fix: "write 'publisher'", replacement: "publisher")),
    RuleCase(
      "sections that are no folders",
      [
        "course.yml": "title: T\nsections:\n  - 1️⃣1-intr\n  - 2-why\n  - 2️⃣summary\n",
        "1-intro/x.md": "# X",
        "2-why/y.md": "# Y",
      ],
      ExpectedDiagnostic(
        "unreachable-module", at: "course.yml",
        "Folder '1-intro' holds modules but is not listed under 'sections'",
        fix: "add '1-intro' to the list, or remove the list"),
      ExpectedDiagnostic(
        "unknown-section", at: "1️⃣", "1-intr",
        "Section '1-intr' is no folder with Markdown; did you mean '1-intro'?",
        fix: "write '1-intro'", replacement: "1-intro"),
      ExpectedDiagnostic(
        "unknown-section", at: "2️⃣", "summary", "Section 'summary' is no folder with Markdown",
        fix: "create the folder, or take it off the list")),
    RuleCase(
      "a path, a plan field, a dimension and a term without what they need",
      [
        "course.yml": "title: T\npaths:\n  - 1️⃣title: Team\n",
        "plan.yml": "fields:\n  - 2️⃣id: x\n",
        "assessment/t.yml": "dimensions:\n  - 3️⃣name: Reflect\n",
        "glossary.yml": "- 4️⃣term: x\n",
        "a/x.md": "# X",
      ],
      ExpectedDiagnostic(
        "missing-key", at: "3️⃣", "Key 'id' is missing from a dimension", fix: "add 'id: reflect'"),
      ExpectedDiagnostic(
        "missing-key", at: "1️⃣", "Key 'id' is missing from a path", fix: "add 'id: team'"),
      ExpectedDiagnostic(
        "missing-key", at: "4️⃣", "Key 'definition' is missing from a term",
        fix: "add 'definition: One plain sentence.'"),
      ExpectedDiagnostic(
        "missing-key", at: "2️⃣", "Key 'label' is missing from a field of the plan",
        fix: "add 'label: The first step'")),
  ]
}

import TestSupport

extension RuleCase {
  /// Edges between modules, paths and dimensions.
  static let graph: [RuleCase] = [
    RuleCase(
      "prerequisites that do not exist, or are drafts",
      [
        "a/1-safety.md": "# S",
        "a/2-d.md": "---\ntitle: D\ndraft: true\n---\n",
        "a/3-x.md": """
        ---
        title: X
        requires: [1️⃣safty, 2️⃣d]
        related:
          - 3️⃣"nothing-like-it"
        ---
        """,
      ],
      ExpectedDiagnostic(
        "unknown-prerequisite", at: "1️⃣", "safty",
        "Module 'safty' does not exist; did you mean 'safety'?",
        fix: "write 'safety'", replacement: "safety"),
      ExpectedDiagnostic(
        "unknown-prerequisite", at: "2️⃣", "d", "Module 'd' is a draft and not part of the site",
        notes: [("a/2-d.md", "this file has 'draft: true'")],
        fix: "publish the draft, or remove the id"),
      ExpectedDiagnostic(
        "unknown-prerequisite", at: "3️⃣", "\"nothing-like-it\"",
        "Module 'nothing-like-it' does not exist",
        fix: "use the id of a module, or remove it")),
    RuleCase(
      "a glossary term that names no module",
      [
        "glossary.yml": "- term: t\n  definition: d\n  module: 1️⃣xx\n",
        "a/x.md": "# X",
      ],
      ExpectedDiagnostic(
        "unknown-prerequisite", at: "1️⃣", "xx", "Module 'xx' does not exist; did you mean 'x'?",
        fix: "write 'x'", replacement: "x")),
    RuleCase(
      "a module that names itself",
      ["a/x.md": "---\ntitle: X\nrequires: 1️⃣x\nrelated: [2️⃣x]\n---\n"],
      ExpectedDiagnostic(
        "self-prerequisite", at: "1️⃣", "x", "Module 'x' names itself", fix: "remove it from the list"
      ),
      ExpectedDiagnostic(
        "self-prerequisite", at: "2️⃣", "x", "Module 'x' names itself", fix: "remove it from the list"
      )),
    RuleCase(
      "a circle of three, with every edge",
      [
        "a/1-x.md": "---\ntitle: X\nrequires: [1️⃣z]\n---\n",
        "a/2-y.md": "---\ntitle: Y\nrequires: [2️⃣x]\n---\n",
        "a/3-z.md": "---\ntitle: Z\nrequires: [3️⃣y]\n---\n",
      ],
      ExpectedDiagnostic(
        "prerequisite-cycle", at: "1️⃣", "z",
        "Prerequisites go round in a circle: 'x' → 'z' → 'y' → 'x'",
        notes: [
          ("1️⃣", "'x' requires 'z' here"), ("3️⃣", "'z' requires 'y' here"),
          ("2️⃣", "'y' requires 'x' here"),
        ],
        fix: "remove one of these edges, or move it to 'related'"),
      ExpectedDiagnostic(
        "prerequisite-order", at: "1️⃣", "z",
        "Module 'z' is required here but comes later in the course",
        notes: [("a/3-z.md", "it stands here")],
        fix: "give its file a smaller number, or move it to 'related'")),
    RuleCase(
      "prerequisites that come later or are on other paths",
      [
        "a/1-x.md": "---\ntitle: X\nrequires: [1️⃣y]\n---\n",
        "a/2-y.md": "---\ntitle: Y\n---\n",
        "a/3-t.md": "---\ntitle: T\npaths: [team]\n---\n",
        "a/4-z.md": "---\ntitle: Z\nrequires: [2️⃣t]\n---\n",
      ],
      ExpectedDiagnostic(
        "prerequisite-order", at: "1️⃣", "y",
        "Module 'y' is required here but comes later in the course",
        notes: [("a/2-y.md", "it stands here")],
        fix: "give its file a smaller number, or move it to 'related'"),
      ExpectedDiagnostic(
        "prerequisite-order", at: "2️⃣", "t",
        "Module 't' is required here but is not on the path 'individual'",
        notes: [("a/3-t.md", "its paths are given here")],
        fix: "put both on the same paths, or move it to 'related'")),
    RuleCase(
      "modules that nobody meets",
      [
        "course.yml": "title: T\nsections: [a]\npaths: [{id: individual}]\n",
        "a/1-x.md": "---\ntitle: X\npaths: [team]\n---\n",
        "a/2-y.md": "# Y",
        "b/z.md": "# Z",
      ],
      ExpectedDiagnostic(
        "unreachable-module", at: "a/1-x.md", "Module 'x' is on no path that course.yml offers",
        fix: "give it one of: individual"),
      ExpectedDiagnostic(
        "unreachable-module", at: "course.yml",
        "Folder 'b' holds modules but is not listed under 'sections'",
        fix: "add 'b' to the list, or remove the list")),
    RuleCase(
      "dimensions that the instrument does not have",
      [
        "assessment/test.yml": """
        id: test
        dimensions:
          - id: reflect
            name: Time to reflect
          - id: safety
            name: Safety
        """,
        "a/x.md": "---\ntitle: X\ndimensions: [1️⃣reflct, safety, 2️⃣courage]\n---\n",
      ],
      ExpectedDiagnostic(
        "unknown-dimension", at: "1️⃣", "reflct",
        "Dimension 'reflct' is not in the instrument; did you mean 'reflect'?",
        fix: "write 'reflect'", replacement: "reflect"),
      ExpectedDiagnostic(
        "unknown-dimension", at: "2️⃣", "courage", "Dimension 'courage' is not in the instrument",
        fix: "use one of reflect, safety")),
  ]
}

import TestSupport

extension RuleCase {
  /// Front matter and the keys in it.
  static let fields: [RuleCase] = [
    RuleCase(
      "an unknown key near a known one",
      ["a/x.md": "---\ntitle: X\n1️⃣minuts: 20\n---\n"],
      ExpectedDiagnostic(
        "unknown-key", at: "1️⃣", "minuts",
        "Key 'minuts' is not one of a module; did you mean 'minutes'?",
        fix: "write 'minutes'", replacement: "minutes")),
    RuleCase(
      "an unknown key near nothing",
      ["a/x.md": "---\ntitle: X\n1️⃣weather: sunny\n---\n"],
      ExpectedDiagnostic(
        "unknown-key", at: "1️⃣", "weather", "Key 'weather' is not one of a module",
        fix: "remove it, or move it under 'extra'")),
    RuleCase(
      "unknown keys of course.yml, of a path and of the licence",
      [
        "course.yml": """
        title: Course
        1️⃣titel: Course
        paths:
          - id: team
            2️⃣colour: red
        licence: {name: CC0, 3️⃣ulr: "https://example.org"}
        """,
        "a/x.md": "# X",
      ],
      ExpectedDiagnostic(
        "unknown-key", at: "1️⃣", "titel",
        "Key 'titel' is not one of course.yml; did you mean 'title'?",
        fix: "write 'title'", replacement: "title"),
      ExpectedDiagnostic(
        "unknown-key", at: "2️⃣", "colour", "Key 'colour' is not one of a path",
        fix: "remove it"),
      ExpectedDiagnostic(
        "unknown-key", at: "3️⃣", "ulr",
        "Key 'ulr' is not one of the licence; did you mean 'url'?",
        fix: "write 'url'", replacement: "url")),
    RuleCase(
      "an unknown key after letters of more than one byte",
      ["a/x.md": "---\ntitle: \"Él \\\"niño\\\" 🌱\"\nextra: {a: é, b: 🌱}\n1️⃣sumary: x\n---\n"],
      ExpectedDiagnostic(
        "unknown-key", at: "1️⃣", "sumary",
        "Key 'sumary' is not one of a module; did you mean 'summary'?",
        fix: "write 'summary'", replacement: "summary")),
    RuleCase(
      "a word where a number must stand",
      ["a/x.md": "---\ntitle: X\nminutes: 1️⃣twenty\n---\n"],
      ExpectedDiagnostic(
        "wrong-type", at: "1️⃣", "twenty",
        "'minutes' must be a whole number from 1 to 6000, not text",
        fix: "give a whole number from 1 to 6000")),
    RuleCase(
      "a quoted number, a number out of range and a fraction",
      [
        "a/x.md": "---\ntitle: X\nminutes: 1️⃣\"20\"\n---\n",
        "a/y.md": "---\ntitle: X\nminutes: 2️⃣0\n---\n",
        "a/z.md": "---\ntitle: X\nminutes: 3️⃣1.5\n---\n",
      ],
      ExpectedDiagnostic(
        "wrong-type", at: "1️⃣", "\"20\"",
        "'minutes' must be a whole number from 1 to 6000, not text",
        fix: "give a whole number from 1 to 6000"),
      ExpectedDiagnostic(
        "wrong-type", at: "2️⃣", "0",
        "'minutes' must be a whole number from 1 to 6000, not a number",
        fix: "give a whole number from 1 to 6000"),
      ExpectedDiagnostic(
        "wrong-type", at: "3️⃣", "1.5",
        "'minutes' must be a whole number from 1 to 6000, not text",
        fix: "give a whole number from 1 to 6000")),
    RuleCase(
      "a mistyped word of a closed set",
      ["a/x.md": "---\ntitle: X\nkind: 1️⃣lessn\npaths: [team, 2️⃣comunity]\n---\n"],
      ExpectedDiagnostic(
        "wrong-type", at: "1️⃣", "lessn",
        "'kind' must be one of lesson, case, activity, assessment, plan, reflection; "
          + "did you mean 'lesson'?",
        fix: "write 'lesson'", replacement: "lesson"),
      ExpectedDiagnostic(
        "wrong-type", at: "2️⃣", "comunity",
        "'paths' must be one of individual, team, community; did you mean 'community'?",
        fix: "write 'community'", replacement: "community")),
    RuleCase(
      "a day that no calendar has",
      ["a/x.md": "---\ntitle: X\nupdated: 1️⃣2026-02-30\n---\n"],
      ExpectedDiagnostic(
        "wrong-type", at: "1️⃣", "2026-02-30", "'updated' must be a day such as 2026-11-23, not text",
        fix: "give a day such as 2026-11-23")),
    RuleCase(
      "a list, a mapping and a flag of other types",
      [
        "a/x.md": """
        ---
        title: 1️⃣[a, b]
        outcomes: 2️⃣{a: b}
        draft: 3️⃣maybe
        extra: 4️⃣x
        requires:
          - 5️⃣[a]
        ---
        """
      ],
      ExpectedDiagnostic(
        "missing-title", at: "a/x.md",
        "Module has neither a 'title' nor a heading; its file name becomes the title: 'X'",
        fix: "add 'title: X' to the front matter"),
      ExpectedDiagnostic(
        "wrong-type", at: "1️⃣", "'title' must be text, not a list", fix: "give text"),
      ExpectedDiagnostic(
        "wrong-type", at: "2️⃣", "'outcomes' must be a list of texts, not a mapping",
        fix: "give a list of texts"),
      ExpectedDiagnostic(
        "wrong-type", at: "3️⃣", "maybe", "'draft' must be true or false, not text",
        fix: "give true or false"),
      ExpectedDiagnostic(
        "wrong-type", at: "4️⃣", "x", "'extra' must be a mapping of keys and texts, not text",
        fix: "give a mapping of keys and texts"),
      ExpectedDiagnostic(
        "wrong-type", at: "5️⃣", "'requires' must be a list of texts, not a list",
        fix: "give a list of texts")),
    RuleCase(
      "an id that cannot stand in an address",
      ["a/x.md": "---\ntitle: X\nid: 1️⃣after action\n---\n"],
      ExpectedDiagnostic(
        "wrong-type", at: "1️⃣", "after action", "'id' must be letters, digits and dashes, not text",
        fix: "give letters, digits and dashes")),
    RuleCase(
      "front matter and files that hold no keys",
      ["a/x.md": "---\n1️⃣just words\n---\n# X\n", "glossary.yml": "term: x\n"],
      ExpectedDiagnostic(
        "wrong-type", at: "1️⃣", "just words",
        "A module must be a mapping of keys and values, not text",
        fix: "give a mapping of keys and values"),
      ExpectedDiagnostic(
        "wrong-type", at: "glossary.yml", "'glossary.yml' must be a list of terms, not a mapping",
        fix: "give a list of terms")),
    RuleCase(
      "coordinates beyond the poles and a base address without a scheme",
      [
        "course.yml": "title: T\nbase-url: 1️⃣example.org\n",
        "a/x.md": "---\ntitle: X\nkind: case\ncountry: NL\ncoordinates: 2️⃣[91, 5]\n---\n",
      ],
      ExpectedDiagnostic(
        "wrong-type", at: "2️⃣",
        "'coordinates' must be two numbers in brackets, latitude (-90 to 90) then longitude "
          + "(-180 to 180), not a list",
        fix: "give two numbers in brackets, latitude (-90 to 90) then longitude (-180 to 180)"),
      ExpectedDiagnostic(
        "wrong-type", at: "1️⃣", "example.org",
        "'base-url' must be an address that begins with https://, not text",
        fix: "give an address that begins with https://")),
    RuleCase(
      "an alias that leaves the site",
      ["a/x.md": "---\ntitle: X\naliases: [1️⃣../../x]\n---\n"],
      ExpectedDiagnostic(
        "wrong-type", at: "1️⃣", "../../x", "Alias '../../x' must be an old address of this site",
        fix: "give the path after the site's address, for example 'lessons/vision.html'")),
    RuleCase(
      "a case without its country",
      ["a/x.md": "---\n1️⃣title: X\nkind: case\n---\n"],
      ExpectedDiagnostic(
        "missing-key", at: "1️⃣", "Key 'country' is missing from a module",
        fix: "add 'country: NL'")),
    RuleCase(
      "a course.yml without a title",
      ["course.yml": "language: nl\n", "a/x.md": "# X"],
      ExpectedDiagnostic(
        "missing-key", at: "course.yml", "Key 'title' is missing from course.yml",
        fix: "add 'title: The name of your course'")),
    RuleCase(
      "an empty course.yml",
      ["course.yml": "# nothing yet\n", "a/x.md": "# X"],
      ExpectedDiagnostic(
        "missing-key", at: "course.yml", "Key 'title' is missing from course.yml",
        fix: "add 'title: The name of your course'")),
    RuleCase(
      "an unknown country, and one that is named",
      [
        "a/x.md": "---\ntitle: X\nkind: case\ncountry: 1️⃣QQ\n---\n",
        "a/y.md": "---\ntitle: X\nkind: case\ncountry: 2️⃣Netherlands\n---\n",
        "a/z.md": "---\ntitle: X\nkind: case\ncountry: 3️⃣UK\n---\n",
      ],
      ExpectedDiagnostic(
        "unknown-country", at: "1️⃣", "QQ", "Country 'QQ' is no code of ISO 3166-1 alpha-2",
        fix: "give the two letters of the country"),
      ExpectedDiagnostic(
        "unknown-country", at: "2️⃣", "Netherlands",
        "Country 'Netherlands' is no code of ISO 3166-1 alpha-2; did you mean 'NL'?",
        fix: "write 'NL'", replacement: "NL"),
      ExpectedDiagnostic(
        "unknown-country", at: "3️⃣", "UK",
        "Country 'UK' is no code of ISO 3166-1 alpha-2; did you mean 'GB'?",
        fix: "write 'GB'", replacement: "GB")),
    RuleCase(
      "front matter that is never closed",
      ["a/x.md": "---\ntitle: X\n\n# X\n"],
      ExpectedDiagnostic(
        "unclosed-front-matter", at: "a/x.md:1:1", "---",
        "Front matter opened here has no closing '---' line",
        fix: "put a line of three dashes after the last key")),
    RuleCase(
      "a colon inside a value",
      ["a/x.md": "---\ntitle: Reflection1️⃣: why it pays\n---\n# X\n"],
      ExpectedDiagnostic(
        "yaml-syntax", at: "1️⃣", "Colon inside a value that is not in quotes",
        fix: "put the whole value in quotes")),
    RuleCase(
      "a tab for indentation",
      ["a/x.md": "---\ntitle: X\noutcomes:\n1️⃣\t- one\n---\n# X\n"],
      ExpectedDiagnostic(
        "yaml-syntax", at: "1️⃣",
        "Character cannot start a value in YAML; a tab, '@', '`' or '%' stands here",
        fix: "use spaces for indentation and put the value in quotes")),
    RuleCase(
      "a key given twice, below keys of the same name elsewhere",
      [
        "a/x.md": "---\ntitle: X\nextra:\n  title: Y\nsummary: S\n1️⃣title: Z\n---\n# X\n",
        "references.yml":
          "- id: a\n  title: A\n- id: b\n  title: B\n  2️⃣id: c\n",
      ],
      ExpectedDiagnostic(
        "yaml-syntax", at: "1️⃣", "title", "Key 'title' is given twice", fix: "keep one of them"),
      ExpectedDiagnostic(
        "yaml-syntax", at: "2️⃣", "id", "Key 'id' is given twice", fix: "keep one of them")),
    RuleCase(
      "a quote that is never closed",
      ["a/x.md": "---\ntitle: \"X\nsummary: S\n1️⃣---\n# X\n"],
      ExpectedDiagnostic(
        "yaml-syntax", at: "1️⃣", "Quote or bracket is opened and never closed",
        fix: "close it on the same line")),
    RuleCase(
      "lines that do not fit those above",
      [
        "a/x.md": "---\ntitle: X\nsummary\n1️⃣---\n# X\n",
        "a/y.md": "---\ntitle: X\n  minutes2️⃣: 5\n---\n# X\n",
        "a/z.md": "---\noutcomes:\n  - a\n 3️⃣- b\n---\n# X\n",
      ],
      ExpectedDiagnostic(
        "yaml-syntax", at: "1️⃣", "Line is neither 'key: value' nor part of a list",
        fix: "add the colon after the key"),
      ExpectedDiagnostic(
        "yaml-syntax", at: "2️⃣", "Colon inside a value that is not in quotes",
        fix: "put the whole value in quotes"),
      ExpectedDiagnostic(
        "yaml-syntax", at: "3️⃣",
        "Line does not fit the lines above it: its indentation or its quotes are not as expected",
        fix: "give keys of one block the same indentation, and put values with quotes or colons "
          + "in quotes")),
  ]
}

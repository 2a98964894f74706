import TestSupport

extension RuleCase {
  /// The numbers of a test that do not fit together.
  static let instrumentNumbers: [RuleCase] = [
    instrument(
      "more picks than dimensions", .instrument(more: "picks: 1️⃣{number: 3}"),
      [
        .unsound(
          "1️⃣", "Picks ask for 3 dimensions, and there are 2",
          fix: "lower 'number' of 'picks'")
      ]),
    instrument(
      "influence with one word", .instrument(more: "influence: 1️⃣{words: [a little]}"),
      [.unsound("1️⃣", "Influence has 2 to 10 words, not 1", fix: "give 2 to 10 words")]),
    instrument(
      "a weight below nought", .instrument(more: "rules:\n  1️⃣weight-start: -1"),
      [
        .unsound(
          "1️⃣", "Weights are 0 or more, and at most 10 together",
          fix: "see 'weight-start' and 'weight-picked'")
      ]),
    instrument(
      "minimums that protect nobody",
      .instrument(
        more: """
          rules:
            group-minimums:
              - {id: results, people: 1️⃣2}
              - {id: comments, people: 2️⃣1}
          """),
      [
        .unsound(
          "1️⃣", "2", "A group of 2 protects nobody; the least is 3 people", fix: "write 3 or more",
          replacement: "3"),
        .unsound(
          "2️⃣", "1", "'comments' needs as many people as 'results', which is 2",
          fix: "write 2 or more", replacement: "2"),
      ]),
    instrument(
      "minimums below the usual one for results",
      .instrument(
        more: """
          rules:
            group-minimums: [{id: details, people: 1️⃣4}, {id: comments, people: 2️⃣4}]
          """),
      [
        .unsound(
          "1️⃣", "4", "'details' needs as many people as 'results', which is 5",
          fix: "write 5 or more", replacement: "5"),
        .unsound(
          "2️⃣", "4", "'comments' needs as many people as 'results', which is 5",
          fix: "write 5 or more", replacement: "5"),
      ]),
    instrument(
      "minimums that say half",
      .instrument(
        more: """
          rules:
            group-minimums:
              - 1️⃣id: details
              - 2️⃣people: 9
              - {id: 3️⃣result, people: 4️⃣many}
          """),
      [
        ExpectedDiagnostic(
          "missing-key", at: "1️⃣", "Key 'people' is missing from a minimum",
          fix: "add 'people: 5'"),
        ExpectedDiagnostic(
          "missing-key", at: "2️⃣", "Key 'id' is missing from a minimum", fix: "add 'id: results'"),
        ExpectedDiagnostic(
          "wrong-type", at: "3️⃣", "result",
          "'id' must be one of results, details, comments; did you mean 'results'?",
          fix: "write 'results'", replacement: "results"),
        ExpectedDiagnostic(
          "wrong-type", at: "4️⃣", "many", "'people' must be a whole number from 1 to 1000, not text",
          fix: "give a whole number from 1 to 1000"),
      ]),
    instrument(
      "numbers that are none",
      .instrument(more: "rules:\n  priorities: 1️⃣three\n  weight-start: 2️⃣half"),
      [
        ExpectedDiagnostic(
          "wrong-type", at: "1️⃣", "three",
          "'priorities' must be a whole number from 1 to 100, not text",
          fix: "give a whole number from 1 to 100"),
        ExpectedDiagnostic(
          "wrong-type", at: "2️⃣", "half", "'weight-start' must be a number such as 2.5, not text",
          fix: "give a number such as 2.5"),
      ]),
    instrument(
      "benchmarks without source, number and day",
      .instrument(
        more: """
          benchmarks:
            - 1️⃣name: Hospitals
              n: 812
            - {name: Schools, source: "[@x]", n: 90, date: 2020-05-01, means: {whole: 2}}
          """),
      [
        ExpectedDiagnostic(
          "benchmark-without-source", at: "1️⃣", "Benchmark lacks 'source', 'date'",
          fix: "add 'source', 'date', or remove the benchmark")
      ]),
  ]

  /// Items that share an id, or are hard to answer.
  static let instrumentItems: [RuleCase] = [
    instrument(
      "an item id that is taken, and one that was retired",
      .instrument(
        items: "{id: 1️⃣s1, text: T}, {id: 2️⃣s1, text: U}",
        more: "retired: [{id: 3️⃣s1, text: Old}, {id: 4️⃣s1, text: Older}]"),
      [
        ExpectedDiagnostic(
          "duplicate-item", at: "1️⃣", "s1", "Item id 's1' belongs to a retired item",
          notes: [("3️⃣", "'s1' is retired here")],
          fix: "give the item an id that was never used"),
        ExpectedDiagnostic(
          "duplicate-item", at: "2️⃣", "s1", "Item id 's1' belongs to a retired item",
          notes: [("3️⃣", "'s1' is retired here")],
          fix: "give the item an id that was never used"),
        ExpectedDiagnostic(
          "duplicate-item", at: "2️⃣", "s1", "Item id 's1' is taken",
          notes: [("1️⃣", "'s1' is first used here")],
          fix: "give the item an id that was never used"),
        ExpectedDiagnostic(
          "duplicate-item", at: "4️⃣", "s1", "Item id 's1' is taken",
          notes: [("3️⃣", "'s1' is first used here")],
          fix: "give the item an id that was never used"),
      ]),
    instrument(
      "items with two ideas",
      .instrument(
        items:
          #"{id: s1, text: 1️⃣"We look back and change."}, {id: s2, text: 2️⃣Lessons OR stories}"#),
      [
        ExpectedDiagnostic(
          "item-with-two-ideas", at: "1️⃣", "\"We look back and change.\"",
          "Item 's1' holds two ideas, joined by 'and'", fix: "keep the idea that matters more"),
        ExpectedDiagnostic(
          "item-with-two-ideas", at: "2️⃣", "Lessons OR stories",
          "Item 's2' holds two ideas, joined by 'or'", fix: "keep the idea that matters more"),
      ]),
    instrument(
      "an item of twenty words, with one more, and words that hold 'and'",
      .instrument(
        items: """
          {id: s1, text: "\(Array(repeating: "word", count: 18).joined(separator: " ")) don’t stand."}, \
          {id: s2, text: 1️⃣\(Array(repeating: "word", count: 21).joined(separator: " "))}
          """),
      [
        ExpectedDiagnostic(
          "item-too-long", at: "1️⃣", Array(repeating: "word", count: 21).joined(separator: " "),
          "Item 's2' has 21 words", fix: "say it in 20 words or fewer")
      ]),
  ]

  /// What a test names, and how many tests there are.
  static let instrumentFiles: [RuleCase] = [
    RuleCase(
      "two tests, and a list of dimensions",
      [
        "a/x.md": "# X", "assessment/b.yml": .instrument(), "assessment/c.yml": .instrument(),
        "assessment/a.yml": "dimensions: [{id: more, name: More}]",
      ],
      ExpectedDiagnostic(
        "second-instrument", at: "assessment/c.yml",
        "'c.yml' is a second test; learners see the one in 'b.yml'",
        fix: "move it out of 'assessment/', or make it a course of its own")),
    RuleCase(
      "modules of dimensions that do not exist, or are drafts",
      [
        "a/1-iceberg.md": "# I",
        "a/2-d.md": "---\ntitle: D\ndraft: true\n---\n",
        "assessment/t.yml": """
        dimensions:
          - id: whole
            name: Whole
            modules: [iceberg, 1️⃣icebreg, 2️⃣d, 3️⃣"nothing-like-it"]
        """,
      ],
      ExpectedDiagnostic(
        "unknown-instrument-module", at: "1️⃣", "icebreg",
        "Module 'icebreg' does not exist; did you mean 'iceberg'?", fix: "write 'iceberg'",
        replacement: "iceberg"),
      ExpectedDiagnostic(
        "unknown-instrument-module", at: "2️⃣", "d", "Module 'd' is a draft",
        notes: [("a/2-d.md", "this file has 'draft: true'")],
        fix: "publish it, or take it off the list"),
      ExpectedDiagnostic(
        "unknown-instrument-module", at: "3️⃣", "\"nothing-like-it\"",
        "Module 'nothing-like-it' does not exist",
        fix: "use the id of a module, or take it off the list")),
  ]
}

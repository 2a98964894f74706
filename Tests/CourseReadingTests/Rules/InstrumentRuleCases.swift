import TestSupport

extension RuleCase {
  /// A course with a test.
  static func instrument(
    _ name: String, _ test: TestFile, _ expected: [ExpectedDiagnostic]
  ) -> RuleCase {
    RuleCase(name, ["a/x.md": "# X", "assessment/t.yml": test], expected: expected)
  }

  /// Tests that cannot be scored, or are hard to answer.
  static let instruments =
    scales + dimensions + bands + instrumentNumbers + instrumentItems
    + instrumentFiles

  private static let scales: [RuleCase] = [
    instrument("a test in which nothing is wrong", .instrument(), []),
    instrument(
      "a scale of two points", .instrument(scale: "1️⃣{words: [no, yes]}"),
      [.unsound("1️⃣", "A scale has 3 to 10 points, not 2", fix: "give 3 to 10 words")]),
    instrument(
      "a scale of eleven points",
      .instrument(scale: "1️⃣{min: 1, max: 11, words: [a, b, c, d, e, f, g, h, i, j, k]}"),
      [.unsound("1️⃣", "A scale has 3 to 10 points, not 11", fix: "give 3 to 10 words")]),
    instrument(
      "a scale that counts from nought", .instrument(scale: "{min: 1️⃣0, max: 3, words: [a, b, c]}"),
      [
        .unsound(
          "1️⃣", "0", "A scale begins at 1, not 0",
          fix: "write 'min: 1', and count 'max' and the bands from there")
      ]),
    instrument(
      "more points than words and meanings",
      .instrument(scale: "{min: 1, max: 5, words: [no, 1️⃣yes], meanings: [2️⃣never]}"),
      [
        ExpectedDiagnostic(
          "missing-scale-word", at: "1️⃣", "yes", "Scale has 5 points and 2 words",
          fix: "give one word for each point from 1 to 5"),
        ExpectedDiagnostic(
          "missing-scale-word", at: "2️⃣", "never", "Scale has 5 points and 1 meaning",
          fix: "give one meaning for each point, or none at all"),
      ]),
    instrument(
      "points and no word", .instrument(scale: "1️⃣{max: 5}"),
      [
        ExpectedDiagnostic(
          "missing-scale-word", at: "1️⃣", "Scale has 5 points and 0 words",
          fix: "give one word for each point from 1 to 5")
      ]),
    instrument(
      "three ratings",
      .instrument(ratings: "[{question: A}, {question: B}, 1️⃣{question: C}]"),
      [
        .unsound(
          "1️⃣", "A test has one rating or two, not 3", fix: "keep one or two")
      ]),
    instrument(
      "ratings under other ids",
      .instrument(ratings: "[{id: 1️⃣now, question: A}, {id: 2️⃣later, question: B}]"),
      [
        .unsound(
          "1️⃣", "now", "The first rating is 'today', not 'now'", fix: "write 'today'",
          replacement: "today"),
        .unsound(
          "2️⃣", "later", "The second rating is 'wanted', not 'later'", fix: "write 'wanted'",
          replacement: "wanted"),
      ]),
    instrument(
      "ratings in the wrong order",
      .instrument(ratings: "[{id: 1️⃣wanted, question: A}, {id: 2️⃣today, question: B}]"),
      [
        .unsound(
          "1️⃣", "wanted", "The first rating is 'today', not 'wanted'",
          fix: "put 'today' first and 'wanted' second"),
        .unsound(
          "2️⃣", "today", "The second rating is 'wanted', not 'today'",
          fix: "put 'today' first and 'wanted' second"),
      ]),
    instrument(
      "a test that does not say what it is",
      "dimensions: [{id: a, name: A, items: [{id: i, text: T}]}]",
      [
        ExpectedDiagnostic(
          "missing-key", at: "assessment/t.yml", "Key 'id' is missing from an instrument",
          fix: "add 'id: learning-culture'"),
        ExpectedDiagnostic(
          "missing-key", at: "assessment/t.yml", "Key 'ratings' is missing from an instrument",
          fix: "add 'ratings: [{id: today, question: How often?}]'"),
        ExpectedDiagnostic(
          "missing-key", at: "assessment/t.yml", "Key 'scale' is missing from an instrument",
          fix: "add 'scale: {min: 1, max: 5, …}'"),
        ExpectedDiagnostic(
          "missing-key", at: "assessment/t.yml", "Key 'version' is missing from an instrument",
          fix: "add 'version: 1'"),
      ]),
  ]

  private static let dimensions: [RuleCase] = [
    instrument(
      "a test without dimensions",
      "id: t\nversion: 1\nscale: {words: [a, b, c]}\nratings: [{question: Q}]\n",
      [.unsound("assessment/t.yml", "A test has at least one dimension", fix: "add 'dimensions'")]),
    instrument(
      "a dimension without items", .instrument(safe: "id: 1️⃣safe", items: ""),
      [.unsound("1️⃣", "safe", "Dimension 'safe' has no items", fix: "add 'items', or remove it")]),
    instrument(
      "a dimension with too many items",
      .instrument(
        safe: "id: 1️⃣safe",
        items: (1...101).map { "{id: s\($0), text: T}" }.joined(separator: ", ")),
      [
        ExpectedDiagnostic(
          "unequal-dimensions", at: "1️⃣", "safe",
          "Dimension 'safe' has 101 items, the first has 2 items",
          fix: "give every dimension the same number of items"),
        .unsound(
          "1️⃣", "safe", "Dimension 'safe' has more than 100 items",
          fix: "divide it into several dimensions"),
      ]),
    instrument(
      "dimensions of different sizes",
      .instrument(safe: "id: 1️⃣safe", items: "{id: s1, text: Three}"),
      [
        ExpectedDiagnostic(
          "unequal-dimensions", at: "1️⃣", "safe",
          "Dimension 'safe' has 1 item, the first has 2 items",
          fix: "give every dimension the same number of items")
      ]),
    instrument(
      "more answers needed than there are items",
      .instrument(safe: "id: safe\n    minimum-answers: 1️⃣3"),
      [
        .unsound(
          "1️⃣", "3", "Dimension 'safe' asks for 3 answers and does not have as many items",
          fix: "lower 'minimum-answers', or add items")
      ]),
    instrument(
      "dimensions with one id, three times",
      .instrument(
        whole: "id: 1️⃣whole", safe: "id: 2️⃣whole",
        more: "  - {id: 3️⃣whole, name: Again, items: [{id: a1, text: T}, {id: a2, text: T}]}"),
      [
        ExpectedDiagnostic(
          "duplicate-dimension", at: "2️⃣", "whole", "Dimension id 'whole' is taken",
          notes: [("1️⃣", "'whole' is first used here")], fix: "give the dimension an id of its own"),
        ExpectedDiagnostic(
          "duplicate-dimension", at: "3️⃣", "whole", "Dimension id 'whole' is taken",
          notes: [("1️⃣", "'whole' is first used here")], fix: "give the dimension an id of its own"),
      ]),
  ]

  private static let bands: [RuleCase] = [
    instrument(
      "bands that leave gaps, or do not rise",
      .instrument(
        whole: "id: whole\n    bands: {low: A, mid: B, high: C}",
        safe: "id: safe\n    bands: {low: A, mid: B, high: C}",
        more: """
          bands:
            - {id: 1️⃣low, name: L, from: 1.5, below: 2️⃣2}
            - {id: mid, name: M, from: 2.5}
            - {id: 3️⃣high, name: H, from: 2.5}
          """),
      [
        .unsound(
          "1️⃣", "low", "The lowest scores have no band", fix: "begin the first band at 1.0"),
        .unsound(
          "2️⃣", "2", "'low' ends at 2, and 'mid' begins at 5/2", fix: "give both the same number"),
        .unsound(
          "3️⃣", "high", "Band 'high' does not begin above the one before it",
          fix: "put the bands in rising order, each with 'from'"),
      ]),
    instrument(
      "a band id that is taken",
      .instrument(
        whole: "id: whole\n    bands: {low: A}", safe: "id: safe\n    bands: {low: A}",
        more: "bands: [{id: 1️⃣low, name: L, from: 1}, {id: 2️⃣low, name: M, from: 2}]"),
      [
        .unsound(
          "2️⃣", "low", "Band id 'low' is taken", notes: [("1️⃣", "'low' is first used here")],
          fix: "give the band an id of its own")
      ]),
    instrument(
      "a mistyped band of a text, and others that are none",
      .instrument(
        whole: "id: 3️⃣whole\n    bands: {low: A, 1️⃣hihg: B}",
        safe: "id: safe\n    bands: {low: A, high: B, 2️⃣hihg: C}",
        more: "bands: [{id: low, name: L, from: 1, below: 2}, {id: high, name: H, from: 2}]"),
      [
        ExpectedDiagnostic(
          "missing-band-text", at: "3️⃣", "whole",
          "Dimension 'whole' has no text for the band 'high'",
          fix: "add 'high: …' under 'bands' of the dimension"),
        .unsound(
          "1️⃣", "hihg",
          "Dimension 'whole' has a text for 'hihg', which is no band; did you mean 'high'?",
          fix: "write 'high'", replacement: "high"),
        .unsound(
          "2️⃣", "hihg", "Dimension 'safe' has a text for 'hihg', which is no band",
          fix: "remove it"),
      ]),
    instrument(
      "a text for something that is no band",
      .instrument(
        whole: "id: whole\n    bands: {low: A, high: B}",
        safe: "id: 2️⃣safe\n    bands: {low: A, 1️⃣somewhere: C}",
        more: "bands: [{id: low, name: L, from: 1, below: 2}, {id: high, name: H, from: 2}]"),
      [
        ExpectedDiagnostic(
          "missing-band-text", at: "2️⃣", "safe",
          "Dimension 'safe' has no text for the band 'high'",
          fix: "add 'high: …' under 'bands' of the dimension"),
        .unsound(
          "1️⃣", "somewhere", "Dimension 'safe' has a text for 'somewhere', which is no band",
          fix: "use one of: high"),
      ]),
    instrument(
      "texts for bands in a test without bands",
      .instrument(whole: "id: whole\n    bands: {1️⃣low: A}"),
      [
        .unsound(
          "1️⃣", "low", "Dimension 'whole' has a text for 'low', which is no band",
          fix: "add it to 'bands' of the test")
      ]),
    instrument(
      "two words for the spread",
      .instrument(more: "spread: [{id: alike, name: A, from: 0}, {id: 1️⃣apart, name: B, from: 1}]"),
      [
        .unsound(
          "1️⃣", "apart", "Spread has three words, not 2", fix: "give three, or remove 'spread'")
      ]),
    instrument(
      "words for the spread that do not rise, or leave gaps",
      .instrument(
        more: """
          spread:
            - {id: alike, name: A, from: 0, below: 1️⃣0.5}
            - {id: mixed, name: B, from: 0.6}
            - {id: 2️⃣apart, name: C, from: 0.4}
          """),
      [
        .unsound(
          "1️⃣", "0.5", "'alike' ends at 1/2, and 'mixed' begins at 3/5",
          fix: "give both the same number"),
        .unsound(
          "2️⃣", "apart", "'apart' does not begin above the one before it",
          fix: "put the words in rising order, each with 'from'"),
      ]),
    instrument(
      "a word for the spread that does not say where it begins",
      .instrument(
        more: "spread: [{id: a, name: A}, {id: 1️⃣b, name: B}, {id: c, name: C, from: 0.9}]"),
      [
        .unsound(
          "1️⃣", "b", "'b' does not begin above the one before it",
          fix: "put the words in rising order, each with 'from'")
      ]),
  ]
}

import CourseModel

/// What makes an instrument worse to answer or to read, although it can be scored.
enum InstrumentLint {
  static let rules = [
    unequalDimensionsRule, itemWithTwoIdeasRule, itemTooLongRule, missingBandTextRule,
    missingScaleWordRule, benchmarkRule, singleInstrumentRule,
  ]

  /// Words an item may have.
  private static let wordLimit = 20

  static func diagnostics(for draft: DraftInstrument) -> [Diagnostic] {
    unequalDimensions(draft) + draft.dimensions.flatMap { $0.items.flatMap(of) }
      + missingBandTexts(draft) + missingScaleWords(draft)
      + draft.benchmarks.filter { !$0.missing.isEmpty }.map(benchmark)
  }

  // MARK: Dimensions

  private static let unequalDimensionsRule = Rule(
    "unequal-dimensions", .warning, "Dimensions have the same number of items",
    explanation: """
      A mean over two items jumps more than a mean over six, and people who compare dimensions do \
      not see why. With equal numbers each dimension is as exact as the next.
      """)

  private static func unequalDimensions(_ draft: DraftInstrument) -> [Diagnostic] {
    // A dimension without items is an error of its own.
    guard let usual = draft.dimensions.first?.items.count, usual > 0 else { return [] }
    let others = draft.dimensions.dropFirst().filter {
      !$0.items.isEmpty && $0.items.count != usual
    }
    return others.map { dimension in
      Diagnostic(
        unequalDimensionsRule, at: dimension.id.location,
        "Dimension '\(dimension.id.value)' has \(words(dimension.items.count, "item")), "
          + "the first has \(words(usual, "item"))",
        fixes: [Fix("give every dimension the same number of items")])
    }
  }

  private static func words(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)" + (count == 1 ? "" : "s")
  }

  private static let missingBandTextRule = Rule(
    "missing-band-text", .warning, "Every dimension has a text for every band",
    explanation: """
      The report tells people what their band can mean and what to do next. Without the text, people \
      in that band find a number and nothing else.
      """)

  private static func missingBandTexts(_ draft: DraftInstrument) -> [Diagnostic] {
    draft.dimensions.flatMap { dimension in
      draft.bands.filter { band in
        !dimension.bandTexts.contains { $0.band.value == band.id.value }
      }.map { band in
        Diagnostic(
          missingBandTextRule, at: dimension.id.location,
          "Dimension '\(dimension.id.value)' has no text for the band '\(band.id.value)'",
          fixes: [Fix("add '\(band.id.value): …' under 'bands' of the dimension")])
      }
    }
  }

  // MARK: Items

  private static let itemWithTwoIdeasRule = Rule(
    "item-with-two-ideas", .warning, "Items ask for one thing",
    explanation: """
      “We look back and change our work” cannot be answered by a group that looks back and changes \
      nothing. One idea an item; the second is an item of its own, or goes.
      """,
    example: Rule.Example(
      wrong: "text: We look back and change our work.",
      right: "text: What we learn in a review changes our work."))

  private static let itemTooLongRule = Rule(
    "item-too-long", .warning, "Items have at most 20 words",
    explanation: """
      People read an item twice, once for today and once for what they want, many of them in a \
      second language. A short statement is answered as it was meant.
      """)

  private static func of(_ item: DraftItem) -> [Diagnostic] {
    let words = item.text.value.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    var found: [Diagnostic] = []
    if let joint = words.map({ $0.lowercased() }).first(where: { $0 == "and" || $0 == "or" }) {
      found.append(
        Diagnostic(
          itemWithTwoIdeasRule, at: item.text.location,
          "Item '\(item.id.value)' holds two ideas, joined by '\(joint)'",
          fixes: [Fix("keep the idea that matters more")]))
    }
    if words.count > wordLimit {
      found.append(
        Diagnostic(
          itemTooLongRule, at: item.text.location,
          "Item '\(item.id.value)' has \(words.count) words",
          fixes: [Fix("say it in \(wordLimit) words or fewer")]))
    }
    return found
  }

  // MARK: Scale

  private static let missingScaleWordRule = Rule(
    "missing-scale-word", .error, "Every point of the scale has a word",
    explanation: """
      A point without a word means something else to everybody. `words` names each point from `min` \
      to `max`; `meanings`, where there are any, explain each one.
      """,
    example: Rule.Example(
      wrong: "scale:\n  min: 1\n  max: 3\n  words: [never, always]",
      right: "scale:\n  min: 1\n  max: 3\n  words: [never, sometimes, always]"))

  private static func missingScaleWords(_ draft: DraftInstrument) -> [Diagnostic] {
    guard let scale = draft.scale else { return [] }
    var found: [Diagnostic] = []
    if scale.words.count != scale.highest {
      found.append(
        Diagnostic(
          missingScaleWordRule, at: scale.words.last?.location ?? scale.location,
          "Scale has \(scale.highest) points and \(words(scale.words.count, "word"))",
          fixes: [Fix("give one word for each point from 1 to \(scale.highest)")]))
    }
    if let last = scale.meanings.last, scale.meanings.count != scale.highest {
      found.append(
        Diagnostic(
          missingScaleWordRule, at: last.location,
          "Scale has \(scale.highest) points and \(words(scale.meanings.count, "meaning"))",
          fixes: [Fix("give one meaning for each point, or none at all")]))
    }
    return found
  }

  // MARK: Other people

  private static let benchmarkRule = Rule(
    "benchmark-without-source", .error, "A benchmark says whose numbers it shows",
    explanation: """
      Numbers of other people invite a comparison. Without the source, the number of people and the \
      day nobody can tell whether it is a fair one.
      """,
    example: Rule.Example(
      wrong: "benchmarks:\n  - name: Hospitals",
      right: "benchmarks:\n  - name: Hospitals\n    source: '[@author2020]'\n    n: 812\n"
        + "    date: 2020-05-01"))

  private static func benchmark(_ benchmark: DraftBenchmark) -> Diagnostic {
    let keys = benchmark.missing.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      benchmarkRule, at: benchmark.location, "Benchmark lacks \(keys)",
      fixes: [Fix("add \(keys), or remove the benchmark")])
  }

  // MARK: Files

  private static let singleInstrumentRule = Rule(
    "second-instrument", .warning, "A course has one test",
    explanation: """
      The pages of the test, the report and the plan belong to one instrument. The first file in \
      `assessment/`, by name, that can be taken as a test is the course's; items of others are not \
      shown.
      """)

  static func secondInstrument(_ file: SourceFile, first: SourcePath) -> Diagnostic {
    Diagnostic(
      singleInstrumentRule, at: SourceLocation(file: file.path),
      "'\(file.path.name)' is a second test; learners see the one in '\(first.name)'",
      fixes: [Fix("move it out of 'assessment/', or make it a course of its own")])
  }
}

import Assessment
import CourseModel

/// Reads the keys of an instrument into a draft, and remembers what is wrong with them.
struct InstrumentReader {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
  }

  /// Adds what a reader of fields found.
  mutating func finish(_ reader: inout FieldReader) {
    diagnostics += reader.finish()
  }

  mutating func draft(_ node: YAMLNode?) -> DraftInstrument {
    var reader = FieldReader(node, in: file, subject: "an instrument")
    var draft = DraftInstrument(at: file.location(node?.range ?? 0..<0))
    draft.dimensions = reader.list("dimensions").compactMap { dimension($0) }
    draft.scale = reader.node("scale").flatMap { scale($0) }
    draft.title = reader.text("title")?.value ?? ""
    draft.status = reader.text("status")?.value ?? ""
    if draft.isTest {
      draft.id = reader.requiredText("id", hint: "id: learning-culture")?.value
      draft.version = reader.requiredNumber("version", in: 1...1_000_000, hint: "version: 1")
      if draft.scale == nil { _ = reader.requiredNode("scale", hint: "scale: {min: 1, max: 5, …}") }
    } else {
      draft.id = reader.text("id")?.value
      draft.version = reader.number("version", in: 1...1_000_000)
    }
    draft.frame = reader.node("frame").map { frame($0) }
    draft.questions = ratings(&reader, isTest: draft.isTest)
    draft.bands = reader.list("bands").compactMap { band($0, subject: "a band") }
    draft.spread = reader.list("spread").compactMap { band($0, subject: "a word for the spread") }
    draft.picks = reader.node("picks").flatMap { picks($0) }
    draft.influence = reader.node("influence").map { influence($0) }
    if let rules = reader.node("rules") { draft.rules = self.rules(rules) }
    draft.retired = reader.list("retired").compactMap { item($0) }
    draft.benchmarks = reader.list("benchmarks").map { benchmark($0) }
    finish(&reader)
    return draft
  }

  // MARK: How it is asked

  private mutating func frame(_ node: YAMLNode) -> Instrument.Frame {
    var reader = FieldReader(node, in: file, subject: "the frame")
    let question = reader.text("question")?.value ?? ""
    let groups = reader.list("groups").compactMap { group($0) }
    let sentences = reader.texts("sentences").map(\.value)
    finish(&reader)
    return Instrument.Frame(question: question, groups: groups, sentences: sentences)
  }

  private mutating func group(_ node: YAMLNode) -> Instrument.Group? {
    var reader = FieldReader(node, in: file, subject: "a group")
    let id = reader.requiredText("id", hint: "id: team")?.value
    let name = reader.requiredText("name", hint: "name: My team")?.value
    finish(&reader)
    guard let id, let name else { return nil }
    return Instrument.Group(id: Attempt.GroupID(id), name: name)
  }

  private mutating func scale(_ node: YAMLNode) -> DraftScale? {
    var reader = FieldReader(node, in: file, subject: "the scale")
    let words = reader.texts("words")
    let first = reader.locatedNumber("min", in: 0...100)
    let highest = reader.number("max", in: 1...100) ?? words.count
    let meanings = reader.texts("meanings")
    finish(&reader)
    if let first, first.value != 1 {
      diagnostics.append(
        .unsoundInstrument(
          "A scale begins at 1, not \(first.value)",
          fix: "write 'min: 1', and count 'max' and the bands from there", at: first.location))
    }
    return DraftScale(
      location: file.location(node.range), highest: highest, words: words, meanings: meanings)
  }

  private mutating func ratings(_ reader: inout FieldReader, isTest: Bool) -> Questions? {
    let nodes = reader.list("ratings")
    let ratings = nodes.enumerated().compactMap { rating($1, number: $0) }
    guard isTest else { return nil }
    guard let today = ratings.first else {
      if nodes.isEmpty {
        _ = reader.requiredNode("ratings", hint: "ratings: [{id: today, question: How often?}]")
      }
      return nil
    }
    if nodes.count > 2 {
      diagnostics.append(
        .unsoundInstrument(
          "A test has one rating or two, not \(nodes.count)", fix: "keep one or two",
          at: file.location(nodes[2].range)))
    }
    return Questions(today: today, wanted: ratings.count > 1 ? ratings[1] : nil)
  }

  /// The ids of the ratings, in their order; answers are kept under them.
  private static let ratingIDs = ["today", "wanted"]

  private mutating func rating(_ node: YAMLNode, number: Int) -> Questions.Question? {
    var reader = FieldReader(node, in: file, subject: "a rating")
    let id = reader.text("id")
    let name = reader.text("name")?.value ?? ""
    let question = reader.requiredText("question", hint: "question: How often did you see this?")
    let missing = reader.text("missing")?.value ?? ""
    finish(&reader)
    if let id, Self.ratingIDs.indices.contains(number), id.value != Self.ratingIDs[number] {
      let usual = Self.ratingIDs[number]
      let isSwapped = Self.ratingIDs.contains(id.value)
      diagnostics.append(
        .unsoundInstrument(
          "The \(number == 0 ? "first" : "second") rating is '\(usual)', not '\(id.value)'",
          fix: isSwapped ? "put 'today' first and 'wanted' second" : "write '\(usual)'",
          edits: isSwapped ? [] : [Edit(replacing: id.location, with: usual)], at: id.location))
    }
    return question.map { Questions.Question(name: name, text: $0.value, declined: missing) }
  }

  private mutating func picks(
    _ node: YAMLNode
  ) -> (value: Instrument.Picks, location: SourceLocation)? {
    var reader = FieldReader(node, in: file, subject: "the picks")
    let number = reader.requiredNumber("number", in: 1...100, hint: "number: 3")
    let question = reader.text("question")?.value ?? ""
    finish(&reader)
    return number.map {
      (Instrument.Picks(question: question, count: $0), file.location(node.range))
    }
  }

  private mutating func influence(
    _ node: YAMLNode
  ) -> (value: Instrument.Influence, location: SourceLocation) {
    var reader = FieldReader(node, in: file, subject: "the influence")
    let question = reader.text("question")?.value ?? ""
    let words = reader.texts("words").map(\.value)
    finish(&reader)
    return (Instrument.Influence(question: question, words: words), file.location(node.range))
  }

  // MARK: How it is read

  private mutating func band(_ node: YAMLNode, subject: String) -> DraftBand? {
    var reader = FieldReader(node, in: file, subject: subject)
    let id = reader.requiredText("id", hint: "id: developing")
    let name = reader.requiredText("name", hint: "name: Developing")?.value
    let from = reader.decimal("from")?.value
    let below = reader.decimal("below")
    finish(&reader)
    guard let id, let name else { return nil }
    return DraftBand(id: id, name: name, from: from, below: below)
  }

  private mutating func rules(_ node: YAMLNode) -> DraftRules {
    var reader = FieldReader(node, in: file, subject: "the rules")
    var rules = DraftRules()
    rules.location = file.location(node.range)
    rules.minimumAnswers = reader.locatedNumber("minimum-answers", in: 1...100)
    rules.weightStart = reader.decimal("weight-start")?.value
    rules.weightPicked = reader.decimal("weight-picked")?.value
    rules.priorities = reader.number("priorities", in: 1...100)
    rules.influenceFrom = reader.decimal("influence-from")?.value
    rules.priorityFrom = reader.decimal("priority-from")?.value
    rules.differenceFrom = reader.decimal("difference-from")?.value
    rules.manyMissing = reader.number("many-missing", in: 0...10_000)
    rules.fewMinutes = reader.number("few-minutes", in: 0...600)
    rules.groupMinimums = reader.list("group-minimums").compactMap { groupMinimum($0) }
    finish(&reader)
    return rules
  }

  private mutating func groupMinimum(_ node: YAMLNode) -> (id: String, people: Located<Int>)? {
    var reader = FieldReader(node, in: file, subject: "a minimum")
    let id = reader.requiredNode("id", hint: "id: results").flatMap { _ in
      reader.word("id", as: GroupMinimum.self)
    }
    let people = reader.requiredNode("people", hint: "people: 5").flatMap { _ in
      reader.locatedNumber("people", in: 1...1_000)
    }
    _ = reader.text("for")
    finish(&reader)
    guard let id, let people else { return nil }
    return (id.rawValue, people)
  }

  /// What is shown only from a number of people on.
  private enum GroupMinimum: String, CaseIterable {
    case results
    case details
    case comments
  }

  private mutating func benchmark(_ node: YAMLNode) -> DraftBenchmark {
    var reader = FieldReader(node, in: file, subject: "a benchmark")
    _ = reader.text("name")
    _ = reader.node("means")
    var missing: [String] = []
    if reader.text("source") == nil { missing.append("source") }
    if reader.number("n", in: 1...1_000_000_000) == nil { missing.append("n") }
    if reader.date("date") == nil { missing.append("date") }
    finish(&reader)
    return DraftBenchmark(location: file.location(node.range), missing: missing)
  }
}

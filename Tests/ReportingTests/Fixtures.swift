import Assessment
import Foundation
import Reporting

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

/// Splitmix64: the same numbers for the same seed on every machine.
///
/// Source: Steele, Lea, Flood 2014.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

extension Words {
  /// The words of the built-in theme.
  static let builtIn = Words(builtInPairs)

  static let builtInPairs: [(String, String)] = {
    let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("themes/sol/strings/en.yml")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("report-"), let colon = line.range(of: ": ") else { return nil }
      var value = String(line[colon.upperBound...])
      if value.hasPrefix("\"") { value = String(value.dropFirst().dropLast()) }
      return (String(line[..<colon.lowerBound]), value)
    }
  }()
}

extension Instrument {
  /// The eight dimensions of the Learning Culture Test, or others, of four items each.
  static func fixture(
    dimensions: [String] = [
      "whole", "safe", "dialogue", "reflect", "experiment", "share", "lead", "grow",
    ], points: Int = 5, hasTwoRatings: Bool = true, hasPicks: Bool = true,
    retired: [Item] = []
  ) -> Instrument {
    let words =
      points == 5
      ? ["almost never", "rarely", "sometimes", "often", "almost always"]
      : (1...points).map { "a rather long word \($0)" }
    return Instrument(
      id: "learning-culture", version: 1, title: "Test of Learning",
      status: "formative-not-validated",
      frame: Frame(
        question: "Which group?", groups: [Group(id: "team", name: "My team")], sentences: []),
      scale: Scale(words: words),
      questions: Questions(
        today: .init(name: "Today", text: "How often?", declined: "I cannot say"),
        wanted: hasTwoRatings
          ? .init(name: "In two years", text: "How often?", declined: "not important") : nil),
      dimensions: dimensions.map { name in
        Dimension(
          id: .init(name), name: "Name of \(name)", definition: "What \(name) means.",
          items: (1...4).map { number in
            Item(id: .init(name + String(number)), text: "Statement \(number) of \(name).")
          }, minimumAnswers: 3, evidenceQuestion: "What happened to \(name)?",
          bandTexts: [
            .init(band: "low", text: "Low text of \(name)."),
            .init(band: "high", text: "High text of \(name)."),
          ],
          experiments: [
            .init(id: name + "-try", title: "Try \(name)", text: "Do \(name) once."),
            .init(id: name + "-two", title: "Second \(name)", text: "Do \(name) twice."),
          ], modules: [name + "-lesson"])
      },
      bands: [
        Band(id: "low", name: "Emerging", from: Fraction(1)),
        Band(id: "high", name: "Thriving", from: Fraction(5, over: 2)),
      ],
      spreadWords: SpreadWords(alike: "Alike", mixed: "Mixed", apart: "Apart"),
      picks: hasPicks ? Picks(question: "", count: min(3, dimensions.count)) : nil,
      influence: hasPicks ? Influence(question: "", words: ["a little", "partly", "a lot"]) : nil,
      rules: Rules(points: points), retiredItems: retired)
  }
}

extension TemplateBlock {
  static func part(_ name: String) -> TemplateBlock { .component(Component(name)) }

  static let personal: [TemplateBlock] =
    [
      "respondent", "frame", "strengths", "gaps", "summary", "radar", "matrix", "narratives",
      "route", "items", "changes", "plan", "reflections", "computed",
    ].flatMap { [.heading(2, [.text("About \($0)")]), part($0)] }

  static let team: [TemplateBlock] =
    [
      "participation", "frame", "strengths", "gaps", "summary", "radar", "spread",
      "differences", "distributions", "matrix", "narratives", "items", "changes", "talk-guide",
      "plan", "computed",
    ].flatMap { [.heading(2, [.text("About \($0)")]), part($0)] }
}

extension CourseKit {
  static func fixture(_ instrument: Instrument = .fixture()) -> CourseKit {
    let modules = instrument.dimensions.map { dimension in
      Module(
        id: .init(dimension.id.text + "-lesson"), title: "Lesson on \(dimension.id.text)",
        url: "how/\(dimension.id.text)-lesson.html", section: 1, minutes: 20,
        dimensions: [dimension.id])
    }
    let basics = Module(
      id: "basics", title: "Basics", url: "intro/basics.html", section: 0, minutes: 10,
      paths: ["team", "individual"])
    return CourseKit(
      course: Course(id: "learning-culture", edition: "1", title: "A Course & more"),
      instrument: instrument,
      sections: [Section(id: "intro", title: "Introduction"), Section(id: "how", title: "How")],
      modules: [basics] + modules,
      reflections: [
        Reflection(id: "why", module: "basics", text: "Why does it matter to you?")
      ],
      experiments: [
        Experiment(id: "walk", module: "basics", title: "A walk", text: "Walk and talk.")
      ],
      planFields: [
        PlanField(id: "goal", label: "Goal", help: "What is visible?"),
        PlanField(id: "review-date", label: "Review date"),
      ], personalTemplate: TemplateBlock.personal, teamTemplate: TemplateBlock.team,
      words: .builtIn, stylesheet: ".report { color: red }")
  }
}

extension Attempt {
  /// The same answers to every item.
  static func even(
    _ today: Int, _ wanted: Int, in instrument: Instrument, date: String? = "2026-11-23"
  ) -> Attempt {
    var attempt = Attempt(
      instrument: instrument.id, instrumentVersion: instrument.version, date: date,
      referenceGroup: "team")
    for item in instrument.dimensions.flatMap({ $0.items }) {
      attempt.ratings[item.id] = Rating(today: .point(today), wanted: .point(wanted))
    }
    return attempt
  }

  /// Answers at random, some of them missing.
  static func random(
    in instrument: Instrument, missing percent: Int, date: String? = "2026-11-23",
    using generator: inout SeededGenerator
  ) -> Attempt {
    var attempt = Attempt(
      instrument: instrument.id, instrumentVersion: instrument.version, date: date,
      seconds: 700, referenceGroup: "team")
    func answer() -> Rating.Answer? {
      if generator.chance(percent) { return generator.chance(50) ? nil : .cannotSay }
      return .point(Int.random(in: instrument.scale.range, using: &generator))
    }
    for item in instrument.dimensions.flatMap({ $0.items }) {
      attempt.ratings[item.id] = Rating(today: answer(), wanted: answer())
    }
    if let count = instrument.picks?.count, !generator.chance(percent) {
      attempt.picks = Array(
        instrument.dimensions.map { $0.id }.shuffled(using: &generator).prefix(count))
    }
    for dimension in instrument.dimensions where !generator.chance(percent) {
      attempt.influence[dimension.id] = Int.random(in: 1...3, using: &generator)
    }
    return attempt
  }
}

extension LearningRecord {
  static func fixture(_ attempts: Attempt..., learner: Learner = Learner()) -> LearningRecord {
    LearningRecord(
      course: CourseEdition(id: "learning-culture"), learner: learner, attempts: attempts)
  }
}

/// Whether elements open and close in pairs, and nothing stands where XML would stumble.
func isWellFormed(_ html: String) -> Bool {
  let bytes = Array(html.utf8)
  var open: [ArraySlice<UInt8>] = []
  var index = 0
  var isStyle = false
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: "<") else {
      // The style sheet may hold `>`.
      if bytes[index] == UInt8(ascii: ">"), !isStyle { return false }
      index += 1
      continue
    }
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { return false }
    let tag = bytes[(index + 1)..<end]
    index = end + 1
    guard let first = tag.first, let last = tag.last else { return false }
    if first == UInt8(ascii: "!") { continue }
    if first == UInt8(ascii: "/") {
      guard let name = open.popLast(), name.elementsEqual(tag.dropFirst()) else { return false }
      isStyle = false
    } else if last != UInt8(ascii: "/") {
      open.append(tag.prefix { $0 != 0x20 })
      isStyle = tag.elementsEqual("style".utf8)
    }
  }
  return open.isEmpty
}

/// A text as it stands in HTML.
func escaped(_ text: String) -> String {
  text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    .replacingOccurrences(of: ">", with: "&gt;")
}

extension CourseKit {
  /// A copy in which some things are different.
  func with(
    address: String? = nil, isRightToLeft: Bool = false, modules: [Module]? = nil,
    personalTemplate: [TemplateBlock]? = nil
  ) -> CourseKit {
    CourseKit(
      course: Course(
        id: course.id, edition: course.edition, title: course.title, language: course.language,
        isRightToLeft: isRightToLeft, address: address),
      instrument: instrument, sections: sections, modules: modules ?? self.modules,
      reflections: reflections, experiments: experiments, planFields: planFields,
      personalTemplate: personalTemplate ?? self.personalTemplate, teamTemplate: teamTemplate,
      words: words, stylesheet: stylesheet)
  }
}

extension CourseKit.Module {
  func with(
    requires: [LearningRecord.ModuleID]?, paths: [LearningRecord.PathID]?
  ) -> CourseKit.Module {
    CourseKit.Module(
      id: id, title: title, url: url, section: section, kind: kind, minutes: minutes,
      dimensions: dimensions, requires: requires ?? self.requires, paths: paths ?? self.paths,
      country: country, organisation: organisation, summary: summary)
  }
}

extension HTMLReport {
  static func fragment(_ document: ReportDocument, base: String = "") -> String {
    String(decoding: bytes(of: document, base: base), as: UTF8.self)
  }

  static func file(_ document: ReportDocument, stylesheet: String) -> String {
    String(decoding: fileBytes(of: document, stylesheet: stylesheet), as: UTF8.self)
  }
}

import CourseModel

/// Dimensions must be ones of the course's instrument.
enum UnknownDimension: CourseCheck {
  static let rule = Rule(
    "unknown-dimension", .error, "Dimensions must be ones of the instrument",
    explanation: """
      `dimensions` ties a module to the test, so that a learner's largest gaps lead to it. The ids \
      stand in `assessment/`. A course without an instrument may use any words.
      """,
    example: Rule.Example(wrong: "dimensions: [reflexion]", right: "dimensions: [reflect]"))

  static let rules = [rule]

  static func diagnostics(for input: CheckInput) -> [Diagnostic] {
    guard !input.dimensions.isEmpty else { return [] }
    let known = input.graph.dimensions.map(\.id.text)
    return input.graph.modules.flatMap(\.dimensions).filter { !input.dimensions.contains($0.value) }
      .map { dimension in
        let nearest = NearMiss.best(for: dimension.value.text, among: known)
        let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
        return Diagnostic(
          rule, at: dimension.location,
          "Dimension '\(dimension.value)' is not in the instrument\(question)",
          fixes: [
            nearest.map {
              Fix("write '\($0)'", edits: [Edit(replacing: dimension.location, with: $0)])
            }
              ?? Fix("use one of \(known.joined(separator: ", "))")
          ])
      }
  }
}

import ArgumentParser
import CourseModel

/// `cursus explain`: the long text of a rule.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a rule that a message names.",
    discussion: """
      Every message ends with the id of its rule, such as [broken-link].

        cursus explain broken-link
        cursus explain --all
      """)

  @Argument(help: "The id of a rule, for example broken-link.")
  var id: String?

  @Flag(help: "Explain every rule.")
  var all = false

  @Option(help: "text for reading here, markdown for documentation.")
  var format = ExplainFormat.text

  enum ExplainFormat: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  func validate() throws {
    if (id == nil) != all { throw ValidationError("Name one rule, or use --all.") }
  }

  func run() async throws {
    try await reportingFailures { try Terminal.output(text()) }
  }

  private func text() throws -> String {
    let rules = AllRules.sorted
    guard let id else {
      return format == .markdown
        ? RuleText.document(rules) : rules.map(RuleText.plain).joined(separator: "\n")
    }
    guard let rule = rules.first(where: { $0.id == id }) else {
      let nearest = NearMiss.best(for: id, among: rules.map(\.id))
      let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
      throw ValidationError("Rule '\(id)' does not exist\(question)")
    }
    return format == .markdown ? RuleText.markdown(rule) : RuleText.plain(rule)
  }
}

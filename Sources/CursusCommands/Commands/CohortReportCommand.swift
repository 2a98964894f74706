import ArgumentParser

/// `cursus report cohort`: one report for all who took the course in one run.
struct CohortReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort",
    abstract: "Makes one report for all who took the course together.",
    discussion: """
      The team's report without its guide for a talk, for a group that is in no one room. The same \
      protection of small groups applies.

        cursus report cohort spring/ --course content --output cohort.html --name "Spring 2027"
      """)

  @OptionGroup var group: GroupReportOptions

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var output = "cohort-report.html"

  func run() async throws { try await group.write(.cohort, to: output) }
}

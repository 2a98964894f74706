import ArgumentParser

/// `cursus report team`: one report for a group.
struct TeamReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team",
    abstract: "Makes one report for a group.",
    discussion: """
      Takes the files that people chose to share and writes a page and a PDF. Small groups are \
      protected: with too few people there is no result, and the report says why. Nobody's answers \
      can be worked out from what is shown.

        cursus report team shared/ --course content --output team.html --name "Care team"
      """)

  @OptionGroup var group: GroupReportOptions

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var output = "team-report.html"

  func run() async throws { try await group.write(.team, to: output) }
}

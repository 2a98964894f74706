import ArgumentParser

/// `cursus report`: reports from learners' files.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Makes reports from learners' files.",
    discussion: """
      A learner's file is what the page "My data" of the course saves: the whole learning record, or \
      the smaller file that a learner shares with a team. Nothing leaves this computer.

        cursus report personal record.json --course content --output reports
        cursus report team shared/ --course content --output team.html
      """,
    subcommands: [PersonalReportCommand.self, TeamReportCommand.self])
}

/// What both kinds of report are asked.
struct ReportOptions: ParsableArguments {
  @OptionGroup var course: CourseOptions

  @Option(help: "How mistakes are shown: text for people, json for programs.")
  var format = DiagnosticFormat.text

  @Flag(help: "Only look whether the files can be used; write nothing.")
  var check = false
}

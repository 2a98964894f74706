import ArgumentParser

/// `cursus report`: reports from learners' files.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Makes reports from learners' files.",
    discussion: """
      A learner's file is what the page "My data" of the course saves: the whole learning record, or \
      the smaller file that a learner shares with a team. Nothing leaves this computer. Each report is a page (.html) and a \
      document for print (.pdf).

        cursus report personal record.json --course content --output reports
        cursus report team shared/ --course content --output team.html
        cursus report cohort spring/ --course content --output cohort.html
      """,
    subcommands: [PersonalReportCommand.self, TeamReportCommand.self, CohortReportCommand.self])
}

/// The two forms of a report.
enum ReportForm: String, ExpressibleByArgument, CaseIterable, Sendable {
  case html, pdf
}

/// Sizes of paper.
enum Paper: String, ExpressibleByArgument, CaseIterable, Sendable {
  case a4, letter
}

/// What both kinds of report are asked.
struct ReportOptions: ParsableArguments {
  @OptionGroup var course: CourseOptions

  @Option(help: "How mistakes are shown: text for people, json for programs.")
  var format = DiagnosticFormat.text

  @Option(help: "Write only the page (html) or only the document for print (pdf).")
  var only: ReportForm?

  @Option(help: "The paper of the PDF.")
  var paper = Paper.a4

  @Flag(help: "Only look whether the files can be used; write nothing.")
  var check = false
}

package import ArgumentParser

/// `cursus`: a course in Markdown becomes a site that runs on any static host.
package struct CursusCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "cursus",
    abstract: "Turns a folder of Markdown into an open online course.",
    discussion: """
      A course is a folder: course.yml, folders of Markdown files, pictures in media/. Begin with

        cursus check        everything that is wrong, with line, rule and fix
        cursus build        write the site to site/, ready for any static host
        cursus report       make reports from the files of your learners
        cursus export       make the handbook and the workbook for print
      """,
    version: Version.text,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ReportCommand.self, ExportCommand.self,
      GraphCommand.self, ExplainCommand.self,
    ])

  package init() {}

  /// Runs the program with the arguments it was started with, and ends it.
  package static func start() async {
    BugReport.install()
    ProcessMemory.growInLargeSteps()
    await main()
  }
}

import ArgumentParser
import CourseModel
import CourseReading
import SiteRendering

/// `cursus graph`: the module graph for other programs.
struct GraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Prints the module graph.",
    discussion: """
      json holds sections, modules, edges, reading order and minutes of each path; dot is for \
      Graphviz; svg is the drawing of the course map.

        cursus graph --course content --format svg > map.svg
      """)

  @OptionGroup var options: CourseOptions

  @Option(help: "The form of the graph.")
  var format = GraphFormat.json

  enum GraphFormat: String, ExpressibleByArgument, CaseIterable {
    case json, dot, svg
  }

  func run() async throws {
    try await reportingFailures(course: options.course) {
      let files = try options.files()
      let loaded = try await CourseLoader(files: files, folderName: files.folderName).load()
      let isBroken = loaded.diagnostics.contains { $0.severity == .error }
      if isBroken || options.strict && !loaded.diagnostics.isEmpty {
        try Terminal.show(
          loaded.diagnostics, sources: loaded.sources, format: .text, course: options.course)
      }
      let course = loaded.resolved.graph
      switch format {
      case .json: try Terminal.output(CourseMap.json(of: course))
      case .dot: try Terminal.output(CourseMap.dot(of: course))
      case .svg:
        guard let svg = CourseMap.standaloneSVG(of: course) else {
          Terminal.say("error: No drawing is readable with so many modules, or with none\n")
          throw ExitCodes.content
        }
        try Terminal.output(svg)
      }
      if isBroken { throw ExitCodes.content }
    }
  }
}

import CourseModel
import CourseReading
import SiteRendering

/// Checks a course with everything that a build would look at, but writes nothing.
struct CheckRun {
  let files: any CourseFiles
  let folderName: String
  /// The course folder as a path of the file system, for its fonts; `nil` to leave out what only the
  /// print shows.
  let fontCourse: String?
  /// Whether warnings count as errors.
  let isStrict: Bool

  /// - Throws: `FileFailure` when the course folder cannot be listed.
  func run() async throws -> BuildReport {
    let (loaded, theme) = try await CourseLoader(files: files, folderName: folderName).load {
      BuiltInTheme.load(for: $0, files: $1)
    }
    var found = loaded.diagnostics + theme.diagnostics
    let assets = CourseAssets(of: loaded)
    found += assets.diagnostics(in: files)
    // Pages are rendered only to find names that the course's own templates ask for in vain.
    if !loaded.themeFiles.isEmpty, !theme.diagnostics.hasErrors {
      let renderer = SiteRenderer(
        course: loaded.resolved.graph, theme: theme.output, imageSizes: [:])
      found += renderer.diagnostics
      found += try await Parallel.map(renderer.plans) { plan in
        renderer.render(plan).diagnostics
      }.flatMap(\.self)
    }
    var sources = loaded.sources
    if let fontCourse {
      if found.hasErrors {
        // What cannot be read cannot be set; the names of fonts can be looked at all the same.
        found += FontFiles.find(theme.output.paper, course: fontCourse).diagnostics
      } else {
        let made = try await SitePaper.make(
          CoursePaper(course: loaded.resolved.graph, theme: theme.output), of: loaded,
          theme.output.paper, in: files, at: fontCourse)
        found += made.diagnostics
        if let paper = made.output {
          sources.merge(paper.sources) { first, _ in first }
          found += await paper.files().flatMap(\.diagnostics)
        }
      }
    }
    let diagnostics = found.inOrder(strict: isStrict)
    for file in BuiltInTheme.sources(for: diagnostics) { sources[file.path] = file }
    return BuildReport(diagnostics: diagnostics, sources: sources, fileCount: nil)
  }
}

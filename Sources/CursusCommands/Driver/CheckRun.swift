import CourseModel
import CourseReading
import SiteRendering

/// Checks a course with everything that a build would look at, but writes nothing.
struct CheckRun {
  let files: any CourseFiles
  let folderName: String
  /// What handbook and workbook are set in; without fonts they are not looked at.
  let fonts: FontFiles?
  /// Whether warnings count as errors.
  let isStrict: Bool

  /// - Throws: `FileFailure` when the course folder cannot be listed.
  func run() async throws -> BuildReport {
    let loaded = try await CourseLoader(files: files, folderName: folderName).load()
    let theme = BuiltInTheme.load(for: loaded)
    var found = loaded.diagnostics + theme.diagnostics
    let assets = CourseAssets(of: loaded)
    found += assets.diagnostics(in: files)
    // Pages are rendered only to find names that the course's own templates ask for in vain.
    if !loaded.themeFiles.isEmpty, !theme.diagnostics.contains(where: { $0.severity == .error }) {
      let renderer = SiteRenderer(
        course: loaded.resolved.graph, theme: theme.output, imageSizes: [:])
      found += renderer.diagnostics
      found += try await Parallel.map(renderer.plans) { plan in
        renderer.render(plan).diagnostics
      }.flatMap(\.self)
    }
    var sources = loaded.sources
    if let fonts, !found.contains(where: { $0.severity == .error }) {
      let paper = try await SitePaper(of: loaded, theme.output, in: files, fonts: fonts)
      found += paper.diagnostics
      sources.merge(paper.sources) { first, _ in first }
      found += paper.kinds.flatMap { paper.file($0).diagnostics }
    }
    let unique = Array(Set(found))
    let diagnostics = (isStrict ? unique.map(\.asError) : unique).sorted(
      by: Diagnostic.areInOrder)
    for file in BuiltInTheme.sources(for: diagnostics) { sources[file.path] = file }
    return BuildReport(diagnostics: diagnostics, sources: sources, fileCount: nil)
  }
}

import CourseModel
import CourseReading
import SiteRendering

/// What a build did, for the command to report.
struct BuildReport: Sendable {
  let diagnostics: [Diagnostic]
  let sources: [SourcePath: SourceFile]
  /// Pages and other files written; `nil` when errors kept the site from being built.
  let fileCount: Int?
}

/// Builds the site of a course: load, render side by side, write beside the old site, swap.
struct BuildRun {
  let files: any CourseFiles
  let folderName: String
  /// The output folder as a path of the file system.
  let output: String
  /// The course folder as a path of the file system, for its fonts; `nil` for a site without PDF.
  let fontCourse: String?
  /// Whether warnings count as errors.
  let isStrict: Bool
  /// Folders that the site must not replace.
  let protected: [ProtectedFolder]
  /// Told once when another build of the same site must finish first.
  let onWaiting: @Sendable () -> Void

  /// - Throws: `FileFailure` when the course cannot be listed, `OutputFailure` when the site cannot be
  ///   written. The old site is whole in both cases.
  func run() async throws -> BuildReport {
    let loaded = try await CourseLoader(files: files, folderName: folderName).load()
    let course = loaded.resolved.graph
    let theme = BuiltInTheme.load(for: loaded)
    var diagnostics = strict(loaded.diagnostics + theme.diagnostics)
    var sources = loaded.sources
    for file in BuiltInTheme.sources(for: theme.diagnostics) { sources[file.path] = file }
    guard !hasErrors(diagnostics) else { return stopped(diagnostics, sources) }
    let assets = CourseAssets(of: loaded)
    var paper: SitePaper?
    if let fontCourse {
      let made = try await SitePaper.make(of: loaded, theme.output, in: files, at: fontCourse)
      paper = made.output
      let found = strict(made.diagnostics)
      diagnostics += found
      if let paper { sources.merge(paper.sources) { first, _ in first } }
      guard !hasErrors(found) else { return stopped(diagnostics, sources) }
    }
    let renderer = SiteRenderer(
      course: course, theme: theme.output, imageSizes: assets.imageSizes(in: files),
      engine: CourseKitFile.bytes(of: course, theme: theme.output).map {
        EngineScripts(
          kit: $0, engine: EmbeddedEngine.script, teamEngine: EmbeddedEngine.teamScript,
          typesetter: EmbeddedEngine.typesetterScript,
          fonts: paper?.fontsScript ?? EmbeddedEngine.fontsScript)
      }, papers: paper?.kinds ?? [])
    let writer = try SiteWriter.begin(at: output, keeping: protected, waiting: onWaiting)
    do {
      let written = try await write(renderer, assets, paper, to: writer)
      let found = strict(renderer.diagnostics + written.diagnostics)
      diagnostics += found
      for file in BuiltInTheme.sources(for: found) where sources[file.path] == nil {
        sources[file.path] = file
      }
      guard !hasErrors(found) else {
        writer.abandon()
        return stopped(diagnostics, sources)
      }
      try writer.commit()
      return BuildReport(
        diagnostics: diagnostics, sources: sources, fileCount: written.output)
    } catch {
      writer.abandon()
      throw error
    }
  }

  /// Renders and writes everything.
  /// - Returns: how many files were written.
  private func write(
    _ renderer: SiteRenderer, _ assets: CourseAssets, _ paper: SitePaper?,
    to writer: SiteBuild
  ) async throws -> Diagnosed<Int> {
    for asset in renderer.assets { try writer.write(asset.path, asset.bytes) }
    let files = files
    let copies = try await Parallel.map(assets.files) { asset in
      let read = CourseAssets.read(asset, in: files)
      if let bytes = read.output { try writer.write(SitePath(asset.path.text), bytes) }
      return read.diagnostics
    }
    // Documents for print take longest, so they come first.
    let jobs = (paper?.kinds ?? []).map { Job.paper($0) } + renderer.plans.map { Job.page($0) }
    let pages = try await Parallel.map(jobs) { job in
      let made: Diagnosed<[OutputFile]>
      switch job {
      case .page(let plan): made = renderer.render(plan)
      case .paper(let kind): made = paper?.file(kind) ?? Diagnosed([])
      }
      for file in made.output { try writer.write(file.path, file.bytes) }
      return Diagnosed(made.output.count, made.diagnostics)
    }
    return Diagnosed(
      pages.reduce(renderer.assets.count + assets.files.count) { $0 + $1.output },
      copies.flatMap(\.self) + pages.flatMap(\.diagnostics))
  }

  /// Something to be made and written.
  private enum Job: Sendable {
    case page(PagePlan)
    case paper(CoursePaper.Kind)
  }

  private func strict(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let unique = Array(Set(diagnostics))
    return (isStrict ? unique.map(\.asError) : unique).sorted(by: Diagnostic.areInOrder)
  }

  private func hasErrors(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.contains { $0.severity == .error }
  }

  private func stopped(
    _ diagnostics: [Diagnostic], _ sources: [SourcePath: SourceFile]
  ) -> BuildReport {
    BuildReport(diagnostics: diagnostics, sources: sources, fileCount: nil)
  }
}

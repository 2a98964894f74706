import CourseModel
import CourseReading
import SiteRendering

/// What a build did, for the command to report.
struct BuildReport: Sendable {
  let diagnostics: [Diagnostic]
  let sources: [SourcePath: SourceFile]
  /// Pages and other files written; `nil` when errors kept the site from being built.
  let fileCount: Int?
  /// What the site was made from, for a process that ends with the build: taking a large course apart
  /// node by node only to leave takes a tenth of the build.
  var remains: (any Sendable)?
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
    let (loaded, theme) = try await CourseLoader(files: files, folderName: folderName).load {
      BuiltInTheme.load(for: $0, files: $1)
    }
    let course = loaded.resolved.graph
    var diagnostics = (loaded.diagnostics + theme.diagnostics).inOrder(strict: isStrict)
    var sources = loaded.sources
    for file in BuiltInTheme.sources(for: theme.diagnostics) { sources[file.path] = file }
    guard !diagnostics.hasErrors else {
      // What cannot be read cannot be set; the names of fonts can be looked at all the same.
      if let fontCourse {
        let fonts = FontFiles.find(theme.output.paper, course: fontCourse)
        diagnostics = (diagnostics + fonts.diagnostics).inOrder(strict: isStrict)
      }
      return stopped(diagnostics, sources)
    }
    let assets = CourseAssets(of: loaded)
    async let loops = loopDrawings(of: course, theme.output)
    var renderer = SiteRenderer(
      course: course, theme: theme.output, imageSizes: assets.imageSizes(in: files))
    var paper: SitePaper?
    if let fontCourse {
      let made = try await SitePaper.make(
        renderer.paper, of: loaded, theme.output.paper, in: files, at: fontCourse)
      paper = made.output
      let found = made.diagnostics.inOrder(strict: isStrict)
      diagnostics += found
      if let paper { sources.merge(paper.sources) { first, _ in first } }
      guard !found.hasErrors else { return stopped(diagnostics, sources) }
    }
    let fonts = paper?.fontsScript
    async let engine = engineScripts(of: course, theme.output, fonts: fonts)
    let drawn = try await loops
    paper = paper?.with(loops: drawn)
    renderer = await renderer.with(engine: engine, loops: drawn, papers: paper?.kinds ?? [])
    let writer = try SiteWriter.begin(at: output, keeping: protected, waiting: onWaiting)
    do {
      let written = try await write(renderer, assets, paper, to: writer)
      let found = (renderer.diagnostics + written.diagnostics).inOrder(strict: isStrict)
      diagnostics += found
      for file in BuiltInTheme.sources(for: found) where sources[file.path] == nil {
        sources[file.path] = file
      }
      guard !found.hasErrors else {
        writer.abandon()
        return stopped(diagnostics, sources)
      }
      try writer.commit()
      return BuildReport(
        diagnostics: diagnostics, sources: sources, fileCount: written.output,
        remains: (loaded, renderer))
    } catch {
      writer.abandon()
      throw error
    }
  }

  /// The scripts of pages that score and report, for a course with a test.
  /// - Parameter fonts: the script of a theme that names fonts of its own.
  private func engineScripts(
    of course: CourseGraph, _ theme: Theme, fonts: [UInt8]?
  ) -> EngineScripts? {
    CourseKitFile.bytes(of: course, theme: theme).map {
      EngineScripts(
        kit: $0, engine: EmbeddedEngine.script, teamEngine: EmbeddedEngine.teamScript,
        typesetter: EmbeddedEngine.typesetterScript,
        fonts: fonts ?? EmbeddedEngine.fontsScript)
    }
  }

  private func loopDrawings(
    of course: CourseGraph, _ theme: Theme
  ) async throws -> LoopDrawings {
    let diagrams = LoopDrawings.diagrams(of: course)
    return LoopDrawings(
      diagrams, try await Parallel.map(diagrams) { LoopDrawings.drawing(of: $0, theme: theme) })
  }

  /// Something that becomes files of the site.
  private enum Part {
    case page(PagePlan)
    case asset(OutputFile)
    case copy(CourseFile)
  }

  /// Renders and writes everything.
  /// - Returns: how many files were written.
  private func write(
    _ renderer: SiteRenderer, _ assets: CourseAssets, _ paper: SitePaper?,
    to writer: SiteBuild
  ) async throws -> Diagnosed<Int> {
    // Documents for print take longest, so they begin first.
    async let documents = paper?.files() ?? []
    let parts =
      renderer.plans.map { Part.page($0) }
      + renderer.assets.map { .asset($0) }
      + assets.files.map { .copy($0) }
    let files = files
    let written = try await Parallel.map(parts) { part in
      let made = Self.files(of: part, renderer, files)
      for file in made.output { try writer.write(file.path, file.bytes) }
      return Diagnosed(made.output.count, made.diagnostics)
    }
    let papers = await documents
    for file in papers.flatMap(\.output) { try writer.write(file.path, file.bytes) }
    return Diagnosed(
      written.reduce(papers.count) { $0 + $1.output },
      written.flatMap(\.diagnostics) + papers.flatMap(\.diagnostics))
  }

  private static func files(
    of part: Part, _ renderer: SiteRenderer, _ files: any CourseFiles
  ) -> Diagnosed<[OutputFile]> {
    switch part {
    case .page(let plan): return renderer.render(plan)
    case .asset(let file): return Diagnosed([file])
    case .copy(let asset):
      let read = CourseAssets.read(asset, in: files)
      let path = SitePath(asset.path.text)
      return Diagnosed(
        read.output.map { [OutputFile(path: path, bytes: $0)] } ?? [], read.diagnostics)
    }
  }

  private func stopped(
    _ diagnostics: [Diagnostic], _ sources: [SourcePath: SourceFile]
  ) -> BuildReport {
    BuildReport(diagnostics: diagnostics, sources: sources, fileCount: nil)
  }
}

import CourseModel
import CourseReading

/// A course that was read and checked, with everything wrong in it.
struct LoadedCourse: Sendable {
  let folder: CourseFolder
  let resolved: ResolvedCourse
  let diagnostics: [Diagnostic]
  /// Every text file that was read, for showing lines in messages.
  let sources: [SourcePath: SourceFile]
  /// Files of the course's own `theme/` folder, paths below it.
  let themeFiles: [String: SourceFile]
}

/// Reads a course: discovery, parsing side by side, resolution, checks side by side.
struct CourseLoader {
  let files: any CourseFiles
  /// The course folder's own name.
  let folderName: String

  /// - Throws: `FileFailure` when the course folder cannot be listed.
  func load() async throws -> LoadedCourse {
    try await load { _, _ in }.course
  }

  /// Reads a course, and beside it does something that needs its settings and theme files only.
  /// - Throws: `FileFailure` when the course folder cannot be listed.
  func load<Other: Sendable>(
    beside other: @escaping @Sendable (CourseSettings, _ themeFiles: [String: SourceFile]) -> Other
  ) async throws -> (course: LoadedCourse, other: Other) {
    let discovered = try discover()
    let folder = discovered.output
    let settings = folder.settings.mapValues { text($0, limit: SourceText.yamlLimit) }
    let instruments = folder.instruments.map { text($0, limit: SourceText.yamlLimit) }
    let theme = folder.theme.map { themeFile($0) }
    let themeFiles = Dictionary(
      theme.compactMap(\.output).map { (String($0.path.text.dropFirst("theme/".count)), $0) },
      uniquingKeysWith: { first, _ in first })
    let settingsFiles = settings.compactMapValues(\.output)
    let instrumentFiles = instruments.compactMap(\.output)
    let course = ReadSettings(settingsFiles[.course], folderName: folderName)
    async let beside = other(course.settings, themeFiles)
    async let tables = CourseTables(settingsFiles, instruments: instrumentFiles)
    let documents = try await parse(folder, of: course)
    let parsed = ParsedCourse(
      folder: folder, settings: course,
      documents: Dictionary(
        documents.compactMap { document in document.output.map { ($0.source.path, $0) } },
        uniquingKeysWith: { first, _ in first }),
      tables: await tables)
    let resolved = CourseResolution.resolve(parsed)
    let input = CheckInput(resolved.output)
    async let wholeCourse = Checks.diagnostics(for: input)
    let checked = try await Parallel.map(input.graph.documents) { document in
      Checks.diagnostics(for: document, in: input)
    }
    var diagnostics = discovered.diagnostics
    diagnostics += documents.flatMap(\.diagnostics)
    diagnostics += (settings.values + instruments + theme).flatMap(\.diagnostics)
    diagnostics += resolved.diagnostics + checked.flatMap(\.self)
    diagnostics += await wholeCourse
    let texts =
      parsed.documents.values.map(\.source) + settingsFiles.values
      + instrumentFiles + theme.compactMap(\.output)
    let loaded = LoadedCourse(
      folder: folder, resolved: resolved.output,
      diagnostics: diagnostics.sorted(by: Diagnostic.areInOrder),
      sources: Dictionary(texts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }),
      themeFiles: themeFiles)
    return (loaded, await beside)
  }

  private func discover() throws -> Diagnosed<CourseFolder> {
    func open(_ files: some CourseFiles) throws -> Diagnosed<CourseFolder> {
      try Discovery.discover(in: files)
    }
    return try open(files)
  }

  private func parse(
    _ folder: CourseFolder, of course: ReadSettings
  ) async throws -> [Diagnosed<ParsedDocument?>] {
    let loader = self
    let modules = folder.modules
    return try await Parallel.map(folder.markdown) { file in
      let read = loader.text(file, limit: SourceText.markdownLimit)
      guard let source = read.output else { return Diagnosed(nil, read.diagnostics) }
      let parsed = ParsedDocument.parse(source)
      let document =
        modules.contains(file.path)
        ? parsed.output.readingModuleFields(in: course) : parsed.output
      return Diagnosed(document, read.diagnostics + parsed.diagnostics)
    }
  }

  /// Reads a file of the course's theme; pictures and other assets need not be text.
  private func themeFile(_ file: CourseFile) -> Diagnosed<SourceFile?> {
    let isText = [".mustache", ".yml", ".css", ".js", ".svg"].contains {
      file.path.text.hasSuffix($0)
    }
    if isText { return text(file, limit: SourceText.yamlLimit) }
    do throws(FileFailure) {
      return Diagnosed(SourceFile(path: file.path, bytes: try files.bytes(of: file.diskPath)))
    } catch {
      return Diagnosed(nil, [.unreadable(file.path, reason: error.reason)])
    }
  }

  /// Reads a text file; an unreadable one is a diagnostic, not an end.
  private func text(_ file: CourseFile, limit: Int) -> Diagnosed<SourceFile?> {
    guard file.size <= limit else {
      return Diagnosed(nil, [.fileTooLarge(file.path, size: file.size, limit: limit)])
    }
    do throws(FileFailure) {
      return SourceText.read(try files.bytes(of: file.diskPath), at: file.path, limit: limit)
    } catch {
      return Diagnosed(nil, [.unreadable(file.path, reason: error.reason)])
    }
  }
}

package import CourseModel
package import CourseReading

/// A course in memory after discovery, parsing, resolution and all checks.
package struct TestCourse: Sendable {
  package let files: MemoryFiles
  package let folder: CourseFolder
  package let resolved: ResolvedCourse
  /// In the order of every listing.
  package let diagnostics: [Diagnostic]
  /// Every text file that was read.
  package let sources: [SourcePath: SourceFile]
  /// Where the markers stand.
  package let markers: [Int: SourceLocation]

  package var graph: CourseGraph { resolved.graph }

  /// Reads a course from marked files.
  /// - Parameters:
  ///   - hasSettings: adds a `course.yml` with a title when the files hold none, so that a test about
  ///     something else need not.
  package init(
    _ files: KeyValuePairs<String, TestFile>, folderName: String = "course",
    hasSettings: Bool = true
  ) throws {
    var contents: [(String, MemoryFiles.Content)] = []
    var markers: [Int: SourceLocation] = [:]
    for (path, file) in files {
      switch file {
      case .text(let marked):
        // Offsets count from after the byte order mark, as locations do.
        let mark = marked.text.unicodeScalars.first == "\u{FEFF}" ? 3 : 0
        for (number, offset) in marked.offsets {
          markers[number] = SourceLocation(
            path: SourcePath(path), range: offset - mark..<offset - mark)
        }
        contents.append((path, .bytes(marked.bytes)))
      case .other(let content): contents.append((path, content))
      }
    }
    if hasSettings, !contents.contains(where: { $0.0 == "course.yml" }) {
      contents.append(("course.yml", .bytes(Array("title: Course\n".utf8))))
    }
    try self.init(MemoryFiles(contents), markers: markers, folderName: folderName)
  }

  /// Reads a course from files without markers.
  package init(
    _ files: MemoryFiles, markers: [Int: SourceLocation] = [:], folderName: String = "course"
  ) throws {
    let discovered = try Discovery.discover(in: files)
    let folder = discovered.output
    var diagnostics = discovered.diagnostics
    var documents: [SourcePath: ParsedDocument] = [:]
    var sources: [SourcePath: SourceFile] = [:]
    func text(_ file: CourseFile, limit: Int) -> SourceFile? {
      let read = Self.read(file, in: files, limit: limit)
      diagnostics += read.diagnostics
      if let source = read.output { sources[source.path] = source }
      return read.output
    }
    for file in folder.markdown {
      guard let source = text(file, limit: SourceText.markdownLimit) else { continue }
      let parsed = ParsedDocument.parse(source)
      diagnostics += parsed.diagnostics
      if documents[source.path] == nil { documents[source.path] = parsed.output }
    }
    var settings: [CourseFolder.SettingsFile: SourceFile] = [:]
    for (name, file) in folder.settings {
      settings[name] = text(file, limit: SourceText.yamlLimit)
    }
    let instruments = folder.instruments.compactMap { text($0, limit: SourceText.yamlLimit) }
    let resolved = CourseResolution.resolve(
      ParsedCourse(
        folder: folder, settings: ReadSettings(settings[.course], folderName: folderName),
        documents: documents, tables: CourseTables(settings, instruments: instruments)))
    let input = CheckInput(resolved.output)
    diagnostics += resolved.diagnostics
    diagnostics += resolved.output.graph.documents.flatMap {
      Checks.diagnostics(for: $0, in: input)
    }
    diagnostics += Checks.diagnostics(for: input)
    self.files = files
    self.folder = folder
    self.resolved = resolved.output
    self.diagnostics = diagnostics.sorted(by: Diagnostic.areInOrder)
    self.sources = sources
    self.markers = markers
  }

  private static func read(
    _ file: CourseFile, in files: MemoryFiles, limit: Int
  ) -> Diagnosed<SourceFile?> {
    guard file.size <= limit else {
      return Diagnosed(nil, [.fileTooLarge(file.path, size: file.size, limit: limit)])
    }
    do throws(FileFailure) {
      return SourceText.read(try files.bytes(of: file.diskPath), at: file.path, limit: limit)
    } catch {
      return Diagnosed(nil, [.unreadable(file.path, reason: error.reason)])
    }
  }

  /// The same course, read again from files that are listed in another order.
  package func shuffled(using random: inout some RandomNumberGenerator) throws -> TestCourse {
    try TestCourse(files.shuffled(using: &random), markers: markers)
  }

  /// The same course, read again after the edits of a fix.
  package func applying(_ fix: Fix) throws -> TestCourse {
    var files = files
    for edit in fix.edits.sorted(by: {
      $0.location.range.lowerBound > $1.location.range.lowerBound
    }) {
      var bytes = sources[edit.location.path]?.bytes ?? []
      bytes.replaceSubrange(edit.location.range, with: edit.replacement.utf8)
      files = files.replacing(edit.location.path, with: bytes)
    }
    return try TestCourse(files)
  }

  /// The ids of all diagnostics, in order.
  package var ruleIDs: [String] { diagnostics.map(\.rule.id) }
}

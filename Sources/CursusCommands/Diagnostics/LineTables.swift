import CourseModel

/// The line tables of the files that diagnostics speak of, each made once.
struct LineTables {
  let sources: [SourcePath: SourceFile]
  private let tables: [SourcePath: LineTable]

  // Sources may lack files, such as those that could not be read.
  init(for diagnostics: [Diagnostic], in sources: [SourcePath: SourceFile]) {
    var tables: [SourcePath: LineTable] = [:]
    for location in diagnostics.flatMap(\.locations) where tables[location.path] == nil {
      tables[location.path] = sources[location.path].map { LineTable($0.bytes) }
    }
    self.sources = sources
    self.tables = tables
  }

  /// The place where a location begins.
  /// - Returns: `nil` for a file as a whole and for files whose text is not known.
  func start(of location: SourceLocation) -> SourcePosition? {
    position(at: location.range.lowerBound, in: location)
  }

  /// The place just behind a location.
  /// - Returns: `nil` in the same cases as ``start(of:)``.
  func end(of location: SourceLocation) -> SourcePosition? {
    position(at: location.range.upperBound, in: location)
  }

  /// The file and line table of a location.
  /// - Returns: `nil` in the same cases as ``start(of:)``.
  func file(of location: SourceLocation) -> (source: SourceFile, lines: LineTable)? {
    guard location.range != 0..<0, let source = sources[location.path],
      let lines = tables[location.path]
    else { return nil }
    return (source, lines)
  }

  private func position(at offset: Int, in location: SourceLocation) -> SourcePosition? {
    file(of: location).map { $0.lines.position(at: offset, in: $0.source.bytes) }
  }
}

extension Diagnostic {
  /// Its own place and those of its notes and edits.
  fileprivate var locations: [SourceLocation] {
    [location] + notes.map(\.location) + fixes.flatMap { $0.edits.map(\.location) }
  }
}

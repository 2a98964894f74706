import Assessment
package import CourseModel

/// What the YAML files of a course say besides its settings: terms, sources, the plan, tests.
///
/// They depend on nothing else of the course, so they can be read while its text is parsed.
package struct CourseTables: Sendable {
  let glossary: Diagnosed<[GlossaryTerm]>
  let references: Diagnosed<[Reference]>
  let planFields: Diagnosed<[PlanField]>
  /// Each file of `assessment/` with what it says.
  let instruments: [(file: SourceFile, read: Diagnosed<ReadInstrument>)]

  /// Reads the files that are there.
  package init(
    _ settings: [CourseFolder.SettingsFile: SourceFile], instruments: [SourceFile]
  ) {
    glossary = settings[.glossary].map { GlossaryFile.read($0) } ?? Diagnosed([])
    references = settings[.references].map { ReferencesFile.read($0) } ?? Diagnosed([])
    planFields = settings[.plan].map { PlanFile.read($0) } ?? Diagnosed([])
    self.instruments = instruments.map { ($0, InstrumentFile.read($0)) }
  }
}

/// `course.yml`, read.
package struct ReadSettings: Sendable {
  let read: Diagnosed<(settings: CourseSettings, sections: [Located<String>])>

  /// - Parameters:
  ///   - file: `nil` when there is none, which has its own diagnostic.
  ///   - folderName: for a title that nobody gave.
  package init(_ file: SourceFile?, folderName: String) {
    read = CourseSettings.read(file, folderName: folderName)
  }

  package var settings: CourseSettings { read.output.settings }

  /// The paths that the course offers.
  var paths: Set<LearningPath> { Set(settings.paths.map(\.path)) }
}

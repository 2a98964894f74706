import Assessment
import CourseModel

/// What a file in `assessment/` says.
struct ReadInstrument: Sendable {
  /// What lessons and cases may refer to.
  let dimensions: [Dimension]
  /// `nil` for a file that only names dimensions, and for one with errors.
  let instrument: Instrument?
}

/// Reads an instrument in `assessment/`: a test that learners take, or only the names of its
/// dimensions.
///
/// A file without `scale` and without items is a list of dimensions that lessons refer to.
enum InstrumentFile {
  /// Diagnostics: those of YAML and fields; `unsound-instrument`, `duplicate-dimension`,
  /// `duplicate-item`, `unequal-dimensions`, `item-with-two-ideas`, `item-too-long`,
  /// `missing-band-text`, `missing-scale-word`, `benchmark-without-source`.
  static func read(_ file: SourceFile) -> Diagnosed<ReadInstrument> {
    let yaml = YAMLReader.read(file, 0..<file.bytes.count)
    var reader = InstrumentReader(file)
    let draft = reader.draft(yaml.output)
    var diagnostics = yaml.diagnostics + reader.diagnostics
    let dimensions = draft.dimensions.map {
      Dimension(id: DimensionID($0.id.value), name: $0.name, modules: $0.modules)
    }
    guard draft.isTest else {
      return Diagnosed(ReadInstrument(dimensions: dimensions, instrument: nil), diagnostics)
    }
    diagnostics += InstrumentLint.diagnostics(for: draft)
    diagnostics += InstrumentProblems.diagnostics(for: draft)
    // Whoever has an instrument may score with it and look up a word for each point.
    let isSound = !diagnostics.contains { $0.severity == .error }
    return Diagnosed(
      ReadInstrument(dimensions: dimensions, instrument: isSound ? draft.instrument : nil),
      diagnostics)
  }
}

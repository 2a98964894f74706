#if !arch(wasm32) || CURSUS_PAPER
import Assessment
import Reporting
import Typesetting

// Setting pages is most of the engine, so the browser has it in a second engine of its own, which
// is loaded only when somebody asks for a PDF.
extension Engine {
  /// `paper.personal`: kit, record, options, fonts → PDF, and what came out otherwise as JSON.
  static func personalPaper(_ parts: Parts) throws(EngineFailure) -> [[UInt8]] {
    let kit = try parts.kit()
    let record = try parts.record(1, CourseWords(kit.words))
    let options = try Options(parts.part(2))
    let report = Reporting.personal(
      kit: kit, record: record, options: Reporting.Options(attempt: options.integer("attempt")))
    return try paper(report, kit, options, parts.list.dropFirst(3))
  }

  /// `paper.team`: kit, options, the fonts, and of each file its name and text → PDF, and what
  /// came out otherwise as JSON.
  static func teamPaper(_ parts: Parts) throws(EngineFailure) -> [[UInt8]] {
    let kit = try parts.kit()
    let options = try Options(parts.part(1))
    var files: [TeamFile] = []
    let fonts = max(PaperFonts.count, options.integer("fonts") ?? PaperFonts.count)
    for index in stride(from: 2 + fonts, to: parts.list.count, by: 2) {
      let name = String(decoding: try parts.part(index), as: UTF8.self)
      files.append(TeamFile(name: name, bytes: try parts.part(index + 1)))
    }
    let report = Reporting.team(
      kit: kit, files: files,
      options: Reporting.Options(
        name: options.text("name"), invited: options.integer("invited"),
        isCohort: options.text("kind")?.hasSameBytes(as: "cohort") ?? false))
    return try paper(
      report.document, kit, options, parts.list.dropFirst(2).prefix(fonts))
  }

  private static func paper(
    _ report: ReportDocument, _ kit: CourseKit, _ options: Options, _ fonts: ArraySlice<[UInt8]>
  ) throws(EngineFailure) -> [[UInt8]] {
    let isLetter = options.text("paper")?.hasSameBytes(as: "letter") ?? false
    let document = PaperReport.document(
      report, words: kit.words, base: options.text("base"), paper: isLetter ? .letter : .a4)
    let result = PDF.bytes(of: document, fonts: try PaperFonts.set(Array(fonts)))
    let missing = result.findings.compactMap { finding -> JSONNode? in
      if case .missingCharacter(let scalar) = finding { .string(String(scalar)) } else { nil }
    }
    let needsShaping = result.findings.contains {
      if case .script = $0 { true } else { false }
    }
    return [
      result.bytes,
      JSONNode.object([
        .init("missing", .array(missing)), .init("needsShaping", .bool(needsShaping)),
      ]).text,
    ]
  }
}
#endif

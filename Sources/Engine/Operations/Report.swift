import Assessment
import Reporting

extension Engine {
  /// `report.personal`: kit, record, options → HTML.
  static func personalReport(_ parts: Parts) throws(EngineFailure) -> [[UInt8]] {
    let kit = try parts.kit()
    let record = try parts.record(1, CourseWords(kit.words))
    let options = try Options(parts.part(2))
    let document = Reporting.personal(
      kit: kit, record: record, options: Reporting.Options(attempt: options.integer("attempt")))
    return [html(document, kit, options)]
  }

  /// `report.team`: kit, options, and of each file its name and text → HTML, and what became of each
  /// file as JSON.
  static func teamReport(_ parts: Parts) throws(EngineFailure) -> [[UInt8]] {
    let kit = try parts.kit()
    let options = try Options(parts.part(1))
    var files: [TeamFile] = []
    for index in stride(from: 2, to: parts.list.count, by: 2) {
      let name = String(decoding: try parts.part(index), as: UTF8.self)
      files.add(TeamFile(name: name, bytes: try parts.part(index + 1)))
    }
    let report = Reporting.team(
      kit: kit, files: files,
      options: Reporting.Options(
        name: options.text("name"), invited: options.integer("invited"),
        isCohort: options.text("kind")?.hasSameBytes(as: "cohort") ?? false))
    return [html(report.document, kit, options), report.json.text]
  }

  /// A part of a page, or with `"form": "file"` a file of its own.
  private static func html(
    _ document: ReportDocument, _ kit: CourseKit, _ options: Options
  ) -> [UInt8] {
    let isFile = options.text("form")?.hasSameBytes(as: "file") ?? false
    return isFile
      ? HTMLReport.fileBytes(of: document, stylesheet: kit.stylesheet)
      : HTMLReport.bytes(of: document, base: options.text("base") ?? "")
  }
}

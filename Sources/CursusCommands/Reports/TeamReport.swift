import Assessment
import CourseModel
import Engine
import Reporting

/// A group's report, and what is worth knowing about the files it was made from.
struct TeamReport {
  let reports: [WrittenReport]
  /// Diagnostics: `damaged-record`, `record-note`.
  let diagnostics: [Diagnostic]
  let sources: [SourcePath: SourceFile]

  /// Whom a report is about.
  enum Kind: String, Sendable {
    case team
    case cohort
  }

  /// Makes the report of a group.
  /// - Throws: the engine's failure when the request itself is wrong, which is a mistake of ours.
  static func make(
    _ kind: Kind, kit: CourseKit, files: [RecordFile], forms: ReportForms, name: String?,
    invited: Int?
  ) throws -> TeamReport {
    var options: [JSONNode.Member] =
      [
        .init("form", .string("file")), .init("kind", .string(kind.rawValue)),
      ] + forms.members
    if let name { options.append(.init("name", .string(name))) }
    if let invited { options.append(.init("invited", .integer(invited))) }
    var usable: [RecordFile] = []
    var diagnostics: [Diagnostic] = []
    var sources: [SourcePath: SourceFile] = [:]
    for file in files {
      let source = SourceFile(path: SourcePath(file.path), bytes: file.bytes)
      do throws(EngineFailure) {
        _ = try Engine.perform("record.read", kit: kit, [file.bytes])
        usable.append(file)
      } catch {
        sources[source.path] = source
        diagnostics.append(.damagedRecord(error, in: source))
      }
    }
    let parts = usable.flatMap { [Array($0.path.utf8), $0.bytes] }
    let request = [JSONNode.object(options).text]
    let answer = try Engine.perform("report.team", kit: kit, request + parts)
    if answer.count > 1 { diagnostics += notes(answer[1]) }
    var reports: [WrittenReport] = []
    if forms.wants(.html) {
      reports.append(WrittenReport(form: .html, bytes: answer.first ?? []))
    }
    if forms.wants(.pdf) {
      let paper = try Engine.perform("paper.team", kit: kit, request + forms.fonts + parts)
      reports.append(WrittenReport(form: .pdf, bytes: paper.first ?? []))
    }
    return TeamReport(reports: reports, diagnostics: diagnostics, sources: sources)
  }

  /// What the engine says of files that are not simply in: `{"files": [{name, status, message}]}`.
  private static func notes(_ answer: [UInt8]) -> [Diagnostic] {
    Engine.json(answer).list("files").compactMap { file in
      guard let name = file.text("name"), let message = file.text("message"), !message.isEmpty
      else { return nil }
      return .recordNote(message, in: name)
    }
  }
}

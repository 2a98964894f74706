import Assessment
import CourseModel
import Engine
import Reporting

/// Makes a report for each of many learners, side by side.
struct PersonalReports: Sendable {
  let kit: CourseKit
  let forms: ReportForms

  /// What became of one file.
  struct Outcome: Sendable {
    let file: RecordFile
    /// By form; empty when the file cannot be used.
    let reports: [WrittenReport]
    let diagnostics: [Diagnostic]
  }

  /// Makes the reports, in the order of the files; a bad file stops no other.
  ///
  /// Diagnostics: `damaged-record`, `record-note`.
  func reports(_ files: [RecordFile]) async throws -> [Outcome] {
    try await Parallel.map(files) { outcome(of: $0) }
  }

  private func outcome(of file: RecordFile) -> Outcome {
    do throws(EngineFailure) {
      let notes = try Engine.perform("record.read", kit: kit, [file.bytes]).first ?? []
      var reports: [WrittenReport] = []
      if forms.wants(.html) {
        let page = try Engine.perform(
          "report.personal", kit: kit, [file.bytes, Array(#"{"form":"file"}"#.utf8)])
        reports.append(WrittenReport(form: .html, bytes: page.first ?? []))
      }
      var messages = RecordNotes.messages(in: notes)
      if forms.wants(.pdf) {
        let paper = try Engine.perform(
          "paper.personal", kit: kit, [file.bytes, forms.options] + forms.fonts)
        reports.append(WrittenReport(form: .pdf, bytes: paper.first ?? []))
        messages += PaperNotes.messages(in: paper)
      }
      return Outcome(
        file: file, reports: reports,
        diagnostics: messages.map { .recordNote($0, in: file.path) })
    } catch {
      let source = SourceFile(path: SourcePath(file.path), bytes: file.bytes)
      return Outcome(file: file, reports: [], diagnostics: [.damagedRecord(error, in: source)])
    }
  }

  /// A name for each report, from that of its file; equal names get numbers.
  static func names(_ files: [RecordFile]) -> [String] {
    var taken: Set<String> = []
    return files.map { file in
      var name = file.stem
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(file.stem)-\(number)"
        number += 1
      }
      return name
    }
  }
}

/// The engine's notes on a file.
enum RecordNotes {
  /// The messages of a list of notes in an answer: `{"notes": [{"message": …}]}`.
  static func messages(in answer: [UInt8]) -> [String] {
    Engine.json(answer).list("notes").compactMap { $0.text("message") }
  }
}

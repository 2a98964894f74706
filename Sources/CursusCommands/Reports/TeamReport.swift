import Assessment
import CourseModel
import Engine

/// A group's report, and what is worth knowing about the files it was made from.
struct TeamReport {
  let html: [UInt8]
  /// Diagnostics: `damaged-record`, `record-note`.
  let diagnostics: [Diagnostic]
  let sources: [SourcePath: SourceFile]

  /// Makes the report of a group.
  /// - Throws: the engine's failure when the request itself is wrong, which is a mistake of ours.
  static func make(
    kit: [UInt8], files: [RecordFile], name: String?, invited: Int?
  ) throws -> TeamReport {
    var options: [JSONNode.Member] = [.init("form", .string("file"))]
    if let name { options.append(.init("name", .string(name))) }
    if let invited { options.append(.init("invited", .integer(invited))) }
    var usable: [RecordFile] = []
    var diagnostics: [Diagnostic] = []
    var sources: [SourcePath: SourceFile] = [:]
    for file in files {
      let source = SourceFile(path: SourcePath(file.path), bytes: file.bytes)
      do throws(EngineFailure) {
        _ = try Engine.perform("record.read", [kit, file.bytes])
        usable.append(file)
      } catch {
        sources[source.path] = source
        diagnostics.append(.damagedRecord(error, in: source))
      }
    }
    let parts = usable.flatMap { [Array($0.path.utf8), $0.bytes] }
    let answer = try Engine.perform(
      "report.team", [kit, JSONNode.object(options).text] + parts)
    if answer.count > 1 { diagnostics += notes(answer[1]) }
    return TeamReport(html: answer.first ?? [], diagnostics: diagnostics, sources: sources)
  }

  /// What the engine says of files that are not simply in: `{"files": [{name, status, message}]}`.
  private static func notes(_ answer: [UInt8]) -> [Diagnostic] {
    guard let node = try? JSONReader.read(answer), case .array(let files) = node["files"]?.value
    else { return [] }
    return files.compactMap { file in
      guard case .string(let name) = file["name"]?.value,
        case .string(let message) = file["message"]?.value, !message.isEmpty
      else { return nil }
      return .recordNote(message, in: name)
    }
  }
}

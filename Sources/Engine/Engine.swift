import Assessment
package import Reporting

/// Everything that a page can ask for, and the command line too.
///
/// Bytes in, bytes out, nothing kept between two calls: the same request gives the same answer in
/// the browser and in a terminal.
package enum Engine {
  /// Does what a request says, see ``Message``.
  package static func run(_ request: [UInt8]) -> [UInt8] {
    let parts: [[UInt8]]
    do throws(EngineFailure) {
      guard let message = Message(request), let name = message.parts.first else {
        throw EngineFailure("request")
      }
      parts = ["ok".bytes] + (try perform(name, Array(message.parts.dropFirst())))
    } catch {
      parts = ["failed".bytes, error.json().text]
    }
    return Message(parts).bytes
  }

  /// Does one operation with its parts, as the names in ``operations`` say.
  /// - Parameter kit: the course kit, for a caller that has many records and reads it once; the part
  ///   of the kit is then left unread.
  package static func perform(
    _ name: [UInt8], _ parts: [[UInt8]], kit: CourseKit? = nil
  ) throws(EngineFailure) -> [[UInt8]] {
    for operation in operations where operation.name.bytes == name {
      return try operation.perform(Parts(parts, kit: kit))
    }
    throw EngineFailure("operation")
  }

  private static var operations: [Operation] {
    [
      Operation(name: "record.read", perform: readRecord),
      Operation(name: "record.merge", perform: mergeRecord),
      Operation(name: "record.share", perform: shareRecord),
      Operation(name: "scores", perform: scores),
      Operation(name: "report.personal", perform: personalReport),
      Operation(name: "plan.markdown", perform: planText),
      Operation(name: "plan.calendar", perform: planCalendar),
    ] + teamOperations + paperOperations
  }

  /// What only one page asks for; the engine of the others is a third smaller without.
  private static var teamOperations: [Operation] {
    #if !arch(wasm32) || CURSUS_TEAM || CURSUS_PAPER
    [Operation(name: "report.team", perform: teamReport)]
    #else
    []
    #endif
  }

  private static var paperOperations: [Operation] {
    #if !arch(wasm32) || CURSUS_PAPER
    [
      Operation(name: "paper.personal", perform: personalPaper),
      Operation(name: "paper.team", perform: teamPaper),
    ]
    #else
    []
    #endif
  }
}

/// A name and what it does; each stands in a file of `Operations/`.
private struct Operation {
  let name: String
  let perform: (Parts) throws(EngineFailure) -> [[UInt8]]
}

extension String {
  var bytes: [UInt8] { Array(utf8) }
}

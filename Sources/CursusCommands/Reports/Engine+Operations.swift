import Assessment
import Engine
import Reporting

extension Engine {
  /// Does an operation by its name, such as `report.personal`, for a course whose kit is read.
  static func perform(
    _ operation: String, kit: CourseKit, _ parts: [[UInt8]]
  ) throws(EngineFailure) -> [[UInt8]] {
    try perform(Array(operation.utf8), [[]] + parts, kit: kit)
  }

  /// A part of an answer that is JSON; that it can be read is a promise of the engine.
  static func json(_ part: [UInt8]) -> JSONNode {
    do throws(ReadingFailure) {
      return try JSONReader.read(part)
    } catch {
      preconditionFailure("What the engine answers as JSON can be read: \(error)")
    }
  }
}

extension JSONNode {
  /// The nodes of a member that is a list; none without one.
  func list(_ name: String) -> [JSONNode] {
    if case .array(let nodes) = self[name]?.value { nodes } else { [] }
  }

  /// A member that is text.
  func text(_ name: String) -> String? {
    if case .string(let text) = self[name]?.value { text } else { nil }
  }
}

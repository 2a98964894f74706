import Engine
import Reporting

extension Engine {
  /// Does an operation by its name, such as `report.personal`, for a course whose kit is read.
  static func perform(
    _ operation: String, kit: CourseKit, _ parts: [[UInt8]]
  ) throws(EngineFailure) -> [[UInt8]] {
    try perform(Array(operation.utf8), [[]] + parts, kit: kit)
  }
}

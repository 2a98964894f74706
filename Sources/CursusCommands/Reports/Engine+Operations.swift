import Engine

extension Engine {
  /// Does an operation by its name, such as `report.personal`.
  static func perform(
    _ operation: String, _ parts: [[UInt8]]
  ) throws(EngineFailure) -> [[UInt8]] {
    try perform(Array(operation.utf8), parts)
  }
}

/// A line that shows a person at a terminal that work goes on; silent in a pipe.
enum Progress {
  /// Does work, with a line shown after half a second and taken away at the end.
  static func shown<Result: Sendable>(
    _ words: String, _ work: @Sendable () async throws -> Result
  ) async throws -> Result {
    guard Terminal.isInteractive else { return try await work() }
    let line = Task {
      try await Task.sleep(for: .milliseconds(500))
      Terminal.say("\(words)…")
    }
    defer { line.cancel() }
    let result = try await work()
    line.cancel()
    if case .success = await line.result { Terminal.say("\r\u{1B}[K") }
    return result
  }
}

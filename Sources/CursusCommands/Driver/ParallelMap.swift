import Foundation

/// The one way in which work is spread over cores.
enum Parallel {
  /// Maps every element, several at a time, and returns the results in the order of the input.
  ///
  /// Elements are handed out in small runs, so that one long file does not hold up the rest. Short
  /// inputs are mapped in place: starting tasks would cost more than it saves.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) throws -> Result
  ) async throws -> [Result] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    guard elements.count > 8, cores > 1 else { return try elements.map(transform) }
    let run = max(1, min(64, elements.count / (cores * 8)))
    let starts = Array(stride(from: 0, to: elements.count, by: run))
    return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      func add() {
        guard next < starts.count else { return }
        let index = next
        let slice = elements[starts[index]..<min(starts[index] + run, elements.count)]
        group.addTask { (index, try slice.map(transform)) }
        next += 1
      }
      for _ in 0..<cores { add() }
      var results = [[Result]?](repeating: nil, count: starts.count)
      while let (index, mapped) = try await group.next() {
        results[index] = mapped
        add()
      }
      return results.flatMap { $0 ?? [] }
    }
  }
}

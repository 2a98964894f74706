import Foundation
import Synchronization

/// The one way in which work is spread over cores.
enum Parallel {
  /// Maps every element, several at a time, and returns the results in the order of the input.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) throws -> Result
  ) async throws -> [Result] {
    try await map(elements, state: { () }, transform: { element, _ in try transform(element) })
  }

  /// The same, with something that each worker keeps from element to element, such as a cache.
  ///
  /// It must not change any result: which elements a worker meets is chance.
  ///
  /// There is one worker for each core. Workers take elements in small runs, so that one long file
  /// does not hold up the rest. Short inputs are mapped in place: starting tasks would cost more than
  /// it saves.
  static func map<Element: Sendable, State, Result: Sendable>(
    _ elements: [Element], state: @escaping @Sendable () -> State,
    transform: @escaping @Sendable (Element, inout State) throws -> Result
  ) async throws -> [Result] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    guard elements.count > 8, cores > 1 else {
      var state = state()
      return try elements.map { try transform($0, &state) }
    }
    let length = max(1, min(16, elements.count / (cores * 8)))
    let queue = RunQueue(count: elements.count, length: length)
    return try await withThrowingTaskGroup(of: [(Int, [Result])].self) { group in
      for _ in 0..<cores {
        group.addTask {
          var state = state()
          var done: [(Int, [Result])] = []
          while let run = queue.next(), !Task.isCancelled {
            done.append((run.lowerBound, try elements[run].map { try transform($0, &state) }))
          }
          return done
        }
      }
      var runs: [(Int, [Result])] = []
      for try await done in group { runs += done }
      return runs.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}

/// Hands out the numbers `0..<count` in runs, to any number of workers.
///
/// A class, because workers share it; its only state is an atomic number.
private final class RunQueue: Sendable {
  private let count: Int
  private let length: Int
  private let taken = Atomic(0)

  init(count: Int, length: Int) {
    self.count = count
    self.length = length
  }

  /// The next run; `nil` when all are taken.
  func next() -> Range<Int>? {
    let start = taken.add(length, ordering: .relaxed).oldValue
    guard start < count else { return nil }
    return start..<min(start + length, count)
  }
}

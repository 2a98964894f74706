import Foundation
import Synchronization

/// The one way in which work is spread over cores.
enum Parallel {
  /// Maps every element, several at a time, and returns the results in the order of the input.
  ///
  /// There is one worker for each core. Workers take elements in small runs, so that one long file
  /// does not hold up the rest. Short inputs are mapped in place: starting tasks would cost more than
  /// it saves.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) throws -> Result
  ) async throws -> [Result] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    guard elements.count > 8, cores > 1 else {
      return try elements.map(transform)
    }
    let length = max(1, min(16, elements.count / (cores * 8)))
    let queue = RunQueue(count: elements.count, length: length)
    return try await withThrowingTaskGroup(of: [(Int, [Result])].self) { group in
      for _ in 0..<cores {
        group.addTask {
          var done: [(Int, [Result])] = []
          while let run = queue.next(), !Task.isCancelled {
            done.append((run.lowerBound, try elements[run].map(transform)))
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

/// Finds the name somebody probably meant.
package enum NearMiss {
  /// The candidate nearest to a mistyped name, if one is near enough to be likely.
  ///
  /// Near enough is at most a third of the longer name in edits (insert, delete, replace, swap two
  /// neighbours; the restricted Damerau-Levenshtein distance), or a candidate that differs only in
  /// upper case, dashes and underscores. Ties go to the first candidate in byte order.
  package static func best(for name: String, among candidates: some Sequence<String>) -> String? {
    guard name.utf8.count <= lengthLimit else { return nil }
    let folded = fold(name)
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate.utf8.count <= lengthLimit {
      let other = fold(candidate)
      let limit = max(1, max(folded.count, other.count) / 3)
      guard abs(folded.count - other.count) <= limit else { continue }
      guard let distance = distance(folded, other, limit: limit) else { continue }
      if let best, (best.distance, best.name) <= (distance, candidate) { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// In bytes.
  ///
  /// Longer names are no names, and the distance costs the product of both lengths.
  private static let lengthLimit = 200

  private static func fold(_ name: String) -> [UInt8] {
    name.lowercased().utf8.filter { $0 != 0x2D && $0 != 0x5F && $0 != 0x20 }
  }

  /// The edits between two names; `nil` when they are more than the limit.
  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for row in left.indices {
      current[0] = row + 1
      for column in right.indices {
        var cost = min(
          previous[column] + (left[row] == right[column] ? 0 : 1),
          previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = cost
      }
      // A swap reaches back two rows, so both must be beyond the limit.
      if let lowest = current.min(), let above = previous.min(), min(lowest, above) > limit {
        return nil
      }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}

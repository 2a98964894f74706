/// A set of Unicode scalars as ranges.
public struct ScalarSet: Sendable, Equatable {
  /// In order, without overlap.
  public let ranges: [ClosedRange<UInt32>]

  /// - Parameter ranges: in any order; they may overlap.
  public init(_ ranges: [ClosedRange<UInt32>]) {
    var ordered: [ClosedRange<UInt32>] = []
    for range in ranges {
      // Lists come nearly in order, so that inserting from the end is quick and no sort is needed.
      var place = ordered.count
      while place > 0, ordered[place - 1].lowerBound > range.lowerBound { place -= 1 }
      ordered.insert(range, at: place)
    }
    var merged: [ClosedRange<UInt32>] = []
    for range in ordered {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  public func contains(_ scalar: UInt32) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= scalar
  }
}

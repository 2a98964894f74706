// Names are compared by bytes. Swift's own comparison of strings also calls canonically equivalent
// spellings the same, which would merge two members of an object that a browser keeps apart, and
// brings Unicode tables into the browser's engine.

extension String {
  /// Whether both texts are the same bytes in UTF-8.
  @inline(never)
  package func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && firstDifference(from: other) == 0
  }

  /// Whether the text comes first in the order of bytes in UTF-8, which is that of Unicode scalars.
  @inline(never)
  package func precedesInBytes(_ other: String) -> Bool {
    let difference = firstDifference(from: other)
    return difference < 0 || (difference == 0 && utf8.count < other.utf8.count)
  }

  /// The first pair of bytes that differ, one minus the other; 0 where one text begins the other.
  @inline(never)
  private func firstDifference(from other: String) -> Int {
    var (left, right) = (self, other)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
          return Int(left[index]) - Int(right[index])
        }
        return 0
      }
    }
  }
}

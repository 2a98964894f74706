// Names are compared by bytes, and text is taken apart as an array of them. Swift's own comparison of strings also calls canonically equivalent
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

  /// Whether the text begins with these bytes.
  @inline(never)
  package func hasBytes(atStart start: String) -> Bool {
    Array(utf8).has(Array(start.utf8), at: 0)
  }

  /// Whether the text ends with these bytes.
  @inline(never)
  package func hasBytes(atEnd end: String) -> Bool {
    let (bytes, end) = (Array(utf8), Array(end.utf8))
    return bytes.has(end, at: bytes.count - end.count)
  }

  /// A whole number in digits, with a sign or without; `nil` for any other text and for a number
  /// that is too large.
  @inline(never)
  package var wholeNumber: Int? {
    let bytes = Array(utf8)
    guard let first = bytes.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    var index = isNegative || first == UInt8(ascii: "+") ? 1 : 0
    guard index < bytes.count else { return nil }
    var number = 0
    while index < bytes.count {
      guard bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") else { return nil }
      let digit = Int(bytes[index] - UInt8(ascii: "0"))
      let (product, isLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isLarger) = product.addingReportingOverflow(isNegative ? -digit : digit)
      if isLarge || isLarger { return nil }
      number = sum
      index += 1
    }
    return number
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

extension [UInt8] {
  /// Whether other bytes stand at a place, which may lie outside.
  @inline(never)
  package func has(_ other: [UInt8], at start: Int) -> Bool {
    guard start >= 0, start + other.count <= count else { return false }
    for index in 0..<other.count where self[start + index] != other[index] { return false }
    return true
  }
}

import Assessment

/// Parts in one run of bytes: of each its length, four bytes with the lowest first, then itself.
///
/// What crosses the border to JavaScript: a request is the name of an operation and its parts, an
/// answer is one part that says whether it worked and the parts it gives.
struct Message {
  var parts: [[UInt8]]

  init(_ parts: [[UInt8]]) {
    self.parts = parts
  }

  /// - Returns: `nil` for bytes that end in the middle of a part.
  init?(_ bytes: [UInt8]) {
    parts = []
    var index = 0
    while index < bytes.count {
      guard bytes.count - index >= 4 else { return nil }
      var length: UInt32 = 0
      for place in 0..<4 { length |= UInt32(bytes[index + place]) << UInt32(place * 8) }
      index += 4
      guard let length = Int(exactly: length), bytes.count - index >= length else { return nil }
      parts.add(Array(bytes[index..<(index + length)]))
      index += length
    }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.count + 4 })
    for part in parts {
      for place in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: part.count >> (place * 8))) }
      bytes += part
    }
    return bytes
  }
}

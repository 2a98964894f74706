/// Rows of pixels as PNG and PDF pack them: each with the way in which it differs from the one
/// above or from the pixel before.
///
/// Source: PNG specification, section 9.
struct PNGRows {
  /// Bytes of a row without the one that names its filter.
  let rowSize: Int
  /// From a byte to the same one of the pixel before.
  let step: Int

  /// Bytes of a row of pixels.
  static func size(of pixels: Int, pixelBits: Int) -> Int {
    // Not all bits of the longest row can be counted in 32 bits.
    pixelBits >= 8 ? pixels * (pixelBits / 8) : (pixels * pixelBits + 7) / 8
  }

  /// Takes the filters off.
  /// - Returns: `nil` when a filter is not known.
  func unfiltered(_ bytes: ArraySlice<UInt8>, rows: Int) -> [UInt8]? {
    var result = Array(repeating: UInt8(0), count: rows * rowSize)
    var place = bytes.startIndex
    for row in 0..<rows {
      let filter = bytes[place]
      guard filter <= 4 else { return nil }
      place += 1
      let start = row * rowSize
      for index in 0..<rowSize {
        let left = index >= step ? result[start + index - step] : 0
        let up = row > 0 ? result[start + index - rowSize] : 0
        let corner = row > 0 && index >= step ? result[start + index - rowSize - step] : 0
        result[start + index] =
          bytes[place + index] &+ PNGRows.guess(filter, left: left, up: up, corner: corner)
      }
      place += rowSize
    }
    return result
  }

  /// Puts on each row the filter that leaves the smallest numbers.
  func filtered(_ bytes: [UInt8], rows: Int, onlyPlain: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(rows * (rowSize + 1))
    var best: [UInt8] = []
    var tried: [UInt8] = []
    for row in 0..<rows {
      var bestSum = Int.max
      for filter in 0...(onlyPlain ? 0 : 4) as ClosedRange<UInt8> {
        tried.removeAll(keepingCapacity: true)
        tried.append(filter)
        var sum = 0
        let start = row * rowSize
        for index in 0..<rowSize {
          let left = index >= step ? bytes[start + index - step] : 0
          let up = row > 0 ? bytes[start + index - rowSize] : 0
          let corner = row > 0 && index >= step ? bytes[start + index - rowSize - step] : 0
          let rest =
            bytes[start + index] &- PNGRows.guess(filter, left: left, up: up, corner: corner)
          sum += Int(Int8(bitPattern: rest).magnitude)
          tried.append(rest)
        }
        if sum < bestSum {
          bestSum = sum
          swap(&best, &tried)
        }
      }
      result += best
    }
    return result
  }

  @inline(__always)
  private static func guess(_ filter: UInt8, left: UInt8, up: UInt8, corner: UInt8) -> UInt8 {
    switch filter {
    case 1: return left
    case 2: return up
    case 3: return UInt8((Int(left) + Int(up)) / 2)
    case 4:
      let sum = Int(left) + Int(up) - Int(corner)
      let (fromLeft, fromUp) = (abs(sum - Int(left)), abs(sum - Int(up)))
      let fromCorner = abs(sum - Int(corner))
      if fromLeft <= fromUp, fromLeft <= fromCorner { return left }
      return fromUp <= fromCorner ? up : corner
    default: return 0
    }
  }
}

/// Codes of few bits for frequent symbols and of many for rare ones.
struct HuffmanCode {
  /// By symbol, in bits; 0 for a symbol without a code.
  let lengths: [UInt8]
  /// By symbol, with the first bit lowest.
  let codes: [UInt16]

  /// The best codes for how often each symbol comes, none longer than a limit.
  init(frequencies: [UInt32], limit: Int) {
    self.init(lengths: HuffmanCode.lengths(frequencies, limit: limit))
  }

  /// The codes that follow from their lengths; RFC 1951, section 3.2.2.
  init(lengths: [UInt8]) {
    var counts = Array(repeating: UInt16(0), count: 16)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var next = Array(repeating: UInt16(0), count: 16)
    for length in 1..<16 { next[length] = (next[length - 1] &+ counts[length - 1]) << 1 }
    var codes = Array(repeating: UInt16(0), count: lengths.count)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      codes[symbol] = HuffmanCode.reversed(next[Int(length)], Int(length))
      next[Int(length)] &+= 1
    }
    self.lengths = lengths
    self.codes = codes
  }

  /// How many bits a text takes.
  func cost(_ frequencies: [UInt32]) -> Int {
    var bits = 0
    for (symbol, frequency) in frequencies.enumerated() {
      bits += Int(frequency) * Int(lengths[symbol])
    }
    return bits
  }

  private static func reversed(_ code: UInt16, _ length: Int) -> UInt16 {
    var (code, result) = (code, UInt16(0))
    for _ in 0..<length {
      result = result << 1 | code & 1
      code >>= 1
    }
    return result
  }

  private static func lengths(_ frequencies: [UInt32], limit: Int) -> [UInt8] {
    var lengths = Array(repeating: UInt8(0), count: frequencies.count)
    let symbols = ordered(frequencies)
    guard symbols.count > 1 else {
      for symbol in symbols { lengths[symbol] = 1 }
      return lengths
    }
    var counts = countsOfLengths(symbols.map { frequencies[$0] }, limit: limit)
    // The rarest symbols get the longest codes.
    var length = limit
    for symbol in symbols {
      while counts[length] == 0 { length -= 1 }
      counts[length] -= 1
      lengths[symbol] = UInt8(length)
    }
    return lengths
  }

  /// The symbols that come at all, the rarest first.
  private static func ordered(_ frequencies: [UInt32]) -> [Int] {
    var keys: [UInt32] = []
    for (symbol, frequency) in frequencies.enumerated() where frequency > 0 {
      keys.append(min(frequency, 1 << 22) << 9 | UInt32(symbol))
    }
    // Shell sort; the library's sort would be in the browser's engine a second time.
    for gap in [132, 57, 23, 10, 4, 1] {
      var index = gap
      while index < keys.count {
        let key = keys[index]
        var place = index
        while place >= gap, keys[place - gap] > key {
          keys[place] = keys[place - gap]
          place -= gap
        }
        keys[place] = key
        index += 1
      }
    }
    return keys.map { Int($0 & 511) }
  }

  /// How many codes of each length there are.
  private static func countsOfLengths(_ frequencies: [UInt32], limit: Int) -> [Int] {
    // Joins the two rarest again and again: leaves in order in one queue, joined ones in another.
    let leafCount = frequencies.count
    var weights = frequencies
    var parents = Array(repeating: 0, count: leafCount * 2 - 1)
    var (leaf, joined) = (0, leafCount)
    for node in leafCount..<leafCount * 2 - 1 {
      var weight: UInt32 = 0
      for _ in 0..<2 {
        let takesLeaf = leaf < leafCount && (joined >= node || weights[leaf] <= weights[joined])
        let child = takesLeaf ? leaf : joined
        if takesLeaf { leaf += 1 } else { joined += 1 }
        weight += weights[child]
        parents[child] = node
      }
      weights.append(weight)
    }
    var depths = Array(repeating: 0, count: leafCount * 2 - 1)
    var counts = Array(repeating: 0, count: limit + 1)
    for node in stride(from: leafCount * 2 - 3, through: 0, by: -1) {
      depths[node] = depths[parents[node]] + 1
      if node < leafCount { counts[min(depths[node], limit)] += 1 }
    }
    shorten(&counts, limit: limit)
    return counts
  }

  /// Makes codes longer until those that were cut to the limit have room.
  private static func shorten(_ counts: inout [Int], limit: Int) {
    var taken = 0
    for length in 1...limit { taken += counts[length] << (limit - length) }
    while taken > 1 << limit {
      counts[limit] -= 1
      var length = limit - 1
      while counts[length] == 0 { length -= 1 }
      counts[length] -= 1
      counts[length + 1] += 2
      taken -= 1
    }
  }
}

/// Writes tokens in blocks, each with the codes that suit it.
struct DeflateBlocks {
  private let input: [UInt8]
  private var writer = BitWriter()
  private var tokens: [DeflateToken] = []
  private var literals = Array(repeating: UInt32(0), count: 286)
  private var distances = Array(repeating: UInt32(0), count: 30)
  /// The bytes of the input that earlier blocks hold, and those of this one too.
  private var (start, end) = (0, 0)

  private static var tokenLimit: Int { 20_000 }

  init(_ input: [UInt8]) {
    self.input = input
    tokens.reserveCapacity(min(input.count, DeflateBlocks.tokenLimit))
  }

  @inline(__always)
  mutating func add(_ token: DeflateToken) {
    if tokens.count == DeflateBlocks.tokenLimit { writeBlock(isLast: false) }
    tokens.append(token)
    end += token.length
    if token.distance == 0 {
      literals[token.literal] += 1
    } else {
      literals[LengthCode(token.length).symbol] += 1
      distances[DistanceCode(token.distance).symbol] += 1
    }
  }

  mutating func finish() -> [UInt8] {
    writeBlock(isLast: true)
    writer.align()
    return writer.bytes
  }

  private mutating func writeBlock(isLast: Bool) {
    literals[256] = 1
    let own = (
      HuffmanCode(frequencies: literals, limit: 15), HuffmanCode(frequencies: distances, limit: 15)
    )
    let header = CodeLengths(literals: own.0.lengths, distances: own.1.lengths)
    let fixed = DeflateBlocks.fixedCodes
    let ownCost = header.cost + own.0.cost(literals) + own.1.cost(distances)
    let fixedCost = fixed.0.cost(literals) + fixed.1.cost(distances)
    var extra = 0
    for symbol in 265..<285 { extra += Int(literals[symbol]) * ((symbol - 261) / 4) }
    for symbol in 4..<30 { extra += Int(distances[symbol]) * (symbol / 2 - 1) }
    let storedCost = (end - start) * 8 + ((end - start) / 65_535 + 1) * 40
    if storedCost < min(ownCost, fixedCost) + extra {
      writeStored(isLast: isLast)
    } else {
      writer.write(isLast ? 1 : 0, size: 1)
      if fixedCost <= ownCost {
        writer.write(1, size: 2)
        writeTokens(fixed.0, fixed.1)
      } else {
        writer.write(2, size: 2)
        header.write(to: &writer)
        writeTokens(own.0, own.1)
      }
    }
    tokens.removeAll(keepingCapacity: true)
    for symbol in literals.indices { literals[symbol] = 0 }
    for symbol in distances.indices { distances[symbol] = 0 }
    start = end
  }

  private mutating func writeStored(isLast: Bool) {
    repeat {
      let size = min(end - start, 65_535)
      writer.write(isLast && start + size == end ? 1 : 0, size: 3)
      writer.align()
      writer.write(UInt32(size), size: 16)
      writer.write(UInt32(size ^ 0xFFFF), size: 16)
      writer.append(input[start..<start + size])
      start += size
    } while start < end
  }

  private mutating func writeTokens(_ literals: HuffmanCode, _ distances: HuffmanCode) {
    for token in tokens {
      guard token.distance > 0 else {
        let symbol = token.literal
        writer.write(UInt32(literals.codes[symbol]), size: Int(literals.lengths[symbol]))
        continue
      }
      let length = LengthCode(token.length)
      writer.write(
        UInt32(literals.codes[length.symbol]), size: Int(literals.lengths[length.symbol]))
      writer.write(UInt32(length.extra), size: length.extraSize)
      let distance = DistanceCode(token.distance)
      writer.write(
        UInt32(distances.codes[distance.symbol]), size: Int(distances.lengths[distance.symbol]))
      writer.write(UInt32(distance.extra), size: distance.extraSize)
    }
    writer.write(UInt32(literals.codes[256]), size: Int(literals.lengths[256]))
  }

  /// In which order the lengths of the codes of lengths stand; RFC 1951, section 3.2.7.
  static var lengthOrder: [Int] {
    [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  }

  /// The codes that need no header; RFC 1951, section 3.2.6.
  static var fixedCodes: (HuffmanCode, HuffmanCode) {
    var lengths = Array(repeating: UInt8(8), count: 288)
    for symbol in 144..<256 { lengths[symbol] = 9 }
    for symbol in 256..<280 { lengths[symbol] = 7 }
    return (
      HuffmanCode(lengths: lengths), HuffmanCode(lengths: Array(repeating: UInt8(5), count: 30))
    )
  }
}

/// The symbol for how long a copy is, and the bits that follow it.
struct LengthCode {
  let symbol: Int
  let extra: Int
  let extraSize: Int

  @inline(__always)
  init(_ length: Int) {
    let rest = length - 3
    if rest < 8 {
      (symbol, extra, extraSize) = (257 + rest, 0, 0)
    } else if length == 258 {
      (symbol, extra, extraSize) = (285, 0, 0)
    } else {
      extraSize = 29 - UInt32(rest).leadingZeroBitCount
      symbol = 257 + extraSize * 4 + rest >> extraSize
      extra = rest & (1 << extraSize - 1)
    }
  }
}

/// The symbol for how far back a copy is from, and the bits that follow it.
struct DistanceCode {
  let symbol: Int
  let extra: Int
  let extraSize: Int

  @inline(__always)
  init(_ distance: Int) {
    let rest = distance - 1
    if rest < 4 {
      (symbol, extra, extraSize) = (rest, 0, 0)
    } else {
      extraSize = 30 - UInt32(rest).leadingZeroBitCount
      symbol = extraSize * 2 + rest >> extraSize
      extra = rest & (1 << extraSize - 1)
    }
  }
}

/// The lengths of a block's codes as they stand at its head; RFC 1951, section 3.2.7.
private struct CodeLengths {
  private let literalCount: Int
  private let distanceCount: Int
  /// Symbols 0 to 18 and what follows those from 16 on.
  private var symbols: [(symbol: Int, extra: UInt32)] = []
  private let code: HuffmanCode
  private let orderCount: Int
  /// In bits.
  let cost: Int

  init(literals: [UInt8], distances: [UInt8]) {
    var literalCount = 286
    while literalCount > 257, literals[literalCount - 1] == 0 { literalCount -= 1 }
    var distanceCount = 30
    while distanceCount > 1, distances[distanceCount - 1] == 0 { distanceCount -= 1 }
    let symbols = CodeLengths.runs(Array(literals[..<literalCount] + distances[..<distanceCount]))
    var frequencies = Array(repeating: UInt32(0), count: 19)
    for entry in symbols { frequencies[entry.symbol] += 1 }
    let code = HuffmanCode(frequencies: frequencies, limit: 7)
    var orderCount = 19
    while orderCount > 4, code.lengths[DeflateBlocks.lengthOrder[orderCount - 1]] == 0 {
      orderCount -= 1
    }
    cost =
      14 + orderCount * 3 + code.cost(frequencies) + Int(frequencies[16]) * 2
      + Int(frequencies[17]) * 3 + Int(frequencies[18]) * 7
    self.literalCount = literalCount
    self.distanceCount = distanceCount
    self.symbols = symbols
    self.code = code
    self.orderCount = orderCount
  }

  /// Lengths with repetitions told by symbols: 16 repeats the last, 17 and 18 are runs of zeros.
  private static func runs(_ lengths: [UInt8]) -> [(symbol: Int, extra: UInt32)] {
    var symbols: [(symbol: Int, extra: UInt32)] = []
    var place = 0
    while place < lengths.count {
      let length = lengths[place]
      var run = 1
      while place + run < lengths.count, lengths[place + run] == length { run += 1 }
      place += run
      if length != 0 {
        symbols.append((Int(length), 0))
        run -= 1
      }
      while run >= 3 {
        let taken = min(run, length != 0 ? 6 : 138)
        if length != 0 {
          symbols.append((16, UInt32(taken - 3)))
        } else if taken <= 10 {
          symbols.append((17, UInt32(taken - 3)))
        } else {
          symbols.append((18, UInt32(taken - 11)))
        }
        run -= taken
      }
      for _ in 0..<run { symbols.append((Int(length), 0)) }
    }
    return symbols
  }

  func write(to writer: inout BitWriter) {
    writer.write(UInt32(literalCount - 257), size: 5)
    writer.write(UInt32(distanceCount - 1), size: 5)
    writer.write(UInt32(orderCount - 4), size: 4)
    for symbol in DeflateBlocks.lengthOrder[..<orderCount] {
      writer.write(UInt32(code.lengths[symbol]), size: 3)
    }
    for (symbol, extra) in symbols {
      writer.write(UInt32(code.codes[symbol]), size: Int(code.lengths[symbol]))
      switch symbol {
      case 16: writer.write(extra, size: 2)
      case 17: writer.write(extra, size: 3)
      case 18: writer.write(extra, size: 7)
      default: break
      }
    }
  }
}

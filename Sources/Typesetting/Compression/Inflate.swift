/// Unpacks what ``Deflate`` and others packed; RFC 1951.
public enum Inflate {
  /// - Parameter limit: how many bytes may come out.
  public static func decompress(
    _ bytes: [UInt8], limit: Int
  ) throws(InflateFailure) -> [UInt8] {
    try decompress(bytes, from: 0, limit: limit).bytes
  }

  /// - Returns: what comes out, and where the packed bytes end.
  static func decompress(
    _ bytes: [UInt8], from start: Int, limit: Int
  ) throws(InflateFailure) -> (bytes: [UInt8], end: Int) {
    var reader = InflateReader(bytes, from: start, limit: limit)
    try reader.readAll()
    return (reader.output, reader.end)
  }
}

private struct InflateReader {
  private let input: [UInt8]
  private var place: Int
  private var waiting: UInt32 = 0
  private var count: UInt32 = 0
  private let limit: Int
  private(set) var output: [UInt8] = []

  init(_ input: [UInt8], from start: Int, limit: Int) {
    self.input = input
    self.limit = limit
    place = start
  }

  /// Where the packed bytes end, whole bytes that were read ahead given back.
  var end: Int { min(place - Int(count / 8), input.count) }

  mutating func readAll() throws(InflateFailure) {
    var isLast = false
    while !isLast {
      isLast = try bits(1) == 1
      switch try bits(2) {
      case 0: try readStored()
      case 1:
        let codes = DeflateBlocks.fixedCodes
        try readBlock(
          HuffmanDecoder(codes.0.lengths[...]), HuffmanDecoder(codes.1.lengths[...]))
      case 2:
        let (literals, distances) = try readCodes()
        try readBlock(literals, distances)
      default: throw .unknownBlock
      }
    }
    guard place - Int(count / 8) <= input.count else { throw .truncated }
  }

  // After the end zeros are read; whoever needed them finds out by `place`.
  @inline(__always)
  private mutating func fill() {
    while count <= 24 {
      if place < input.count { waiting |= UInt32(input[place]) << count }
      place += 1
      count += 8
    }
  }

  @inline(__always)
  private mutating func bits(_ size: UInt32) throws(InflateFailure) -> Int {
    fill()
    guard place - input.count <= 4 else { throw .truncated }
    let value = waiting & (1 << size - 1)
    waiting >>= size
    count -= size
    return Int(value)
  }

  @inline(__always)
  private mutating func symbol(_ decoder: borrowing HuffmanDecoder) throws(InflateFailure) -> Int {
    fill()
    guard place - input.count <= 4 else { throw .truncated }
    guard let (symbol, size) = decoder.symbol(waiting) else { throw .wrongCode }
    waiting >>= size
    count -= size
    return symbol
  }

  private mutating func readStored() throws(InflateFailure) {
    place -= Int(count / 8)
    (waiting, count) = (0, 0)
    guard place + 4 <= input.count else { throw .truncated }
    let size = Int(input[place]) | Int(input[place + 1]) << 8
    let check = Int(input[place + 2]) | Int(input[place + 3]) << 8
    guard size ^ check == 0xFFFF else { throw .wrongCode }
    place += 4
    guard place + size <= input.count else { throw .truncated }
    guard output.count + size <= limit else { throw .tooLarge(limit: limit) }
    output.append(contentsOf: input[place..<place + size])
    place += size
  }

  private mutating func readCodes() throws(InflateFailure) -> (HuffmanDecoder, HuffmanDecoder) {
    let literalCount = try bits(5) + 257
    let distanceCount = try bits(5) + 1
    let orderCount = try bits(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .wrongCode }
    var orderLengths = Array(repeating: UInt8(0), count: 19)
    for symbol in DeflateBlocks.lengthOrder[..<orderCount] {
      orderLengths[symbol] = UInt8(try bits(3))
    }
    let decoder = try HuffmanDecoder(orderLengths[...])
    var lengths: [UInt8] = []
    while lengths.count < literalCount + distanceCount {
      let symbol = try self.symbol(decoder)
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw .wrongCode }
        for _ in 0..<(try bits(2) + 3) { lengths.append(last) }
      case 17: for _ in 0..<(try bits(3) + 3) { lengths.append(0) }
      case 18: for _ in 0..<(try bits(7) + 11) { lengths.append(0) }
      default: lengths.append(UInt8(symbol))
      }
    }
    guard lengths.count == literalCount + distanceCount, lengths[256] != 0 else {
      throw .wrongCode
    }
    return (
      try HuffmanDecoder(lengths[..<literalCount]), try HuffmanDecoder(lengths[literalCount...])
    )
  }

  private mutating func readBlock(
    _ literals: HuffmanDecoder, _ distances: HuffmanDecoder
  ) throws(InflateFailure) {
    while true {
      let symbol = try self.symbol(literals)
      if symbol < 256 {
        guard output.count < limit else { throw .tooLarge(limit: limit) }
        output.append(UInt8(symbol))
      } else if symbol == 256 {
        return
      } else {
        let length = try readLength(symbol)
        let distance = try readDistance(try self.symbol(distances))
        guard distance <= output.count else { throw .wrongCode }
        guard output.count + length <= limit else { throw .tooLarge(limit: limit) }
        var from = output.count - distance
        for _ in 0..<length {
          output.append(output[from])
          from += 1
        }
      }
    }
  }

  private mutating func readLength(_ symbol: Int) throws(InflateFailure) -> Int {
    let rest = symbol - 257
    if rest < 8 { return rest + 3 }
    if rest == 28 { return 258 }
    guard rest < 28 else { throw .wrongCode }
    let size = rest / 4 - 1
    return (4 + rest % 4) << size + 3 + (try bits(UInt32(size)))
  }

  private mutating func readDistance(_ symbol: Int) throws(InflateFailure) -> Int {
    if symbol < 4 { return symbol + 1 }
    guard symbol < 30 else { throw .wrongCode }
    let size = symbol / 2 - 1
    return (2 + symbol % 2) << size + 1 + (try bits(UInt32(size)))
  }
}

/// Tells which symbol comes next.
private struct HuffmanDecoder {
  /// By the next ten bits: the symbol and the length of its code in the lowest four; 0 for a code
  /// that is longer or none.
  private var table: [UInt16]
  /// How many codes of each length there are, and the symbols in the order of their codes.
  private var counts = Array(repeating: 0, count: 16)
  private var symbols: [UInt16]

  private static var tableBits: UInt32 { 10 }

  init(_ lengths: ArraySlice<UInt8>) throws(InflateFailure) {
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    var left = 1
    var starts = Array(repeating: 0, count: 17)
    for length in 1..<16 {
      left = left * 2 - counts[length]
      guard left >= 0 else { throw .wrongCode }
      starts[length + 1] = starts[length] + counts[length]
    }
    symbols = Array(repeating: 0, count: starts[16])
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[starts[Int(length)]] = UInt16(symbol)
      starts[Int(length)] += 1
    }
    table = Array(repeating: 0, count: 1 << Int(HuffmanDecoder.tableBits))
    let codes = HuffmanCode(lengths: Array(lengths)).codes
    for (symbol, length) in lengths.enumerated()
    where length > 0 && UInt32(length) <= HuffmanDecoder.tableBits {
      var index = Int(codes[symbol])
      while index < table.count {
        table[index] = UInt16(symbol) << 4 | UInt16(length)
        index += 1 << Int(length)
      }
    }
  }

  @inline(__always)
  func symbol(_ bits: UInt32) -> (symbol: Int, size: UInt32)? {
    let entry = table[Int(bits & (1 << HuffmanDecoder.tableBits - 1))]
    if entry != 0 { return (Int(entry >> 4), UInt32(entry & 15)) }
    return longSymbol(bits)
  }

  private func longSymbol(_ bits: UInt32) -> (symbol: Int, size: UInt32)? {
    var (code, first, index) = (0, 0, 0)
    for length in 1..<16 {
      code |= Int(bits >> UInt32(length - 1) & 1)
      if code - counts[length] < first {
        return (Int(symbols[index + code - first]), UInt32(length))
      }
      index += counts[length]
      first = (first + counts[length]) << 1
      code <<= 1
    }
    return nil
  }
}

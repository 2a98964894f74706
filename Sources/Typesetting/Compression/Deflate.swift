/// Packs bytes as RFC 1951 says; the same bytes always give the same result.
///
/// Finds repetitions as zlib does at its level 6: chains of places with the same three bytes, and a
/// look whether a repetition that begins one byte later is longer.
public enum Deflate {
  public static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var blocks = DeflateBlocks(bytes)
    bytes.withUnsafeBufferPointer { input in
      var finder = RepetitionFinder(input)
      finder.find { blocks.add($0) }
    }
    return blocks.finish()
  }
}

/// A byte as it is, or a copy of earlier bytes.
struct DeflateToken {
  private let bits: UInt32

  init(literal: UInt8) {
    bits = UInt32(literal)
  }

  /// - Parameters:
  ///   - length: 3 to 258.
  ///   - distance: 1 to 32,768.
  init(length: Int, distance: Int) {
    bits = UInt32(distance) << 9 | UInt32(length)
  }

  /// How far back the copy is from; 0 for a byte as it is.
  var distance: Int { Int(bits >> 9) }
  var length: Int { distance == 0 ? 1 : Int(bits & 511) }
  var literal: Int { Int(bits & 511) }
}

/// Finds earlier occurrences of what comes next.
private struct RepetitionFinder {
  private let input: UnsafeBufferPointer<UInt8>
  /// The last place for each hash of three bytes, one more; 0 for none.
  private var heads: [Int32]
  /// For each place in the window the one before with the same hash.
  private var previous: [Int32]

  private static var window: Int { 32_768 }
  private static var longest: Int { 258 }
  // The numbers of zlib's level 6.
  private static var lazyLength: Int { 16 }
  private static var goodLength: Int { 8 }
  private static var niceLength: Int { 128 }
  private static var chainLength: Int { 128 }
  /// A copy of three bytes from further away costs more than the bytes.
  private static var farForThree: Int { 4096 }

  init(_ input: UnsafeBufferPointer<UInt8>) {
    self.input = input
    heads = Array(repeating: 0, count: 1 << 15)
    previous = Array(repeating: 0, count: min(RepetitionFinder.window, max(1, input.count)))
    if previous.count < RepetitionFinder.window {
      var size = 1
      while size < previous.count { size *= 2 }
      previous = Array(repeating: 0, count: size)
    }
  }

  mutating func find(_ emit: (DeflateToken) -> Void) {
    var place = 0
    var last: (length: Int, distance: Int) = (0, 0)
    var hasWaiting = false
    while place < input.count {
      var found: (length: Int, distance: Int) = (0, 0)
      let candidate = insert(place)
      if candidate > 0, last.length < RepetitionFinder.lazyLength {
        found = longest(at: place, from: candidate - 1, beating: last.length)
      }
      if last.length >= 3, found.length <= last.length {
        emit(DeflateToken(length: last.length, distance: last.distance))
        let end = place - 1 + last.length
        place += 1
        while place < end {
          _ = insert(place)
          place += 1
        }
        hasWaiting = false
        last = (0, 0)
      } else {
        if hasWaiting { emit(DeflateToken(literal: input[place - 1])) }
        hasWaiting = true
        last = found
        place += 1
      }
    }
    if hasWaiting { emit(DeflateToken(literal: input[input.count - 1])) }
  }

  /// Notes a place under its hash.
  /// - Returns: the place noted before, one more; 0 for none.
  @inline(__always)
  private mutating func insert(_ place: Int) -> Int {
    guard place + 3 <= input.count else { return 0 }
    let key = UInt32(input[place]) | UInt32(input[place + 1]) << 8 | UInt32(input[place + 2]) << 16
    let hash = Int((key &* 0x9E37_79B1) >> 17)
    let head = heads[hash]
    previous[place & (previous.count - 1)] = head
    heads[hash] = Int32(truncatingIfNeeded: place + 1)
    return Int(head)
  }

  private func longest(
    at place: Int, from first: Int, beating known: Int
  ) -> (length: Int, distance: Int) {
    let limit = min(RepetitionFinder.longest, input.count - place)
    let nice = min(RepetitionFinder.niceLength, limit)
    let oldest = max(0, place - RepetitionFinder.window)
    var steps =
      known >= RepetitionFinder.goodLength
      ? RepetitionFinder.chainLength / 4 : RepetitionFinder.chainLength
    var best = max(known, 2)
    var distance = 0
    var candidate = first
    let mask = previous.count - 1
    guard best < limit else { return (0, 0) }
    while candidate >= oldest, steps > 0 {
      if input[candidate + best] == input[place + best], input[candidate] == input[place],
        input[candidate + 1] == input[place + 1]
      {
        var length = 2
        while length < limit, input[candidate + length] == input[place + length] { length += 1 }
        if length > best {
          best = length
          distance = place - candidate
          if length >= nice { break }
        }
      }
      let next = Int(previous[candidate & mask]) - 1
      guard next < candidate else { break }
      candidate = next
      steps -= 1
    }
    if distance == 0 || best == 3 && distance > RepetitionFinder.farForThree { return (0, 0) }
    return (best, distance)
  }
}

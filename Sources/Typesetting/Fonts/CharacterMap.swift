/// Which glyph a font has for a character: its `cmap` table, formats 4 and 12.
///
/// Source: OpenType specification, "cmap".
struct CharacterMap: Sendable {
  /// The glyphs of the characters below ``directLimit``, which most texts never leave.
  private var direct: [UInt16]
  private let table: ByteView
  private let format: Format
  private var limit: ScalarSet?
  private var filled = 0

  private enum Format: Sendable {
    case segments(Int)
    case groups(Int)
  }

  private static var directLimit: Int { 0x2200 }

  init(_ file: FontFile) throws(FontFailure) {
    let map = try file.table(FontTag("cmap"), atLeast: 4)
    guard let table = CharacterMap.subtable(of: map) else { throw .noUnicodeMap }
    self.table = table
    direct = Array(repeating: 0, count: CharacterMap.directLimit)
    if table.short(0) == 4 {
      let count = min(table.short(6) / 2, max(0, table.count - 16) / 8)
      format = .segments(count)
      for index in 0..<count {
        fill(start: table.short(16 + count * 2 + index * 2), end: table.short(14 + index * 2)) {
          CharacterMap.glyph(for: $0, segment: index, of: count, in: table)
        }
      }
    } else {
      let count = min(table.offset(12), max(0, table.count - 16) / 12)
      format = .groups(count)
      for index in 0..<count {
        let group = 16 + index * 12
        guard table.offset(group) < CharacterMap.directLimit else { break }
        fill(start: table.offset(group), end: table.offset(group + 4)) {
          CharacterMap.glyph(for: $0, group: group, in: table)
        }
      }
    }
  }

  /// The subtable that has most of Unicode.
  private static func subtable(of map: ByteView) -> ByteView? {
    var best: (rank: Int, table: ByteView)?
    for index in 0..<map.records(countedAt: 2, from: 4, size: 8) {
      let record = 4 + index * 8
      let (platform, encoding) = (map.short(record), map.short(record + 2))
      guard platform == 0 && encoding != 5 || platform == 3 && (encoding == 1 || encoding == 10)
      else { continue }
      let table = map.view(at: map.offset(record + 4))
      let rank: Int
      switch table.short(0) {
      case 12: rank = 2
      case 4: rank = 1
      default: continue
      }
      if rank > best?.rank ?? 0 { best = (rank, table) }
    }
    return best?.table
  }

  // Ranges come in order. A hostile table could name one range many times; what is not in order is
  // left out, so that no place is filled twice.
  private mutating func fill(start: Int, end: Int, glyph: (Int) -> UInt16) {
    guard start >= filled, start <= end, start < direct.count else { return }
    filled = min(end, direct.count - 1) + 1
    for scalar in start..<filled { direct[scalar] = glyph(scalar) }
  }

  /// The same map without the characters outside a set.
  func limited(to set: ScalarSet) -> CharacterMap {
    var map = self
    map.limit = set
    for scalar in map.direct.indices where !set.contains(UInt32(scalar)) { map.direct[scalar] = 0 }
    return map
  }

  /// - Returns: 0 for a character that the font does not have.
  func glyph(for scalar: UInt32) -> UInt16 {
    if scalar < UInt32(CharacterMap.directLimit) { return direct[Int(scalar)] }
    guard scalar <= 0x10FFFF, limit?.contains(scalar) ?? true else { return 0 }
    return search(Int(scalar))
  }

  private func search(_ scalar: Int) -> UInt16 {
    switch format {
    case .segments(let count):
      guard scalar <= 0xFFFF else { return 0 }
      let index = firstIndex(below: count) { table.short(14 + $0 * 2) >= scalar }
      guard index < count, table.short(16 + count * 2 + index * 2) <= scalar else { return 0 }
      return CharacterMap.glyph(for: scalar, segment: index, of: count, in: table)
    case .groups(let count):
      let index = firstIndex(below: count) { table.offset(16 + $0 * 12 + 4) >= scalar }
      guard index < count, table.offset(16 + index * 12) <= scalar else { return 0 }
      return CharacterMap.glyph(for: scalar, group: 16 + index * 12, in: table)
    }
  }

  private static func glyph(
    for scalar: Int, segment: Int, of count: Int, in table: ByteView
  ) -> UInt16 {
    let starts = 16 + count * 2
    let delta = table.short(starts + count * 2 + segment * 2)
    let place = starts + count * 4 + segment * 2
    let rangeOffset = table.short(place)
    guard rangeOffset != 0 else { return UInt16(truncatingIfNeeded: scalar + delta) }
    let glyph = table.short(place + rangeOffset + (scalar - table.short(starts + segment * 2)) * 2)
    return glyph == 0 ? 0 : UInt16(truncatingIfNeeded: glyph + delta)
  }

  private static func glyph(for scalar: Int, group: Int, in table: ByteView) -> UInt16 {
    UInt16(exactly: table.offset(group + 8) + scalar - table.offset(group)) ?? 0
  }
}

/// The first number below a count for which a condition holds, where it holds for all after it too.
@inline(__always)
func firstIndex(below count: Int, where holds: (Int) -> Bool) -> Int {
  var (low, high) = (0, count)
  while low < high {
    let middle = (low + high) / 2
    if holds(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}

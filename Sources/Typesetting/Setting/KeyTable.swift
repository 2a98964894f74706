/// Numbers by key, where a key is a row of numbers: words to their glyphs, anchors to their places.
///
/// A dictionary of strings would bring Unicode's tables into the browser's engine. Entries keep the
/// order in which they came.
struct KeyTable: Sendable {
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var keys: [UInt32] = []
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    let hash: UInt32
    let start: Int32
    let count: Int32
    let tag: UInt32
  }

  var count: Int { entries.count }

  /// The number of a key that may be there, or of the place it now has.
  /// - Returns: the number, counted from 0 in the order of coming, and whether it is new.
  mutating func number(of key: ArraySlice<UInt32>, tag: UInt32 = 0) -> (number: Int, isNew: Bool) {
    let hash = KeyTable.hash(key, tag)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if matches(Int(slots[slot]), hash, key, tag) { return (Int(slots[slot]), false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(hash: hash, start: Int32(keys.count), count: Int32(key.count), tag: tag))
    keys.append(contentsOf: key)
    if entries.count * 2 > slots.count { grow() }
    return (entries.count - 1, true)
  }

  /// The number of a key; `nil` when it never came.
  func find(_ key: ArraySlice<UInt32>, tag: UInt32 = 0) -> Int? {
    let hash = KeyTable.hash(key, tag)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if matches(Int(slots[slot]), hash, key, tag) { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The same for a text.
  mutating func number(of text: String) -> (number: Int, isNew: Bool) {
    number(of: KeyTable.key(text)[...])
  }

  /// The same for a text.
  func find(_ text: String) -> Int? { find(KeyTable.key(text)[...]) }

  private static func key(_ text: String) -> [UInt32] { text.utf8.map { UInt32($0) } }

  private func matches(
    _ number: Int, _ hash: UInt32, _ key: ArraySlice<UInt32>, _ tag: UInt32
  ) -> Bool {
    let entry = entries[number]
    guard entry.hash == hash, entry.tag == tag, Int(entry.count) == key.count else { return false }
    var place = Int(entry.start)
    for value in key {
      if keys[place] != value { return false }
      place += 1
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  // FNV-1a over whole numbers. In the browser a number of this size may not fit `Int`: whoever needs
  // a slot takes its low bits.
  private static func hash(_ key: ArraySlice<UInt32>, _ tag: UInt32) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5 ^ (tag &* 0x9E37_79B1)
    for value in key { hash = (hash ^ value) &* 0x0100_0193 }
    return hash ^ (hash >> 15)
  }
}

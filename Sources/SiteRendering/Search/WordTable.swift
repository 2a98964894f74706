/// Words by number, each stored once.
///
/// An open-addressing hash table over one buffer of bytes. A dictionary of strings would be shorter, but
/// would make a string for each of the thousand words of each page.
struct WordTable {
  private var bytes: [UInt8] = []
  /// Where each word begins in `bytes`; one entry more than there are words.
  private var starts: [Int] = [0]
  private var hashes: [UInt32] = []
  /// Word numbers by hash, -1 where empty; a power of two in size.
  private var slots = [Int32](repeating: -1, count: 1 << 12)

  /// How many words there are.
  var count: Int { hashes.count }

  /// The UTF-8 bytes of a word.
  subscript(_ number: Int) -> ArraySlice<UInt8> {
    bytes[starts[number]..<starts[number + 1]]
  }

  /// The number of a folded word, which is added when it is new.
  mutating func number(of word: [UInt8]) -> Int {
    word.withUnsafeBufferPointer { number(of: $0[...], lowering: 0) }
  }

  /// The number of a word of ASCII letters and digits in either case, which is added when it is new.
  mutating func number(ofASCII word: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    // This bit makes a letter small, and every digit has it.
    number(of: word, lowering: 0x20)
  }

  private mutating func number(
    of word: Slice<UnsafeBufferPointer<UInt8>>, lowering bit: UInt8
  ) -> Int {
    // FNV-1a with 32 bits, as in RFC 9923.
    var hash: UInt32 = 0x811C_9DC5
    for byte in word { hash = (hash ^ UInt32(byte | bit)) &* 0x0100_0193 }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isWord(number, word, lowering: bit) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    hashes.append(hash)
    for byte in word { bytes.append(byte | bit) }
    starts.append(bytes.count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func isWord(
    _ number: Int, _ word: Slice<UnsafeBufferPointer<UInt8>>, lowering bit: UInt8
  ) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == word.count else { return false }
    for offset in 0..<word.count
    where bytes[start + offset] != word[word.startIndex + offset] | bit {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}

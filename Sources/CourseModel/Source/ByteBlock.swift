/// Eight bytes of a text in one number, for passes that look for few of them: most blocks hold none, and
/// are passed over with a handful of instructions.
///
/// Questions may be answered with yes where the answer is no, never the other way: whoever is told yes
/// looks at each byte. Source: H. S. Warren, Hacker's Delight, 6-1, "Find First 0-Byte".
@frozen @usableFromInline
package struct ByteBlock {
  @usableFromInline let bytes: UInt64

  /// How many bytes a block has.
  @inlinable @inline(__always)
  package static var count: Int { 8 }

  /// The block that begins at an index of a text.
  @inlinable @inline(__always)
  package init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  @inlinable @inline(__always)
  static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable @inline(__always)
  static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// Marks the bytes below a limit of at most 0x80.
  @inlinable @inline(__always)
  static func below(_ limit: UInt64, in block: UInt64) -> UInt64 {
    (block &- ones &* limit) & ~block
  }

  /// Marks the bytes that are this one once some of their bits are set.
  @inlinable @inline(__always)
  func equal(_ byte: UInt64, setting bits: UInt64 = 0) -> UInt64 {
    Self.below(1, in: (bytes | Self.ones &* bits) ^ (Self.ones &* byte))
  }

  /// Whether one of the bytes may be this one.
  @inlinable @inline(__always)
  package func mayHold(_ byte: UInt8) -> Bool {
    equal(UInt64(byte)) & Self.highBits != 0
  }

  /// Whether one of the bytes may be a line end, or one of the control characters before it.
  @inlinable @inline(__always)
  package var mayHoldLineEnd: Bool {
    Self.below(0x0E, in: bytes) & Self.highBits != 0
  }

  /// Whether one of the bytes may be NUL or belong to a character beyond ASCII.
  @inlinable @inline(__always)
  package var mayHoldForeignByte: Bool {
    ((bytes &- Self.ones) | bytes) & Self.highBits != 0
  }

  /// Whether one of the bytes may be `"`, `&`, `<`, `>`, 0xEF or a control character.
  @inlinable @inline(__always)
  package var mayHoldMarkup: Bool {
    // `"` and `&` differ in one bit, and so do `<` and `>`.
    let found =
      Self.below(0x20, in: bytes) | equal(0x26, setting: 0x04) | equal(0x3E, setting: 0x02)
      | equal(0xEF)
    return found & Self.highBits != 0
  }

  /// Whether one of the bytes may be a line end or one of `| ! [ ] <`.
  @inlinable @inline(__always)
  package var mayHoldSyntax: Bool {
    let found =
      Self.below(0x0E, in: bytes) | equal(0x21) | equal(0x5F, setting: 0x06)
      | equal(0x7C, setting: 0x40)
    return found & Self.highBits != 0
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte in a range.
  @inlinable
  package func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if index + ByteBlock.count <= range.upperBound, !ByteBlock(self, at: index).mayHold(byte) {
        index += ByteBlock.count
        continue
      }
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }
}

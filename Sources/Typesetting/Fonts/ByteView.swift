/// A part of a font file that is read without ever leaving it.
///
/// What lies outside reads as zero, so that a broken offset gives a wrong picture, never a crash.
/// Numbers are big-endian. No sum of offsets overflows 32 bits, because a file has at most
/// ``sizeLimit`` bytes and larger offsets count as that.
struct ByteView: Sendable {
  let bytes: [UInt8]
  let start: Int
  let count: Int

  static var sizeLimit: Int { 1 << 26 }

  /// - Precondition: the bytes are no more than ``sizeLimit``.
  init(_ bytes: [UInt8]) {
    precondition(bytes.count <= ByteView.sizeLimit, "A font has a size that was checked.")
    self.bytes = bytes
    start = 0
    count = bytes.count
  }

  private init(_ bytes: [UInt8], start: Int, count: Int) {
    self.bytes = bytes
    self.start = start
    self.count = count
  }

  static var empty: ByteView { ByteView([]) }

  var isEmpty: Bool { count == 0 }

  /// The bytes from an offset on, or as many as asked for; fewer where the view ends.
  @inline(never)
  func view(at offset: Int, count wanted: Int = ByteView.sizeLimit) -> ByteView {
    guard offset >= 0, offset < count, wanted > 0 else { return .empty }
    return ByteView(bytes, start: start + offset, count: min(wanted, count - offset))
  }

  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? bytes[start + offset] : 0
  }

  /// Two bytes without sign.
  @inline(never)
  func short(_ offset: Int) -> Int { quickShort(offset) }

  /// ``short(_:)`` where it is read again and again; elsewhere it would make the engine larger.
  @inline(__always)
  func quickShort(_ offset: Int) -> Int {
    guard offset >= 0, offset < count - 1 else { return 0 }
    return Int(bytes[start + offset]) << 8 | Int(bytes[start + offset + 1])
  }

  /// Two bytes with sign.
  func signedShort(_ offset: Int) -> Int {
    Int(Int16(truncatingIfNeeded: short(offset)))
  }

  /// Four bytes without sign.
  @inline(never)
  func long(_ offset: Int) -> UInt32 {
    UInt32(short(offset)) << 16 | UInt32(short(offset + 2))
  }

  /// Four bytes as an offset or a count; at most ``sizeLimit``.
  func offset(_ offset: Int) -> Int {
    Int(min(long(offset), UInt32(ByteView.sizeLimit)))
  }

  /// The count in two bytes, or the fewer records that fit between an offset and the end.
  @inline(never)
  func records(countedAt place: Int, from offset: Int, size: Int) -> Int {
    min(short(place), max(0, count - offset) / size)
  }

  var array: [UInt8] { Array(bytes[start..<start + count]) }
}

/// Writes bits into bytes, the lowest first, as Deflate wants them.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var waiting: UInt64 = 0
  private var count: UInt64 = 0

  /// Adds the lower bits of a value.
  /// - Parameter size: at most 32.
  @inline(__always)
  mutating func write(_ value: UInt32, size: Int) {
    waiting |= UInt64(value) << count
    count += UInt64(size)
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: waiting))
      waiting >>= 8
      count -= 8
    }
  }

  /// Fills the last byte with zeros.
  mutating func align() {
    if count > 0 { write(0, size: Int(8 - count)) }
  }

  /// Adds whole bytes after ``align()``.
  mutating func append(_ part: ArraySlice<UInt8>) {
    bytes.append(contentsOf: part)
  }
}

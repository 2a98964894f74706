extension [UInt8] {
  /// Two bytes, the higher first.
  mutating func append(short value: Int) {
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value))
  }

  /// Four bytes, the highest first.
  mutating func append(long value: UInt32) {
    append(short: Int(value >> 16))
    append(short: Int(value & 0xFFFF))
  }

  mutating func set(short value: Int, at place: Int) {
    self[place] = UInt8(truncatingIfNeeded: value >> 8)
    self[place + 1] = UInt8(truncatingIfNeeded: value)
  }
}

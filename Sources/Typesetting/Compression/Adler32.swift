/// The checksum at the end of data in zlib's form; RFC 1950, section 8.2.
public func adler32(_ bytes: [UInt8]) -> UInt32 {
  var (low, high): (UInt32, UInt32) = (1, 0)
  var place = 0
  while place < bytes.count {
    // As many as fit before the sums leave 32 bits.
    let end = min(place + 5552, bytes.count)
    while place < end {
      low &+= UInt32(bytes[place])
      high &+= low
      place += 1
    }
    low %= 65_521
    high %= 65_521
  }
  return high << 16 | low
}

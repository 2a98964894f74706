/// Data in zlib's form, which PDF calls `FlateDecode` and PNG uses too; RFC 1950.
public enum Zlib {
  public static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x9C]
    result.append(contentsOf: Deflate.compress(bytes))
    result.append(long: adler32(bytes))
    return result
  }

  /// - Parameter limit: how many bytes may come out.
  public static func decompress(
    _ bytes: [UInt8], limit: Int
  ) throws(InflateFailure) -> [UInt8] {
    guard bytes.count >= 2 else { throw .truncated }
    let header = Int(bytes[0]) << 8 | Int(bytes[1])
    guard bytes[0] & 0xF == 8, header % 31 == 0, bytes[1] & 0x20 == 0 else { throw .notZlib }
    let (result, end) = try Inflate.decompress(bytes, from: 2, limit: limit)
    guard bytes.count - end >= 4 else { throw .truncated }
    var sum: UInt32 = 0
    for byte in bytes[end..<end + 4] { sum = sum << 8 | UInt32(byte) }
    guard sum == adler32(result) else { throw .wrongChecksum }
    return result
  }
}

/// Addresses as a PDF holds them: ASCII, anything else as the bytes of UTF-8 after per cent signs.
enum WebAddress {
  static func ascii(_ address: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      if byte > 0x20, byte < 0x7F {
        bytes.append(byte)
      } else {
        bytes.append(0x25)
        bytes.append(hexadecimal: UInt32(byte), digits: 2)
      }
    }
    return bytes
  }
}

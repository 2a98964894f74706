extension JSONNode {
  /// The value as text for people and programs: two spaces of indent, a final line end.
  ///
  /// Lists of plain values and objects of plain values without strings stand on one line. The same
  /// value is always the same bytes, and reading them gives the value back.
  package var text: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(0x0A)
    return bytes
  }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .number(let text): bytes += text.utf8
    case .string(let text): JSONNode.write(text, to: &bytes)
    case .array(let nodes):
      let isOneLine = nodes.allSatisfy { $0.isPlain }
      bytes.append(UInt8(ascii: "["))
      for (index, node) in nodes.enumerated() {
        JSONNode.separate(&bytes, isFirst: index == 0, isOneLine ? nil : indent + 2)
        node.write(to: &bytes, indent: indent + 2)
      }
      JSONNode.close(&bytes, UInt8(ascii: "]"), isOneLine ? nil : indent)
    case .object(let members):
      let isOneLine = members.allSatisfy { $0.node.isPlain && $0.node.kind != .string }
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        JSONNode.separate(&bytes, isFirst: index == 0, isOneLine ? nil : indent + 2)
        JSONNode.write(member.name, to: &bytes)
        bytes += ": ".utf8
        member.node.write(to: &bytes, indent: indent + 2)
      }
      JSONNode.close(&bytes, UInt8(ascii: "}"), isOneLine ? nil : indent)
    }
  }

  private var isPlain: Bool { kind != .array && kind != .object }

  // No indent means that the container stands on one line.
  private static func separate(_ bytes: inout [UInt8], isFirst: Bool, _ indent: Int?) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if let indent {
      breakLine(&bytes, indent)
    } else if !isFirst {
      bytes.append(0x20)
    }
  }

  private static func close(_ bytes: inout [UInt8], _ bracket: UInt8, _ indent: Int?) {
    if let indent { breakLine(&bytes, indent) }
    bytes.append(bracket)
  }

  private static func breakLine(_ bytes: inout [UInt8], _ indent: Int) {
    bytes.append(0x0A)
    for _ in 0..<indent { bytes.append(0x20) }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    let hex = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F:
        bytes += "\\u00".utf8
        bytes.append(hex[Int(byte >> 4)])
        bytes.append(hex[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

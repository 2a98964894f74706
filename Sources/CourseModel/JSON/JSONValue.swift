/// A JSON value whose objects keep the order in which they were given, so that the same value is
/// always the same bytes.
///
/// Source: RFC 8259.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value.
  package struct Member: Sendable, Equatable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object; members without a value are left out.
  package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// The value over several lines, indented by two spaces, lists of plain values on one, with a final
  /// line end: for people and for files under version control.
  package var indented: String {
    var bytes: [UInt8] = []
    write(to: &bytes, JSONForm(isForScripts: false), indent: "\n")
    bytes.append(0x0A)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value without white space, such that it may stand in a `script` element of well-formed XML:
  /// `<`, `>` and `&` are written as `\u003c`, `\u003e` and `\u0026`.
  package var compact: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, JSONForm(isForScripts: true), indent: nil)
    return bytes
  }

  /// The compact form as text.
  package var scriptText: String { String(decoding: compact, as: UTF8.self) }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    case .null, .bool, .number, .string: true
    }
  }

  // The indent is a line end and the spaces before the value's own lines; none in the compact form.
  private func write(to bytes: inout [UInt8], _ form: JSONForm, indent: String?) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .string(let text): form.write(text, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      let isOneLine = values.allSatisfy(\.isPlain)
      let inner = isOneLine ? nil : indent.map { $0 + "  " }
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        if index > 0, isOneLine, indent != nil { bytes.append(0x20) }
        bytes.append(contentsOf: (inner ?? "").utf8)
        value.write(to: &bytes, form, indent: inner)
      }
      if !isOneLine { bytes.append(contentsOf: (indent ?? "").utf8) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let inner = indent.map { $0 + "  " }
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(contentsOf: (inner ?? "").utf8)
        form.write(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if indent != nil { bytes.append(0x20) }
        member.value.write(to: &bytes, form, indent: inner)
      }
      if !members.isEmpty { bytes.append(contentsOf: (indent ?? "").utf8) }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral text: String) { self = .string(text) }

  package init(integerLiteral number: Int) { self = .number(number) }
}

/// How strings are written.
private struct JSONForm {
  /// Whether `<`, `>` and `&` are escaped.
  let isForScripts: Bool

  func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      // Bytes that stay as they are go over in runs.
      var start = 0
      for index in text.indices where needsCare(text[index]) {
        bytes.append(contentsOf: text[start..<index])
        write(text[index], to: &bytes)
        start = index + 1
      }
      bytes.append(contentsOf: text[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x1F, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): isForScripts
    default: false
    }
  }

  private func write(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A where !isForScripts: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D where !isForScripts: bytes.append(contentsOf: "\\r".utf8)
    case 0x09 where !isForScripts: bytes.append(contentsOf: "\\t".utf8)
    default: escape(byte, to: &bytes)
    }
  }

  private func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
    bytes.append(contentsOf: String(byte, radix: 16).utf8)
  }
}

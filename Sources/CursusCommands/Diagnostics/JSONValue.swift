/// A JSON text that is about to be written.
///
/// Members keep the order in which they are given, so that the same value is always the same text.
enum JSONValue: Sendable, Equatable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value.
  struct Member: Sendable, Equatable {
    let name: String
    let value: JSONValue

    init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  init(stringLiteral value: String) { self = .string(value) }

  init(integerLiteral value: Int) { self = .number(value) }

  /// The value as JSON (RFC 8259) in UTF-8, indented by two spaces, with a final line end.
  var text: String {
    var output = ""
    write(to: &output, indentation: "\n")
    output += "\n"
    return output
  }

  // The indentation is a line end and the spaces before the value's own lines.
  private func write(to output: inout String, indentation: String) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .number(let value): output += String(value)
    case .string(let value): Self.write(value, to: &output)
    case .array(let values):
      Self.write(values, between: ("[", "]"), to: &output, indentation) { value, output, inner in
        value.write(to: &output, indentation: inner)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &output, indentation) { member, output, inner in
        Self.write(member.name, to: &output)
        output += ": "
        member.value.write(to: &output, indentation: inner)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between ends: (open: String, close: String), to output: inout String,
    _ indentation: String, writeItem: (Item, inout String, String) -> Void
  ) {
    output += ends.open
    guard !items.isEmpty else {
      output += ends.close
      return
    }
    let inner = indentation + "  "
    for (index, item) in items.enumerated() {
      if index > 0 { output += "," }
      output += inner
      writeItem(item, &output, inner)
    }
    output += indentation
    output += ends.close
  }

  private static func write(_ string: String, to output: inout String) {
    output += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\0"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}

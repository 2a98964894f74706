/// A JSON value whose keys keep their order.
indirect enum JSONText: Sendable {
  case null
  case number(Int)
  case text(String)
  case list([JSONText])
  case object([(key: String, value: JSONText)])

  /// The value as text: objects over several lines, lists of plain values on one.
  var written: String { written(indent: "") }

  private func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .null: return "null"
    case .number(let number): return String(number)
    case .text(let text): return Self.quoted(text)
    case .list(let values):
      let isPlain = !values.contains { if case .object = $0 { true } else { false } }
      let items = values.map { $0.written(indent: inner) }
      if isPlain { return "[" + items.joined(separator: ", ") + "]" }
      return "[\n" + items.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let pairs):
      if pairs.isEmpty { return "{}" }
      let items = pairs.map { inner + Self.quoted($0.key) + ": " + $0.value.written(indent: inner) }
      return "{\n" + items.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  /// A string in quotes.
  ///
  /// Source: RFC 8259, section 7.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

import Assessment

/// The words of a course for what can go wrong with a record.
struct CourseWords {
  let node: JSONNode?

  /// The text of a key.
  func find(_ key: String) -> String? { node?[key]?.words }

  /// The text of a key with its placeholders filled: `{limit}`.
  func text(_ key: String, _ values: [(name: String, text: String)]) -> String {
    guard let pattern = find(key) else { return "" }
    var text: [UInt8] = []
    var rest = pattern.bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      text += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { break }
      let name = String(decoding: rest[(open + 1)..<close], as: UTF8.self)
      if let value = values.first(where: { $0.name.hasSameBytes(as: name) }) {
        text += value.text.utf8
      } else {
        text += rest[open...close]
      }
      rest = rest[(close + 1)...]
    }
    return String(decoding: text + rest, as: UTF8.self)
  }
}

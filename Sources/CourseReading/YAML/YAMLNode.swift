/// A YAML value with its place in the file; our own copy, because the library's nodes are not `Sendable`.
package struct YAMLNode: Sendable {
  package let value: Value
  /// UTF-8 byte offsets in the file.
  ///
  /// Collections point at their first character.
  package let range: Range<Int>

  package init(_ value: Value, range: Range<Int>) {
    self.value = value
    self.range = range
  }

  /// What the node holds.
  package enum Value: Sendable {
    /// Text as the author meant it. Quoted text is never a number, a date or a Boolean.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  /// A key with its value.
  package struct Entry: Sendable {
    package let key: String
    package let keyRange: Range<Int>
    package let value: YAMLNode

    package init(key: String, keyRange: Range<Int>, value: YAMLNode) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  /// What an author would call the value, for messages about wrong types.
  package var typeName: String {
    switch value {
    case .scalar(let text, let isPlain):
      if !isPlain { return "text" }
      if text.isEmpty || text == "~" || text == "null" { return "nothing" }
      if Int(text) != nil { return "a number" }
      if ["true", "false", "yes", "no"].contains(text.lowercased()) { return "yes or no" }
      return "text"
    case .sequence: return "a list"
    case .mapping: return "a mapping"
    }
  }

  /// Whether the author wrote nothing after the key.
  package var isNull: Bool {
    if case .scalar(let text, isPlain: true) = value {
      return text.isEmpty || text == "~" || text == "null"
    }
    return false
  }
}

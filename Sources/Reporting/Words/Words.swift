package import Assessment

/// The words of a report in one language, by key.
package struct Words: Sendable, Equatable {
  /// Sorted by key, so that a word is found in a few steps.
  private let entries: [Entry]

  private struct Entry: Sendable, Equatable {
    let key: String
    let text: String
  }

  package init(_ pairs: [(String, String)]) {
    entries = pairs.map { Entry(key: $0.0, text: $0.1) }
      .ordered { $0.key.precedesInBytes($1.key) }
  }

  /// The words of a key; a key that is not there shows itself, so that nothing is lost in silence.
  subscript(key: String) -> String {
    @inline(never) get { find(key) ?? key }
  }

  /// The words of a key, if there are any.
  @inline(never)
  package func find(_ key: String) -> String? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key.precedesInBytes(key) { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, entries[low].key.hasSameBytes(as: key) else { return nil }
    return entries[low].text
  }

  /// A sentence with its gaps filled: `{name}` stands for the value of that name.
  @inline(never)
  func sentence(_ key: String, _ values: [(String, [Inline])]) -> [Inline] {
    let bytes = Array(self[key].utf8)
    var inlines: [Inline] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "{"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")),
        let value = Words.value(bytes[(index + 1)..<end], values)
      else {
        index += 1
        continue
      }
      if start < index {
        inlines.add(.text(String(decoding: bytes[start..<index], as: UTF8.self)))
      }
      inlines += value
      index = end + 1
      start = index
    }
    if start < bytes.count {
      inlines.add(.text(String(decoding: bytes[start...], as: UTF8.self)))
    }
    return inlines
  }

  private static func value(
    _ name: ArraySlice<UInt8>, _ values: [(String, [Inline])]
  ) -> [Inline]? {
    let name = String(decoding: name, as: UTF8.self)
    for (key, value) in values where key.hasSameBytes(as: name) { return value }
    return nil
  }

  /// A sentence as plain text.
  @inline(never)
  package func text(_ key: String, _ values: [(String, String)]) -> String {
    Inline.plainText(sentence(key, values.map { ($0.0, .text($0.1)) }))
  }

  /// A sentence with one number, `{n}`.
  @inline(never)
  package func text(_ key: String, n: Int) -> String { text(key, [("n", String(n))]) }

  /// A column of a table.
  @inline(never)
  func column(_ key: String, isNumber: Bool = false) -> Block.Table.Column {
    Block.Table.Column(self[key], isNumber: isNumber)
  }

  /// The words for a number of things: `key-one` for one, `key-many` for others, `{n}` filled in.
  @inline(never)
  func count(_ key: String, _ number: Int) -> String {
    text(key + (number == 1 ? "-one" : "-many"), n: number)
  }

  /// Things one after the other: "a, b and c".
  @inline(never)
  func list(_ items: [[Inline]]) -> [Inline] {
    var inlines: [Inline] = []
    for (index, item) in items.enumerated() {
      if index > 0 {
        inlines.add(.text(self[index == items.count - 1 ? "report-list-last" : "report-list"]))
      }
      inlines += item
    }
    return inlines
  }

  package var json: JSONNode {
    .object(entries.map { JSONNode.Member($0.key, .string($0.text)) })
  }
}

/// Values by id, in the order in which they were first given.
///
/// Not a dictionary: the order survives a round trip, and a few dozen entries are found as fast.
package struct Keyed<Subject, Value: Sendable & Equatable>: Sendable, Equatable {
  package typealias Key = Identifier<Subject>

  package private(set) var entries: [Entry] = []

  package init() {}

  package init(_ pairs: [(Key, Value)]) {
    for (key, value) in pairs { self[key] = value }
  }

  package struct Entry: Sendable, Equatable {
    package let key: Key
    package var value: Value
  }

  /// The value of a key.
  ///
  /// Setting `nil` takes the entry out; a new key goes to the end.
  /// - Complexity: linear in the number of entries.
  package subscript(key: Key) -> Value? {
    get { entries.first { $0.key == key }?.value }
    set {
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.add(Entry(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  package var isEmpty: Bool { entries.isEmpty }

  package var count: Int { entries.count }
}

extension Keyed {
  /// Reads the members of an object, each name a key.
  ///
  /// No object gives no entries.
  init(_ fields: JSONFields?, _ value: (JSONFields, JSONNode) -> Value) {
    guard let fields else { return }
    // The reader has refused a name that stands twice, so nothing is looked up here.
    for member in fields.members where member.node.kind != .null {
      entries.add(Entry(key: Key(member.name), value: value(fields, member.node)))
    }
  }

  /// The entries as an object; nothing for no entries.
  func json(_ node: (Value) -> JSONNode) -> JSONNode? {
    guard !isEmpty else { return nil }
    return .object(entries.map { JSONNode.Member($0.key.text, node($0.value)) })
  }
}

/// A JSON value that knows where it stood in the text.
///
/// Objects keep the order of their members. Two nodes are equal when their values are, wherever
/// they stood. Source: RFC 8259.
///
/// A class, so that a copy is one reference and not all that is inside.
package final class JSONNode: Sendable {
  /// Bytes before the value; 0 for a value that was never read.
  package let offset: Int
  package let value: Value

  package init(_ value: Value, offset: Int = 0) {
    self.offset = offset
    self.value = value
  }

  package enum Value: Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// Any other number, as it was written: `0.5`, `1e400`, `-0`. It is written back unchanged.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// A name and its value.
  package struct Member: Sendable, Equatable {
    package let name: String
    package let node: JSONNode

    @inline(never)
    package init(_ name: String, _ node: JSONNode) {
      self.name = name
      self.node = node
    }

    package static func == (left: Member, right: Member) -> Bool {
      left.name.hasSameBytes(as: right.name) && left.node == right.node
    }
  }

  /// What sort of value it is, for messages.
  package enum Kind: String, Sendable, Equatable {
    case null
    case bool
    case integer
    case number
    case string
    case array
    case object
  }

  package var kind: Kind {
    switch value {
    case .null: .null
    case .bool: .bool
    case .integer: .integer
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

extension JSONNode: Equatable {
  package static func == (left: JSONNode, right: JSONNode) -> Bool {
    switch (left.value, right.value) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.number(let left), .number(let right)), (.string(let left), .string(let right)):
      left.hasSameBytes(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}

extension JSONNode {
  @inline(never)
  package static func string(_ text: String) -> JSONNode { JSONNode(.string(text)) }

  @inline(never)
  package static func integer(_ number: Int) -> JSONNode { JSONNode(.integer(Int64(number))) }

  @inline(never)
  package static func bool(_ flag: Bool) -> JSONNode { JSONNode(.bool(flag)) }

  @inline(never)
  package static func array(_ nodes: [JSONNode]) -> JSONNode { JSONNode(.array(nodes)) }

  @inline(never)
  package static func object(_ members: [Member]) -> JSONNode { JSONNode(.object(members)) }

  /// The value of a member, for an object that has it.
  package subscript(name: String) -> JSONNode? {
    @inline(never) get {
      guard case .object(let members) = value else { return nil }
      return members.first { $0.name.hasSameBytes(as: name) }?.node
    }
  }

  /// The way from here to the value that begins at an offset: `attempts[0].date`.
  ///
  /// Looked up after a failure, so that reading without one does no work for it.
  package func path(toOffset target: Int) -> String {
    var path = ""
    var node = self
    while node.offset != target {
      switch node.value {
      case .array(let nodes):
        guard let index = nodes.lastIndex(where: { $0.offset <= target }) else { return path }
        path += "[" + String(index) + "]"
        node = nodes[index]
      case .object(let members):
        guard let member = members.last(where: { $0.node.offset <= target }) else { return path }
        path += (path.isEmpty ? "" : ".") + member.name
        node = member.node
      default: return path
      }
    }
    return path
  }
}

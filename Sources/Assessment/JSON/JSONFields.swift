/// The members of an object, asked for by name and type.
///
/// Nothing here is inlined: readers ask in a hundred places, and the browser's engine has to stay small.
///
/// A member whose value is `null` counts as one that is not there.
package struct JSONFields {
  package let members: [JSONNode.Member]
  package let offset: Int

  package init(_ node: JSONNode) throws(Misfit) {
    guard case .object(let members) = node.value else { throw node.misfit(.object) }
    self.members = members
    self.offset = node.offset
  }

  @inline(never)
  package func node(_ name: String) -> JSONNode? {
    guard let node = members.first(where: { $0.name.hasSameBytes(as: name) })?.node,
      node.kind != .null
    else { return nil }
    return node
  }

  @inline(never)
  package func fields(_ name: String) throws(Misfit) -> JSONFields? {
    guard let node = node(name) else { return nil }
    return try JSONFields(node)
  }

  @inline(never)
  package func nodes(_ name: String) throws(Misfit) -> [JSONNode] {
    guard let node = node(name) else { return [] }
    guard case .array(let nodes) = node.value else { throw node.misfit(.array) }
    return nodes
  }

  @inline(never)
  package func string(_ name: String) throws(Misfit) -> String? {
    guard let node = node(name) else { return nil }
    return try node.asString()
  }

  @inline(never)
  package func integer(
    _ name: String, in range: ClosedRange<Int> = 0...JSONNode.countLimit
  ) throws(Misfit) -> Int? {
    guard let node = node(name) else { return nil }
    return try node.asInteger(in: range)
  }

  @inline(never)
  package func bool(_ name: String) throws(Misfit) -> Bool? {
    guard let node = node(name) else { return nil }
    guard case .bool(let flag) = node.value else { throw node.misfit(.bool) }
    return flag
  }

  /// A number such as `2.5`, or text such as `"1/3"`, exactly.
  @inline(never)
  package func fraction(_ name: String) throws(Misfit) -> Fraction? {
    guard let node = node(name) else { return nil }
    switch node.value {
    case .integer(let number) where number.magnitude <= 1_000_000: return Fraction(number)
    case .number(let text):
      if let fraction = Fraction(decimal: text) { return fraction }
    case .string(let text):
      if let fraction = Fraction(exact: text) { return fraction }
    default: break
    }
    throw node.misfit(.number)
  }

  /// What is there, or a complaint that it is not.
  @inline(never)
  package func required<Value>(_ name: String, _ value: Value?) throws(Misfit) -> Value {
    guard let value else { throw Misfit(.missing(name), at: offset) }
    return value
  }
}

extension JSONNode {
  /// The largest count a file may hold: fits `Int` also in the browser's engine.
  package static var countLimit: Int { 1_000_000_000 }

  @inline(never)
  package func misfit(_ expected: Kind) -> Misfit {
    Misfit(.wrongType(expected: expected, found: kind), at: offset)
  }

  @inline(never)
  package func asString() throws(Misfit) -> String {
    guard case .string(let text) = value else { throw misfit(.string) }
    return text
  }

  @inline(never)
  package func asInteger(in range: ClosedRange<Int> = 0...countLimit) throws(Misfit) -> Int {
    guard case .integer(let number) = value else { throw misfit(.integer) }
    guard let number = Int(exactly: number), range.contains(number) else {
      throw Misfit(.outOfRange(range), at: offset)
    }
    return number
  }
}

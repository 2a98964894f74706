/// The first thing in a file that is not as it should be.
///
/// Readers note it and go on with empty values; the door of each file looks here once, at its end.
/// That is one test in all, where an error thrown at each member would have to clean up everything
/// that was read before it, which was a tenth of the browser's engine.
package final class FirstMisfit {
  package private(set) var misfit: Misfit?

  package init() {}

  /// Later ones are not kept: they may follow from the first.
  @inline(never)
  package func note(_ fact: ReadingFailure.Fact, at offset: Int) {
    if case .none = misfit { misfit = Misfit(fact, at: offset) }
  }

  /// Complains about it, with its place in the file.
  @inline(never)
  package func check(_ node: JSONNode, _ bytes: [UInt8]) throws(ReadingFailure) {
    guard let misfit else { return }
    throw ReadingFailure(
      place: TextPlace(offset: misfit.offset, in: bytes), path: node.path(toOffset: misfit.offset),
      fact: misfit.fact)
  }

  /// Whether everything was as it should be so far.
  package var isEmpty: Bool { if case .none = misfit { true } else { false } }
}

/// The members of an object, asked for by name and type.
///
/// Nothing here is inlined: readers ask in a hundred places, and the browser's engine has to stay
/// small. What is not as it should be is noted in ``first``, and an empty value given.
///
/// A member whose value is `null` counts as one that is not there.
package final class JSONFields {
  package let members: [JSONNode.Member]
  package let offset: Int
  package let first: FirstMisfit

  @inline(never)
  package init(_ node: JSONNode, _ first: FirstMisfit) {
    if case .object(let members) = node.value {
      self.members = members
    } else {
      members = []
      first.note(.wrongType(expected: .object, found: node.kind), at: node.offset)
    }
    offset = node.offset
    self.first = first
  }

  @inline(never)
  package func node(_ name: String) -> JSONNode? {
    for member in members where member.name.hasSameBytes(as: name) {
      if case .null = member.node.value { return nil }
      return member.node
    }
    return nil
  }

  @inline(never)
  package func requiredNode(_ name: String) -> JSONNode {
    if let node = node(name) { return node }
    missing(name)
    return JSONNode(.null, offset: offset)
  }

  @inline(never)
  package func fields(_ name: String) -> JSONFields? {
    guard let node = node(name) else { return nil }
    return JSONFields(node, first)
  }

  @inline(never)
  package func requiredFields(_ name: String) -> JSONFields {
    JSONFields(requiredNode(name), first)
  }

  @inline(never)
  package func nodes(_ name: String) -> [JSONNode] {
    guard let node = node(name) else { return [] }
    return nodes(of: node)
  }

  /// The values of a list.
  @inline(never)
  package func nodes(of node: JSONNode) -> [JSONNode] {
    if case .array(let nodes) = node.value { return nodes }
    misfit(node, .array)
    return []
  }

  @inline(never)
  package func string(_ name: String) -> String? {
    guard let node = node(name) else { return nil }
    return string(of: node)
  }

  @inline(never)
  package func string(of node: JSONNode) -> String {
    if case .string(let text) = node.value { return text }
    misfit(node, .string)
    return ""
  }

  /// A text that may be left out, and is empty then.
  @inline(never)
  package func text(_ name: String) -> String { string(name) ?? "" }

  @inline(never)
  package func requiredString(_ name: String) -> String {
    if let text = string(name) { return text }
    missing(name)
    return ""
  }

  @inline(never)
  package func strings(_ name: String) -> [String] {
    var texts: [String] = []
    for node in nodes(name) { texts.add(string(of: node)) }
    return texts
  }

  @inline(never)
  package func integer(
    _ name: String, in range: ClosedRange<Int> = 0...JSONFields.countLimit
  ) -> Int? {
    guard let node = node(name) else { return nil }
    return integer(of: node, in: range)
  }

  @inline(never)
  package func integer(
    of node: JSONNode, in range: ClosedRange<Int> = 0...JSONFields.countLimit
  ) -> Int {
    guard case .integer(let number) = node.value else {
      misfit(node, .integer)
      return range.lowerBound
    }
    guard let number = Int(exactly: number), range.contains(number) else {
      first.note(.outOfRange(range), at: node.offset)
      return range.lowerBound
    }
    return number
  }

  @inline(never)
  package func requiredInteger(_ name: String) -> Int {
    if let number = integer(name) { return number }
    missing(name)
    return 0
  }

  @inline(never)
  package func bool(_ name: String) -> Bool {
    guard let node = node(name) else { return false }
    if case .bool(let flag) = node.value { return flag }
    misfit(node, .bool)
    return false
  }

  /// A number such as `2.5`, or text such as `"1/3"`, exactly.
  @inline(never)
  package func fraction(_ name: String) -> Fraction? {
    guard let node = node(name) else { return nil }
    switch node.value {
    case .integer(let number) where number.magnitude <= 1_000_000: return Fraction(number)
    case .number(let text):
      if let fraction = Fraction(decimal: text) { return fraction }
    case .string(let text):
      if let fraction = Fraction(exact: text) { return fraction }
    default: break
    }
    misfit(node, .number)
    return nil
  }

  /// Notes that a member is not there.
  @inline(never)
  package func missing(_ name: String) { first.note(.missing(name), at: offset) }

  /// Notes that a value is of another kind than it should be.
  @inline(never)
  package func misfit(_ node: JSONNode, _ expected: JSONNode.Kind) {
    first.note(.wrongType(expected: expected, found: node.kind), at: node.offset)
  }

  /// The largest count a file may hold: fits `Int` also in the browser's engine.
  package static var countLimit: Int { 1_000_000_000 }
}

/// Reads JSON text into a ``JSONNode``, strictly after RFC 8259, from any bytes without a crash.
///
/// Stricter where a lenient reader would lose words: a name twice in one object is an error.
/// Bounded: ``sizeLimit`` and ``depthLimit``. A byte order mark at the start is skipped, because
/// Windows programs write one. Half a surrogate pair (`\ud83d` alone), which is no character,
/// becomes U+FFFD, as browsers show it: a broken emoji must not lock a learner out of their record.
package struct JSONReader {
  /// The largest text, in bytes.
  package static var sizeLimit: Int { 10_000_000 }
  /// How deep arrays and objects may stand inside one another.
  package static var depthLimit: Int { 64 }

  let bytes: [UInt8]
  var index = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads one value and nothing after it.
  /// - Complexity: linear in the bytes, but for objects, see ``rejectDuplicates(_:)``.
  package static func read(_ bytes: [UInt8]) throws(ReadingFailure) -> JSONNode {
    do throws(Misfit) {
      return try parse(bytes)
    } catch {
      throw ReadingFailure(place: TextPlace(offset: error.offset, in: bytes), fact: error.fact)
    }
  }

  private static func parse(_ bytes: [UInt8]) throws(Misfit) -> JSONNode {
    guard bytes.count <= sizeLimit else {
      throw Misfit(.tooLarge(limit: sizeLimit), at: sizeLimit)
    }
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    let node = try reader.value()
    reader.skipSpace()
    guard reader.index == bytes.count else { throw reader.unexpected() }
    return node
  }

  private mutating func value() throws(Misfit) -> JSONNode {
    skipSpace()
    let offset = index
    switch peek() {
    case UInt8(ascii: "{"): return JSONNode(.object(try object()), offset: offset)
    case UInt8(ascii: "["): return JSONNode(.array(try array()), offset: offset)
    case UInt8(ascii: "\""): return JSONNode(.string(try string()), offset: offset)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return JSONNode(try number(), offset: offset)
    default: throw unexpected()
    }
  }

  private mutating func object() throws(Misfit) -> [JSONNode.Member] {
    try enter()
    var members: [JSONNode.Member] = []
    var offsets: [Int] = []
    skipSpace()
    if peek() != UInt8(ascii: "}") {
      repeat {
        skipSpace()
        guard peek() == UInt8(ascii: "\"") else { throw unexpected() }
        offsets.append(index)
        let name = try string()
        skipSpace()
        try expect(UInt8(ascii: ":"))
        members.append(JSONNode.Member(name, try value()))
        skipSpace()
      } while accept(UInt8(ascii: ","))
    }
    try expect(UInt8(ascii: "}"))
    depth -= 1
    try rejectDuplicates(members, offsets)
    return members
  }

  private mutating func array() throws(Misfit) -> [JSONNode] {
    try enter()
    var nodes: [JSONNode] = []
    skipSpace()
    if peek() != UInt8(ascii: "]") {
      repeat {
        nodes.append(try value())
        skipSpace()
      } while accept(UInt8(ascii: ","))
    }
    try expect(UInt8(ascii: "]"))
    depth -= 1
    return nodes
  }

  // Recursion is safe below the limit, also on the small stack of a browser's engine.
  private mutating func enter() throws(Misfit) {
    guard depth < JSONReader.depthLimit else {
      throw Misfit(.tooDeep(limit: JSONReader.depthLimit), at: index)
    }
    depth += 1
    index += 1
  }

  /// Complains about the second of two equal names.
  /// - Complexity: quadratic up to eight members, as most objects are; above, that of sorting.
  private func rejectDuplicates(
    _ members: [JSONNode.Member], _ offsets: [Int]
  ) throws(Misfit) {
    var second: Int?
    if members.count <= 8 {
      second = members.indices.first { index in
        members[..<index].contains { $0.name.hasSameBytes(as: members[index].name) }
      }
    } else {
      let order = Array(members.indices).ordered {
        members[$0].name.precedesInBytes(members[$1].name)
      }
      for (left, right) in zip(order, order.dropFirst())
      where members[left].name.hasSameBytes(as: members[right].name) {
        second = min(second ?? right, right)
      }
    }
    guard let second else { return }
    throw Misfit(.duplicateName(members[second].name), at: offsets[second])
  }

  private mutating func word(
    _ text: StaticString, _ value: JSONNode.Value
  ) throws(Misfit) -> JSONNode {
    let offset = index
    for position in 0..<text.utf8CodeUnitCount { try expect(text.utf8Start[position]) }
    return JSONNode(value, offset: offset)
  }
}

extension JSONReader {
  func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func accept(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  mutating func expect(_ byte: UInt8) throws(Misfit) {
    guard accept(byte) else { throw unexpected() }
  }

  func unexpected() -> Misfit {
    guard let byte = peek() else { return Misfit(.unexpectedEnd, at: index) }
    return Misfit(.unexpectedByte(byte), at: index)
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }
}

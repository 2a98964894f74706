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
  /// The first mistake.
  ///
  /// What follows reads an empty rest, so that everything ends and nothing has to be thrown.
  private(set) var mistake: Misfit?

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads one value and nothing after it.
  /// - Complexity: linear in the bytes, but for objects, see ``rejectDuplicates(_:)``.
  package static func read(_ bytes: [UInt8]) throws(ReadingFailure) -> JSONNode {
    var reader = JSONReader(bytes)
    let node = reader.whole()
    guard let mistake = reader.mistake else { return node }
    throw ReadingFailure(place: TextPlace(offset: mistake.offset, in: bytes), fact: mistake.fact)
  }

  private mutating func whole() -> JSONNode {
    guard bytes.count <= JSONReader.sizeLimit else {
      fail(.tooLarge(limit: JSONReader.sizeLimit), at: JSONReader.sizeLimit)
      return JSONNode(.null)
    }
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
    let node = value()
    skipSpace()
    if index != bytes.count { unexpected() }
    return node
  }

  private mutating func value() -> JSONNode {
    skipSpace()
    let offset = index
    switch peek() {
    case UInt8(ascii: "{"): return JSONNode(.object(object()), offset: offset)
    case UInt8(ascii: "["): return JSONNode(.array(array()), offset: offset)
    case UInt8(ascii: "\""): return JSONNode(.string(string()), offset: offset)
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return JSONNode(number(), offset: offset)
    default:
      unexpected()
      return JSONNode(.null, offset: offset)
    }
  }

  private mutating func object() -> [JSONNode.Member] {
    guard enter() else { return [] }
    var members: [JSONNode.Member] = []
    var offsets: [Int] = []
    skipSpace()
    if peek() != UInt8(ascii: "}") {
      repeat {
        skipSpace()
        guard peek() == UInt8(ascii: "\"") else {
          unexpected()
          return []
        }
        offsets.add(index)
        let name = string()
        skipSpace()
        expect(UInt8(ascii: ":"))
        members.add(JSONNode.Member(name, value()))
        skipSpace()
      } while accept(UInt8(ascii: ","))
    }
    expect(UInt8(ascii: "}"))
    depth -= 1
    rejectDuplicates(members, offsets)
    return members
  }

  private mutating func array() -> [JSONNode] {
    guard enter() else { return [] }
    var nodes: [JSONNode] = []
    skipSpace()
    if peek() != UInt8(ascii: "]") {
      repeat {
        nodes.add(value())
        skipSpace()
      } while accept(UInt8(ascii: ","))
    }
    expect(UInt8(ascii: "]"))
    depth -= 1
    return nodes
  }

  // Recursion is safe below the limit, also on the small stack of a browser's engine.
  private mutating func enter() -> Bool {
    guard depth < JSONReader.depthLimit else {
      fail(.tooDeep(limit: JSONReader.depthLimit), at: index)
      return false
    }
    depth += 1
    index += 1
    return true
  }

  /// Complains about the second of two equal names.
  /// - Complexity: quadratic up to eight members, as most objects are; above, that of sorting.
  private mutating func rejectDuplicates(_ members: [JSONNode.Member], _ offsets: [Int]) {
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
    fail(.duplicateName(members[second].name), at: offsets[second])
  }

  private mutating func word(_ text: StaticString, _ value: JSONNode.Value) -> JSONNode {
    let offset = index
    for position in 0..<text.utf8CodeUnitCount { expect(text.utf8Start[position]) }
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

  @inline(never)
  mutating func expect(_ byte: UInt8) {
    if !accept(byte) { unexpected() }
  }

  /// Notes that what stands here should not.
  @inline(never)
  mutating func unexpected() {
    fail(peek().map { .unexpectedByte($0) } ?? .unexpectedEnd, at: index)
  }

  /// Notes the first mistake and goes to the end.
  @inline(never)
  mutating func fail(_ fact: ReadingFailure.Fact, at offset: Int) {
    if case .none = mistake { mistake = Misfit(fact, at: offset) }
    index = bytes.count
  }

  @inline(never)
  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }
}

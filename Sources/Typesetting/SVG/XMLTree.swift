/// The elements of an XML text, in the order of the text.
///
/// Reads what drawings are made of: elements, attributes, text, comments, CDATA, character
/// references. No entities of its own, so that nothing can grow.
struct XMLTree {
  private(set) var nodes: [Node] = []
  /// Where the text is no XML; `nil` when it is.
  private(set) var failure: Int?

  struct Node {
    let name: [UInt8]
    let attributes: [(name: [UInt8], value: [UInt8])]
    /// In bytes from the beginning of the text.
    let offset: Int
    var children: [Child] = []

    func attribute(_ name: StaticString) -> [UInt8]? {
      for attribute in attributes where attribute.name.isSame(as: name) { return attribute.value }
      return nil
    }
  }

  enum Child {
    case node(Int)
    case text([UInt8])
  }

  static var depthLimit: Int { 64 }
  private static var nodeLimit: Int { 100_000 }

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    read()
  }

  private mutating func read() {
    var open: [Int] = []
    while place < bytes.count {
      if bytes[place] != 0x3C {
        let text = readText()
        if let last = open.last, !text.isEmpty { nodes[last].children.append(.text(text)) }
        continue
      }
      let start = place
      if skip("<!--", to: "-->") || skip("<?", to: "?>") || skip("<!DOCTYPE", to: ">") { continue }
      if at("<![CDATA[") {
        place += 9
        let begin = place
        while place < bytes.count, !at("]]>") { place += 1 }
        if let last = open.last {
          nodes[last].children.append(.text(Array(bytes[begin..<min(place, bytes.count)])))
        }
        place += 3
      } else if at("</") {
        place += 2
        let name = readName()
        guard let last = open.popLast(), nodes[last].name == name else { return fail(start) }
        skipSpace()
        guard at(">") else { return fail(start) }
        place += 1
      } else {
        guard readElement(start, &open) else { return fail(start) }
      }
    }
    if !open.isEmpty || nodes.isEmpty { fail(bytes.count) }
  }

  private mutating func fail(_ offset: Int) {
    failure = offset
    nodes = []
  }

  private mutating func readElement(_ start: Int, _ open: inout [Int]) -> Bool {
    place += 1
    let name = readName()
    guard !name.isEmpty, open.count < XMLTree.depthLimit, nodes.count < XMLTree.nodeLimit,
      !open.isEmpty || nodes.isEmpty
    else { return false }
    var attributes: [(name: [UInt8], value: [UInt8])] = []
    while true {
      skipSpace()
      guard place < bytes.count else { return false }
      if at("/>") || at(">") { break }
      let key = readName()
      skipSpace()
      guard !key.isEmpty, at("=") else { return false }
      place += 1
      skipSpace()
      guard place < bytes.count, bytes[place] == 0x22 || bytes[place] == 0x27 else { return false }
      let quote = bytes[place]
      place += 1
      let begin = place
      while place < bytes.count, bytes[place] != quote { place += 1 }
      guard place < bytes.count else { return false }
      attributes.append((key, XMLTree.plain(bytes[begin..<place])))
      place += 1
    }
    if let parent = open.last { nodes[parent].children.append(.node(nodes.count)) }
    nodes.append(Node(name: name, attributes: attributes, offset: start))
    if at("/>") {
      place += 2
    } else {
      place += 1
      open.append(nodes.count - 1)
    }
    return true
  }

  private mutating func readText() -> [UInt8] {
    let begin = place
    while place < bytes.count, bytes[place] != 0x3C { place += 1 }
    return XMLTree.plain(bytes[begin..<place])
  }

  private mutating func readName() -> [UInt8] {
    let begin = place
    while place < bytes.count, XMLTree.isNameByte(bytes[place]) { place += 1 }
    return Array(bytes[begin..<place])
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F, 0x80...0xFF: true
    default: false
    }
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place].isXMLSpace { place += 1 }
  }

  private func at(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for index in 0..<count where bytes[place + index] != text.utf8Start[index] { return false }
    return true
  }

  private mutating func skip(_ start: StaticString, to end: StaticString) -> Bool {
    guard at(start) else { return false }
    place += start.utf8CodeUnitCount
    while place < bytes.count, !at(end) { place += 1 }
    place = min(bytes.count, place + end.utf8CodeUnitCount)
    return true
  }

  /// Text with its references replaced.
  private static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(0x26) else { return Array(text) }
    var result: [UInt8] = []
    var place = text.startIndex
    while place < text.endIndex {
      if text[place] == 0x26, let end = text[place...].prefix(12).firstIndex(of: 0x3B),
        let scalar = scalar(text[(place + 1)..<end])
      {
        result += Array(String(Character(scalar)).utf8)
        place = end + 1
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return result
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = Array(name)
    if name.isSame(as: "amp") { return "&" }
    if name.isSame(as: "lt") { return "<" }
    if name.isSame(as: "gt") { return ">" }
    if name.isSame(as: "quot") { return "\"" }
    if name.isSame(as: "apos") { return "'" }
    guard name.first == 0x23, name.count > 1 else { return nil }
    let isHexadecimal = name[1] == 0x78
    var value: UInt32 = 0
    for byte in name.dropFirst(isHexadecimal ? 2 : 1) {
      guard let digit = byte.hexadecimalValue, isHexadecimal || digit < 10, value < 0x11_0000
      else { return nil }
      value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
    }
    return Unicode.Scalar(value)
  }
}

extension UInt8 {
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }

  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}

extension [UInt8] {
  func isSame(as text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index] != text.utf8Start[index] { return false }
    return true
  }

  func begins(with text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && Array(prefix(text.utf8CodeUnitCount)).isSame(as: text)
  }

  /// Without spaces at both ends.
  var trimmed: [UInt8] {
    var slice = self[...]
    while let first = slice.first, first.isXMLSpace { slice.removeFirst() }
    while let last = slice.last, last.isXMLSpace { slice.removeLast() }
    return Array(slice)
  }
}

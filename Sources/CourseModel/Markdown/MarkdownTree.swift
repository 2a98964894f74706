/// A Markdown document as a flat tree: nodes in reading order, each knowing where its subtree ends.
///
/// A parent comes directly before its first child, so that a walk is a loop over an array and no
/// depth of nesting can overflow the stack. All text lives in one buffer.
///
/// `# A *b*` becomes `document(0..<5) heading(1..<5) text"A " emphasis(3..<5) text"b"`.
package struct MarkdownTree: Sendable {
  /// In reading order; the first is the document itself.
  package let nodes: [MarkdownNode]
  /// UTF-8 text of all nodes; nodes refer to it by ``TextRange``.
  package let text: [UInt8]
  /// What citations say, in reading order; nodes refer to them by index.
  package let citations: [Citation]
  /// What the nodes hold.
  package let parts: MarkdownParts

  package init(nodes: [MarkdownNode], text: [UInt8], citations: [Citation]) {
    self.nodes = nodes
    self.text = text
    self.citations = citations
    parts = MarkdownParts(of: nodes)
  }

  /// A document with nothing in it.
  package static let empty = MarkdownTree(
    nodes: [MarkdownNode(.document, line: 1)], text: [], citations: [])

  /// The text of a range as a string.
  package func string(_ range: TextRange) -> String {
    String(decoding: text[range.bytes], as: UTF8.self)
  }

  /// The words a reader sees in a subtree, without marks; soft breaks become spaces.
  package func plainText(of index: Int) -> String {
    var result: [UInt8] = []
    for node in nodes[index..<nodes[index].end] {
      switch node.kind {
      case .text, .code: result.append(contentsOf: text[node.text.bytes])
      case .softBreak, .lineBreak: result.append(0x20)
      default: continue
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The indices of a node's children, in order.
  package func children(of index: Int) -> some Sequence<Int> {
    let end = nodes[index].end
    return sequence(state: index + 1) { next -> Int? in
      guard next < end else { return nil }
      defer { next = nodes[next].end }
      return next
    }
  }

  /// Whether the document has no content at all.
  package var isEmpty: Bool { nodes.count <= 1 }
}

/// Bytes in a ``MarkdownTree``'s text buffer.
package struct TextRange: Sendable, Hashable {
  package let start: Int32
  package let end: Int32

  package init(_ start: Int, _ end: Int) {
    self.start = Int32(start)
    self.end = Int32(end)
  }

  package static let empty = TextRange(0, 0)

  package var bytes: Range<Int> { Int(start)..<Int(end) }
  package var isEmpty: Bool { start == end }
}

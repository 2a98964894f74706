/// Kinds of nodes that many documents do without, so that whoever looks for them need not walk the tree
/// to find none.
package struct MarkdownParts: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let links = MarkdownParts(rawValue: 1)
  package static let images = MarkdownParts(rawValue: 2)
  package static let citations = MarkdownParts(rawValue: 4)
  /// Raw HTML, as a block or in a line.
  package static let html = MarkdownParts(rawValue: 8)
  package static let codeBlocks = MarkdownParts(rawValue: 16)
  package static let courseBlocks = MarkdownParts(rawValue: 32)
  package static let notes = MarkdownParts(rawValue: 64)

  /// What nodes hold.
  init(of nodes: [MarkdownNode]) {
    var parts: MarkdownParts = []
    for node in nodes {
      switch node.kind {
      case .link: parts.insert(.links)
      case .image: parts.insert(.images)
      case .citation: parts.insert(.citations)
      case .html, .htmlBlock: parts.insert(.html)
      case .codeBlock: parts.insert(.codeBlocks)
      case .courseBlock: parts.insert(.courseBlocks)
      case .footnoteDefinition: parts.insert(.notes)
      default: continue
      }
    }
    self = parts
  }
}

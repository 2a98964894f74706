/// The body of a Markdown file, ready to be checked and written.
package struct Document: Sendable {
  package let source: SourceFile
  package let tree: MarkdownTree
  /// Headings of the body in order, each with the anchor that links may use.
  package let headings: [Heading]

  package init(source: SourceFile, tree: MarkdownTree, headings: [Heading]) {
    self.source = source
    self.tree = tree
    self.headings = headings
  }

  /// A document of a file that does not exist, for folders without an opening.
  package static func none(in folder: SourcePath) -> Document {
    Document(
      source: SourceFile(path: folder.appending("_section.md"), bytes: []), tree: .empty,
      headings: [])
  }

  /// A heading with its anchor.
  package struct Heading: Sendable, Hashable {
    /// The index of the heading in the tree.
    package let node: Int
    /// 1 to 6.
    package let level: Int
    package let text: String
    /// Unique in the document, made as GitHub makes it.
    package let anchor: String

    package init(node: Int, level: Int, text: String, anchor: String) {
      self.node = node
      self.level = level
      self.text = text
      self.anchor = anchor
    }
  }
}

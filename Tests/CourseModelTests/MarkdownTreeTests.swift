import CourseModel
import Testing

/// Walking a flat tree.
@Suite struct MarkdownTreeTests {
  // # A *b*⏎c
  private let tree = MarkdownTree(
    nodes: [
      MarkdownNode(.document, end: 6, line: 1), MarkdownNode(.heading(level: 1), end: 6, line: 1),
      MarkdownNode(.text, end: 3, text: TextRange(0, 2), line: 1),
      MarkdownNode(.emphasis, end: 5, line: 1),
      MarkdownNode(.text, end: 5, text: TextRange(2, 3), line: 1),
      MarkdownNode(.softBreak, end: 6, line: 1),
    ], text: Array("A b".utf8), citations: [])

  @Test func givesChildrenInOrder() {
    #expect(Array(tree.children(of: 0)) == [1])
    #expect(Array(tree.children(of: 1)) == [2, 3, 5])
    #expect(Array(tree.children(of: 2)) == [])
  }

  @Test func givesTheWordsOfASubtree() {
    #expect(tree.plainText(of: 0) == "A b ")
    #expect(tree.plainText(of: 3) == "b")
  }

  @Test func knowsWhenItIsEmpty() {
    #expect(MarkdownTree.empty.isEmpty)
    #expect(!tree.isEmpty)
    #expect(Array(MarkdownTree.empty.children(of: 0)) == [])
  }
}

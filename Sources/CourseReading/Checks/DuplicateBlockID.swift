import CourseModel

/// Ids of blocks must be different in the whole course.
enum DuplicateBlockID: CourseCheck {
  static let rule = Rule(
    "duplicate-block-id", .error, "Blocks must have different ids in the whole course",
    explanation: """
      A learner's words are kept under the id of their block. Two blocks with one id would show the \
      same answer twice, and the second would overwrite the first.
      """,
    example: Rule.Example(
      wrong: "> [!REFLECT] hardest", right: "> [!REFLECT] after-action-review-hardest"))

  static let rules = [rule]

  static func diagnostics(for input: CheckInput) -> [Diagnostic] {
    var first: [String: (document: Document, node: Int)] = [:]
    var diagnostics: [Diagnostic] = []
    for document in input.graph.documents where document.tree.parts.contains(.courseBlocks) {
      for (index, node) in document.tree.nodes.enumerated() {
        guard case .courseBlock(let kind, let argument) = node.kind, kind.definesID,
          !argument.isEmpty
        else { continue }
        let id = document.tree.string(argument)
        if let earlier = first[id] {
          // Places take a search in the text, and nearly every id is new.
          let place = SourceSearch(document).blockArgument(of: index)
          let first = SourceSearch(earlier.document).blockArgument(of: earlier.node)
          diagnostics.append(
            Diagnostic(
              rule, at: place, "Block id '\(id)' is taken",
              notes: [Note("'\(id)' is first used here", at: first)],
              fixes: [Fix("begin the id with the module's id")]))
        } else {
          first[id] = (document, index)
        }
      }
    }
    return diagnostics
  }
}

import Assessment
import CourseModel

/// The blocks of lessons whose answers come back in a report: questions and experiments.
enum KitBlocks {
  /// Each `REFLECT` block with its question as plain text.
  static func reflections(of course: CourseGraph) -> [JSONNode] {
    course.modules.flatMap { module in
      blocks(.reflect, in: module.body.tree).map { block in
        .object([
          .init("id", .string(block.id)), .init("module", .string(module.id.text)),
          .init("text", .string(block.paragraphs.joined(separator: "\n"))),
        ])
      }
    }
  }

  /// Each `EXPERIMENT` block; the strong words at its head are its title.
  static func experiments(of course: CourseGraph) -> [JSONNode] {
    course.modules.flatMap { module in
      blocks(.experiment, in: module.body.tree).map { block in
        var members: [JSONNode.Member] = [
          .init("id", .string(block.id)), .init("module", .string(module.id.text)),
        ]
        members.add("title", block.title)
        members.append(.init("text", .string(block.paragraphs.joined(separator: "\n"))))
        return .object(members)
      }
    }
  }

  private struct Block {
    let id: String
    let title: String?
    /// Without the title.
    let paragraphs: [String]
  }

  private static func blocks(_ kind: CourseBlockKind, in tree: MarkdownTree) -> [Block] {
    guard tree.parts.contains(.courseBlocks) else { return [] }
    return tree.nodes.indices.compactMap { index in
      guard case .courseBlock(kind, let argument) = tree.nodes[index].kind, !argument.isEmpty
      else { return nil }
      var paragraphs = tree.children(of: index).flatMap { texts(of: $0, in: tree) }
      let title = kind == .experiment ? title(of: index, in: tree) : nil
      if let title, let first = paragraphs.first, first.hasPrefix(title) {
        let rest = first.dropFirst(title.count).drop { $0 == " " }
        paragraphs[0] = String(rest)
        if rest.isEmpty { paragraphs.removeFirst() }
      }
      return Block(
        id: tree.string(argument), title: title.map { trimmed($0) }, paragraphs: paragraphs)
    }
  }

  /// The paragraphs below a node, items of lists with a dash.
  private static func texts(of index: Int, in tree: MarkdownTree) -> [String] {
    switch tree.nodes[index].kind {
    case .list:
      tree.children(of: index).map { "– " + tree.plainText(of: $0) }
    case .blockQuote: tree.children(of: index).flatMap { texts(of: $0, in: tree) }
    default: [tree.plainText(of: index)]
    }
  }

  /// The strong words with which the first paragraph of a block begins.
  private static func title(of index: Int, in tree: MarkdownTree) -> String? {
    guard index + 2 < tree.nodes[index].end, case .paragraph = tree.nodes[index + 1].kind,
      tree.nodes[index + 2].kind == .strong
    else { return nil }
    return tree.plainText(of: index + 2)
  }

  /// A title without the full stop that ends it as a sentence.
  private static func trimmed(_ title: String) -> String {
    title.hasSuffix(".") ? String(title.dropLast()) : title
  }
}

import CourseModel
import CourseReading

/// A tree as indented lines of text, for comparison: line number, kind, and what the node holds.
struct MarkdownOutline {
  let text: String
  let diagnostics: [Diagnostic]

  /// The outline of the body of a file.
  init(_ source: String, from bodyStart: Int = 0) {
    let file = SourceFile(path: SourcePath("x.md"), bytes: Array(source.utf8))
    let parsed = MarkdownParser.parse(file, from: bodyStart)
    diagnostics = parsed.diagnostics
    text = Self.lines(of: parsed.output).joined(separator: "\n")
  }

  /// The outline without line numbers.
  var kinds: String {
    text.split(separator: "\n").map { $0.drop { $0.isNumber }.dropFirst() }
      .joined(separator: "\n")
  }

  private static func lines(of tree: MarkdownTree) -> [String] {
    var ends: [Int] = []
    return tree.nodes.enumerated().map { index, node in
      while let end = ends.last, end <= index { ends.removeLast() }
      defer { ends.append(node.end) }
      let indent = String(repeating: "  ", count: ends.count)
      return "\(node.line) \(indent)\(name(node, in: tree))"
    }
  }

  private static func name(_ node: MarkdownNode, in tree: MarkdownTree) -> String {
    func quoted(_ range: TextRange) -> String {
      "'" + tree.string(range).replacing("\n", with: "⏎") + "'"
    }
    return switch node.kind {
    case .paragraph(let isTight): isTight ? "paragraph tight" : "paragraph"
    case .heading(let level): "heading \(level)"
    case .list(.bullet): "list bullet"
    case .list(.ordered(let start)): "list from \(start)"
    case .taskItem(let isDone): isDone ? "task done" : "task open"
    case .codeBlock(let language): "codeBlock \(quoted(language)) \(quoted(node.text))"
    case .htmlBlock: "htmlBlock \(quoted(node.text))"
    case .tableRow(let isHeader): isHeader ? "row head" : "row"
    case .tableCell(let alignment, let isHeader): "cell \(alignment)\(isHeader ? " head" : "")"
    case .footnoteDefinition(let number): "footnote \(number)"
    case .alert(let kind): "alert \(kind.rawValue)"
    case .courseBlock(let kind, let argument): "block \(kind.rawValue) \(quoted(argument))"
    case .text, .code, .html: "\(node.kind) \(quoted(node.text))"
    case .link(let destination, let title): "link \(quoted(destination)) \(quoted(title))"
    case .image(let destination, let title): "image \(quoted(destination)) \(quoted(title))"
    case .footnoteReference(let number): "reference \(number)"
    case .citation(let index):
      "citation "
        + tree.citations[index].items.map { "\($0.key)|\($0.locator)" }
        .joined(separator: "; ")
    default: "\(node.kind)"
    }
  }
}

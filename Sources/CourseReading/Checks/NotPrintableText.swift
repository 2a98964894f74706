package import CourseModel

/// What the page shows and the printed handbook sets otherwise.
enum NotPrintableText: DocumentCheck {
  static let rule = Diagnostic.notPrintableTextRule

  static let rules = [rule]

  static func diagnostics(for document: Document, in input: CheckInput) -> [Diagnostic] {
    // Templates of reports and the home page are not in the handbook.
    guard document.source.path.text.contains("/"),
      !document.source.path.text.hasPrefix("assessment/")
    else { return [] }
    let tree = document.tree
    guard !tree.parts.isDisjoint(with: [.html, .images, .notes]) else { return [] }
    var diagnostics: [Diagnostic] = []
    lazy var search = SourceSearch(document)
    func report(_ location: SourceLocation, _ summary: String, _ fix: String) {
      diagnostics.append(Diagnostic(rule, at: location, summary, fixes: [Fix(fix)]))
    }
    // Where the nodes around the current one end, and what they are.
    var around: [(kind: MarkdownNode.Kind, index: Int, end: Int)] = []
    for (index, node) in tree.nodes.enumerated() {
      while let last = around.last, last.end <= index { around.removeLast() }
      let parent = around.last
      switch node.kind {
      case .html, .htmlBlock:
        let literal = tree.string(node.text)
        guard input.graph.settings.allowsRawHTML, !literal.hasPrefix("<!--"),
          !literal.hasPrefix("</")
        else { break }
        let line = literal.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? literal
        report(
          search.html(line, of: index), "HTML '\(line.prefix(40))' is printed as text",
          "write it in Markdown, which the page and the print both set")
      case .image:
        guard let parent, !standsByPictures(in: parent.index, tree) else { break }
        report(
          search.destination(of: index),
          "A picture inside a line of text is printed below it",
          "give the picture a paragraph of its own")
      case .list, .table, .blockQuote, .alert, .courseBlock:
        let isInNote = around.contains {
          if case .footnoteDefinition = $0.kind { true } else { false }
        }
        guard isInNote else { break }
        report(
          search.line(of: index),
          "A note with lists, tables or blocks is printed as one run of text",
          "use sentences in notes, and lists and tables in the text")
      default: break
      }
      if node.end > index + 1 { around.append((node.kind, index, node.end)) }
    }
    return diagnostics
  }

  /// Whether a paragraph holds pictures and nothing else.
  private static func standsByPictures(in paragraph: Int, _ tree: MarkdownTree) -> Bool {
    guard case .paragraph = tree.nodes[paragraph].kind else { return false }
    return tree.children(of: paragraph).allSatisfy { child in
      switch tree.nodes[child].kind {
      case .image, .softBreak, .lineBreak: true
      case .text: tree.text[tree.nodes[child].text.bytes].allSatisfy { $0 <= 0x20 }
      default: false
      }
    }
  }
}

extension Diagnostic {
  /// Text that handbook and workbook print otherwise than the page shows it.
  package static let notPrintableTextRule = Rule(
    "not-printable-text", .warning, "Text can be printed as it is shown",
    explanation: """
      The handbook and the workbook are set without a browser. They print all of Markdown; HTML stands \
      there as text, a picture inside a line moves below it, and a note is one run of text. A character \
      that no font has is printed as a box, and scripts written from right to left or with joined \
      letters need the page and the browser's own print. Nothing is left out without this message.
      """,
    example: Rule.Example(
      wrong: "Look at ![a ring](../media/ring.svg) here.",
      right: "Look here:\n\n![A ring](../media/ring.svg)"))
}

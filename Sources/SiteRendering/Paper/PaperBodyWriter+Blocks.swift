import CourseModel
import Typesetting

/// The course's own blocks on paper: lines to write on, boxes to tick, answers at the end of the book.
extension PaperBodyWriter {
  mutating func courseBlock(
    _ index: Int, _ kind: CourseBlockKind, _ argument: TextRange
  ) -> [Typesetting.Block] {
    // What only facilitators should read has its run sheets in the workbook.
    guard kind != .facilitator else { return [] }
    let name = argument.isEmpty || !kind.needsArgument ? nil : tree.string(argument)
    var blocks: [Typesetting.Block] = []
    switch kind {
    case .check: blocks = check(index, name ?? String(index))
    case .plan:
      if let field = context.site.planFields.first(where: { $0.id == name }) {
        blocks.append(.paragraph([.strong([.text(field.label)])], .normal))
        if let help = field.help { blocks.append(.paragraph([.text(help)], .small)) }
      }
      blocks += self.blocks(in: index) + [.writingLines(3)]
    case .reflect: blocks = self.blocks(in: index) + [.writingLines(4)]
    case .experiment, .team, .community, .facilitator: blocks = self.blocks(in: index)
    }
    let callout = Typesetting.Block.callout(
      Typesetting.Block.Callout(
        title: strings["block-" + kind.rawValue], ink: ink(of: kind), blocks: blocks))
    // A question on one page and its lines on the next are of no use.
    return [.together([callout])]
  }

  private func ink(of kind: CourseBlockKind) -> Drawing.Ink {
    switch kind {
    case .experiment: .section(1)
    case .team, .community, .facilitator: .section(0)
    case .reflect, .plan, .check: ink
    }
  }

  /// The question with boxes to tick; the answer waits for the end of the book.
  private mutating func check(_ index: Int, _ name: String) -> [Typesetting.Block] {
    let children = Array(tree.children(of: index))
    let options = children.first { tree.isTaskList($0) }
    var question: [Typesetting.Block] = []
    var feedback: [Typesetting.Block] = []
    for child in children where child != options {
      if tree.nodes[child].kind == .blockQuote {
        feedback += blocks(in: child)
      } else {
        question += block(child)
      }
    }
    var right: [Typesetting.Block.List.Item] = []
    var items: [Typesetting.Block.List.Item] = []
    for option in options.map({ Array(tree.children(of: $0)) }) ?? [] {
      let words = flattened(option)
      items.append(.init([.paragraph(words, .normal)], isDone: false))
      if tree.nodes[option].kind == .taskItem(isDone: true) {
        right.append(.init([.paragraph(words, .normal)], isDone: true))
      }
    }
    let anchor = prefix + ".check." + name
    let answerAnchor = "answer." + anchor
    append(
      PaperCheck(
        anchor: anchor, answerAnchor: answerAnchor, question: firstWords(of: question),
        answer: (right.isEmpty ? [] : [.list(.init(.tasks, right))]) + feedback))
    let note: [Typesetting.Inline] = context.pageSentence("paper-answer", answerAnchor)
    return [.paragraph([.anchor(anchor)], .normal)] + question
      + (items.isEmpty ? [] : [.list(.init(.tasks, items))]) + [.paragraph(note, .small)]
  }

  private func firstWords(of blocks: [Typesetting.Block]) -> [Typesetting.Inline] {
    for case .paragraph(let text, _) in blocks { return text.withoutMarks }
    return []
  }
}

extension [Typesetting.Inline] {
  /// The same words without anchors, notes and marks of the index, which a text has only once.
  var withoutMarks: [Typesetting.Inline] {
    compactMap { inline in
      switch inline {
      case .anchor, .indexMark, .footnote: nil
      case .strong(let inner): .strong(inner.withoutMarks)
      case .emphasis(let inner): .emphasis(inner.withoutMarks)
      case .strikethrough(let inner): .strikethrough(inner.withoutMarks)
      case .link(let link, let inner): .link(link, inner.withoutMarks)
      case .colored(let ink, let inner): .colored(ink, inner.withoutMarks)
      case .text, .code, .pageNumber, .lineBreak, .checkBox: inline
      }
    }
  }
}

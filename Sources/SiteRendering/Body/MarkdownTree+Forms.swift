import CourseModel

/// Forms of Markdown that stand for something of their own, on a page and on paper.
extension MarkdownTree {
  /// The image that a paragraph consists of.
  func onlyImage(in paragraph: Int) -> Int? {
    let image = paragraph + 1
    guard image < nodes[paragraph].end, case .image = nodes[image].kind,
      nodes[image].end == nodes[paragraph].end
    else { return nil }
    return image
  }

  /// Whether a node is a list with boxes to tick.
  func isTaskList(_ index: Int) -> Bool {
    guard case .list = nodes[index].kind else { return false }
    return children(of: index).contains {
      if case .taskItem = nodes[$0].kind { true } else { false }
    }
  }
}

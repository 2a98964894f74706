import CourseModel

/// The course's own blocks, as usable paper: lines to write on, boxes to tick. Scripts find them by
/// `data-block` and `data-id`.
extension BodyWriter {
  mutating func writeBlock(_ index: Int, _ kind: CourseBlockKind, _ argument: TextRange) {
    let isFacilitatorView = if case .facilitator = context.form { true } else { false }
    guard kind != .facilitator || isFacilitatorView else { return }
    let name = argument.isEmpty || !kind.needsArgument ? nil : tree.string(argument)
    let id = blockID(kind, name)
    open(kind, id: id, name: name)
    html.markup("<p class=\"block-label\" id=\"")
    html.text(id + ".label")
    html.markup("\">")
    html.text(strings["block-" + kind.rawValue])
    if kind == .facilitator, !argument.isEmpty {
      html.markup(" <span class=\"block-time\">")
      html.text(tree.string(argument))
      html.markup("</span>")
    }
    html.markup("</p>\n")
    if kind == .check {
      writeCheck(index, id: id)
    } else {
      writeBlockText(index, kind, name)
    }
    html.markup("</div>\n")
  }

  private mutating func open(_ kind: CourseBlockKind, id: String, name: String?) {
    html.markup("<div class=\"block ")
    html.text(kind.rawValue)
    html.markup(
      kind == .experiment ? " hue-rust\" role=\"group\" id=\"" : "\" role=\"group\" id=\"")
    html.text(id)
    html.markup("\" aria-labelledby=\"")
    html.text(id + ".label")
    html.markup("\" data-block=\"")
    html.text(kind.rawValue)
    html.markup("\"")
    if let name {
      html.markup(" data-id=\"")
      html.text(name)
      html.markup("\"")
    }
    if kind == .team || kind == .community {
      html.markup(" data-path=\"")
      html.text(kind.rawValue)
      html.markup("\"")
    }
    html.markup(">\n")
  }

  private mutating func writeBlockText(_ index: Int, _ kind: CourseBlockKind, _ name: String?) {
    html.markup("<div class=\"block-text\">\n")
    if kind == .plan, let field = context.site.planFields.first(where: { $0.id == name }) {
      html.markup("<p><strong>")
      html.text(field.label)
      html.markup("</strong></p>\n")
      if let help = field.help {
        html.markup("<p class=\"plan-help\">")
        html.text(help)
        html.markup("</p>\n")
      }
    }
    writeChildren(of: index)
    html.markup("</div>\n")
    switch kind {
    case .reflect: writeLines("answer-hint", count: 4)
    case .plan: writeLines("plan-hint", count: 3)
    case .experiment: writeHint("experiment-hint")
    case .check, .team, .community, .facilitator: break
    }
  }

  private mutating func writeHint(_ key: String) {
    html.markup("<p class=\"answer-hint\">")
    html.text(strings[key])
    html.markup("</p>\n")
  }

  private mutating func writeLines(_ hint: String, count: Int) {
    writeHint(hint)
    html.markup("<div class=\"lines\" aria-hidden=\"true\">")
    for _ in 0..<count { html.markup("<span></span>") }
    html.markup("</div>\n")
  }

  /// A check: the question, its task list as boxes to tick, and the feedback folded away.
  private mutating func writeCheck(_ index: Int, id: String) {
    let children = Array(tree.children(of: index))
    let options = children.first { tree.isTaskList($0) }
    let feedback = children.filter { tree.nodes[$0].kind == .blockQuote }
    html.markup("<div class=\"block-text\">\n")
    for child in children where child != options && !feedback.contains(child) { write(child) }
    html.markup("</div>\n")
    if let options { writeOptions(options, id: id) }
    html.markup("<details class=\"feedback\"><summary>")
    html.text(strings["check-answer"])
    html.markup("</summary>\n")
    if let options { writeRightAnswers(options) }
    for quote in feedback { writeChildren(of: quote) }
    html.markup("</details>\n")
  }

  private mutating func writeOptions(_ list: Int, id: String) {
    html.markup("<ul class=\"options\">\n")
    for (number, item) in tree.children(of: list).enumerated() {
      html.markup(isRight(item) ? "<li data-right=\"true\">" : "<li>")
      html.markup("<label><input type=\"checkbox\" name=\"")
      html.text(id)
      html.markup("\" value=\"")
      html.number(number + 1)
      html.markup("\" /><span>")
      writeInlines(of: item)
      html.markup("</span></label></li>\n")
    }
    html.markup("</ul>\n")
  }

  private mutating func writeRightAnswers(_ list: Int) {
    html.markup("<ul class=\"right-answers\">")
    for item in tree.children(of: list) where isRight(item) {
      html.markup("<li><span class=\"right-label\">")
      html.text(strings["check-right"])
      html.markup("</span> ")
      writeInlines(of: item)
      html.markup("</li>")
    }
    html.markup("</ul>\n")
  }

  private func isRight(_ item: Int) -> Bool {
    tree.nodes[item].kind == .taskItem(isDone: true)
  }

  /// The words of a list item without links, since an option is itself something to press.
  private mutating func writeInlines(of item: Int) {
    html.text(tree.plainText(of: item))
  }
}

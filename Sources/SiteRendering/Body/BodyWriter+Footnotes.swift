import CourseModel

/// Notes: their marks in the text and their list at its end.
extension BodyWriter {
  mutating func writeFootnoteReference(_ number: Int) {
    let use = footnoteUses[number, default: 0] + 1
    footnoteUses[number] = use
    html.markup("<sup class=\"footnote-ref\"><a href=\"#")
    html.text(context.idPrefix + "note.\(number)")
    html.markup("\" id=\"")
    html.text(context.idPrefix + (use == 1 ? "noteref.\(number)" : "noteref.\(number).\(use)"))
    html.markup("\" aria-label=\"")
    html.text(strings.numbered("footnote", number))
    html.markup("\">")
    html.number(number)
    html.markup("</a></sup>")
  }

  mutating func writeFootnotes() {
    let notes = tree.children(of: 0).filter {
      if case .footnoteDefinition = tree.nodes[$0].kind { true } else { false }
    }
    // Notes of blocks that are left out here have nothing to lead back to.
    guard notes.contains(where: isUsed) else { return }
    let id = context.idPrefix + "page.footnotes"
    html.markup("<section class=\"footnotes\" aria-labelledby=\"")
    html.text(id)
    let isPage = context.form == .page
    html.markup(isPage ? "\"><h2 id=\"" : "\"><h4 id=\"")
    html.text(id)
    html.markup("\">")
    html.text(strings["footnotes"])
    html.markup(isPage ? "</h2><ol>\n" : "</h4><ol>\n")
    for note in notes where isUsed(note) { writeFootnote(note) }
    html.markup("</ol></section>\n")
  }

  private func isUsed(_ note: Int) -> Bool {
    guard case .footnoteDefinition(let number) = tree.nodes[note].kind else { return false }
    return footnoteUses[number] != nil
  }

  private mutating func writeFootnote(_ index: Int) {
    guard case .footnoteDefinition(let number) = tree.nodes[index].kind else { return }
    html.markup("<li id=\"")
    html.text(context.idPrefix + "note.\(number)")
    html.markup("\">")
    writeChildren(of: index)
    html.markup("<a class=\"footnote-back\" href=\"#")
    html.text(context.idPrefix + "noteref.\(number)")
    html.markup("\" aria-label=\"")
    html.text(strings.numbered("footnote-back", number))
    html.markup("\">↑</a></li>\n")
  }
}

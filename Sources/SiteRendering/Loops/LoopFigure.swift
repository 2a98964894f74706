import CourseModel

/// A causal loop diagram as a figure: the drawing, its title, and the same in words.
enum LoopFigure {
  /// The figure of a diagram.
  /// - Parameters:
  ///   - diagram: with at least one link.
  ///   - region: the name of the region that scrolls on small screens; must differ on a page.
  ///   - words: in the language of the site.
  ///   - drawings: those that are laid out already.
  /// - Returns: HTML that is also well-formed XML.
  static func html(
    of diagram: LoopDiagram, region: String, words: LoopWords, drawings: LoopDrawings = .none
  ) -> String {
    let drawing = drawings.drawing(of: diagram, delayWord: words.delay)
    let subject = diagram.title ?? diagram.variables.joined(separator: ", ")
    let name = LoopWords.fill(words.drawing, subject)
    var html = HTMLWriter(capacity: 1 << 12)
    html.markup("<figure class=\"figure loop\"><div class=\"table-scroll\" role=\"region\"")
    html.markup(" aria-label=\"")
    html.text(region)
    html.markup("\" tabindex=\"0\">\n")
    html.trusted(LoopSVG.render(drawing, name: name, words: words))
    html.markup("</div><figcaption>")
    if let title = diagram.title {
      html.markup("<p>")
      html.text(title)
      html.markup("</p>\n")
    }
    html.markup("<details class=\"loop-text\"><summary>")
    html.text(words.inWords)
    html.markup("</summary><ul>\n")
    for sentence in LoopSentences(diagram, words).all {
      html.markup("<li>")
      html.text(sentence)
      html.markup("</li>\n")
    }
    html.markup("</ul></details></figcaption></figure>\n")
    return html.string
  }
}

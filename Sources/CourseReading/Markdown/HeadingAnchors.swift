import CourseModel

/// Gives each heading of a document the anchor that GitHub would give it.
///
/// Letters become lower case, spaces become dashes, other punctuation goes; a second heading with the
/// same text gets `-1`, a third `-2`. Anchors depend on the heading's own words and on equal headings
/// before it, so a new section elsewhere on the page changes none.
enum HeadingAnchors {
  static func headings(of tree: MarkdownTree) -> [Document.Heading] {
    var taken: Set<String> = []
    var headings: [Document.Heading] = []
    for (index, node) in tree.nodes.enumerated() {
      guard case .heading(let level) = node.kind else { continue }
      let text = tree.plainText(of: index)
      let anchor = unique(slug(text), &taken)
      headings.append(Document.Heading(node: index, level: level, text: text, anchor: anchor))
    }
    return headings
  }

  /// The anchor of one heading text, before equal ones are told apart.
  static func slug(_ text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        result.append(character)
      } else if character == " " {
        result.append("-")
      }
    }
    return result.isEmpty ? "section" : result
  }

  private static func unique(_ slug: String, _ taken: inout Set<String>) -> String {
    if taken.insert(slug).inserted { return slug }
    var number = 1
    while !taken.insert("\(slug)-\(number)").inserted { number += 1 }
    return "\(slug)-\(number)"
  }
}

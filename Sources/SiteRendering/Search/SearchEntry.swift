import CourseModel

/// Something that a search can find: a section, a module or a term.
struct SearchEntry {
  let title: String
  /// The number of its place among ``SearchIndex/Place``s.
  let place: Int
  /// Relative to the site's folder.
  let address: String
  let summary: String?
  let headings: [Document.Heading]
  let body: MarkdownTree
  /// Words that stand on its page outside the body and say much about it.
  let keywords: [String]

  init(_ section: Section, place: Int) {
    title = section.title
    self.place = place
    address = PercentCoding.encoded(path: section.sitePath.text)
    let texts = [section.question, section.summary].compactMap(\.self)
    summary = texts.isEmpty ? section.opening.tree.opening : texts.joined(separator: " ")
    headings = section.opening.shownHeadings
    body = section.opening.tree
    keywords = []
  }

  init(_ module: Module, place: Int) {
    title = module.title
    self.place = place
    address = PercentCoding.encoded(path: module.sitePath.text)
    summary = module.summary ?? module.body.tree.opening
    headings = module.body.shownHeadings
    body = module.body.tree
    let study = module.caseStudy
    keywords =
      module.outcomes
      + [study?.country.name, study?.organisation, study?.sector].compactMap(\.self)
  }

  /// A term; `anchor` is its id on the glossary page.
  init(_ term: GlossaryTerm, at page: SitePath, anchor: String, place: Int) {
    title = term.term
    self.place = place
    address = PercentCoding.encoded(path: page.text) + "#" + anchor
    summary = term.definition.shortened
    headings = []
    body = .empty
    keywords = term.aliases
  }
}

extension Document {
  /// Headings that stand on the page: those in notes for facilitators do not.
  fileprivate var shownHeadings: [Heading] {
    var hidden: [Range<Int>] = []
    guard tree.parts.contains(.courseBlocks) else { return headings.filter { !$0.text.isEmpty } }
    for (index, node) in tree.nodes.enumerated() {
      if case .courseBlock(.facilitator, _) = node.kind { hidden.append(index..<node.end) }
    }
    return headings.filter { heading in
      !heading.text.isEmpty && !hidden.contains { $0.contains(heading.node) }
    }
  }
}

extension MarkdownTree {
  /// How a text begins, for pages whose author wrote no summary: its first paragraph, shortened.
  fileprivate var opening: String? {
    children(of: 0).first { index in
      if case .paragraph = nodes[index].kind { true } else { false }
    }.map { plainText(of: $0).shortened }
  }
}

extension String {
  /// At most 200 characters.
  fileprivate var shortened: String {
    guard let end = index(startIndex, offsetBy: 200, limitedBy: endIndex), end < endIndex else {
      return self
    }
    let words = self[..<end].lastIndex(of: " ").map { self[..<$0] } ?? self[..<end]
    return words + " …"
  }
}

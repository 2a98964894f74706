import CourseModel

/// Links must lead to a page, a heading or a file that exists.
enum BrokenLink: DocumentCheck {
  static let linkRule = Rule(
    "broken-link", .error, "Links must lead to a file of the course",
    explanation: """
      A link to another module is the relative path of its Markdown file, which works on GitHub too, \
      or `module:` with the module's id, which survives when files move. A link that leads nowhere \
      gives the reader a "not found" page.
      """,
    example: Rule.Example(
      wrong: "[review](after-action.md)", right: "[review](10-after-action-review.md)"))

  static let anchorRule = Rule(
    "broken-anchor", .error, "Links to a heading must name one that exists",
    explanation: """
      The part after `#` is the heading in lower case, without punctuation and with dashes for \
      spaces, as on GitHub. When a heading is reworded, links to it must follow.
      """,
    example: Rule.Example(wrong: "[limits](#limit)", right: "[limits](#limits)"))

  static let rules = [linkRule, anchorRule]

  static func diagnostics(for document: Document, in input: CheckInput) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let tree = document.tree
    guard tree.parts.contains(.links) else { return [] }
    lazy var search = SourceSearch(document)
    for (index, node) in tree.nodes.enumerated() {
      guard case .link(let range, _) = node.kind else { continue }
      let destination = tree.string(range)
      guard !destination.isEmpty else {
        diagnostics.append(
          Diagnostic(
            linkRule, at: search.destination(of: index), "Link has no address",
            fixes: [Fix("put an address between the brackets, or remove the link")]))
        continue
      }
      let location = { search.destination(of: index) }
      switch input.links.resolve(destination, in: document.source.path) {
      case .external, .asset, .page(_, anchor: nil): continue
      case .anchor(let anchor):
        let anchors = document.headings.map(\.anchor)
        if !anchors.contains(anchor) {
          diagnostics.append(brokenAnchor(anchor, among: anchors, at: location()))
        }
      case .page(let page, .some(let anchor)):
        let anchors = input.anchors[page] ?? []
        if !anchors.contains(anchor) {
          diagnostics.append(brokenAnchor(anchor, among: anchors.sorted(), at: location()))
        }
      case .unknownModule(let id): diagnostics.append(unknownModule(id, input, at: location()))
      case .missing(let path): diagnostics.append(missing(path, input, at: location()))
      case .outside:
        diagnostics.append(
          Diagnostic(
            linkRule, at: location(), "Link '\(destination)' leaves the course folder",
            fixes: [Fix("link to a file of the course, or give the full address")]))
      }
    }
    return diagnostics
  }

  private static func brokenAnchor(
    _ anchor: String, among anchors: [String], at location: SourceLocation
  ) -> Diagnostic {
    let nearest = NearMiss.best(for: anchor, among: anchors)
    let question = nearest.map { "; did you mean '#\($0)'?" } ?? ""
    return Diagnostic(
      anchorRule, at: location, "Heading '#\(anchor)' does not exist on the page\(question)",
      fixes: [Fix(nearest.map { "write '#\($0)'" } ?? "use a heading of the page, or drop the '#'")]
    )
  }

  private static func unknownModule(
    _ id: ModuleID, _ input: CheckInput, at location: SourceLocation
  ) -> Diagnostic {
    if let draft = input.course.drafts[id] { return draftLink(draft, at: location) }
    let nearest = NearMiss.best(for: id.text, among: input.graph.modules.map(\.id.text))
    let question = nearest.map { "; did you mean 'module:\($0)'?" } ?? ""
    return Diagnostic(
      linkRule, at: location, "Module '\(id)' does not exist\(question)",
      fixes: [Fix(nearest.map { "write 'module:\($0)'" } ?? "use the id of a module")])
  }

  private static func missing(
    _ path: SourcePath, _ input: CheckInput, at location: SourceLocation
  ) -> Diagnostic {
    if let draft = input.course.drafts.values.first(where: { $0 == path }) {
      return draftLink(draft, at: location)
    }
    let names = input.moduleFiles
    let nearest = NearMiss.best(for: path.name, among: names.keys).flatMap { names[$0] }
    let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      linkRule, at: location, "File '\(path)' does not exist\(question)",
      fixes: [Fix("give the path from this file, or use 'module:' with the module's id")])
  }

  private static func draftLink(_ path: SourcePath, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      linkRule, at: location, "Link leads to a draft, which is not part of the site",
      notes: [Note("this file has 'draft: true'", at: SourceLocation(file: path))],
      fixes: [Fix("publish the draft, or remove the link until it is ready")])
  }
}

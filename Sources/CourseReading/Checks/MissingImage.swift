import CourseModel

/// Images must be files of the course.
enum MissingImage: DocumentCheck {
  static let rule = Rule(
    "missing-image", .error, "Images must be files of the course",
    explanation: """
      Pictures lie in `media/` beside the sections, or next to the text. The site loads nothing from \
      other hosts, so a picture from elsewhere must be copied into the course, if its licence allows.
      """,
    example: Rule.Example(
      wrong: "![Iceberg](media/iceberg.png)", right: "![Iceberg](../media/iceberg.svg)"))

  static let rules = [rule]

  static func diagnostics(for document: Document, in input: CheckInput) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let tree = document.tree
    guard tree.parts.contains(.images) else { return [] }
    lazy var search = SourceSearch(document)
    for (index, node) in tree.nodes.enumerated() {
      guard case .image(let range, _) = node.kind else { continue }
      let destination = tree.string(range)
      let target = input.links.resolve(destination, in: document.source.path)
      if case .asset = target { continue }
      diagnostics.append(
        diagnostic(target, destination, input, at: search.destination(of: index)))
    }
    return diagnostics
  }

  private static func diagnostic(
    _ target: LinkTarget, _ destination: String, _ input: CheckInput, at location: SourceLocation
  ) -> Diagnostic {
    if destination.isEmpty {
      return Diagnostic(
        rule, at: location, "Image has no address",
        fixes: [Fix("put the path of a picture between the brackets")])
    }
    switch target {
    case .external:
      return Diagnostic(
        rule, at: location, "Image '\(destination)' lies on another host",
        fixes: [Fix("copy it into 'media/' and link to the copy")])
    case .missing(let path):
      let names = input.assetFiles
      let nearest = NearMiss.best(for: path.name, among: names.keys).flatMap { names[$0] }
      let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
      return Diagnostic(
        rule, at: location, "Image '\(path)' does not exist\(question)",
        fixes: [Fix("put the file there, or give its path from this text")])
    default:
      return Diagnostic(
        rule, at: location, "Image '\(destination)' is no picture file of the course",
        fixes: [Fix("link to a file in 'media/'")])
    }
  }
}

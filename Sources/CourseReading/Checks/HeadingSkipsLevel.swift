import CourseModel

/// Headings must go down one level at a time.
enum HeadingSkipsLevel: DocumentCheck {
  static let rule = Rule(
    "heading-skips-level", .warning, "Headings go down one level at a time",
    explanation: """
      People who listen to a page jump from heading to heading; a level that is left out sounds like \
      a part that is missing. The page's title is level one, so text begins with `##`, and `###` \
      stands below a `##`. Source: WCAG 2.2, success criterion 1.3.1.
      """,
    example: Rule.Example(wrong: "## Steps\n\n#### Roles", right: "## Steps\n\n### Roles"))

  static let rules = [rule]

  static func diagnostics(for document: Document, in input: CheckInput) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    lazy var search = SourceSearch(document)
    var level = 1
    for heading in document.headings {
      defer { level = heading.level }
      guard heading.level > level + 1 else { continue }
      diagnostics.append(
        Diagnostic(
          rule, at: search.heading(heading.node),
          "Heading '\(heading.text)' is level \(heading.level), but level \(level + 1) comes next",
          fixes: [Fix("write it with \(String(repeating: "#", count: level + 1))")]))
    }
    return diagnostics
  }
}

import CourseModel

/// The long text of rules, for the terminal and for `docs/diagnostics.md`.
enum RuleText {
  /// A rule for reading in a terminal, lines of at most 80 characters.
  static func plain(_ rule: Rule) -> String {
    var text = "\(rule.id) (\(rule.severity.rawValue))\n\(rule.title)\n\n"
    text +=
      rule.explanation.split(separator: "\n", omittingEmptySubsequences: false)
      .map { wrapped(String($0)) }.joined(separator: "\n") + "\n"
    if let example = rule.example {
      text += "\nInstead of\n\n\(indented(example.wrong))\n\nwrite\n\n\(indented(example.right))\n"
    }
    return text
  }

  /// A rule as a part of a Markdown document.
  static func markdown(_ rule: Rule) -> String {
    var text = "## \(rule.id)\n\n**\(rule.title)** (\(rule.severity.rawValue))\n\n"
    text += rule.explanation + "\n"
    if let example = rule.example {
      text +=
        "\nInstead of\n\n````\n\(example.wrong)\n````\n\nwrite\n\n````\n\(example.right)\n````\n"
    }
    return text
  }

  /// The whole document of rules.
  static func document(_ rules: [Rule]) -> String {
    """
    # Diagnostics

    <!-- Generated from the checks by `make docs`; do not edit. -->

    Every message of `cursus check` and `cursus build` ends with the id of its rule. An error means that \
    a page cannot be made as meant, a warning that the result is worse than meant; `--strict` turns \
    warnings into errors. With `--format json` the messages are an array of objects with `id`, \
    `severity`, `path`, `line`, `column`, `endLine`, `endColumn`, `summary`, `explanation`, `notes` and \
    `fixes`; lines and columns count from 1, columns in Unicode characters (scalars).

    | Rule | | |
    |---|---|---|
    \(rules.map { "| [\($0.id)](#\($0.id)) | \($0.severity.rawValue) | \($0.title) |" }
      .joined(separator: "\n"))

    \(rules.map(markdown).joined(separator: "\n"))
    """
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
      .joined(separator: "\n")
  }

  private static func wrapped(_ paragraph: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, line.count + word.count >= 80 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}

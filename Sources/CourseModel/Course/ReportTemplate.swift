/// The text of a report as its author wrote it: Markdown with lines that name components.
package struct ReportTemplate: Sendable {
  package let kind: Kind
  /// What stands on the cover; `nil` for the report's own words.
  package let title: String?
  package let body: Document

  package init(kind: Kind, title: String?, body: Document) {
    self.kind = kind
    self.title = title
    self.body = body
  }

  /// Whom a report is about.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case personal
    case team

    /// The name of the file in `assessment/`.
    package var fileName: String { "report-\(rawValue).md" }
  }
}

/// A line of a report template that names a part made of the learner's answers: `{{gaps top=3}}`.
package struct ReportComponent: Sendable, Hashable {
  package let name: String
  /// In the order in which they were written.
  package let arguments: [Argument]

  package struct Argument: Sendable, Hashable {
    package let name: String
    package let value: String
    /// The argument as it is written: `top=3`.
    package let source: String
  }

  /// Reads the components of a paragraph that consists of them.
  ///
  /// `{{radar}} {{gaps top=3}}` gives two.
  /// - Returns: `nil` when there is other text as well, or no component.
  package static func components(in paragraph: String) -> [ReportComponent]? {
    var rest = Substring(paragraph)
    var found: [ReportComponent] = []
    while true {
      rest = rest.drop { $0.isWhitespace }
      guard !rest.isEmpty else { return found.isEmpty ? nil : found }
      guard rest.hasPrefix("{{"), let end = rest.firstRange(of: "}}") else { return nil }
      guard let component = ReportComponent(rest[rest.startIndex..<end.lowerBound].dropFirst(2))
      else { return nil }
      found.append(component)
      rest = rest[end.upperBound...]
    }
  }

  private init?(_ text: Substring) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let name = words.first else { return nil }
    self.name = String(name)
    arguments = words.dropFirst().map { word in
      let parts = word.split(separator: "=", maxSplits: 1)
      return Argument(
        name: String(parts.first ?? ""), value: parts.count > 1 ? String(parts[1]) : "",
        source: String(word))
    }
  }

  /// What a report may name, with the arguments each takes.
  package static func known(in kind: ReportTemplate.Kind) -> [String: [String]] {
    switch kind {
    case .personal:
      [
        "respondent": [], "frame": [], "summary": [], "strengths": ["top"], "radar": [],
        "gaps": ["top"], "matrix": [], "items": ["top"], "narratives": ["top"], "route": ["top"],
        "reflections": [], "plan": [], "changes": [], "computed": [],
      ]
    case .team:
      [
        "participation": [], "frame": [], "summary": [], "strengths": ["top"], "radar": [],
        "gaps": ["top"], "matrix": [], "items": ["top"], "narratives": ["top"], "spread": [],
        "differences": ["top"], "distributions": [], "talk-guide": [], "plan": [], "changes": [],
        "computed": [],
      ]
    }
  }
}

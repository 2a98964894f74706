import CourseModel

/// Report templates must hold what a report can show.
enum UnknownComponent: CourseCheck {
  static let rules = [componentRule, argumentRule, blockRule]

  static func diagnostics(for input: CheckInput) -> [Diagnostic] {
    input.graph.reports.flatMap(of)
  }

  private static func of(_ report: ReportTemplate) -> [Diagnostic] {
    let tree = report.body.tree
    let search = SourceSearch(report.body)
    var found: [Diagnostic] = []
    var index = 1
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      switch node.kind {
      case .paragraph:
        found += paragraph(tree.plainText(of: index), report, at: search.line(of: index))
        index = node.end
      case .heading: index = node.end
      case .blockQuote, .list, .item: index += 1
      default:
        found.append(block(node.kind, at: search.line(of: index)))
        index = node.end
      }
    }
    return found
  }

  private static func paragraph(
    _ text: String, _ report: ReportTemplate, at place: SourceLocation
  ) -> [Diagnostic] {
    guard let components = ReportComponent.components(in: text) else {
      return text.contains("{{") ? [componentInText(at: place)] : []
    }
    let known = ReportComponent.known(in: report.kind)
    return components.flatMap { component -> [Diagnostic] in
      guard let arguments = known[component.name] else {
        return [unknown(component.name, known.keys.sorted(), report, at: place)]
      }
      return component.arguments.filter { !isUsable($0, arguments) }
        .map { argument($0, of: component, arguments, at: place) }
    }
  }

  private static func isUsable(
    _ argument: ReportComponent.Argument, _ known: [String]
  ) -> Bool {
    known.contains(argument.name) && (Int(argument.value).map { (1...100).contains($0) } ?? false)
  }

  // MARK: Components

  private static let componentRule = Rule(
    "unknown-component", .error, "Components of a report are ones that Cursus knows",
    explanation: """
      A line such as `{{gaps}}` in a report template is replaced by a part made of the learner's \
      answers. It stands on a line of its own, between empty lines, and has one of the names in \
      `docs/course-format.md`.
      """,
    example: Rule.Example(wrong: "{{gap}}", right: "{{gaps}}"))

  private static func unknown(
    _ name: String, _ known: [String], _ report: ReportTemplate, at place: SourceLocation
  ) -> Diagnostic {
    let nearest = NearMiss.best(for: name, among: known)
    let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      componentRule, at: place,
      "Component '\(name)' is not one of a \(report.kind.rawValue) report\(question)",
      fixes: [
        nearest.map { Fix("write '{{\($0)}}'") }
          ?? Fix("use one of: " + known.joined(separator: ", "))
      ])
  }

  private static func componentInText(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      componentRule, at: place, "A component stands on a line of its own",
      fixes: [Fix("put an empty line before and after '{{…}}'")])
  }

  private static let argumentRule = Rule(
    "unknown-component-argument", .error, "Components take the arguments they know",
    explanation: """
      `{{gaps top=3}}` shows the three largest gaps. `top` takes a whole number from 1 to 100; most \
      components take no argument.
      """,
    example: Rule.Example(wrong: "{{gaps first=3}}", right: "{{gaps top=3}}"))

  private static func argument(
    _ argument: ReportComponent.Argument, of component: ReportComponent, _ known: [String],
    at place: SourceLocation
  ) -> Diagnostic {
    if known.contains(argument.name) {
      return Diagnostic(
        argumentRule, at: place,
        "'\(argument.name)' of '\(component.name)' is a whole number from 1 to 100, "
          + "not '\(argument.value)'",
        fixes: [Fix("write '\(argument.name)=3'")])
    }
    return Diagnostic(
      argumentRule, at: place, "Component '\(component.name)' takes no '\(argument.name)'",
      fixes: [
        Fix(known.isEmpty ? "write '{{\(component.name)}}'" : "write '\(known[0])=3'")
      ])
  }

  // MARK: Blocks

  private static let blockRule = Rule(
    "unknown-report-block", .error, "A report template holds text and components",
    explanation: """
      Headings, paragraphs, lists, quotes and components become the same thing on the screen, on \
      paper and in a PDF. Tables, pictures, code and the blocks of lessons have no place in a report; \
      what learners wrote in those blocks comes with `{{reflections}}` and `{{plan}}`.
      """)

  private static func block(_ kind: MarkdownNode.Kind, at place: SourceLocation) -> Diagnostic {
    let name =
      switch kind {
      case .table: "A table"
      case .codeBlock: "Code"
      case .htmlBlock: "Raw HTML"
      case .thematicBreak: "A line across the page"
      case .footnoteDefinition: "A footnote"
      case .taskItem: "A task"
      default: "A block of lessons"
      }
    return Diagnostic(
      blockRule, at: place, "\(name) has no place in a report template",
      fixes: [Fix("use headings, paragraphs, lists, quotes and components")])
  }
}

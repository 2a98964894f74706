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
    var listEnd = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      let isInList = index < listEnd
      switch node.kind {
      case .paragraph,
        .heading where !isInList:
        found += inlines(of: index, tree, search)
        found += components(of: index, isInList: isInList, report, search)
        index = node.end
      case .list where !isInList:
        listEnd = node.end
        index += 1
      case .item: index += 1
      case .blockQuote where !isInList: index += 1
      case .htmlBlock where isComment(node, tree): index = node.end
      default:
        let place = isInList ? " inside a list" : ""
        found.append(block(name(of: node.kind) + place, at: search.line(of: index)))
        index = node.end
      }
    }
    return found
  }

  private static func isComment(_ node: MarkdownNode, _ tree: MarkdownTree) -> Bool {
    tree.string(node.text).hasPrefix("<!--")
  }

  /// Inline nodes that only pages can show.
  private static func inlines(
    of index: Int, _ tree: MarkdownTree, _ search: SourceSearch
  ) -> [Diagnostic] {
    (index + 1..<tree.nodes[index].end).compactMap { inline in
      let node = tree.nodes[inline]
      switch node.kind {
      case .image: return block("A picture", at: search.destination(of: inline))
      case .citation: return block("A citation", at: search.citation(inline, item: 0))
      case .html where !isComment(node, tree) && !tree.string(node.text).hasPrefix("</"):
        return block("Raw HTML", at: search.html(tree.string(node.text), of: inline))
      case .footnoteReference: return block("A footnote", at: search.line(of: inline))
      case .strikethrough: return block("Struck-out text", at: search.line(of: inline))
      default: return nil
      }
    }
  }

  private static func components(
    of index: Int, isInList: Bool, _ report: ReportTemplate, _ search: SourceSearch
  ) -> [Diagnostic] {
    let text = report.body.tree.plainText(of: index)
    guard text.contains("{{") else { return [] }
    var places = ComponentPlaces(report.body.source, from: search.line(of: index))
    guard !isInList, case .paragraph = report.body.tree.nodes[index].kind,
      let components = ReportComponent.components(in: text)
    else { return [componentInText(at: places.next().whole)] }
    let known = ReportComponent.known(in: report.kind)
    return components.flatMap { component -> [Diagnostic] in
      let place = places.next()
      guard let arguments = known[component.name] else {
        return [unknown(component.name, known.keys.sorted(), report, at: place)]
      }
      return component.arguments.filter { !isUsable($0, arguments) }
        .map { argument($0, of: component, arguments, at: place.word($0.source)) }
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
    _ name: String, _ known: [String], _ report: ReportTemplate, at place: ComponentPlaces.Place
  ) -> Diagnostic {
    let location = place.word(name)
    let nearest = NearMiss.best(for: name, among: known)
    let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      componentRule, at: location,
      "Component '\(name)' is not one of a \(report.kind.rawValue) report\(question)",
      fixes: [
        nearest.map {
          Fix(
            "write '{{\($0)}}'",
            edits: location == place.whole ? [] : [Edit(replacing: location, with: $0)])
        }
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
        "'\(argument.name)' of '\(component.name)' "
          + (argument.value.isEmpty
            ? "needs a whole number from 1 to 100"
            : "is a whole number from 1 to 100, not '\(argument.value)'"),
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

  private static func name(of kind: MarkdownNode.Kind) -> String {
    switch kind {
    case .heading: "A heading"
    case .list: "A list"
    case .blockQuote: "A quote"
    case .table: "A table"
    case .codeBlock: "Code"
    case .htmlBlock: "Raw HTML"
    case .thematicBreak: "A line across the page"
    case .footnoteDefinition: "A footnote"
    case .taskItem: "A task"
    default: "A block of lessons"
    }
  }

  private static func block(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      blockRule, at: place, "\(name) has no place in a report template",
      fixes: [Fix("use headings, paragraphs, lists, quotes and components")])
  }
}

/// Finds the components of a paragraph in the source, one after the other.
private struct ComponentPlaces {
  private let source: SourceFile
  private let line: SourceLocation
  private var start: Int

  /// - Parameter line: the first line of the paragraph.
  init(_ source: SourceFile, from line: SourceLocation) {
    self.source = source
    self.line = line
    start = line.range.lowerBound
  }

  /// The next component; the line where none is found.
  mutating func next() -> Place {
    guard let open = pair(0x7B, from: start), let close = pair(0x7D, from: open + 2) else {
      return Place(whole: line, source: source)
    }
    start = close + 2
    return Place(whole: source.location(open..<start), source: source)
  }

  private func pair(_ byte: UInt8, from start: Int) -> Int? {
    let bytes = source.bytes
    guard start < bytes.count else { return nil }
    return (start..<max(start, bytes.count - 1)).first {
      bytes[$0] == byte && bytes[$0 + 1] == byte
    }
  }

  /// Where one component stands, with its braces.
  struct Place {
    let whole: SourceLocation
    let source: SourceFile

    /// Where a word of the component stands; the whole where it is written in another way.
    func word(_ word: String) -> SourceLocation {
      let wanted = Array(word.utf8)
      let range = whole.range
      guard !wanted.isEmpty, range.count >= wanted.count else { return whole }
      let first = (range.lowerBound...range.upperBound - wanted.count).first {
        let end = $0 + wanted.count
        return source.bytes[$0..<end].elementsEqual(wanted)
          && (end == range.upperBound || source.bytes[end] <= 0x20 || source.bytes[end] == 0x7D)
      }
      return first.map { source.location($0..<$0 + wanted.count) } ?? whole
    }
  }
}

import Assessment
import CourseModel

/// Report templates as the engine reads them: text blocks and components in order.
struct KitTemplate {
  private let links: LinkResolver

  init(_ course: CourseGraph) {
    links = LinkResolver(course)
  }

  /// A template that an author wrote; its title comes first, as the heading of level 1.
  func json(of template: ReportTemplate) -> JSONNode {
    let body = Body(template: template, links: links)
    let title = template.title.map { [KitTemplate.heading(1, [.string($0)])] } ?? []
    return .array(title + body.blocks(of: 0))
  }

  /// The template of a course that has none of its own: every component, in the order of the rules of
  /// the report.
  static func standard(_ kind: ReportTemplate.Kind) -> JSONNode {
    let names =
      switch kind {
      case .personal:
        [
          "respondent", "frame", "strengths", "gaps", "summary", "radar", "matrix", "narratives",
          "route", "items", "changes", "plan", "reflections", "computed",
        ]
      case .team:
        [
          "participation", "frame", "strengths", "gaps", "summary", "radar", "spread",
          "differences", "distributions", "matrix", "narratives", "items", "changes", "talk-guide",
          "plan", "computed",
        ]
      }
    return .array(names.map { .object([.init("component", .string($0))]) })
  }

  fileprivate static func heading(_ level: Int, _ text: [JSONNode]) -> JSONNode {
    .object([.init("heading", .integer(level)), .init("text", .array(text))])
  }
}

/// The body of one template.
private struct Body {
  let template: ReportTemplate
  let links: LinkResolver

  private var tree: MarkdownTree { template.body.tree }

  /// Blocks below a node; what has no place in a report was reported by the check.
  func blocks(of index: Int) -> [JSONNode] {
    tree.children(of: index).flatMap { child -> [JSONNode] in
      switch tree.nodes[child].kind {
      case .heading(let level): return [KitTemplate.heading(level, inlines(of: child))]
      case .paragraph: return paragraph(child)
      case .blockQuote: return [.object([.init("quote", .array(blocks(of: child)))])]
      case .list(let style):
        let items = tree.children(of: child).map { JSONNode.array(itemInlines(of: $0)) }
        var members: [JSONNode.Member] = [.init("list", .array(items))]
        if case .ordered = style { members.append(.init("ordered", .bool(true))) }
        return [.object(members)]
      default: return []
      }
    }
  }

  private func paragraph(_ index: Int) -> [JSONNode] {
    guard let components = ReportComponent.components(in: tree.plainText(of: index)) else {
      return [.object([.init("paragraph", .array(inlines(of: index)))])]
    }
    return components.map { component in
      var members: [JSONNode.Member] = [.init("component", .string(component.name))]
      if !component.arguments.isEmpty {
        members.append(
          .init(
            "arguments", .object(component.arguments.map { .init($0.name, .string($0.value)) })))
      }
      return .object(members)
    }
  }

  /// The words of an item: those of its paragraphs, one after the other.
  private func itemInlines(of item: Int) -> [JSONNode] {
    tree.children(of: item).flatMap { child -> [JSONNode] in
      if case .paragraph = tree.nodes[child].kind { return inlines(of: child) }
      return [.string(tree.plainText(of: child))]
    }
  }

  private func inlines(of index: Int) -> [JSONNode] {
    tree.children(of: index).map { child in
      let node = tree.nodes[child]
      func nested(_ name: String) -> JSONNode {
        .object([.init(name, .array(inlines(of: child)))])
      }
      switch node.kind {
      case .strong: return nested("strong")
      case .emphasis: return nested("emphasis")
      case .code: return .object([.init("code", .string(tree.string(node.text)))])
      case .link(let destination, _):
        guard let url = address(tree.string(destination)) else {
          return .string(tree.plainText(of: child))
        }
        return .object([.init("link", .string(url)), .init("text", .array(inlines(of: child)))])
      case .softBreak, .lineBreak: return .string(" ")
      default: return .string(tree.plainText(of: child))
      }
    }
  }

  /// Where a link leads: relative to the site's folder, or to another host.
  private func address(_ destination: String) -> String? {
    switch links.resolve(destination, in: template.body.source.path) {
    case .external(let url): url
    case .page(let page, let anchor): page.text + (anchor.map { "#" + $0 } ?? "")
    case .asset(let path): path.text
    default: nil
    }
  }
}

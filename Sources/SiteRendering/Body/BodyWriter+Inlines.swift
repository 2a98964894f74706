import CourseModel

/// Text, links, images and citations.
extension BodyWriter {
  mutating func writeText(_ node: MarkdownNode) {
    let text = tree.text[node.text.bytes]
    guard !isInsideLink, terms != nil else {
      html.text(text)
      return
    }
    terms?.write(text, to: &html)
  }

  mutating func writeLink(_ index: Int, _ destination: TextRange, _ title: TextRange) {
    let address = tree.string(destination)
    let target = context.site.links.resolve(address, in: document.source.path)
    guard !isInsideLink, let href = href(target) else {
      writeChildren(of: index)
      return
    }
    html.markup("<a href=\"")
    html.text(href)
    html.markup("\"")
    if case .external = target { html.markup(" rel=\"external\"") }
    if !title.isEmpty {
      html.markup(" title=\"")
      html.text(tree.text[title.bytes])
      html.markup("\"")
    }
    html.markup(">")
    isInsideLink = true
    writeChildren(of: index)
    isInsideLink = false
    html.markup("</a>")
  }

  /// The address of a link as the page must write it.
  /// - Returns: `nil` for links that lead nowhere or could run code; checks have reported them.
  private func href(_ target: LinkTarget) -> String? {
    switch target {
    case .external(let address): return LinkSafety.isSafe(address) ? address : nil
    case .anchor(let anchor):
      if case .facilitator = context.form, let page = ownPage {
        return context.site.href(to: page, anchor: anchor, context)
      }
      return "#" + context.idPrefix + anchor
    case .page(let page, let anchor): return context.site.href(to: page, anchor: anchor, context)
    case .asset(let path): return context.page.root + PercentCoding.encoded(path: path.text)
    case .unknownModule, .missing, .outside: return nil
    }
  }

  /// The page that shows the whole document, which the facilitator's guide does not.
  private var ownPage: SitePath? {
    let path = document.source.path
    guard
      case .page(let page, _) = context.site.links.resolve(
        PercentCoding.encoded(path: path.name), in: path)
    else { return nil }
    return page
  }

  mutating func writeImage(_ index: Int, _ destination: TextRange, _ title: TextRange) {
    let target = context.site.links.resolve(tree.string(destination), in: document.source.path)
    guard case .asset(let path) = target else {
      html.text(tree.plainText(of: index))
      return
    }
    html.markup("<img src=\"")
    html.text(context.page.root + PercentCoding.encoded(path: path.text))
    html.markup("\" alt=\"")
    html.text(tree.plainText(of: index))
    html.markup("\"")
    if let size = context.site.imageSizes[path] {
      html.markup(" width=\"")
      html.number(size.width)
      html.markup("\" height=\"")
      html.number(size.height)
      html.markup("\"")
    }
    html.markup(" />")
  }

  mutating func writeCitation(_ citation: Citation) {
    let known = citation.items.filter { context.site.references[$0.key] != nil }
    for item in known where !cited.contains(ReferenceID(item.key)) {
      cited.append(ReferenceID(item.key))
    }
    guard citation.items.count > 1 else {
      if let item = citation.items.first { writeCitation(item, open: "[", close: "]") }
      return
    }
    html.markup("<span class=\"citations\">[")
    for (index, item) in citation.items.enumerated() {
      if index > 0 { html.markup("; ") }
      writeCitation(item, open: "", close: "")
    }
    html.markup("]</span>")
  }

  mutating func writeCitation(
    _ item: Citation.Item, open: StaticString, close: StaticString
  ) {
    let locator = item.locator.isEmpty ? "" : ", " + item.locator
    let reference = context.site.references[item.key]
    guard let reference, !isInsideLink else {
      html.markup(open)
      html.text((reference?.label ?? item.key) + locator)
      html.markup(close)
      return
    }
    html.markup("<a class=\"citation\" href=\"")
    html.text(context.citationsHref + "#ref." + item.key)
    html.markup("\">")
    html.markup(open)
    html.text(reference.label + locator)
    html.markup(close)
    html.markup("</a>")
  }
}

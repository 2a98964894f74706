import CourseModel
import Typesetting

/// Text, links, citations and notes on paper.
extension PaperBodyWriter {
  mutating func inlines(in index: Int) -> [Typesetting.Inline] {
    var result: [Typesetting.Inline] = []
    let end = tree.nodes[index].end
    var child = index + 1
    while child < end {
      result += inline(child)
      child = tree.nodes[child].end
    }
    return result
  }

  mutating func inline(_ index: Int) -> [Typesetting.Inline] {
    let node = tree.nodes[index]
    switch node.kind {
    case .text:
      return isInsideLink
        ? [.text(tree.string(node.text))] : terms.inlines(tree.text[node.text.bytes])
    case .softBreak: return [.text(" ")]
    case .lineBreak: return [.lineBreak]
    case .code: return [.code(tree.string(node.text))]
    case .html:
      let text = RawHTML.afterComments(tree.text[node.text.bytes])
      return text.isEmpty ? [] : [.text(String(decoding: text, as: UTF8.self))]
    case .emphasis: return [.emphasis(inlines(in: index))]
    case .strong: return [.strong(inlines(in: index))]
    case .strikethrough: return [.strikethrough(inlines(in: index))]
    case .link(let destination, _): return link(index, tree.string(destination))
    case .image:
      waiting.append(figure(index))
      return []
    case .footnoteReference(let number): return note(number)
    case .citation(let citation): return self.citation(tree.citations[citation])
    default:
      // A block inside text: its own words.
      return inlines(in: index)
    }
  }

  private mutating func link(_ index: Int, _ destination: String) -> [Typesetting.Inline] {
    guard !isInsideLink else { return inlines(in: index) }
    let target = context.site.links.resolve(destination, in: document.source.path)
    isInsideLink = true
    let text = inlines(in: index)
    isInsideLink = false
    switch context.destination(of: target, prefix: prefix) {
    case .web(let address): return [.link(.web(address), text)]
    case .place(let anchor, let isElsewhere):
      let page: [Typesetting.Inline] = isElsewhere ? context.pageNote(anchor) : []
      return [.link(.anchor(anchor), text)] + page
    case nil: return text
    }
  }

  private mutating func citation(_ citation: Citation) -> [Typesetting.Inline] {
    var result: [Typesetting.Inline] = [.text("[")]
    for (number, item) in citation.items.enumerated() {
      if number > 0 { result.append(.text("; ")) }
      let locator = item.locator.isEmpty ? "" : ", " + item.locator
      guard let reference = context.site.references[item.key] else {
        result.append(.text(item.key + locator))
        continue
      }
      if cited[item.key] == nil {
        let anchor = "cited." + prefix + "." + item.key
        cited[item.key] = anchor
        result.append(.anchor(anchor))
      }
      let text: [Typesetting.Inline] = [.text(reference.label + locator)]
      result +=
        isInsideLink || !context.hasSources
        ? text : [.link(.anchor("ref." + item.key), text)]
    }
    return result + [.text("]")]
  }

  // MARK: Notes

  private mutating func note(_ number: Int) -> [Typesetting.Inline] {
    if let place = notePlaces[number] { return [.footnote(place)] }
    let definition = tree.children(of: 0).first {
      tree.nodes[$0].kind == .footnoteDefinition(number: number)
    }
    guard let definition else { return [] }
    // Notes that name notes that name notes: nobody reads those, and each is a call in a call.
    guard noteDepth < 4 else { return [.text("[\(number)]")] }
    noteDepth += 1
    defer { noteDepth -= 1 }
    // The place is taken first: a note may name itself.
    let place = notes.count
    notePlaces[number] = place
    notes.append([])
    notes[place] = flattened(definition)
    return [.footnote(place)]
  }

  /// The words of blocks in one run, with line breaks between them.
  mutating func flattened(_ index: Int) -> [Typesetting.Inline] {
    var result: [Typesetting.Inline] = []
    for child in Array(tree.children(of: index)) {
      let inner: [Typesetting.Inline]
      switch tree.nodes[child].kind {
      case .paragraph, .heading: inner = inlines(in: child)
      case .codeBlock, .htmlBlock: inner = [.code(tree.string(tree.nodes[child].text))]
      default: inner = tree.nodes[child].end > child + 1 ? flattened(child) : inline(child)
      }
      if inner.isEmpty { continue }
      if !result.isEmpty { result.append(.lineBreak) }
      result += inner
    }
    return result
  }
}

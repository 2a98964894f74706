import Assessment

/// Fills a template: text stays, components become blocks.
struct TemplateFilling {
  let kit: CourseKit
  /// The blocks of a component; `nil` for a name that the report does not have.
  let component: (TemplateBlock.Component) -> [Block]?
  /// The head of the report, for its title.
  let cover: ([Inline]) -> Block
  /// The names of components that begin a page of their own on paper.
  let newPages: [String]

  private(set) var blocks: [Block] = []
  private(set) var facts: [ReportDocument.Fact] = []
  /// The title, until the cover is made of it.
  private var title: [Inline]?

  init(
    kit: CourseKit, newPages: [String], cover: @escaping ([Inline]) -> Block,
    component: @escaping (TemplateBlock.Component) -> [Block]?
  ) {
    self.kit = kit
    self.newPages = newPages
    self.cover = cover
    self.component = component
  }

  /// Fills all blocks, section by section.
  ///
  /// A section whose components have nothing to say is left out with its heading.
  mutating func fill(_ template: [TemplateBlock], standardTitle: String) {
    title = .text(standardTitle)
    var start = 0
    while start < template.count {
      var end = start + 1
      while end < template.count {
        if case .heading = template[end] { break }
        end += 1
      }
      section(Array(template[start..<end]))
      start = end
    }
    if let title { blocks.insert(cover(title), at: 0) }
  }

  private mutating func section(_ section: [TemplateBlock]) {
    var content: [Block] = []
    var components = 0
    var answers = 0
    var isNewPage = false
    for block in section {
      switch block {
      case .heading(1, let text) where title.isPresent: title = text
      case .component(let component):
        components += 1
        if isCover(component) {
          if let title { content.add(cover(title)) }
          title = nil
          answers += 1
        }
        guard let filled = self.component(component) else {
          facts.add(.unknownComponent(component.name))
          break
        }
        if !filled.isEmpty { answers += 1 }
        content += filled
        isNewPage = isNewPage || newPages.contains { $0.hasSameBytes(as: component.name) }
      default: content.add(TemplateFilling.block(block))
      }
    }
    if components > 0, answers == 0 { return }
    if isNewPage { blocks.add(.pageBreak) }
    blocks += content
  }

  /// Whether a component is the head of the report.
  private func isCover(_ component: TemplateBlock.Component) -> Bool {
    component.name.hasSameBytes(as: "respondent")
      || component.name.hasSameBytes(as: "participation")
  }

  private static func block(_ block: TemplateBlock) -> Block {
    switch block {
    case .heading(let level, let text): .heading(level, text)
    case .paragraph(let text): .text(text)
    case .list(let items, let isOrdered):
      .list(items.map { .text($0) }, isOrdered: isOrdered)
    case .quote(let blocks): .quote(blocks.map { TemplateFilling.block($0) })
    case .component: .paragraph([], .normal)
    }
  }
}

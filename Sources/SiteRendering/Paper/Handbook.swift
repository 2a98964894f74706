import CourseModel
import Typesetting

/// The whole course as a book: cover, contents, map, sections, answers, glossary, sources, index.
struct Handbook {
  private let site: SiteModel
  private let context: PaperContext
  private var notes: [[Typesetting.Inline]] = []
  private var checks: [(title: String, check: PaperCheck)] = []
  /// By source: title of the part that cites it, and the anchor of the citation.
  private var citing: [String: [(title: String, anchor: String)]] = [:]

  static func document(
    of site: SiteModel, pictures: [SourcePath: Figure.Picture], style: PageStyle
  ) -> Typesetting.Document {
    var book = Handbook(site, pictures, style)
    let blocks = book.blocks()
    return PaperFrame.document(
      site.strings["handbook"], of: site, style: style, blocks: blocks, notes: book.notes)
  }

  private init(
    _ site: SiteModel, _ pictures: [SourcePath: Figure.Picture], _ style: PageStyle
  ) {
    self.site = site
    context = PaperContext(
      site: site, pictures: pictures, places: site.handbookIDs,
      hasSources: !site.references.isEmpty, textWidth: style.textWidth)
  }

  private var strings: Strings { site.strings }

  private mutating func blocks() -> [Typesetting.Block] {
    var blocks: [Typesetting.Block] = [
      PaperFrame.cover(
        strings["handbook"], lede: site.course.settings.summary, of: site),
      .contents(Typesetting.Block.Contents(title: strings["contents"])),
    ]
    blocks += map()
    for section in site.course.sections { blocks += self.section(section) }
    blocks += answers() + glossary() + sources()
    if !site.glossary.isEmpty {
      blocks.append(.index(Typesetting.Block.Index(title: strings["paper-index"])))
    }
    return blocks
  }

  private func chapter(_ title: String) -> [Typesetting.Block] {
    [.pageBreak, .heading(Typesetting.Block.Heading(1, [.text(title)]))]
  }

  private func map() -> [Typesetting.Block] {
    guard let drawing = CourseMapPaper.drawing(of: site.course, textWidth: context.textWidth) else {
      return []
    }
    return chapter(strings["map-title"]) + [
      .paragraph([.text(strings["paper-map"])], .normal),
      .figure(
        Figure(
          .drawing(drawing), alternative: mapInWords, width: .natural, isCentered: true)),
    ]
  }

  /// The map as sentences, for who cannot see it: what builds on what, in reading order.
  private var mapInWords: String {
    let course = site.course
    return course.sections.map { section in
      let modules = course.modules[course.sectionIndices(section)].map { module in
        let before = module.requires.compactMap { course.module($0.value)?.title }
        return before.isEmpty
          ? module.title : "\(module.title) (\(strings["after"]) \(before.joined(separator: ", ")))"
      }
      return "\(section.title): \(modules.joined(separator: "; "))."
    }.joined(separator: " ")
  }

  // MARK: Sections and modules

  private mutating func section(_ section: Section) -> [Typesetting.Block] {
    let ink = PaperContext.ink(ofSection: section.number)
    var blocks: [Typesetting.Block] = [
      .pageBreak,
      .paragraph(
        [.text(site.sectionFacts[section.number - 1].joined(separator: " · "))], .overline),
      .heading(
        Typesetting.Block.Heading(
          1, [.text(section.title)], anchor: SiteModel.handbookID(of: section), ink: ink)),
    ]
    if let question = section.question { blocks.append(.paragraph([.text(question)], .finding)) }
    if let summary = section.summary { blocks.append(.paragraph([.text(summary)], .lede)) }
    blocks += body(
      section.opening, prefix: SiteModel.handbookID(of: section), title: section.title, ink: ink,
      shift: 0)
    for group in section.groups {
      if let title = group.title {
        blocks.append(.rule)
        var head: [Typesetting.Block] = [.paragraph([.text(title)], .finding)]
        if let summary = group.summary { head.append(.paragraph([.text(summary)], .lede)) }
        head += body(
          group.opening, prefix: "group." + (group.modules.first?.text ?? ""), title: title,
          ink: ink, shift: 1)
        blocks += head
      }
      for id in group.modules {
        if let module = site.course.module(id) { blocks += self.module(module, ink) }
      }
    }
    return blocks
  }

  private mutating func module(_ module: Module, _ ink: Drawing.Ink) -> [Typesetting.Block] {
    var facts = [strings["kind-" + module.kind.name]]
    if let study = module.caseStudy { facts.append(study.country.name) }
    if let minutes = module.minutes { facts.append(strings.duration(minutes: minutes)) }
    let anchor = SiteModel.handbookID(of: module)
    var head: [Typesetting.Block] = [
      .paragraph([.text(facts.joined(separator: " · "))], .overline),
      .heading(Typesetting.Block.Heading(2, [.text(module.title)], anchor: anchor, ink: ink)),
    ]
    if let summary = module.summary { head.append(.paragraph([.text(summary)], .lede)) }
    let requires = edges(module.requires)
    if !requires.isEmpty {
      head.append(.paragraph([.text(strings["requires"] + ": ")] + requires, .small))
    }
    if let study = module.caseStudy { head.append(self.facts(of: study, module)) }
    if !module.outcomes.isEmpty {
      head.append(
        .callout(
          Typesetting.Block.Callout(
            title: strings["outcomes"], ink: ink,
            blocks: [
              .list(
                Typesetting.Block.List(
                  .bullets,
                  module.outcomes.map { .init([.paragraph([.text($0)], .normal)]) }))
            ])))
    }
    let text = body(
      module.body, prefix: anchor, title: module.title, ink: ink, shift: 1, module: module.id)
    let related = edges(module.related)
    let foot: [Typesetting.Block] =
      related.isEmpty
      ? [] : [.paragraph([.text(strings["goes-with"] + ": ")] + related, .small)]
    return head + text + foot
  }

  /// Titles of modules with their pages.
  private func edges(_ edges: [Located<ModuleID>]) -> [Typesetting.Inline] {
    var result: [Typesetting.Inline] = []
    for module in edges.compactMap({ site.course.module($0.value) }) {
      if !result.isEmpty { result.append(.text(", ")) }
      let anchor = SiteModel.handbookID(of: module)
      result.append(.link(.anchor(anchor), [.text(module.title)]))
      result += context.pageNote(anchor)
    }
    return result
  }

  private func facts(of study: CaseStudy, _ module: Module) -> Typesetting.Block {
    var facts = ModulePage.facts(of: study, module, in: site)
    if let grade = study.evidence?.rawValue {
      facts.append((strings["evidence"], grade + " – " + strings["evidence-" + grade.lowercased()]))
    }
    return .table(
      Typesetting.Table(
        columns: [.init(weight: 1), .init(weight: 3.4)],
        rows: facts.map { [[.strong([.text($0.label)])], [.text($0.text)]] }, hasRowHeads: true))
  }

  private mutating func body(
    _ document: CourseModel.Document, prefix: String, title: String, ink: Drawing.Ink, shift: Int,
    module: ModuleID? = nil
  ) -> [Typesetting.Block] {
    var writer = PaperBodyWriter(
      document, context, prefix: prefix, shift: shift, ink: ink, notes: notes, ownModule: module)
    let blocks = writer.blocks()
    notes = writer.notes
    checks += writer.checks.map { (title, $0) }
    for (key, anchor) in writer.cited { citing[key, default: []].append((title, anchor)) }
    return blocks
  }

  // MARK: The end of the book

  private func answers() -> [Typesetting.Block] {
    guard !checks.isEmpty else { return [] }
    var blocks = chapter(strings["paper-answers"])
    for (title, check) in checks {
      blocks.append(
        .together(
          [
            .paragraph(
              [
                .anchor(check.answerAnchor),
                .link(.anchor(check.anchor), [.strong([.text(title)])]),
              ] + context.pageNote(check.anchor), .normal),
            .paragraph(check.question, .small),
          ] + check.answer))
    }
    return blocks
  }

  private func glossary() -> [Typesetting.Block] {
    guard !site.glossary.isEmpty else { return [] }
    let definitions = site.glossary.map { entry in
      var text: [Typesetting.Inline] = [
        .indexMark(PaperTerms.indexTerm(entry.term.term)), .text(entry.term.definition),
      ]
      if let module = entry.term.module.flatMap({ site.course.module($0.value) }) {
        let anchor = SiteModel.handbookID(of: module)
        text += [
          .text(" " + strings["read-in"] + " "), .link(.anchor(anchor), [.text(module.title)]),
        ]
        text += context.pageNote(anchor) + [.text(".")]
      }
      return Typesetting.Block.Definition(
        [.text(entry.term.term)], [.paragraph(text, .normal)], anchor: entry.anchor)
    }
    return chapter(strings["glossary"]) + [.definitions(definitions)]
  }

  private func sources() -> [Typesetting.Block] {
    let references = site.bibliography.compactMap { site.references[$0] }
    guard !references.isEmpty else { return [] }
    let items = references.map { reference in
      let key = reference.reference.id.text
      var text: [Typesetting.Inline] = [.anchor("ref." + key)]
      text += reference.parts.map { part in
        switch part {
        case .text(let text): .text(text)
        case .work(let title): .emphasis([.text(title)])
        case .link(let address, let text): .link(.web(address), [.text(text)])
        }
      }
      if let places = citing[key], !places.isEmpty {
        text += [.lineBreak, .text(strings["cited-in"] + ": ")]
        for (number, place) in places.enumerated() {
          if number > 0 { text.append(.text(", ")) }
          text.append(.link(.anchor(place.anchor), [.colored(.muted, [.text(place.title)])]))
          text += context.pageNote(place.anchor)
        }
      }
      return Typesetting.Block.List.Item([.paragraph(text, .small)])
    }
    return chapter(strings["sources"]) + [.list(Typesetting.Block.List(.bullets, items))]
  }
}

import CourseModel

/// The facilitator's guide: every facilitator block of the course, under its module.
enum FacilitatorPage {
  static let path = SitePath("facilitator.html")

  static func page(in site: SiteModel) -> Page {
    let items = PageItems(site: site, page: path)
    let strings = site.strings
    var regions = ScrollRegions()
    let sections = site.course.sections.compactMap { section($0, items, &regions) }
    return Page(
      "facilitator", at: path, title: strings["facilitator-title"],
      description: strings["facilitator-summary"],
      values: [
        "title": .text(strings["facilitator-title"]),
        "summary": .text(strings["facilitator-summary"]),
        "breadcrumbs": items.breadcrumbs(),
        "meta": items.meta([]),
        "body": .none,
        "sections": .list(sections),
      ])
  }

  private static func section(
    _ section: Section, _ items: PageItems, _ regions: inout ScrollRegions
  ) -> TemplateObject? {
    let course = items.site.course
    let strings = items.site.strings
    let opening = blocks(of: section.opening, SiteModel.handbookID(of: section), items, &regions)
    var minutes = opening.minutes
    var modules: [TemplateObject] = []
    for module in course.modules[course.sectionIndices(section)] {
      let body = blocks(of: module.body, SiteModel.handbookID(of: module), items, &regions)
      guard !body.html.isEmpty else { continue }
      minutes += body.minutes
      modules.append(
        items.module(module).adding([
          "body": .bytes(body.html),
          "minutes_text": .text(
            body.minutes == 0 ? nil : strings.duration(minutes: body.minutes)),
        ]))
    }
    guard !modules.isEmpty || !opening.html.isEmpty else { return nil }
    return items.section(section).adding([
      "facts_text": .text(minutes == 0 ? "" : strings.duration(minutes: minutes)),
      "body": .bytes(orNone: opening.html), "modules": .list(modules),
    ])
  }

  private static func blocks(
    of document: Document, _ prefix: String, _ items: PageItems, _ regions: inout ScrollRegions
  ) -> (html: [UInt8], minutes: Int) {
    var writer = BodyWriter(
      document, BodyContext(site: items.site, page: path, form: .facilitator(prefix: prefix)),
      regions: regions)
    writer.writeFacilitatorBlocks()
    regions = writer.regions
    return (writer.html.bytes, minutes(of: document.tree))
  }

  /// The minutes that facilitator blocks give on their first line, together.
  static func minutes(of tree: MarkdownTree) -> Int {
    guard tree.parts.contains(.courseBlocks) else { return 0 }
    return tree.nodes.reduce(0) { sum, node in
      guard case .courseBlock(.facilitator, let argument) = node.kind else { return sum }
      // At most as many as a module may have.
      return sum + min(6000, Int(tree.string(argument).prefix { $0.isNumber }) ?? 0)
    }
  }
}

/// The handbook: the whole course on one page, with ids made unique and links turned inwards.
enum HandbookPage {
  static let path = SitePath("handbook.html")

  static func page(in site: SiteModel) -> Page {
    let items = PageItems(site: site, page: path)
    let settings = site.course.settings
    let strings = site.strings
    var meta: [(label: String?, text: String)] = []
    if let author = settings.author { meta.append((nil, author)) }
    if let licence = settings.licence { meta.append((nil, licence.name)) }
    var regions = ScrollRegions()
    let sections = site.course.sections.map { section($0, items, &regions) }
    return Page(
      "handbook", at: path, title: settings.title,
      parents: [strings["handbook-title"]], description: settings.summary,
      values: [
        "title": .text(settings.title),
        "summary": .text(settings.summary),
        "meta": items.meta(meta),
        "sections": .list(sections),
        "has_terms": .flag(!site.glossary.isEmpty),
        "terms": .list(GlossaryPage.terms(items)),
        "has_references": .flag(!site.references.isEmpty),
        "references": .list(SourcesPage.references(items)),
      ])
  }

  private static func section(
    _ section: Section, _ items: PageItems, _ regions: inout ScrollRegions
  ) -> TemplateObject {
    let course = items.site.course
    let prefix = SiteModel.handbookID(of: section)
    let opening = body(section.opening, prefix: prefix, shift: 1, items, &regions)
    let modules = section.groups.flatMap { group in
      group.modules.enumerated().compactMap { place, id -> TemplateObject? in
        guard let module = course.module(id) else { return nil }
        let head = place == 0 ? self.head(of: group, items, &regions) : noHead
        return self.module(module, items, &regions).adding(head)
      }
    }
    return items.section(section).adding([
      "id": .text(prefix),
      "question": .text(section.question),
      "body": .bytes(orNone: opening),
      "modules": .list(modules),
    ])
  }

  private static let noHead: TemplateValues = [
    "group_title": .none, "group_summary": .none, "group_body": .none,
  ]

  /// What stands before the first module of a group.
  private static func head(
    of group: Section.Group, _ items: PageItems, _ regions: inout ScrollRegions
  ) -> TemplateValues {
    guard let title = group.title else { return noHead }
    let prefix = "group." + (group.modules.first?.text ?? "")
    return [
      "group_title": .text(title),
      "group_summary": .text(group.summary),
      "group_body": .bytes(
        orNone: body(group.opening, prefix: prefix, shift: 2, items, &regions)),
    ]
  }

  private static func module(
    _ module: Module, _ items: PageItems, _ regions: inout ScrollRegions
  ) -> TemplateObject {
    var values: TemplateValues = [
      "id": .text(SiteModel.handbookID(of: module)),
      "body": .bytes(
        body(module.body, prefix: SiteModel.handbookID(of: module), shift: 2, items, &regions)),
      "has_facts": .flag(module.caseStudy != nil),
      "facts": .list([]),
    ]
    if let study = module.caseStudy {
      values.add(ModulePage.facts(study, module, items))
    }
    return items.module(module).adding(values)
  }

  private static func body(
    _ document: Document, prefix: String, shift: Int, _ items: PageItems,
    _ regions: inout ScrollRegions
  ) -> [UInt8] {
    var writer = BodyWriter(
      document,
      BodyContext(site: items.site, page: path, form: .handbook(prefix: prefix, shift: shift)),
      regions: regions)
    writer.writeDocument()
    regions = writer.regions
    return writer.html.bytes
  }
}

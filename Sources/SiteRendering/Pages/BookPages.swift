import CourseModel

/// The facilitator's guide: every facilitator block of the course, under its module.
enum FacilitatorPage {
  static let path = SitePath("facilitator.html")

  static func page(in site: SiteModel) -> Page {
    let items = PageItems(site: site, page: path)
    let strings = site.strings
    var tables = 0
    let sections = site.course.sections.compactMap { section($0, items, &tables) }
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
    _ section: Section, _ items: PageItems, _ tables: inout Int
  ) -> TemplateObject? {
    let course = items.site.course
    let strings = items.site.strings
    let opening = blocks(of: section.opening, "section-" + section.slug, items, &tables)
    var minutes = opening.minutes
    var modules: [TemplateObject] = []
    for module in course.modules[course.sectionIndices(section)] {
      let body = blocks(of: module.body, module.id.text, items, &tables)
      guard !body.html.isEmpty else { continue }
      minutes += body.minutes
      modules.append(
        items.module(module).adding([
          "body": .html(body.html),
          "minutes_text": .text(
            body.minutes == 0 ? nil : strings.duration(minutes: body.minutes)),
        ]))
    }
    guard !modules.isEmpty || !opening.html.isEmpty else { return nil }
    return items.section(section).adding([
      "facts_text": .text(minutes == 0 ? "" : strings.duration(minutes: minutes)),
      "body": .html(orNone: opening.html), "modules": .list(modules),
    ])
  }

  private static func blocks(
    of document: Document, _ prefix: String, _ items: PageItems, _ tables: inout Int
  ) -> (html: String, minutes: Int) {
    var writer = BodyWriter(
      document, BodyContext(site: items.site, page: path, form: .facilitator(prefix: prefix)),
      tables: tables)
    writer.writeFacilitatorBlocks()
    tables = writer.tables
    return (writer.html.string, minutes(of: document.tree))
  }

  /// The minutes that facilitator blocks give on their first line, together.
  static func minutes(of tree: MarkdownTree) -> Int {
    tree.nodes.reduce(0) { sum, node in
      guard case .courseBlock(.facilitator, let argument) = node.kind else { return sum }
      return sum + (Int(tree.string(argument).prefix { $0.isNumber }) ?? 0)
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
    var tables = 0
    let sections = site.course.sections.map { section($0, items, &tables) }
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
    _ section: Section, _ items: PageItems, _ tables: inout Int
  ) -> TemplateObject {
    let course = items.site.course
    let prefix = "section-" + section.slug
    let opening = body(section.opening, prefix: prefix, shift: 1, items, &tables)
    let modules = course.modules[course.sectionIndices(section)].map {
      module($0, items, &tables)
    }
    return items.section(section).adding([
      "id": .text(prefix),
      "question": .text(section.question),
      "body": .html(orNone: opening),
      "modules": .list(modules),
    ])
  }

  private static func module(
    _ module: Module, _ items: PageItems, _ tables: inout Int
  ) -> TemplateObject {
    var values: [String: TemplateValue] = [
      "body": .html(body(module.body, prefix: module.id.text, shift: 2, items, &tables)),
      "has_facts": .flag(module.caseStudy != nil),
      "facts": .list([]),
    ]
    if let study = module.caseStudy {
      values.merge(ModulePage.facts(study, module, items)) { _, new in new }
    }
    return items.module(module).adding(values)
  }

  private static func body(
    _ document: Document, prefix: String, shift: Int, _ items: PageItems, _ tables: inout Int
  ) -> String {
    var writer = BodyWriter(
      document,
      BodyContext(site: items.site, page: path, form: .handbook(prefix: prefix, shift: shift)),
      tables: tables)
    writer.writeDocument()
    tables = writer.tables
    return writer.html.string
  }
}

import CourseModel

/// The glossary: every term with its definition and the modules that use it.
enum GlossaryPage {
  static let path = SitePath("glossary.html")

  static func page(in site: SiteModel) -> Page {
    let items = PageItems(site: site, page: path)
    let strings = site.strings
    return Page(
      "glossary", at: path, title: strings["glossary-title"],
      description: strings["glossary-summary"],
      values: [
        "title": .text(strings["glossary-title"]),
        "summary": .text(strings["glossary-summary"]),
        "breadcrumbs": items.breadcrumbs(),
        "has_letters": .flag(site.glossary.count >= 12),
        "letters": .list(letters(site)),
        "terms": .list(terms(items)),
      ])
  }

  private static func letters(_ site: SiteModel) -> [TemplateObject] {
    var seen: Set<String> = []
    return site.glossary.compactMap { entry in
      let letter = entry.term.term.prefix(1).uppercased()
      guard seen.insert(letter).inserted else { return nil }
      return TemplateObject(["id": .text(entry.anchor), "title": .text(letter)])
    }
  }

  /// Terms in alphabetical order, each with the module that teaches it.
  static func terms(_ items: PageItems) -> [TemplateObject] {
    items.site.glossary.map { entry in
      var html = HTMLWriter()
      html.markup("<p>")
      html.text(entry.term.definition)
      html.markup("</p>")
      let module = entry.term.module.flatMap { items.site.course.module($0.value) }
      let links = module.map { [($0.title, $0.sitePath)] } ?? []
      return TemplateObject([
        "id": .text(entry.anchor),
        "title": .text(entry.term.term),
        "definition": .html(html.string),
        "has_links": .flag(!links.isEmpty),
        "links": items.links(links),
      ])
    }
  }
}

/// All sources, each with the pages that cite it.
enum SourcesPage {
  static let path = SitePath("sources.html")

  static func page(in site: SiteModel) -> Page {
    let items = PageItems(site: site, page: path)
    let strings = site.strings
    return Page(
      "sources", at: path, title: strings["sources-title"],
      description: strings["sources-summary"],
      values: [
        "title": .text(strings["sources-title"]),
        "summary": .text(strings["sources-summary"]),
        "breadcrumbs": items.breadcrumbs(),
        "references": .list(references(items)),
      ])
  }

  static func references(_ items: PageItems) -> [TemplateObject] {
    var citing: [String: [(title: String, path: SitePath)]] = [:]
    func note(_ document: Document, _ title: String, _ path: SitePath) {
      var seen: Set<String> = []
      for citation in document.tree.citations {
        for item in citation.items where seen.insert(item.key).inserted {
          citing[item.key, default: []].append((title, path))
        }
      }
    }
    for section in items.site.course.sections {
      note(section.opening, section.title, section.sitePath)
    }
    for module in items.site.course.modules { note(module.body, module.title, module.sitePath) }
    return items.site.bibliography.compactMap { items.site.references[$0] }.map { reference in
      let links = citing[reference.reference.id.text] ?? []
      return items.source(reference).adding([
        "has_links": .flag(!links.isEmpty), "links": items.links(links),
      ])
    }
  }
}

/// The course map: the module graph as a drawing and as a list.
enum MapPage {
  static let path = SitePath("map.html")

  static func page(in site: SiteModel, graph: String?) -> Page {
    let items = PageItems(site: site, page: path)
    let strings = site.strings
    let course = site.course
    let sections = course.sections.map { section in
      items.section(section).adding([
        "modules": .list(
          course.modules[course.sectionIndices(section)].map { module in
            let requires = module.requires.compactMap { course.module($0.value) }
            return items.module(module).adding([
              "has_requires": .flag(!requires.isEmpty),
              "requires": items.links(requires.map { ($0.title, $0.sitePath) }),
            ])
          })
      ])
    }
    return Page(
      "map", at: path, title: strings["map-title"], description: strings["map-summary"],
      values: [
        "title": .text(strings["map-title"]),
        "summary": .text(strings["map-summary"]),
        "breadcrumbs": items.breadcrumbs(),
        "graph": .html(orNone: graph ?? ""),
        "sections": .list(sections),
      ])
  }
}

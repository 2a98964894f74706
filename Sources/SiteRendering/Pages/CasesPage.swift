import CourseModel

/// The index of case studies: a world map, filters for those with JavaScript, grouped lists for all.
enum CasesPage {
  static let path = SitePath("cases.html")

  static func page(in site: SiteModel, world: String) -> Page {
    let items = PageItems(site: site, page: path)
    let cases = site.course.modules.compactMap { module in
      module.caseStudy.map { CaseItem(module: module, study: $0) }
    }.sorted { left, right in
      (left.study.country.name, left.module.title) < (right.study.country.name, right.module.title)
    }
    let strings = site.strings
    return Page(
      "cases", at: path, title: strings["cases-title"], description: strings["cases-summary"],
      hue: cases.first.map { site.hue(ofSection: $0.module.section) } ?? "olive",
      values: [
        "title": .text(strings["cases-title"]),
        "summary": .text(strings["cases-summary"]),
        "breadcrumbs": items.breadcrumbs(),
        "map": .html(orNone: WorldMap.svg(cases, land: world, items)),
        "cases": .list(cases.map { item($0, items) }),
        "filters": .list([
          filter("country", cases.map { (countryID($0), $0.study.country.name) }, site),
          filter("sector", cases.compactMap { sector($0) }, site),
          filter("dimension", cases.flatMap { dimensions($0, site) }, site),
        ]),
        "groupings": .list([
          grouping("sector", cases, items) { sector($0).map { [$0] } ?? [] },
          grouping("dimension", cases, items) { dimensions($0, site) },
        ]),
      ])
  }

  static func item(_ item: CaseItem, _ items: PageItems) -> TemplateObject {
    let strings = items.site.strings
    let evidence = item.study.evidence.map { strings["evidence"] + " " + $0.rawValue }
    let facts = [item.study.organisation, item.study.sector?.capitalizedFirst, evidence]
    return items.module(item.module).adding([
      "country": .text(item.study.country.name),
      "country_id": .text(countryID(item)),
      "sector_id": .text(sector(item)?.id ?? ""),
      "dimension_ids": .text(item.module.dimensions.map(\.value.text).joined(separator: " ")),
      "facts_text": .text(facts.compactMap(\.self).joined(separator: " · ")),
    ])
  }

  private static func countryID(_ item: CaseItem) -> String {
    item.study.country.code.lowercased()
  }

  private static func sector(_ item: CaseItem) -> (id: String, title: String)? {
    item.study.sector.map { (SiteModel.slug($0), $0.capitalizedFirst) }
  }

  private static func dimensions(
    _ item: CaseItem, _ site: SiteModel
  ) -> [(id: String, title: String)] {
    item.module.dimensions.map { ($0.value.text, site.name(of: $0.value)) }
  }

  /// The choices of a filter, each once, by title.
  private static func options(
    _ all: [(id: String, title: String)]
  ) -> [(id: String, title: String)] {
    var seen: Set<String> = []
    return all.filter { seen.insert($0.id).inserted }.sorted {
      ($0.title, $0.id) < ($1.title, $1.id)
    }
  }

  private static func filter(
    _ id: String, _ all: [(id: String, title: String)], _ site: SiteModel
  ) -> TemplateObject {
    TemplateObject([
      "id": .text(id),
      "title": .text(site.strings[id == "dimension" ? "dimension" : id]),
      "options": .list(
        options(all).map { TemplateObject(["id": .text($0.id), "title": .text($0.title)]) }),
    ])
  }

  private static func grouping(
    _ id: String, _ cases: [CaseItem], _ items: PageItems,
    by keys: (CaseItem) -> [(id: String, title: String)]
  ) -> TemplateObject {
    let groups = options(cases.flatMap(keys)).map { group in
      TemplateObject([
        "id": .text(id + "-" + group.id),
        "title": .text(group.title),
        "cases": .list(
          cases.filter { item in keys(item).contains { $0.id == group.id } }
            .map { item($0, items) }),
      ])
    }
    return TemplateObject([
      "id": .text(id), "title": .text(items.site.strings["by-" + id]), "groups": .list(groups),
    ])
  }
}

/// A module that is a case, with its facts at hand.
struct CaseItem: Sendable {
  let module: Module
  let study: CaseStudy
}

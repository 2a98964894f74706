import CourseModel

/// The page of a module or case.
enum ModulePage {
  /// Lists longer than this show only the neighbours of the current module.
  private static let windowLimit = 40
  private static let windowReach = 12

  static func page(_ index: Int, in site: SiteModel, list: ModuleListItems) -> Page {
    let module = site.course.modules[index]
    let section = site.course.section(of: module)
    let items = PageItems(site: site, page: module.sitePath)
    var writer = BodyWriter(
      module.body, BodyContext(site: site, page: module.sitePath, form: .page),
      ownModule: module.id)
    writer.writeDocument()
    let doors = doors(of: module, items)
    var values: TemplateValues = [
      "id": .text(module.id.text),
      "kind": .text(module.kind.name),
      "title": .text(module.title),
      "summary": .text(module.summary),
      "breadcrumbs": items.breadcrumbs([(section.title, section.sitePath)]),
      "meta": meta(module, items),
      "has_outcomes": .flag(!module.outcomes.isEmpty),
      "outcomes": .list(module.outcomes.map { TemplateObject(["text": .text($0)]) }),
      "body": .bytes(writer.html.bytes),
      "doors": .list(doors),
      "has_doors": .flag(!doors.isEmpty),
      "steps": Steps(items: items).steps(ofModule: index),
      "section_title": .text(section.title),
      "section_url": .text(module.sitePath.link(to: section.sitePath)),
      "section_modules": .bytes(neighbours(of: index, in: section, site.course, list)),
    ]
    values.add(items.contents(module.body.headings))
    values.add(items.sources(writer.cited))
    values.add(edges(module, items))
    values.add(byline(module, site))
    for (key, text) in module.extra { values[TemplateName("extra_" + key)] = .text(text) }
    if let study = module.caseStudy {
      values.add(facts(study, module, items))
    }
    return Page(
      module.caseStudy == nil ? "module" : "case", at: module.sitePath, title: module.title,
      parents: [section.title], description: module.summary,
      hue: site.hue(ofSection: module.section),
      within: module.caseStudy == nil ? SitePath("index.html") : SitePath("cases.html"),
      structuredData: site.course.settings.baseURL.map {
        StructuredData.module(module, of: site.course, baseURL: $0)
      },
      scripts: [.theme("answers.js")], stylesheets: [Page.learnerStyles], values: values)
  }

  /// Where the learner does on the site what the module is about: the test, the plan.
  private static func doors(of module: Module, _ items: PageItems) -> [TemplateObject] {
    let strings = items.site.strings
    let features = items.site.features
    switch module.kind {
    case .assessment where features.hasTest:
      return [
        items.link(strings["door-test"], TestPage.path),
        items.link(strings["door-report"], ReportPage.path),
      ]
    case .plan where features.hasPlan:
      return [items.link(strings["door-plan"], LearnerPages.planPath)]
    case .reflection where features.hasReflections:
      return [items.link(strings["door-reflections"], LearnerPages.reflectionsPath)]
    default: return []
    }
  }

  private static func meta(_ module: Module, _ items: PageItems) -> TemplateValue {
    let strings = items.site.strings
    var meta: [(label: String?, text: String)] = []
    if module.kind.name != "lesson" { meta.append((nil, strings["kind-" + module.kind.name])) }
    if let study = module.caseStudy { meta.append((nil, study.country.name)) }
    if let minutes = module.minutes { meta.append((nil, strings.duration(minutes: minutes))) }
    if !module.dimensions.isEmpty, module.caseStudy == nil {
      let names = module.dimensions.map { items.site.name(of: $0.value) }
      meta.append((strings["serves"], names.joined(separator: ", ")))
    }
    return items.meta(meta)
  }

  private static func neighbours(
    of index: Int, in section: Section, _ course: CourseGraph, _ list: ModuleListItems
  ) -> [UInt8] {
    let indices = course.sectionIndices(section)
    let shown =
      indices.count <= windowLimit
      ? indices
      : max(
        indices.lowerBound, index - windowReach)..<min(indices.upperBound, index + windowReach + 1)
    return list.html(shown, current: index, of: course.modules)
  }

  private static func edges(_ module: Module, _ items: PageItems) -> TemplateValues {
    func list(_ edges: [Located<ModuleID>]) -> [TemplateObject] {
      edges.compactMap { items.site.course.module($0.value) }.map { items.moduleLink($0) }
    }
    let requires = list(module.requires)
    let related = list(module.related)
    return [
      "has_links": .flag(!requires.isEmpty || !related.isEmpty),
      "has_requires": .flag(!requires.isEmpty),
      "requires": .list(requires),
      "has_related": .flag(!related.isEmpty),
      "related": .list(related),
    ]
  }

  private static func byline(_ module: Module, _ site: SiteModel) -> TemplateValues {
    let authors = module.authors.isEmpty ? nil : module.authors.joined(separator: ", ")
    return [
      "has_byline": .flag(authors != nil || module.updated != nil),
      "authors": .text(authors),
      "updated": .text(module.updated?.description),
      "updated_text": .text(module.updated.map { site.strings.date($0) }),
    ]
  }

  /// The facts of a case with their labels; those that its author did not give are left out.
  static func facts(
    of study: CaseStudy, _ module: Module, in site: SiteModel
  ) -> [(label: String, text: String)] {
    let dimensions = module.dimensions.map { site.name(of: $0.value) }
    let facts: [(String, String?)] = [
      ("country", study.country.name), ("organisation", study.organisation),
      ("sector", study.sector?.capitalizedFirst), ("size", study.size),
      ("dimensions", dimensions.isEmpty ? nil : dimensions.joined(separator: ", ")),
    ]
    return facts.compactMap { key, text in text.map { (site.strings[key], $0) } }
  }

  /// The facts box of a case.
  static func facts(
    _ study: CaseStudy, _ module: Module, _ items: PageItems
  ) -> TemplateValues {
    let strings = items.site.strings
    return [
      "facts": .list(
        facts(of: study, module, in: items.site).map {
          TemplateObject(["label": .text($0.label), "text": .text($0.text)])
        }),
      "evidence": .text(study.evidence?.rawValue),
      "evidence_text": .text(
        study.evidence.map { strings["evidence-" + $0.rawValue.lowercased()] }),
    ]
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Strings {
  /// A day as people write it: `20 November 2026`.
  func date(_ date: CalendarDate) -> String {
    let day = text("date", String(date.day))
    let month = filled(day, "{month}", self["month-\(date.month)"])
    return filled(month, "{year}", String(date.year))
  }
}

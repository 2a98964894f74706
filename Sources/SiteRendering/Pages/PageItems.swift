import CourseModel

/// Values that several kinds of pages show in the same form: modules, sections, cases, sources.
struct PageItems: Sendable {
  let site: SiteModel
  /// The page that shows them; links lead from here.
  let page: SitePath

  func link(_ title: String, _ target: SitePath) -> TemplateObject {
    TemplateObject(["title": .text(title), "url": .text(page.link(to: target))])
  }

  /// Links with commas between: all but the last have `more`.
  func links(_ targets: [(title: String, path: SitePath)]) -> TemplateValue {
    .list(
      targets.enumerated().map { index, target in
        link(target.title, target.path).adding(["more": .flag(index + 1 < targets.count)])
      })
  }

  func module(_ module: Module, isCurrent: Bool = false) -> TemplateObject {
    TemplateObject([
      "id": .text(module.id.text),
      "title": .text(module.title),
      "url": .text(page.link(to: module.sitePath)),
      "summary": .text(module.summary),
      "hue": .text(site.hue(ofSection: module.section)),
      "kind": .text(module.kind.name),
      "kind_label": .text(site.strings["kind-" + module.kind.name]),
      "minutes_text": .text(module.minutes.map { site.strings.duration(minutes: $0) }),
      "paths": paths(of: module),
      "current": .flag(isCurrent),
    ])
  }

  /// A module in a list that shows no more than its title and minutes.
  func moduleLink(_ module: Module) -> TemplateObject {
    TemplateObject([
      "id": .text(module.id.text),
      "title": .text(module.title),
      "url": .text(page.link(to: module.sitePath)),
      "minutes_text": .text(module.minutes.map { site.strings.duration(minutes: $0) }),
      "paths": paths(of: module),
    ])
  }

  /// Ids of the paths that a module lies on, unless it lies on all: no choice of path hides it then.
  func paths(of module: Module) -> TemplateValue {
    Self.isOnEveryPath(module) ? .none : .text(Self.pathNames(module))
  }

  static func isOnEveryPath(_ module: Module) -> Bool {
    module.paths.count == LearningPath.allCases.count
  }

  /// Ids of a module's paths, in the order of the course.
  static func pathNames(_ module: Module) -> String {
    isOnEveryPath(module)
      ? allPathNames : names(of: module.paths)
  }

  /// Most modules lie on every path.
  private static let allPathNames = names(of: Set(LearningPath.allCases))

  private static func names(of paths: Set<LearningPath>) -> String {
    LearningPath.allCases.filter { paths.contains($0) }.map(\.rawValue)
      .joined(separator: " ")
  }

  func section(_ section: Section, isCurrent: Bool = false) -> TemplateObject {
    TemplateObject([
      "id": .text(section.slug),
      "title": .text(section.title),
      "url": .text(page.link(to: section.sitePath)),
      "summary": .text(section.summary),
      "hue": .text(site.hue(ofSection: section.number)),
      "facts_text": .text(facts(of: section).joined(separator: " · ")),
      "current": .flag(isCurrent),
    ])
  }

  /// How much a section holds, counted on the course's first path: `6 modules`, `70 min`.
  func facts(of section: Section) -> [String] {
    site.sectionFacts[section.number - 1]
  }

  func breadcrumbs(_ trail: [(title: String, path: SitePath)] = []) -> TemplateValue {
    let home = (site.strings["nav-course"], SitePath("index.html"))
    return .list(([home] + trail).map { link($0.0, $0.1) })
  }

  func meta(_ items: [(label: String?, text: String)]) -> TemplateValue {
    .list(
      items.map { TemplateObject(["label": .text($0.label), "text": .text($0.text)]) })
  }

  /// Headings for "On this page": from three of the second level on, with third levels only while the
  /// list stays short.
  func contents(_ headings: [Document.Heading]) -> TemplateValues {
    let top = headings.filter { $0.level <= 2 }
    let all = headings.filter { $0.level <= 3 }
    let shown = all.count <= 10 ? all : top
    return [
      "has_contents": .flag(top.count >= 3),
      "contents": .list(
        shown.map { heading in
          TemplateObject([
            "id": .text(heading.anchor), "title": .text(heading.text),
            "nested": .flag(heading.level == 3),
          ])
        }),
    ]
  }

  /// The sources cited on a page, as a bibliography.
  func sources(_ cited: [ReferenceID]) -> TemplateValues {
    let keys = Set(cited.map(\.text))
    let found = site.bibliography.filter { keys.contains($0) }.compactMap { site.references[$0] }
    return ["has_sources": .flag(!found.isEmpty), "sources": .list(found.map(source))]
  }

  func source(_ reference: FormattedReference) -> TemplateObject {
    TemplateObject([
      "id": .text("ref." + reference.reference.id.text), "html": .html(reference.html),
    ])
  }
}

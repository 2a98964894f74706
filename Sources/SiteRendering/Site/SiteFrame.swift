import CourseModel

/// Head and foot of the site, rendered once for every state they can have, not once for every page.
struct SiteFrame: Sendable {
  /// Where a page stands: how deep, and which entry of the navigation is its own or lies above it.
  struct State: Sendable, Hashable {
    let depth: Int
    let current: SitePath?
    let within: SitePath?
  }

  private let parts: [State: TemplateObject]
  private let notFound: TemplateObject

  /// Diagnostics: `template-missing-name`.
  static func make(_ site: SiteModel, _ theme: Theme) -> Diagnosed<SiteFrame> {
    let entries = mainEntries(site).map(\.path)
    var states = [
      State(depth: 0, current: nil, within: nil), State(depth: 1, current: nil, within: nil),
    ]
    for entry in entries {
      states.append(State(depth: 0, current: entry, within: nil))
      states.append(State(depth: 1, current: nil, within: entry))
    }
    var parts: [State: TemplateObject] = [:]
    var diagnostics: Set<Diagnostic> = []
    func render(_ state: State, at page: SitePath) -> TemplateObject {
      let values = TemplateObject(values(state, page, site))
      let header = theme.renderPart("site-header", values)
      let footer = theme.renderPart("site-footer", values)
      diagnostics.formUnion(header.diagnostics + footer.diagnostics)
      return TemplateObject([
        "site_header": .bytes(header.output), "site_footer": .bytes(footer.output),
      ])
    }
    for state in states {
      parts[state] = render(
        state, at: SitePath(state.depth == 0 ? "page.html" : "folder/page.html"))
    }
    let notFound = render(states[0], at: ServicePages.notFound(in: site).path)
    return Diagnosed(SiteFrame(parts: parts, notFound: notFound), Array(diagnostics))
  }

  /// `site_header` and `site_footer` of a page.
  func parts(of page: Page) -> TemplateValues {
    if page.template == "not-found" { return notFound.values }
    let depth = page.path.depth
    let wanted = State(
      depth: depth, current: depth == 0 ? page.path : nil, within: depth == 1 ? page.within : nil)
    let plain = State(depth: depth, current: nil, within: nil)
    guard let parts = parts[wanted] ?? parts[plain] else {
      preconditionFailure("pages of a site lie at most one folder deep")
    }
    return parts.values
  }

  private static func mainEntries(_ site: SiteModel) -> [(key: String, path: SitePath)] {
    var entries = [(key: "nav-course", path: SitePath("index.html"))]
    if site.features.hasTest { entries.append(("nav-test", LearnerPages.testPath)) }
    if site.features.hasPlan { entries.append(("nav-plan", LearnerPages.planPath)) }
    if site.features.hasCases { entries.append(("nav-cases", CasesPage.path)) }
    entries += overview(site)
    entries.append(("nav-search", ServicePages.searchPath))
    return entries
  }

  /// The map and the glossary, which a course without test and plan has room for in the header.
  private static func overview(_ site: SiteModel) -> [(key: String, path: SitePath)] {
    guard !site.features.hasTest, !site.features.hasPlan else { return [] }
    return mapAndGlossary(site)
  }

  private static func mapAndGlossary(_ site: SiteModel) -> [(key: String, path: SitePath)] {
    let glossary = [(key: "nav-glossary", path: GlossaryPage.path)]
    return [("nav-map", MapPage.path)] + (site.features.hasGlossary ? glossary : [])
  }

  private static func footEntries(_ site: SiteModel) -> [(key: String, path: SitePath)] {
    var entries: [(key: String, path: SitePath)] = []
    if site.features.hasReflections {
      entries.append(("nav-reflections", LearnerPages.reflectionsPath))
    }
    entries.append(("nav-my-data", LearnerPages.myDataPath))
    if overview(site).isEmpty { entries += mapAndGlossary(site) }
    if site.features.hasHandbook { entries.append(("nav-handbook", HandbookPage.path)) }
    if site.features.hasFacilitatorGuide {
      entries.append(("nav-facilitator", FacilitatorPage.path))
    }
    if site.features.hasSources { entries.append(("nav-sources", SourcesPage.path)) }
    entries += [
      ("nav-accessibility", SitePath("accessibility.html")),
      ("nav-privacy", SitePath("privacy.html")),
    ]
    return entries
  }

  private static func values(
    _ state: State, _ page: SitePath, _ site: SiteModel
  ) -> TemplateValues {
    let items = PageItems(site: site, page: page)
    return [
      "home_url": .text(page.link(to: SitePath("index.html"))),
      "search_url": .text(page.link(to: ServicePages.searchPath)),
      "nav": .list(
        mainEntries(site).map { key, path in
          items.link(site.strings[key], path).adding([
            "current": .flag(path == state.current), "within": .flag(path == state.within),
          ])
        }),
      "footer_nav": .list(footEntries(site).map { items.link(site.strings[$0.key], $0.path) }),
    ]
  }
}

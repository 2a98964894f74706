import Assessment
package import CourseModel

/// Makes the files of a site from a course and a theme.
///
/// Every file is made by a pure function, so that files can be made side by side and in any order.
package struct SiteRenderer: Sendable {
  private var site: SiteModel
  private let theme: Theme
  private let assetNames: AssetNames
  private let frame: SiteFrame
  private let moduleList: ModuleListItems
  private let hasFeed: Bool
  private let courseScript: OutputFile
  private let scriptParts: OutputFile
  private var engine: EngineScripts?
  private var papers: [CoursePaper.Kind] = []
  /// What is wrong in parts that all pages share.
  ///
  /// Diagnostics: `template-missing-name`.
  package let diagnostics: [Diagnostic]
  /// Everything the site consists of, apart from theme assets and files copied from the course.
  package let plans: [PagePlan]

  /// - Parameters:
  ///   - imageSizes: pictures of the course whose size is known.
  ///   - engine: the scripts of pages that score and report; without them these pages say so.
  package init(
    course: CourseGraph, theme: Theme, imageSizes: [SourcePath: ImageSize],
    engine: EngineScripts? = nil
  ) {
    self.engine = engine
    site = SiteModel(course: course, strings: theme.strings, imageSizes: imageSizes)
    self.theme = theme
    assetNames = AssetNames(theme.assets)
    let frame = SiteFrame.make(site, theme)
    self.frame = frame.output
    let moduleList = ModuleListItems.make(site.course.modules, theme)
    self.moduleList = moduleList.output
    let parts = ScriptParts.file(of: theme)
    scriptParts = parts.output
    diagnostics = frame.diagnostics + moduleList.diagnostics + parts.diagnostics
    hasFeed = course.settings.baseURL != nil && course.modules.contains { $0.updated != nil }
    plans = Self.plans(site)
    courseScript = CourseScript.file(of: site)
  }

  /// The same renderer with what was made beside it: scripts of the engine, diagrams laid out, and the
  /// documents for print that the site offers.
  package func with(
    engine: EngineScripts?, loops: LoopDrawings, papers: [CoursePaper.Kind]
  ) -> SiteRenderer {
    var renderer = self
    renderer.engine = engine
    renderer.site.loops = loops
    renderer.papers = papers
    return renderer
  }

  /// The documents for print of the same course.
  package var paper: CoursePaper { CoursePaper(site) }

  private static func plans(_ site: SiteModel) -> [PagePlan] {
    let course = site.course
    // The longest first, so that no core waits for it at the end.
    var plans: [PagePlan] = [
      .search, .home, .map, .myData, .accessibility, .privacy, .notFound,
    ]
    if site.features.hasHandbook { plans.append(.handbook) }
    if site.features.hasReflections { plans.append(.reflections) }
    if site.features.hasPlan { plans.append(.plan) }
    if site.features.hasCases { plans.append(.cases) }
    if site.features.hasGlossary { plans.append(.glossary) }
    if site.features.hasSources { plans.append(.sources) }
    if site.features.hasFacilitatorGuide { plans.append(.facilitator) }
    if course.instrument != nil { plans += [.test, .report, .team] }
    plans += course.sections.map { .section($0.number) }
    plans += course.modules.indices.map { .module($0) }
    for module in course.modules {
      for alias in module.aliases {
        if let path = SitePath(alias: alias.value) {
          plans.append(.redirect(from: path, to: module.sitePath))
        }
      }
    }
    if course.settings.baseURL != nil {
      plans += [.file(.feed), .file(.sitemap), .file(.robots)]
    }
    return plans
  }

  /// The theme's assets under their published names, and the scripts that all pages share.
  package var assets: [OutputFile] {
    themeAssets + [courseScript, scriptParts]
      + (engine.map { [$0.kit, $0.engine, $0.teamEngine] + $0.paper } ?? [])
  }

  private var themeAssets: [OutputFile] {
    let isLeftOut: (String) -> Bool = { [site] in
      !site.features.hasTest && AssetNames.ofTests.contains($0)
    }
    return theme.assets.sorted { $0.key < $1.key }.filter { !isLeftOut($0.key) }.map {
      name, bytes in
      OutputFile(path: assetNames.path(of: name), bytes: bytes)
    }
  }

  /// Makes the files of a plan: nearly always one, none for a feed without dates, two for the search
  /// page and its index.
  ///
  /// Diagnostics: `template-missing-name`.
  package func render(_ plan: PagePlan) -> Diagnosed<[OutputFile]> {
    switch plan {
    case .home:
      let data = StructuredData.course(of: site.course, baseURL: site.course.settings.baseURL)
      return render(HomePage.page(in: site, structuredData: data))
    case .section(let number): return render(SectionPage.page(number, in: site))
    case .module(let index):
      return render(ModulePage.page(index, in: site, list: moduleList))
    case .cases: return render(CasesPage.page(in: site, world: theme.world))
    case .map:
      let graph = CourseMap.svg(of: site.course) { MapPage.path.link(to: $0.sitePath) }
      return render(MapPage.page(in: site, graph: graph))
    case .glossary: return render(GlossaryPage.page(in: site))
    case .sources: return render(SourcesPage.page(in: site))
    case .search:
      let index = searchIndex
      let page = render(ServicePages.search(in: site, index: index.path))
      return Diagnosed([index] + page.output, page.diagnostics)
    case .facilitator: return render(FacilitatorPage.page(in: site))
    case .handbook: return render(HandbookPage.page(in: site))
    case .accessibility: return render(ServicePages.accessibility(in: site))
    case .privacy: return render(ServicePages.privacy(in: site))
    case .plan: return render(LearnerPages.plan(in: site))
    case .reflections: return render(LearnerPages.reflections(in: site))
    case .myData: return render(LearnerPages.myData(in: site))
    case .notFound: return render(ServicePages.notFound(in: site))
    case .test, .report, .team:
      guard let instrument = site.course.instrument else {
        preconditionFailure("pages of the test are planned only for a course that has one")
      }
      return render(page(plan, of: instrument))
    case .redirect(let from, let to):
      return Diagnosed([RedirectPage.file(from: from, to: to, in: site.course)])
    case .file(let file): return Diagnosed(render(file).map { [$0] } ?? [])
    }
  }

  /// One of the pages of the test.
  private func page(_ plan: PagePlan, of instrument: Instrument) -> Page {
    switch plan {
    case .report: ReportPage.page(of: instrument, in: site)
    case .team: TeamPage.page(of: instrument, in: site)
    default: TestPage.page(of: instrument, in: site)
    }
  }

  private var searchIndex: OutputFile {
    let bytes = SearchIndex.script(
      of: site.course, terms: site.glossary.map { .init(term: $0.term, anchor: $0.anchor) },
      glossary: (
        page: GlossaryPage.path,
        place: .init(title: site.strings["glossary-title"], hue: "teal")
      ), hue: site.hue(ofSection:))
    let name = AssetNames.hashed("search-index.js", bytes)
    return OutputFile(path: SitePath("assets/" + name), bytes: bytes)
  }

  private func render(_ file: PagePlan.SiteFile) -> OutputFile? {
    func made(_ name: String, _ text: String?) -> OutputFile? {
      text.map { OutputFile(path: SitePath(name), bytes: Array($0.utf8)) }
    }
    guard let base = site.course.settings.baseURL else { return nil }
    switch file {
    case .feed: return made("feed.atom", AtomFeed.xml(of: site.course, baseURL: base))
    case .sitemap:
      return made("sitemap.xml", Sitemap.xml(of: site.course, pages: pagePaths, baseURL: base))
    case .robots: return made("robots.txt", Robots.text(baseURL: base))
    }
  }

  /// Pages besides home, sections and modules that search engines should know.
  private var pagePaths: [SitePath] {
    plans.compactMap { plan in
      switch plan {
      case .cases: CasesPage.path
      case .map: MapPage.path
      case .glossary: GlossaryPage.path
      case .sources: SourcesPage.path
      case .facilitator: FacilitatorPage.path
      case .handbook: HandbookPage.path
      case .test: TestPage.path
      case .team: TeamPage.path
      case .accessibility: SitePath("accessibility.html")
      case .privacy: SitePath("privacy.html")
      default: nil
      }
    }
  }

  // MARK: The frame

  private func render(_ page: Page) -> Diagnosed<[OutputFile]> {
    let settings = site.course.settings
    let tab = [page.title] + page.parents + [settings.title]
    var values = page.values
    values.add(frame.parts(of: page))
    values.add([
      "title": .text(page.title),
      "document_title": .text(
        page.path == SitePath("index.html") ? settings.title : tab.joined(separator: " · ")),
      "description": .text(page.description),
      "canonical": .text(settings.baseURL.map { page.path.address(below: $0) }),
      "feed": .text(hasFeed ? page.path.link(to: SitePath("feed.atom")) : nil),
      "favicon": .text(page.path.link(to: assetNames.path(of: "favicon.svg"))),
      "stylesheet": .text(page.path.link(to: assetNames.path(of: "site.css"))),
      "home_url": .text(page.path.link(to: SitePath("index.html"))),
      "search_url": .text(page.path.link(to: ServicePages.searchPath)),
      "scripts": .list(scripts(page)),
      "runs_engine": .flag(runsEngine(page)),
      "paper_scripts": .text(paperScripts(page)),
      "has_downloads": .flag(!papers.isEmpty),
      "handbook_pdf": .text(link(to: .handbook, from: page)),
      "workbook_pdf": .text(link(to: .workbook, from: page)),
      "stylesheets": .list(
        page.stylesheets.map {
          TemplateObject(["url": .text(page.path.link(to: assetNames.path(of: $0)))])
        }),
      "structured_data": page.structuredData.map { .html($0) } ?? .none,
      "page_kind": .text(page.template),
      "hue": .text(page.hue),
    ])
    let html = theme.render(page.template, page: TemplateObject(values))
    return Diagnosed([OutputFile(path: page.path, bytes: html.output)], html.diagnostics)
  }

  /// Where a document for print is, when the site offers it.
  private func link(to paper: CoursePaper.Kind, from page: Page) -> String? {
    papers.contains(paper) ? page.path.link(to: paper.path) : nil
  }

  /// Whether the page's policy has to allow WebAssembly.
  private func runsEngine(_ page: Page) -> Bool {
    engine != nil
      && page.scripts.contains { script in
        switch script {
        case .engine, .teamEngine: true
        case .theme, .made, .kit: false
        }
      }
  }

  /// The addresses of the scripts that a PDF needs, with spaces between; nothing when there are none.
  private func paperScripts(_ page: Page) -> String? {
    guard runsEngine(page), let engine, !engine.paper.isEmpty else { return nil }
    return engine.paper.map { page.path.link(to: $0.path) }.joined(separator: " ")
  }

  private func scripts(_ page: Page) -> [TemplateObject] {
    var paths = [scriptParts.path, assetNames.path(of: "record.js")]
    if page.showsProgress || site.features.hasProgressEverywhere { paths.append(courseScript.path) }
    paths.append(assetNames.path(of: "site.js"))
    for script in page.scripts {
      switch script {
      case .theme(let name): paths.append(assetNames.path(of: name))
      case .made(let path): paths.append(path)
      case .kit: paths += engine.map { [$0.kit.path] } ?? []
      case .engine: paths += engine.map { [$0.engine.path] } ?? []
      case .teamEngine: paths += engine.map { [$0.teamEngine.path] } ?? []
      }
    }
    return paths.map { TemplateObject(["url": .text(page.path.link(to: $0))]) }
  }
}

import CourseModel

/// Search, accessibility, privacy, "not found".
enum ServicePages {
  static let searchPath = SitePath("search.html")

  static func search(in site: SiteModel, index: SitePath) -> Page {
    let items = PageItems(site: site, page: searchPath)
    return Page(
      "search", at: searchPath, title: site.strings["search-title"],
      scripts: [.made(index), .theme("search.js")],
      values: [
        "title": .text(site.strings["search-title"]),
        "breadcrumbs": items.breadcrumbs(),
        "links": .list(overview(items)),
      ])
  }

  static func accessibility(in site: SiteModel) -> Page {
    statement("accessibility", in: site)
  }

  static func privacy(in site: SiteModel) -> Page {
    statement("privacy", in: site)
  }

  private static func statement(_ name: String, in site: SiteModel) -> Page {
    let path = SitePath(name + ".html")
    let title = site.strings[name + "-title"]
    return Page(
      name, at: path, title: title, description: site.strings[name + "-lede"],
      values: [
        "title": .text(title),
        "breadcrumbs": PageItems(site: site, page: path).breadcrumbs(),
        "my_data_url": .text(path.link(to: LearnerPages.myDataPath)),
        "contact": .none,
        "contact_url": .none,
      ])
  }

  /// Hosts show this page at the address that was asked for, so with a known base URL its links begin
  /// at the root of the host.
  static func notFound(in site: SiteModel) -> Page {
    let root = site.course.settings.baseURL.flatMap(hostPath)
    let path = root.map { SitePath("404.html", shownAnywhereBelow: $0) } ?? SitePath("404.html")
    let items = PageItems(site: site, page: path)
    return Page(
      "not-found", at: path, title: site.strings["not-found-title"],
      values: [
        "title": .text(site.strings["not-found-title"]),
        "links": .list(
          [items.link(site.strings["nav-course"], SitePath("index.html"))] + overview(items)),
      ])
  }

  /// `https://example.org/a/b/` as `/a/b/`.
  private static func hostPath(_ baseURL: String) -> String? {
    guard let scheme = baseURL.firstRange(of: "://") else { return nil }
    let rest = baseURL[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) }
  }

  /// Pages that show the whole course in one way or another.
  private static func overview(_ items: PageItems) -> [TemplateObject] {
    let site = items.site
    var links = [items.link(site.strings["nav-map"], MapPage.path)]
    if site.features.hasCases {
      links.append(items.link(site.strings["nav-cases"], CasesPage.path))
    }
    if site.features.hasGlossary {
      links.append(items.link(site.strings["nav-glossary"], GlossaryPage.path))
    }
    if site.features.hasHandbook {
      links.append(items.link(site.strings["nav-handbook"], HandbookPage.path))
    }
    return links
  }
}

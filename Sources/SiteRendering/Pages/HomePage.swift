import CourseModel

/// The first page: what the course is, the ways to take it, its sections.
enum HomePage {
  static func page(in site: SiteModel, structuredData: String?) -> Page {
    let path = SitePath("index.html")
    let items = PageItems(site: site, page: path)
    let settings = site.course.settings
    var writer = site.course.home.map {
      BodyWriter($0, BodyContext(site: site, page: path, form: .page))
    }
    writer?.writeDocument()
    return Page(
      "home", at: path, title: settings.tagline ?? settings.title,
      description: settings.summary, structuredData: structuredData,
      scripts: [.theme("answers.js")], stylesheets: [Page.learnerStyles],
      values: [
        "title": .text(settings.tagline ?? settings.title),
        "audience": .text(settings.audience ?? settings.title),
        "summary": .text(settings.summary),
        "actions": .list(actions(items)),
        "has_paths": .flag(settings.paths.count > 1),
        "paths": .list(settings.paths.compactMap { card($0, items) }),
        "sections": .list(site.course.sections.map { items.section($0) }),
        "body": .bytes(orNone: writer?.html.bytes ?? []),
      ])
  }

  private static func actions(_ items: PageItems) -> [TemplateObject] {
    let site = items.site
    var actions: [TemplateObject] = []
    if let first = site.course.modules.first {
      actions.append(
        items.link(site.strings["home-start"], first.sitePath).adding(["quiet": .flag(false)]))
    }
    if site.features.hasTest {
      actions.append(
        items.link(site.strings["home-test"], LearnerPages.testPath)
          .adding(["quiet": .flag(true)]))
    } else if site.features.hasHandbook {
      actions.append(
        items.link(site.strings["home-handbook"], SitePath("handbook.html"))
          .adding(["quiet": .flag(true)]))
    }
    return actions
  }

  /// A path on offer, leading to its first module.
  /// - Returns: `nil` for a path without modules.
  private static func card(
    _ settings: CourseSettings.PathSettings, _ items: PageItems
  ) -> TemplateObject? {
    let site = items.site
    guard let order = site.orders.first(where: { $0.path == settings.path }),
      let first = order.modules.first
    else { return nil }
    let minutes = site.course.minutes(on: settings.path)
    return items.link(settings.title, site.course.modules[first].sitePath).adding([
      "id": .text(settings.path.rawValue),
      "eyebrow": .text(settings.tagline),
      "summary": .text(settings.summary),
      "minutes_text": .text(minutes == 0 ? nil : site.strings.duration(minutes: minutes)),
    ])
  }
}

import CourseModel

/// The opening of a section, with its modules.
enum SectionPage {
  static func page(_ number: Int, in site: SiteModel) -> Page {
    let section = site.course.sections[number - 1]
    let items = PageItems(site: site, page: section.sitePath)
    var writer = BodyWriter(
      section.opening, BodyContext(site: site, page: section.sitePath, form: .page))
    writer.writeDocument()
    var values: [String: TemplateValue] = [
      "id": .text(section.slug),
      "title": .text(section.title),
      "question": .text(section.question),
      "summary": .text(section.summary),
      "breadcrumbs": items.breadcrumbs(),
      "meta": items.meta(items.facts(of: section).split(separator: "·").map { (nil, $0.trimmed) }),
      "body": .html(orNone: writer.html.string),
      "groups": .list(section.groups.enumerated().map { group($1, number: $0 + 1, items) }),
      "steps": Steps(items: items).steps(ofSection: section),
      "sections": .list(
        site.course.sections.map { items.section($0, isCurrent: $0.number == number) }),
    ]
    values.merge(items.sources(writer.cited)) { _, new in new }
    return Page(
      "section", at: section.sitePath, title: section.title, description: section.summary,
      hue: site.hue(ofSection: number), within: SitePath("index.html"), values: values)
  }

  private static func group(
    _ group: Section.Group, number: Int, _ items: PageItems
  ) -> TemplateObject {
    TemplateObject([
      "id": .text("group-\(number)"),
      "title": .text(group.title),
      "summary": .text(group.summary),
      "modules": .list(
        group.modules.compactMap { items.site.course.module($0) }.map { items.module($0) }),
    ])
  }
}

extension Substring {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

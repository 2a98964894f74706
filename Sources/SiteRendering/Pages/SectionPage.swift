import CourseModel

/// The opening of a section, with its modules.
enum SectionPage {
  static func page(_ number: Int, in site: SiteModel) -> Page {
    let section = site.course.sections[number - 1]
    let items = PageItems(site: site, page: section.sitePath)
    var writer = BodyWriter(
      section.opening, BodyContext(site: site, page: section.sitePath, form: .page))
    writer.writeDocument()
    var cited = writer.cited
    var regions = writer.regions
    let groups = section.groups.enumerated().map { index, group in
      let body = body(of: group, number: index + 1, items, &cited, &regions)
      return item(for: group, number: index + 1, body: body, items)
    }
    var values: TemplateValues = [
      "id": .text(section.slug),
      "title": .text(section.title),
      "question": .text(section.question),
      "summary": .text(section.summary),
      "breadcrumbs": items.breadcrumbs(),
      "meta": items.meta(items.facts(of: section).map { (nil, $0) }),
      "body": .bytes(orNone: writer.html.bytes),
      "groups": .list(groups),
      "steps": Steps(items: items).steps(ofSection: section),
      "sections": .list(
        site.course.sections.map { items.section($0, isCurrent: $0.number == number) }),
    ]
    values.add(items.sources(cited))
    return Page(
      "section", at: section.sitePath, title: section.title, description: section.summary,
      hue: site.hue(ofSection: number), within: SitePath("index.html"),
      scripts: [.theme("answers.js")], stylesheets: [Page.learnerStyles], values: values)
  }

  /// The text of a group's own `_section.md`.
  private static func body(
    of group: Section.Group, number: Int, _ items: PageItems, _ cited: inout [ReferenceID],
    _ regions: inout ScrollRegions
  ) -> [UInt8] {
    var writer = BodyWriter(
      group.opening,
      BodyContext(
        site: items.site, page: items.page, form: .part(prefix: "group.\(number)", shift: 2)),
      regions: regions)
    writer.writeDocument()
    cited += writer.cited.filter { !cited.contains($0) }
    regions = writer.regions
    return writer.html.bytes
  }

  private static func item(
    for group: Section.Group, number: Int, body: [UInt8], _ items: PageItems
  ) -> TemplateObject {
    TemplateObject([
      "id": .text("group.\(number)"),
      "title": .text(group.title),
      "summary": .text(group.summary),
      "body": .bytes(orNone: body),
      "modules": .list(
        group.modules.compactMap { items.site.course.module($0) }.map { items.module($0) }),
    ])
  }
}

import Assessment
import CourseModel

/// The learner's own report, which the engine writes in the browser.
enum ReportPage {
  static let path = SitePath("report.html")

  static func page(of instrument: Instrument, in site: SiteModel) -> Page {
    let items = PageItems(site: site, page: path)
    let title = site.strings["report-page-title"]
    return Page(
      "report", at: path, title: title, description: site.strings["report-page-summary"],
      scripts: [.kit, .engine, .theme("report.js")], stylesheets: ["test.css"],
      values: [
        "title": .text(title),
        "summary": .text(site.strings["report-page-summary"]),
        "breadcrumbs": items.breadcrumbs([
          (TestPage.title(of: instrument, in: site), TestPage.path)
        ]),
        "test_url": .text(path.link(to: TestPage.path)),
        "team_url": .text(path.link(to: TeamPage.path)),
        "instrument_id": .text(instrument.id.text),
        "answers": .text(
          String(instrument.itemCount * (instrument.hasTwoRatings ? 2 : 1))),
        "item_ids": .text(
          instrument.dimensions.flatMap(\.items).map(\.id.text).joined(separator: " ")),
        "two_ratings": .flag(instrument.hasTwoRatings),
        "groups": .list(
          (instrument.frame?.groups ?? []).map {
            TemplateObject(["id": .text($0.id.text), "name": .text($0.name)])
          }),
      ])
  }
}

/// The report of a team, made in the browser from the files that people chose to share.
enum TeamPage {
  static let path = SitePath("team.html")

  static func page(of instrument: Instrument, in site: SiteModel) -> Page {
    let items = PageItems(site: site, page: path)
    let strings = site.strings
    let rules = instrument.rules
    return Page(
      "team", at: path, title: strings["team-page-title"],
      description: strings["team-page-summary"], scripts: [.kit, .engine, .theme("team.js")],
      stylesheets: ["test.css"],
      values: [
        "title": .text(strings["team-page-title"]),
        "summary": .text(strings["team-page-summary"]),
        "breadcrumbs": items.breadcrumbs(),
        "test_url": .text(path.link(to: TestPage.path)),
        "minimum": .text(String(rules.minimumGroup)),
        "minimum_text": .text(strings.numbered("team-page-minimum", rules.minimumGroup)),
        "minimum_details": .text(String(rules.minimumForSpread)),
        "minimum_details_text": .text(
          strings.numbered("team-page-minimum-details", rules.minimumForSpread)),
        "minimum_comments": .text(String(rules.minimumForComments)),
        "minimum_comments_text": .text(
          strings.numbered("team-page-minimum-comments", rules.minimumForComments)),
      ])
  }
}

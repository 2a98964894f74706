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
      scripts: [.kit, .engine, .theme("paper.js"), .theme("report.js")],
      stylesheets: ["test.css", "report.css"],
      values: [
        "title": .text(title),
        "summary": .text(site.strings["report-page-summary"]),
        "breadcrumbs": items.breadcrumbs([
          (TestPage.title(of: instrument, in: site), TestPage.path)
        ]),
        "test_url": .text(path.link(to: TestPage.path)),
        "team_url": .text(path.link(to: TeamPage.path)),
        "plan_url": .text(
          site.features.hasPlan ? path.link(to: LearnerPages.planPath) : nil),
        "my_data_url": .text(path.link(to: LearnerPages.myDataPath)),
        "still": .list(stillWorking(items)),
        "instrument_id": .text(instrument.id.text),
        "answers": .text(
          String(instrument.itemCount * (instrument.hasTwoRatings ? 2 : 1))),
        "item_ids": .text(
          instrument.dimensions.flatMap(\.items).map(\.id.text).joined(separator: " ")),
      ])
  }

  /// What a learner can turn to in a browser that cannot write the report.
  private static func stillWorking(_ items: PageItems) -> [TemplateObject] {
    let strings = items.site.strings
    var links = [items.link(strings["report-page-still-data"], LearnerPages.myDataPath)]
    if items.site.features.hasPlan {
      links.append(items.link(strings["report-page-still-plan"], LearnerPages.planPath))
    }
    return links + [items.link(strings["report-page-still-course"], SitePath("index.html"))]
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
      description: strings["team-page-summary"],
      scripts: [.kit, .teamEngine, .theme("paper.js"), .theme("team.js")],
      stylesheets: ["test.css", "report.css"],
      values: [
        "title": .text(strings["team-page-title"]),
        "summary": .text(strings["team-page-summary"]),
        "breadcrumbs": items.breadcrumbs(),
        "test_url": .text(path.link(to: TestPage.path)),
        "my_data_url": .text(path.link(to: LearnerPages.myDataPath)),
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

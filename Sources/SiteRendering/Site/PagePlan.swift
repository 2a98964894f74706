package import CourseModel

/// A file of the site that is still to be made.
package enum PagePlan: Sendable, Hashable {
  case home
  /// By its number, from 1.
  case section(Int)
  /// By its place in the reading order, from 0.
  case module(Int)
  case cases, map, glossary, sources, search, facilitator, handbook
  case accessibility, privacy, notFound
  /// The test of the course, the learner's report and the team's.
  case test, report, team
  /// The learner's own pages.
  case plan, reflections, myData
  /// An old address that leads to a page.
  case redirect(from: SitePath, to: SitePath)
  /// A file that needs no template.
  case file(SiteFile)

  /// Files made from the course that are not pages.
  package enum SiteFile: Sendable, Hashable, CaseIterable {
    case feed, sitemap, robots
  }
}

import CourseModel

/// A page before its template: which template, where it goes, what it shows.
struct Page: Sendable {
  let template: String
  let path: SitePath
  let title: String
  /// Names between the page's own and the site's in the browser's tab.
  let parents: [String]
  let description: String?
  let hue: String
  /// The page of the main navigation that this page lies below.
  let within: SitePath?
  /// JSON-LD, ready to stand in a script tag.
  let structuredData: String?
  let values: TemplateValues
  /// Scripts besides `record.js` and `site.js`, in the order in which they run.
  let scripts: [Script]
  /// Style sheets of the theme besides `site.css`, by their names there.
  let stylesheets: [String]

  /// A classic script.
  enum Script: Sendable {
    /// An asset of the theme, by its name there.
    case theme(String)
    /// A file that the build makes.
    case made(SitePath)
    /// The course as the engine needs to know it; absent while there is no engine.
    case kit
    /// The engine of scores and reports, when there is one.
    case engine
    /// The same with the reports of teams, which only one page needs.
    case teamEngine
  }

  init(
    _ template: String, at path: SitePath, title: String, parents: [String] = [],
    description: String? = nil, hue: String = "teal", within: SitePath? = nil,
    structuredData: String? = nil, scripts: [Script] = [],
    stylesheets: [String] = [], values: TemplateValues
  ) {
    self.template = template
    self.path = path
    self.title = title
    self.parents = parents
    self.description = description
    self.hue = hue
    self.within = within
    self.structuredData = structuredData
    self.scripts = scripts
    self.stylesheets = stylesheets
    self.values = values
  }

  /// Whether the page shows how far the learner is in the whole course, in a course of any size.
  var showsProgress: Bool {
    stylesheets.contains(Page.learnerStyles) && !["module", "case"].contains(template)
  }

  /// The styles of places to write in.
  static let learnerStyles = "learner.css"
}

import CourseModel

/// The list of all pages for search engines.
///
/// Source: sitemaps.org protocol 0.9, which allows 50,000 addresses in a file.
enum Sitemap {
  static let path = SitePath("sitemap.xml")
  static let addressLimit = 50_000

  /// Home, sections with their modules, then the other pages, up to the limit of the protocol.
  ///
  /// Only modules whose author gave a date have one here: a guessed date would teach search engines
  /// not to trust any.
  /// - Parameters:
  ///   - course: the course.
  ///   - pages: pages besides home, sections and modules.
  ///   - baseURL: with a final slash.
  /// - Returns: the XML document.
  static func xml(of course: CourseGraph, pages: [SitePath], baseURL: String) -> String {
    var xml = HTMLWriter()
    xml.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.markup("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for (path, updated) in entries(course, pages).prefix(addressLimit) {
      xml.markup("<url><loc>")
      xml.text(path.address(below: baseURL))
      xml.markup("</loc>")
      if let updated {
        xml.markup("<lastmod>")
        xml.text(updated.description)
        xml.markup("</lastmod>")
      }
      xml.markup("</url>\n")
    }
    xml.markup("</urlset>\n")
    return xml.string
  }

  private static func entries(
    _ course: CourseGraph, _ pages: [SitePath]
  ) -> [(path: SitePath, updated: CalendarDate?)] {
    var entries: [(path: SitePath, updated: CalendarDate?)] = [(SitePath("index.html"), nil)]
    for section in course.sections {
      entries.append((section.sitePath, nil))
      for module in course.modules[course.sectionIndices(section)] {
        entries.append((module.sitePath, module.updated))
      }
    }
    return entries + pages.map { ($0, nil) }
  }
}

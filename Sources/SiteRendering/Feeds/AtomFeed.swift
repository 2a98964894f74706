import CourseModel

/// News of the course: the modules that changed last, as an Atom feed.
///
/// Source: RFC 4287. The feed's ids are addresses, which stay as long as the course's base URL does;
/// its dates are the authors' own, so that no clock changes it.
enum AtomFeed {
  static let path = SitePath("feed.atom")
  private static let entryLimit = 50

  /// The feed with the newest modules first, then by id.
  /// - Parameters:
  ///   - course: the course.
  ///   - baseURL: with a final slash.
  /// - Returns: `nil` when no module has a date.
  static func xml(of course: CourseGraph, baseURL: String) -> String? {
    let entries = newest(course)
    guard let updated = entries.first?.updated else { return nil }
    let settings = course.settings
    let home = SitePath("index.html").address(below: baseURL)
    var xml = HTMLWriter()
    xml.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.markup("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.text(settings.language)
    xml.markup("\">\n<id>")
    xml.text(path.address(below: baseURL))
    xml.markup("</id>\n<title>")
    xml.text(settings.title)
    xml.markup("</title>\n")
    if let summary = settings.summary {
      xml.markup("<subtitle>")
      xml.text(summary)
      xml.markup("</subtitle>\n")
    }
    xml.markup("<link rel=\"self\" type=\"application/atom+xml\" href=\"")
    xml.text(path.address(below: baseURL))
    xml.markup("\" />\n<link rel=\"alternate\" type=\"text/html\" href=\"")
    xml.text(home)
    xml.markup("\" />\n")
    xml.writeUpdated(updated)
    // A feed must name an author; a course without one speaks for itself.
    xml.writeAuthor(settings.author ?? settings.title)
    if let licence = settings.licence {
      xml.markup("<rights>")
      xml.text(licence.name)
      xml.markup("</rights>\n")
    }
    for entry in entries {
      write(entry, of: course, baseURL: baseURL, to: &xml)
    }
    xml.markup("</feed>\n")
    return xml.string
  }

  private struct Entry {
    let module: Module
    let updated: CalendarDate
  }

  private static func newest(_ course: CourseGraph) -> [Entry] {
    let entries = course.modules.compactMap { module in
      module.updated.map { Entry(module: module, updated: $0) }
    }
    let sorted = entries.sorted { left, right in
      left.updated == right.updated
        ? left.module.id < right.module.id : right.updated < left.updated
    }
    return Array(sorted.prefix(entryLimit))
  }

  private static func write(
    _ entry: Entry, of course: CourseGraph, baseURL: String, to xml: inout HTMLWriter
  ) {
    let address = entry.module.sitePath.address(below: baseURL)
    xml.markup("<entry>\n<id>")
    xml.text(address)
    xml.markup("</id>\n<title>")
    xml.text(entry.module.title)
    xml.markup("</title>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
    xml.text(address)
    xml.markup("\" />\n")
    xml.writeUpdated(entry.updated)
    for author in entry.module.authors { xml.writeAuthor(author) }
    xml.markup("<category term=\"")
    xml.text(course.section(of: entry.module).slug)
    xml.markup("\" label=\"")
    xml.text(course.section(of: entry.module).title)
    xml.markup("\" />\n")
    if let summary = entry.module.summary {
      xml.markup("<summary>")
      xml.text(summary)
      xml.markup("</summary>\n")
    }
    xml.markup("</entry>\n")
  }
}

extension HTMLWriter {
  /// A day as the moment that Atom wants: its beginning in Coordinated Universal Time (RFC 3339).
  fileprivate mutating func writeUpdated(_ date: CalendarDate) {
    markup("<updated>")
    text(date.description)
    markup("T00:00:00Z</updated>\n")
  }

  fileprivate mutating func writeAuthor(_ name: String) {
    markup("<author><name>")
    text(name)
    markup("</name></author>\n")
  }
}

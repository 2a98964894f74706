import CourseModel

/// The note to search engines: everything may be read, and here is the list.
///
/// Source: RFC 9309. Engines look for it at the top of a host only, so below a folder it is harmless
/// and without effect.
enum Robots {
  static let path = SitePath("robots.txt")

  /// The file for a site below `baseURL`, which has a final slash.
  static func text(baseURL: String) -> String {
    """
    User-agent: *
    Allow: /

    Sitemap: \(Sitemap.path.address(below: baseURL))

    """
  }
}

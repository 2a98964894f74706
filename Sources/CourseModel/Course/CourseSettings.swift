/// What `course.yml` says of the course as a whole.
package struct CourseSettings: Sendable {
  /// What learners' records call the course, in every language and edition; letters, digits, dashes.
  ///
  /// `nil` when the author gave none; the title then gives one.
  package let id: String?
  /// Which edition of the course this is, as records note it.
  package let edition: String?
  package let title: String
  /// The line above the title on the home page, for example whom the course is for.
  package let audience: String?
  /// The larger heading of the home page; the title when absent.
  package let tagline: String?
  package let summary: String?
  /// A BCP 47 language tag.
  package let language: String
  package let author: String?
  package let licence: Licence?
  /// Where the site will live, with a final slash; canonical links, feed and sitemap need it.
  package let baseURL: String?
  /// The built-in theme's name.
  package let theme: String
  /// Paths on offer, in the order of `course.yml`.
  package let paths: [PathSettings]
  /// Raw HTML in Markdown is shown as text unless the course allows it.
  package let allowsRawHTML: Bool

  package init(
    id: String? = nil, edition: String? = nil, title: String, audience: String?, tagline: String?,
    summary: String?, language: String,
    author: String?, licence: Licence?, baseURL: String?, theme: String, paths: [PathSettings],
    allowsRawHTML: Bool
  ) {
    self.id = id
    self.edition = edition
    self.title = title
    self.audience = audience
    self.tagline = tagline
    self.summary = summary
    self.language = language
    self.author = author
    self.licence = licence
    self.baseURL = baseURL
    self.theme = theme
    self.paths = paths
    self.allowsRawHTML = allowsRawHTML
  }

  /// The licence readers may rely on.
  package struct Licence: Sendable {
    package let name: String
    package let url: String?

    package init(name: String, url: String?) {
      self.name = name
      self.url = url
    }
  }

  /// How a path presents itself on the home page.
  package struct PathSettings: Sendable {
    package let path: LearningPath
    package let title: String
    /// A few words above the title, for example "With colleagues".
    package let tagline: String?
    package let summary: String?

    package init(path: LearningPath, title: String, tagline: String?, summary: String?) {
      self.path = path
      self.title = title
      self.tagline = tagline
      self.summary = summary
    }
  }
}

import CourseModel

/// Everything outside a document that decides how its body is written.
struct BodyContext: Sendable {
  let site: SiteModel
  /// The page the body stands on; links lead from here.
  let page: SitePath
  let form: Form

  /// Where the body stands, which changes its headings, ids and blocks.
  enum Form: Sendable, Hashable {
    /// A page of its own: permalinks, no facilitator blocks.
    case page
    /// One of several bodies on a page: ids carry a prefix, headings go down by `shift` levels.
    case part(prefix: String, shift: Int)
    /// A part of the one-page handbook: ids carry a prefix, headings go down by `shift` levels.
    case handbook(prefix: String, shift: Int)
    /// The facilitator's guide: facilitator blocks only.
    case facilitator(prefix: String)
  }

  /// Where the sources of this body are listed: at the end of its page, or on the page of all sources.
  var citationsHref: String {
    switch form {
    case .page where page.depth > 0, .part, .handbook: ""
    case .page, .facilitator: page.link(to: SourcesPage.path)
    }
  }

  var idPrefix: String {
    switch form {
    case .page: ""
    case .part(let prefix, _), .handbook(let prefix, _), .facilitator(let prefix):
      prefix.isEmpty ? "" : prefix + "."
    }
  }
}

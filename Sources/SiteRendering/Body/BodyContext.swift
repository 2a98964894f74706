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
    /// A part of the one-page handbook: ids carry a prefix, headings go down by `shift` levels.
    case handbook(prefix: String, shift: Int)
    /// The facilitator's guide: facilitator blocks only.
    case facilitator(prefix: String)
  }

  var idPrefix: String {
    switch form {
    case .page: ""
    case .handbook(let prefix, _), .facilitator(let prefix): prefix.isEmpty ? "" : prefix + "."
    }
  }
}

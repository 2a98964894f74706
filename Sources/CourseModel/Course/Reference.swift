/// A source in `references.yml`: the fields of CSL-YAML that the site shows.
///
/// Source: Citation Style Language 1.0.2, appendices III and IV (types and variables).
package struct Reference: Sendable {
  package let id: ReferenceID
  package let type: String
  package let authors: [Name]
  package let editors: [Name]
  /// The year of publication; `nil` shows as "n.d.".
  package let year: Int?
  package let title: String
  package let containerTitle: String?
  package let publisher: String?
  package let volume: String?
  package let issue: String?
  package let page: String?
  package let edition: String?
  package let doi: String?
  package let url: String?
  package let location: SourceLocation

  package init(
    id: ReferenceID, type: String, authors: [Name], editors: [Name], year: Int?, title: String,
    containerTitle: String?, publisher: String?, volume: String?, issue: String?, page: String?,
    edition: String?, doi: String?, url: String?, location: SourceLocation
  ) {
    self.id = id
    self.type = type
    self.authors = authors
    self.editors = editors
    self.year = year
    self.title = title
    self.containerTitle = containerTitle
    self.publisher = publisher
    self.volume = volume
    self.issue = issue
    self.page = page
    self.edition = edition
    self.doi = doi
    self.url = url
    self.location = location
  }

  /// A person, or an organisation as one literal name.
  package enum Name: Sendable, Hashable {
    case person(family: String, given: String?)
    case literal(String)

    /// The name as a short citation shows it.
    package var short: String {
      switch self {
      case .person(let family, _): family
      case .literal(let name): name
      }
    }
  }
}

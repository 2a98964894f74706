/// The facts of a practice in one organisation of one country.
package struct CaseStudy: Sendable {
  package let country: Country
  package let organisation: String?
  package let sector: String?
  package let size: String?
  package let coordinates: Coordinates?
  package let evidence: EvidenceGrade?

  package init(
    country: Country, organisation: String?, sector: String?, size: String?,
    coordinates: Coordinates?, evidence: EvidenceGrade?
  ) {
    self.country = country
    self.organisation = organisation
    self.sector = sector
    self.size = size
    self.coordinates = coordinates
    self.evidence = evidence
  }

  /// A place on earth in decimal degrees.
  package struct Coordinates: Sendable, Hashable {
    /// -90 to 90, north positive.
    package let latitude: Double
    /// -180 to 180, east positive.
    package let longitude: Double

    package init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }
}

/// How well the results of a case are supported.
package enum EvidenceGrade: String, Sendable, Hashable, CaseIterable {
  /// An independent comparison study or meta-analysis exists.
  case a = "A"
  /// Independent case studies, official statistics or audit.
  case b = "B"
  /// Mostly self-report or journalism.
  case c = "C"
}

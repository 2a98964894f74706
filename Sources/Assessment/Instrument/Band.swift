extension Instrument {
  /// A stretch of the scale with a name, for conversation: Emerging, Developing, Thriving.
  ///
  /// Bands are conventions, not norms. Source: `instrument.md` section 3.
  package final class Band: Sendable, Equatable {
    package typealias ID = Identifier<Band>

    package let id: ID
    package let name: String
    /// The lowest mean of the band, in points; the band ends where the next one begins.
    package let from: Fraction

    @inline(never)
    package init(id: ID, name: String, from: Fraction) {
      self.id = id
      self.name = name
      self.from = from
    }

    package static func == (left: Band, right: Band) -> Bool {
      left.id == right.id
        && left.name == right.name
        && left.from == right.from
    }
  }

  /// The band of a mean, compared before rounding: 2.499 is below a band from 2.5.
  package func band(of mean: Fraction) -> Band? { bands.last { $0.from <= mean } }
}

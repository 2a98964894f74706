extension Instrument {
  /// The numbers by which answers are read.
  ///
  /// Every one is a convention; the source says which.
  package struct Rules: Sendable, Equatable {
    /// The weight of a dimension that nobody picked.
    ///
    /// Source: `instrument.md` section 4, rule 5.
    package var weightUnpicked = Fraction(1, over: 2)
    /// The weight of a dimension that everybody picked; between the two it grows with the share.
    package var weightPicked = Fraction(3, over: 2)
    /// How many dimensions are marked as first.
    ///
    /// Source: rule 6.
    package var top = 3

    /// People in the group before anything is shown.
    ///
    /// Source: section 8.
    package var minimumGroup = 5
    /// People before spread and distribution are shown.
    ///
    /// Source: section 8.
    package var minimumForSpread = 8
    /// People before single items are shown.
    ///
    /// Source: section 8.
    package var minimumForItems = 8
    /// People before open comments are shown.
    ///
    /// Source: section 8.
    package var minimumForComments = 10

    /// Standard deviations, in points, below which people "see it alike" and above which they "live
    /// in different realities".
    ///
    /// Source: section 4, rule 8.
    package var spreadAlike: Fraction
    package var spreadApart: Fraction
    /// The priority from which a dimension is in the upper half of the matrix.
    ///
    /// Source: section 6.1, number 5.
    package var prioritySplit: Fraction
    /// The influence from which a dimension is in the right half; none for the middle of its scale.
    ///
    /// Source: section 6.1, number 5.
    package var influenceSplit: Fraction?
    /// The smallest difference worth speaking about, in points.
    ///
    /// Source: section 4, "How exact is this?".
    package var noticeable: Fraction

    /// The share of items that may be missing before the respondent is asked.
    ///
    /// Source: rule 11: 8 of 32.
    package var missingShare = Fraction(1, over: 4)
    /// Seconds below which a test was filled in too fast to be read.
    ///
    /// Source: rule 11.
    package var fastestSeconds = 240

    /// The rules of the Learning Culture Test, its differences stretched to a scale of other
    /// points.
    ///
    /// Half a point of five is an eighth of the way from one end to the other; of nine points, one.
    package init(points: Int = 5) {
      let stretch = Fraction(Int64(max(points, 2) - 1), over: 4)
      spreadAlike = Fraction(6, over: 10) * stretch
      spreadApart = Fraction(9, over: 10) * stretch
      prioritySplit = stretch
      noticeable = Fraction(1, over: 2) * stretch
    }

    /// The smallest group an instrument may ask for.
    ///
    /// Source: section 8: practice is 3 to 10; of two people, each knows the other's answer.
    package static var leastGroup: Int { 3 }
  }
}

/// A picture with what it says in words.
package struct Figure: Sendable {
  package var picture: Picture
  /// For who cannot see it; empty for an ornament that says nothing.
  package var alternative: String
  package var caption: [Inline]
  package var width: Width
  package var isCentered: Bool

  package init(
    _ picture: Picture, alternative: String, caption: [Inline] = [], width: Width = .natural,
    isCentered: Bool = false
  ) {
    self.picture = picture
    self.alternative = alternative
    self.caption = caption
    self.width = width
    self.isCentered = isCentered
  }

  package enum Picture: Sendable {
    case drawing(Drawing)
    case image(RasterImage)
  }

  package enum Width: Sendable, Equatable {
    /// Its own, or the width of the text where that is less.
    case natural
    /// A part of the width of the text, between 0 and 1.
    case share(Double)
  }
}

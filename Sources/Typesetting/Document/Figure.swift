/// A picture with what it says in words.
public struct Figure: Sendable {
  public var picture: Picture
  /// For who cannot see it; empty for an ornament that says nothing.
  public var alternative: String
  public var caption: [Inline]
  public var width: Width
  public var isCentered: Bool

  public init(
    _ picture: Picture, alternative: String, caption: [Inline] = [], width: Width = .natural,
    isCentered: Bool = false
  ) {
    self.picture = picture
    self.alternative = alternative
    self.caption = caption
    self.width = width
    self.isCentered = isCentered
  }

  public enum Picture: Sendable {
    case drawing(Drawing)
    case image(RasterImage)
  }

  public enum Width: Sendable, Equatable {
    /// Its own, or the width of the text where that is less.
    case natural
    /// A part of the width of the text, between 0 and 1.
    case share(Double)
  }
}

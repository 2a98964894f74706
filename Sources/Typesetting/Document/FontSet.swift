/// The fonts that a document is set in.
public struct FontSet: Sendable {
  /// For headings.
  public var serif: Family
  /// For text.
  public var sans: Family
  /// For code; the text font when there is none.
  public var mono: Family?
  /// Tried in order for a character that the font of the text does not have.
  public var fallback: [Font]

  public init(serif: Family, sans: Family, mono: Family? = nil, fallback: [Font] = []) {
    self.serif = serif
    self.sans = sans
    self.mono = mono
    self.fallback = fallback
  }

  /// One design in up to four cuts; a cut that is missing is replaced by the nearest.
  public struct Family: Sendable {
    public var regular: Font
    public var bold: Font?
    public var italic: Font?
    public var boldItalic: Font?

    public init(regular: Font, bold: Font? = nil, italic: Font? = nil, boldItalic: Font? = nil) {
      self.regular = regular
      self.bold = bold
      self.italic = italic
      self.boldItalic = boldItalic
    }
  }
}

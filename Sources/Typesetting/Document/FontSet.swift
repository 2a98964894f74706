/// The fonts that a document is set in.
package struct FontSet: Sendable {
  /// For headings.
  package var serif: Family
  /// For text.
  package var sans: Family
  /// For code; the text font when there is none.
  package var mono: Family?
  /// Tried in order for a character that the font of the text does not have.
  package var fallback: [Font]

  package init(serif: Family, sans: Family, mono: Family? = nil, fallback: [Font] = []) {
    self.serif = serif
    self.sans = sans
    self.mono = mono
    self.fallback = fallback
  }

  /// One design in up to four cuts; a cut that is missing is replaced by the nearest.
  package struct Family: Sendable {
    package var regular: Font
    package var bold: Font?
    package var italic: Font?
    package var boldItalic: Font?

    package init(regular: Font, bold: Font? = nil, italic: Font? = nil, boldItalic: Font? = nil) {
      self.regular = regular
      self.bold = bold
      self.italic = italic
      self.boldItalic = boldItalic
    }
  }
}

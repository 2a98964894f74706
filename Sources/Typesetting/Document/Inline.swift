/// A part of a line of text.
public indirect enum Inline: Sendable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case code(String)
  case strikethrough([Inline])
  case link(Link, [Inline])
  /// The number of the page where an anchor stands: “see page 41”.
  case pageNumber(of: String)
  /// A mark that points to one of the document's footnotes, by its place in the list.
  case footnote(Int)
  case lineBreak
  case checkBox(isChecked: Bool)
  /// Text in a colour of the palette.
  case colored(Drawing.Ink, [Inline])
  /// A place that the index of terms names; shows nothing.
  case indexMark(IndexTerm)
  /// A place that links and page references name; shows nothing.
  case anchor(String)

  public enum Link: Sendable, Equatable {
    /// An address on the web.
    case web(String)
    /// An anchor in the same document.
    case anchor(String)
  }

  public struct IndexTerm: Sendable, Equatable {
    public var text: String
    /// What the index is sorted by, byte for byte.
    public var sortKey: String

    public init(_ text: String, sortKey: String) {
      self.text = text
      self.sortKey = sortKey
    }
  }
}

extension Inline: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self = .text(text)
  }
}

/// A text to be set: what a report or a book says, before it has lines and pages.
///
/// A tree of values that knows nothing of fonts and positions. ``PDF`` sets it and writes the file.
public struct Document: Sendable {
  public var title: String
  public var author: String
  public var subject: String
  /// As a language tag of BCP 47, for example `en` or `pt-BR`.
  public var language: String
  public var style: PageStyle
  public var furniture: Furniture
  public var blocks: [Block]
  /// What ``Inline/footnote(_:)`` points to; numbered in the order in which the text names them.
  public var footnotes: [[Inline]]

  public init(
    title: String, language: String, author: String = "", subject: String = "",
    style: PageStyle = PageStyle(), furniture: Furniture = Furniture(), blocks: [Block] = [],
    footnotes: [[Inline]] = []
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.language = language
    self.style = style
    self.furniture = furniture
    self.blocks = blocks
    self.footnotes = footnotes
  }

  /// What stands on every page outside the text: running heads and page numbers.
  public struct Furniture: Sendable {
    /// At the upper left; empty for nothing.
    public var head: String
    /// Whether the upper right names the part that a page belongs to.
    public var namesPart: Bool
    /// At the lower left.
    public var foot: String
    /// At the lower right, around the page number; `nil` for no page number.
    public var pageWords: PageWords?
    public var firstPage: FirstPage

    public init(
      head: String = "", namesPart: Bool = false, foot: String = "",
      pageWords: PageWords? = PageWords(before: "", between: " / "), firstPage: FirstPage = .all
    ) {
      self.head = head
      self.namesPart = namesPart
      self.foot = foot
      self.pageWords = pageWords
      self.firstPage = firstPage
    }
  }

  /// What the first page has of it.
  public enum FirstPage: Sendable, Equatable {
    case all
    /// For a first page that begins with the title, which the running head would repeat.
    case foot
    /// For a cover.
    case none
  }

  /// The words around a page number: “Page 3 of 12” has “Page ” and “ of ”.
  public struct PageWords: Sendable {
    public var before: String
    /// Between the number and the total; empty when the total is not shown.
    public var between: String
    public var after: String

    public init(before: String, between: String, after: String = "") {
      self.before = before
      self.between = between
      self.after = after
    }
  }
}

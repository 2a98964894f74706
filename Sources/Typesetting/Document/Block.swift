/// A part of a text that stands on lines of its own.
public indirect enum Block: Sendable {
  case heading(Heading)
  case paragraph([Inline], ParagraphStyle)
  case list(List)
  case quote([Block])
  case callout(Callout)
  case definitions([Definition])
  case table(Table)
  case figure(Figure)
  /// Text as a programmer wrote it, line for line.
  case code(String)
  /// A thin line across the text.
  case rule
  /// Empty lines to write on, and how many.
  case writingLines(Int)
  case columns(Columns)
  case cover(Cover)
  case pageBreak
  /// Blocks that stay on one page when a page can hold them.
  case together([Block])
  case contents(Contents)
  case index(Index)

  /// A paragraph of plain text.
  public static func paragraph(_ text: [Inline]) -> Block { .paragraph(text, .normal) }

  /// How a paragraph looks.
  public enum ParagraphStyle: Sendable, Equatable {
    case normal
    /// The first words of a chapter: larger, softer.
    case lede
    case small
    /// A finding above a chart: the serif, bold.
    case finding
    /// A line of small capitals above a title, in the accent colour.
    case overline
    case caption
    /// Facts about the document: date, group, number of answers.
    case facts
  }

  public struct Heading: Sendable {
    /// 1 to 6.
    public var level: Int
    public var text: [Inline]
    /// What links and page references name; empty for none.
    public var anchor: String
    /// Whether the table of contents and the bookmarks list it.
    public var isListed: Bool
    /// The hue of a section, instead of the colour of text.
    public var ink: Drawing.Ink?

    public init(
      _ level: Int, _ text: [Inline], anchor: String = "", isListed: Bool = true,
      ink: Drawing.Ink? = nil
    ) {
      self.level = level
      self.text = text
      self.anchor = anchor
      self.isListed = isListed
      self.ink = ink
    }
  }

  public struct List: Sendable {
    public var kind: Kind
    public var items: [Item]
    /// Whether items stand apart like paragraphs.
    public var isLoose: Bool

    public init(_ kind: Kind, _ items: [Item], isLoose: Bool = false) {
      self.kind = kind
      self.items = items
      self.isLoose = isLoose
    }

    public enum Kind: Sendable, Equatable {
      case bullets
      case numbers(from: Int)
      /// Marks of their own only: boxes.
      case tasks
    }

    public struct Item: Sendable {
      public var blocks: [Block]
      /// Of a task: whether it is done; `nil` for an item with the mark of the list.
      public var isDone: Bool?

      public init(_ blocks: [Block], isDone: Bool? = nil) {
        self.blocks = blocks
        self.isDone = isDone
      }
    }
  }

  /// A part that stands out, with a coloured bar.
  public struct Callout: Sendable {
    public var title: String
    public var blocks: [Block]
    public var ink: Drawing.Ink

    public init(title: String, ink: Drawing.Ink = .accent, blocks: [Block]) {
      self.title = title
      self.blocks = blocks
      self.ink = ink
    }
  }

  public struct Definition: Sendable {
    public var term: [Inline]
    public var blocks: [Block]
    public var anchor: String

    public init(_ term: [Inline], _ blocks: [Block], anchor: String = "") {
      self.term = term
      self.blocks = blocks
      self.anchor = anchor
    }
  }

  /// Two parts side by side; one above the other where a page cannot hold them.
  public struct Columns: Sendable {
    public var left: [Block]
    public var right: [Block]
    /// Of the left one, between 0 and 1.
    public var share: Double

    public init(_ left: [Block], _ right: [Block], share: Double = 0.5) {
      self.left = left
      self.right = right
      self.share = share
    }
  }

  /// A first page of its own.
  public struct Cover: Sendable {
    public var overline: String
    public var title: [Inline]
    public var subtitle: [Inline]
    public var drawing: Figure?
    /// Facts at the foot of the page, one line each.
    public var lines: [[Inline]]

    public init(
      overline: String = "", title: [Inline], subtitle: [Inline] = [], drawing: Figure? = nil,
      lines: [[Inline]] = []
    ) {
      self.overline = overline
      self.title = title
      self.subtitle = subtitle
      self.drawing = drawing
      self.lines = lines
    }
  }

  /// A table of contents: the listed headings that follow, with their pages.
  public struct Contents: Sendable {
    public var title: String
    /// The deepest level of heading that is listed.
    public var depth: Int

    public init(title: String, depth: Int = 2) {
      self.title = title
      self.depth = depth
    }
  }

  /// The terms that ``Inline/indexMark(_:)`` marked before this place, with their pages.
  public struct Index: Sendable {
    public var title: String

    public init(title: String) {
      self.title = title
    }
  }
}

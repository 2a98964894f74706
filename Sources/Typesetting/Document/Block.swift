/// A part of a text that stands on lines of its own.
package indirect enum Block: Sendable {
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
  package static func paragraph(_ text: [Inline]) -> Block { .paragraph(text, .normal) }

  /// How a paragraph looks.
  package enum ParagraphStyle: Sendable, Equatable {
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

  package struct Heading: Sendable {
    /// 1 to 6.
    package var level: Int
    package var text: [Inline]
    /// What links and page references name; empty for none.
    package var anchor: String
    /// Whether the table of contents and the bookmarks list it.
    package var isListed: Bool
    /// The hue of a section, instead of the colour of text.
    package var ink: Drawing.Ink?

    package init(
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

  package struct List: Sendable {
    package var kind: Kind
    package var items: [Item]
    /// Whether items stand apart like paragraphs.
    package var isLoose: Bool

    package init(_ kind: Kind, _ items: [Item], isLoose: Bool = false) {
      self.kind = kind
      self.items = items
      self.isLoose = isLoose
    }

    package enum Kind: Sendable, Equatable {
      case bullets
      case numbers(from: Int)
      /// Marks of their own only: boxes.
      case tasks
    }

    package struct Item: Sendable {
      package var blocks: [Block]
      /// Of a task: whether it is done; `nil` for an item with the mark of the list.
      package var isDone: Bool?

      package init(_ blocks: [Block], isDone: Bool? = nil) {
        self.blocks = blocks
        self.isDone = isDone
      }
    }
  }

  /// A part that stands out, with a coloured bar.
  package struct Callout: Sendable {
    package var title: String
    package var blocks: [Block]
    package var ink: Drawing.Ink

    package init(title: String, ink: Drawing.Ink = .accent, blocks: [Block]) {
      self.title = title
      self.blocks = blocks
      self.ink = ink
    }
  }

  package struct Definition: Sendable {
    package var term: [Inline]
    package var blocks: [Block]
    package var anchor: String

    package init(_ term: [Inline], _ blocks: [Block], anchor: String = "") {
      self.term = term
      self.blocks = blocks
      self.anchor = anchor
    }
  }

  /// Two parts side by side; one above the other where a page cannot hold them.
  package struct Columns: Sendable {
    package var left: [Block]
    package var right: [Block]
    /// Of the left one, between 0 and 1.
    package var share: Double

    package init(_ left: [Block], _ right: [Block], share: Double = 0.5) {
      self.left = left
      self.right = right
      self.share = share
    }
  }

  /// A first page of its own.
  package struct Cover: Sendable {
    package var overline: String
    package var title: [Inline]
    package var subtitle: [Inline]
    package var drawing: Figure?
    /// Facts at the foot of the page, one line each.
    package var lines: [[Inline]]

    package init(
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
  package struct Contents: Sendable {
    package var title: String
    /// The deepest level of heading that is listed.
    package var depth: Int

    package init(title: String, depth: Int = 2) {
      self.title = title
      self.depth = depth
    }
  }

  /// The terms that ``Inline/indexMark(_:)`` marked before this place, with their pages.
  package struct Index: Sendable {
    package var title: String

    package init(title: String) {
      self.title = title
    }
  }
}

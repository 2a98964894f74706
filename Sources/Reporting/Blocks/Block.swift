package import Typesetting

/// A part of a report, by what it is; each writer decides how it looks.
///
/// Everything that a reader sees or hears is in the tree: writers add no words and compute nothing.
///
/// A class, as are its parts: a copy is one reference, wherever a list of blocks is made or taken
/// apart. See `docs/decisions/0007-one-engine-two-runtimes.md`.
package final class Block: Sendable {
  package let content: Content

  private init(_ content: Content) {
    self.content = content
  }

  package enum Content: Sendable, Equatable {
    /// The head of the report.
    case cover(Cover)
    /// From level 1, the title, to 4.
    case heading(Int, [Inline])
    case paragraph([Inline], Role)
    /// Each item holds blocks.
    case list([[Block]], isOrdered: Bool)
    case definitions([Definition])
    case table(Table)
    case figure(Figure)
    case callout(Callout)
    /// Side by side where there is room, from the first to the last.
    case columns([[Block]])
    /// Something to do, in a frame of its own.
    case card(Card)
    /// Somebody's own words; their direction of writing is that of the words.
    case quote([Block])
    /// Room to write by hand.
    case writingLines(Int, label: String)
    /// A good place to begin a new page.
    case pageBreak
    /// Not to be torn apart by the end of a page.
    case keepTogether([Block])
  }

  package enum Role: Sendable, Equatable {
    case normal
    /// The sentence that says what a chart shows.
    case finding
    /// Beside the text: smaller.
    case note
  }

  /// The head of a report.
  package final class Cover: Sendable, Equatable {
    /// What kind of report it is.
    package let kind: String
    package let title: [Inline]
    /// Who, when, about whom; each is a few words.
    package let details: [[Inline]]
    /// Growth rings, with how far the learner is.
    package let rings: Picture?

    @inline(never)
    init(kind: String, title: [Inline], details: [[Inline]], rings: Picture?) {
      self.kind = kind
      self.title = title
      self.details = details
      self.rings = rings
    }

    package static func == (left: Cover, right: Cover) -> Bool {
      left.kind == right.kind
        && left.title == right.title
        && left.details == right.details
        && left.rings == right.rings
    }
  }

  /// A drawing with the words that stand for it.
  package final class Picture: Sendable, Equatable {
    package let drawing: Drawing
    /// The same for a narrow screen; `nil` where the drawing may simply shrink.
    package let narrow: Drawing?
    /// A few words that name it.
    package let title: String
    /// What is to be seen, for those who do not see it.
    package let alternative: String

    @inline(never)
    init(drawing: Drawing, narrow: Drawing?, title: String, alternative: String) {
      self.drawing = drawing
      self.narrow = narrow
      self.title = title
      self.alternative = alternative
    }

    package static func == (left: Picture, right: Picture) -> Bool {
      left.drawing == right.drawing
        && left.narrow == right.narrow
        && left.title == right.title
        && left.alternative == right.alternative
    }
  }

  package final class Figure: Sendable, Equatable {
    package let picture: Picture
    /// What the picture shows, in one or more sentences above it.
    package let finding: [Inline]
    /// How to read it.
    package let note: [Inline]
    /// The numbers of the picture.
    package let table: Table
    /// What the numbers are called where they are folded away.
    package let tableLabel: String

    @inline(never)
    init(picture: Picture, finding: [Inline], note: [Inline], table: Table, tableLabel: String) {
      self.picture = picture
      self.finding = finding
      self.note = note
      self.table = table
      self.tableLabel = tableLabel
    }

    package static func == (left: Figure, right: Figure) -> Bool {
      left.picture == right.picture
        && left.finding == right.finding
        && left.note == right.note
        && left.table == right.table
        && left.tableLabel == right.tableLabel
    }
  }

  package final class Definition: Sendable, Equatable {
    package let term: [Inline]
    package let content: [Block]

    @inline(never)
    init(term: [Inline], content: [Block]) {
      self.term = term
      self.content = content
    }

    package static func == (left: Definition, right: Definition) -> Bool {
      left.term == right.term
        && left.content == right.content
    }
  }

  package final class Table: Sendable, Equatable {
    package let caption: String
    package let columns: [Column]
    /// As many cells as columns; the first is the header of its row.
    package let rows: [[[Inline]]]

    @inline(never)
    init(caption: String, columns: [Column], rows: [[[Inline]]]) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
    }

    package final class Column: Sendable, Equatable {
      package let header: String
      /// Numbers stand at the end of their column.
      package let isNumber: Bool

      @inline(never)
      package init(_ header: String, isNumber: Bool = false) {
        self.header = header
        self.isNumber = isNumber
      }

      package static func == (left: Column, right: Column) -> Bool {
        left.header == right.header
          && left.isNumber == right.isNumber
      }
    }

    package static func == (left: Table, right: Table) -> Bool {
      left.caption == right.caption
        && left.columns == right.columns
        && left.rows == right.rows
    }
  }

  package final class Callout: Sendable, Equatable {
    package let title: String
    package let content: [Block]
    package let tone: Tone

    @inline(never)
    init(title: String, content: [Block], tone: Tone) {
      self.title = title
      self.content = content
      self.tone = tone
    }

    package static func == (left: Callout, right: Callout) -> Bool {
      left.title == right.title
        && left.content == right.content
        && left.tone == right.tone
    }
  }

  /// What a frame is for; never the only signal.
  package enum Tone: Sendable, Equatable {
    /// The accent of the report.
    case accent
    /// Something to try.
    case experiment
    /// A remark.
    case quiet
  }

  package final class Card: Sendable, Equatable {
    /// What sort of card: "A small experiment".
    package let kind: String
    package let title: [Inline]
    package let content: [Block]
    package let tone: Tone

    @inline(never)
    init(kind: String, title: [Inline], content: [Block], tone: Tone) {
      self.kind = kind
      self.title = title
      self.content = content
      self.tone = tone
    }

    package static func == (left: Card, right: Card) -> Bool {
      left.kind == right.kind
        && left.title == right.title
        && left.content == right.content
        && left.tone == right.tone
    }
  }
}

extension Block: Equatable {
  package static func == (left: Block, right: Block) -> Bool { left.content == right.content }
}

// Blocks are made in a hundred places, so nothing here is inlined.
extension Block {
  @inline(never)
  static func cover(_ cover: Cover) -> Block { Block(.cover(cover)) }
  @inline(never)
  package static func heading(_ level: Int, _ text: [Inline]) -> Block {
    Block(.heading(level, text))
  }
  @inline(never)
  package static func paragraph(_ text: [Inline], _ role: Role) -> Block {
    Block(.paragraph(text, role))
  }
  @inline(never)
  package static func list(_ items: [[Block]], isOrdered: Bool) -> Block {
    Block(.list(items, isOrdered: isOrdered))
  }
  @inline(never)
  static func definitions(_ definitions: [Definition]) -> Block {
    Block(.definitions(definitions))
  }
  @inline(never)
  static func table(_ table: Table) -> Block { Block(.table(table)) }
  @inline(never)
  static func figure(_ figure: Figure) -> Block { Block(.figure(figure)) }
  @inline(never)
  static func callout(_ callout: Callout) -> Block { Block(.callout(callout)) }
  @inline(never)
  static func columns(_ columns: [[Block]]) -> Block { Block(.columns(columns)) }
  @inline(never)
  static func card(_ card: Card) -> Block { Block(.card(card)) }
  @inline(never)
  package static func quote(_ blocks: [Block]) -> Block { Block(.quote(blocks)) }
  @inline(never)
  static func writingLines(_ count: Int, label: String) -> Block {
    Block(.writingLines(count, label: label))
  }
  static var pageBreak: Block { Block(.pageBreak) }
  @inline(never)
  static func keepTogether(_ blocks: [Block]) -> Block { Block(.keepTogether(blocks)) }

  @inline(never)
  static func text(_ inlines: [Inline]) -> Block { .paragraph(inlines, .normal) }
  @inline(never)
  static func text(_ text: String) -> Block { .paragraph([.text(text)], .normal) }
  @inline(never)
  static func note(_ text: String) -> Block { .paragraph([.text(text)], .note) }
}

extension [Block] {
  @inline(never)
  static func text(_ inlines: [Inline]) -> [Block] { [Block.text(inlines)] }
  @inline(never)
  static func text(_ text: String) -> [Block] { [Block.text(text)] }
}

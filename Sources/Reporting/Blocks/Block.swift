package import Typesetting

/// A part of a report, by what it is; each writer decides how it looks.
///
/// Everything that a reader sees or hears is in the tree: writers add no words and compute nothing.
package indirect enum Block: Sendable, Equatable {
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

  package enum Role: Sendable, Equatable {
    case normal
    /// The sentence that says what a chart shows.
    case finding
    /// Beside the text: smaller.
    case note
  }

  /// The head of a report.
  package struct Cover: Sendable, Equatable {
    /// What kind of report it is.
    package var kind: String
    package var title: [Inline]
    /// Who, when, about whom; each is a few words.
    package var details: [[Inline]]
    /// Growth rings, with how far the learner is.
    package var rings: Picture?
  }

  /// A drawing with the words that stand for it.
  package struct Picture: Sendable, Equatable {
    package var drawing: Drawing
    /// The same for a narrow screen; `nil` where the drawing may simply shrink.
    package var narrow: Drawing?
    /// A few words that name it.
    package var title: String
    /// What is to be seen, for those who do not see it.
    package var alternative: String
  }

  package struct Figure: Sendable, Equatable {
    package var picture: Picture
    /// What the picture shows, in one or more sentences above it.
    package var finding: [Inline]
    /// How to read it.
    package var note: [Inline]
    /// The numbers of the picture.
    package var table: Table
    /// What the numbers are called where they are folded away.
    package var tableLabel: String
  }

  package struct Definition: Sendable, Equatable {
    package var term: [Inline]
    package var content: [Block]
  }

  package struct Table: Sendable, Equatable {
    package var caption: String
    package var columns: [Column]
    /// As many cells as columns; the first is the header of its row.
    package var rows: [[[Inline]]]

    package struct Column: Sendable, Equatable {
      package var header: String
      /// Numbers stand at the end of their column.
      package var isNumber: Bool

      package init(_ header: String, isNumber: Bool = false) {
        self.header = header
        self.isNumber = isNumber
      }
    }
  }

  package struct Callout: Sendable, Equatable {
    package var title: String
    package var content: [Block]
    package var tone: Tone
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

  package struct Card: Sendable, Equatable {
    /// What sort of card: "A small experiment".
    package var kind: String
    package var title: [Inline]
    package var content: [Block]
    package var tone: Tone
  }
}

extension Block {
  static func text(_ inlines: [Inline]) -> Block { .paragraph(inlines, .normal) }
  static func text(_ text: String) -> Block { .paragraph([.text(text)], .normal) }
  static func note(_ text: String) -> Block { .paragraph([.text(text)], .note) }
}

/// Rows and columns of text.
package struct Table: Sendable {
  package var columns: [Column]
  /// The rows at the top that name the columns; set again on every page.
  package var head: [[Cell]]
  package var rows: [[Cell]]
  /// Whether the first cell of each row names the row.
  package var hasRowHeads: Bool
  package var caption: [Inline]

  package init(
    columns: [Column], head: [[Cell]] = [], rows: [[Cell]], hasRowHeads: Bool = false,
    caption: [Inline] = []
  ) {
    self.columns = columns
    self.head = head
    self.rows = rows
    self.hasRowHeads = hasRowHeads
    self.caption = caption
  }

  package typealias Cell = [Inline]

  package struct Column: Sendable {
    package var alignment: Alignment
    /// The part of the width that it takes, in relation to the others; `nil` for a width from what
    /// it holds.
    package var weight: Double?

    package init(_ alignment: Alignment = .left, weight: Double? = nil) {
      self.alignment = alignment
      self.weight = weight
    }
  }

  package enum Alignment: Sendable, Equatable {
    case left
    case center
    case right
  }
}

/// Rows and columns of text.
public struct Table: Sendable {
  public var columns: [Column]
  /// The rows at the top that name the columns; set again on every page.
  public var head: [[Cell]]
  public var rows: [[Cell]]
  /// Whether the first cell of each row names the row.
  public var hasRowHeads: Bool
  public var caption: [Inline]

  public init(
    columns: [Column], head: [[Cell]] = [], rows: [[Cell]], hasRowHeads: Bool = false,
    caption: [Inline] = []
  ) {
    self.columns = columns
    self.head = head
    self.rows = rows
    self.hasRowHeads = hasRowHeads
    self.caption = caption
  }

  public typealias Cell = [Inline]

  public struct Column: Sendable {
    public var alignment: Alignment
    /// The part of the width that it takes, in relation to the others; `nil` for a width from what
    /// it holds.
    public var weight: Double?

    public init(_ alignment: Alignment = .left, weight: Double? = nil) {
      self.alignment = alignment
      self.weight = weight
    }
  }

  public enum Alignment: Sendable, Equatable {
    case left
    case center
    case right
  }
}

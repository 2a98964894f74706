/// A piece of a column that is never cut: a line, a picture, a row of a table.
struct Strip: Sendable {
  /// What is painted, with positions from the upper edge of the strip.
  var paints: Range<Int>
  /// In points.
  var height: Double
  /// Room above, dropped at the top of a page.
  var before: Double
  var breakBefore: Break
  /// The innermost callout around it; -1 for none.
  var frame: Int32 = -1
  /// The table whose head is set again when a page begins here; -1 for none.
  var table: Int32 = -1
  /// Footnotes first named here, by their numbers.
  var notes: Range<Int> = 0..<0

  enum Break: Sendable {
    case allowed
    case avoided
    case forced
  }
}

/// A bar and a ground behind strips that follow one another.
struct Frame: Sendable {
  let parent: Int32
  let x: Double
  let width: Double
  let bar: Palette.Color?
  let ground: Palette.Color?
  /// Of the bar, in points.
  let barWidth: Double
}

/// Something painted, with the part of the document that it belongs to.
struct Paint: Sendable {
  /// Its place in the structure tree, or ``StructureTree/artifact``.
  var element: Int32
  /// From the left edge of the page, in points.
  var x: Double
  /// From the upper edge of the strip, later of the page, downward in points.
  var y: Double
  var kind: Kind

  enum Kind: Sendable {
    /// Glyphs on a base line.
    case text(TextPaint)
    case fill(width: Double, height: Double, Palette.Color)
    case drawing(Int, scale: Double)
    case image(Int, width: Double, height: Double)
    case checkBox(size: Double, isChecked: Bool, Palette.Color)
    /// The number of the page of an anchor; becomes text when pages are known. With a positive
    /// width the number ends at that distance from `x`.
    case pageNumber(anchor: Int, TextStyle, digits: Int, rightEdge: Double)
    /// The area of a link.
    case link(Int, width: Double, height: Double)
    case anchor(Int)
    /// Puts an element at its place in the tree though it shows nothing.
    case touch
  }
}

/// Glyphs of one font in a row.
struct TextPaint: Sendable {
  let font: Int32
  let size: Double
  let color: Palette.Color
  /// Places in the setter's list of glyphs.
  let glyphs: Range<Int32>
  let tracking: Int32
}

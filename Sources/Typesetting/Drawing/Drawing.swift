/// A picture made of lines, areas and words: what a chart is before it is SVG or PDF.
///
/// One tree, several writers. Positions are in points from the upper left corner, y downward.
/// Colours are names of a palette, so that a site can follow dark mode and paper stays paper.
public struct Drawing: Sendable, Equatable {
  /// In points.
  public var size: Size
  public var elements: [Element]

  public init(size: Size, elements: [Element] = []) {
    self.size = size
    self.elements = elements
  }

  public struct Size: Sendable, Equatable {
    public var width: Double
    public var height: Double

    public init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }
  }

  public struct Point: Sendable, Equatable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// Painted in order; a later element lies on an earlier one.
  public enum Element: Sendable, Equatable {
    case path(Path, Style)
    case line(from: Point, to: Point, Style)
    case circle(center: Point, radius: Double, Style)
    case rectangle(origin: Point, size: Size, cornerRadius: Double, Style)
    case text(Label)
  }

  public struct Path: Sendable, Equatable {
    public var segments: [Segment]

    public init(_ segments: [Segment] = []) {
      self.segments = segments
    }

    /// A path through points, with straight lines.
    public init(through points: [Point], isClosed: Bool) {
      segments = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
      if isClosed, !points.isEmpty { segments.append(.close) }
    }

    public enum Segment: Sendable, Equatable {
      case move(Point)
      case line(Point)
      /// A cubic Bézier curve: first control point, second, end.
      case curve(Point, Point, Point)
      case close
    }
  }

  /// How an outline is drawn; without fill and stroke nothing is seen.
  public struct Style: Sendable, Equatable {
    public var fill: Ink?
    public var stroke: Ink?
    /// Of the stroke, in points.
    public var width: Double
    /// Lengths of dashes and gaps in turn, in points; empty for a whole line.
    public var dash: [Double]
    /// Whether lines end and turn round instead of square.
    public var isRound: Bool
    /// How much the fill covers, 0 to 1.
    public var fillOpacity: Double
    /// Whether a part that the outline goes round twice is a hole.
    public var isEvenOdd: Bool

    public init(
      fill: Ink? = nil, stroke: Ink? = nil, width: Double = 1, dash: [Double] = [],
      isRound: Bool = false, fillOpacity: Double = 1, isEvenOdd: Bool = false
    ) {
      self.fill = fill
      self.stroke = stroke
      self.width = width
      self.dash = dash
      self.isRound = isRound
      self.fillOpacity = fillOpacity
      self.isEvenOdd = isEvenOdd
    }
  }

  /// A line of words.
  public struct Label: Sendable, Equatable {
    public var text: String
    /// On the base line: where the line begins, has its middle, or ends.
    public var position: Point
    public var anchor: Anchor
    /// Size of the type, in points.
    public var size: Double
    public var isBold: Bool
    public var ink: Ink
    public var isItalic: Bool
    /// Where the line runs, as a step of length 1; to the right when nothing else is said.
    public var direction: Point

    public init(
      _ text: String, at position: Point, anchor: Anchor = .start, size: Double,
      isBold: Bool = false, ink: Ink = .text, isItalic: Bool = false,
      direction: Point = Point(1, 0)
    ) {
      self.text = text
      self.position = position
      self.anchor = anchor
      self.size = size
      self.isBold = isBold
      self.ink = ink
      self.isItalic = isItalic
      self.direction = direction
    }

    public enum Anchor: Sendable, Equatable {
      case start
      case middle
      case end
    }
  }

  /// A colour by what it is for.
  public enum Ink: Sendable, Hashable {
    /// The colour of text.
    case text
    /// Text of less weight: labels of axes.
    case muted
    /// Lines of a grid.
    case faint
    /// The ground everything stands on: fills a hollow mark.
    case paper
    /// What is wanted; the one accent of a page.
    case accent
    /// The accent as a light area.
    case accentTint
    /// A neutral light area: what is today.
    case tint
    /// The colour of a section, from 0; after the last the first comes again.
    case section(Int)
    /// A fixed colour of a picture that somebody else drew: red, green and blue, 0 to 255.
    case fixed(red: UInt8, green: UInt8, blue: UInt8)
  }
}

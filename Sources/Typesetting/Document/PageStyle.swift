/// The look of a document: paper, margins, sizes of type, colours.
public struct PageStyle: Sendable {
  public var paper: Paper
  public var margins: Margins
  public var type: TypeScale
  public var palette: Palette
  /// The widest that a line of running text is, in points.
  public var measure: Double

  public init(
    paper: Paper = .a4, margins: Margins = Margins(), type: TypeScale = TypeScale(),
    palette: Palette = Palette(), measure: Double = 430
  ) {
    self.paper = paper
    self.margins = margins
    self.type = type
    self.palette = palette
    self.measure = measure
  }

  /// The room between the left and the right margin, in points.
  public var textWidth: Double { paper.size.width - margins.left - margins.right }

  public enum Paper: Sendable, Equatable {
    case a4
    case letter

    /// In points.
    public var size: Drawing.Size {
      switch self {
      case .a4: Drawing.Size(width: 595.28, height: 841.89)
      case .letter: Drawing.Size(width: 612, height: 792)
      }
    }
  }

  /// In points.
  public struct Margins: Sendable, Equatable {
    public var top: Double
    public var right: Double
    public var bottom: Double
    public var left: Double

    public init(top: Double = 60, right: Double = 54, bottom: Double = 64, left: Double = 54) {
      self.top = top
      self.right = right
      self.bottom = bottom
      self.left = left
    }
  }
}

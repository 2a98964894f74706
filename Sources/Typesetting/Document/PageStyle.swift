/// The look of a document: paper, margins, sizes of type, colours.
package struct PageStyle: Sendable {
  package var paper: Paper
  package var margins: Margins
  package var type: TypeScale
  package var palette: Palette
  /// The widest that a line of running text is, in points.
  package var measure: Double

  package init(
    paper: Paper = .a4, margins: Margins = Margins(), type: TypeScale = TypeScale(),
    palette: Palette = Palette(), measure: Double = 430
  ) {
    self.paper = paper
    self.margins = margins
    self.type = type
    self.palette = palette
    self.measure = measure
  }

  package enum Paper: Sendable, Equatable {
    case a4
    case letter

    /// In points.
    package var size: Drawing.Size {
      switch self {
      case .a4: Drawing.Size(width: 595.28, height: 841.89)
      case .letter: Drawing.Size(width: 612, height: 792)
      }
    }
  }

  /// In points.
  package struct Margins: Sendable, Equatable {
    package var top: Double
    package var right: Double
    package var bottom: Double
    package var left: Double

    package init(top: Double = 60, right: Double = 54, bottom: Double = 64, left: Double = 54) {
      self.top = top
      self.right = right
      self.bottom = bottom
      self.left = left
    }
  }
}

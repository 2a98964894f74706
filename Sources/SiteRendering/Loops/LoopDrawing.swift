import CourseModel

/// A loop diagram in numbers: words, curves and marks, in CSS pixels from the top left corner.
package struct LoopDrawing: Sendable {
  let width: Int
  let height: Int
  /// By variable.
  let variables: [Words]
  /// By link.
  let links: [Link]
  /// By loop.
  let marks: [Mark]
  /// What every place is moved by when it is written, so that the drawing begins at the corner.
  let offset: LoopPoint

  struct Words: Sendable {
    let box: LoopBox
    let label: Label
  }

  struct Link: Sendable {
    /// Without its arrow head.
    let curve: LoopCurve
    let tip: LoopPoint
    /// The direction in which the head points.
    let direction: LoopPoint
    let isOpposite: Bool
    let sign: LoopBox
    /// The bars of a delay, and the word beside them.
    let delay: Delay?
  }

  struct Delay: Sendable {
    let bars: [(LoopPoint, LoopPoint)]
    let word: LoopBox
  }

  struct Mark: Sendable {
    let name: String
    let middle: LoopPoint
    let isClockwise: Bool
  }

  static let textSize = 15
  static let lineHeight = 19
  static let signSize = 17
  static let delaySize = 13
  static let markRadius = 18.0
  static let headLength = 10.0

  /// - Parameters:
  ///   - diagram: with at least one link.
  ///   - delayWord: what stands beside the bars of a delay.
  init(_ diagram: LoopDiagram, delayWord: String) {
    let labels = diagram.variables.map {
      Label($0, size: Self.textSize, width: 150, limit: 4)
    }
    let sizes = labels.map { label in
      LoopBox(
        middle: .zero, halfWidth: Double(label.width(size: Self.textSize)) / 2 + 3,
        halfHeight: Double(label.lines.count * Self.lineHeight) / 2 + 1)
    }
    let placement = LoopPlacement(diagram, boxes: sizes)
    let curves = LoopRouting(diagram, placement).curves
    var space = LoopSpace(boxes: placement.boxes, curves: curves)
    // Signs must stand by their arrow heads; marks only somewhere in their loop.
    let word = Double(TextWidth.of(delayWord, size: Self.delaySize))
    links = space.placeSigns(diagram, delayWidth: word)
    marks = space.placeMarks(diagram)
    variables = zip(placement.boxes, labels).map { Words(box: $0, label: $1) }
    var bounds = LoopBounds(curves.flatMap { $0.samples(9) })
    for box in space.boxes { bounds.add(box) }
    offset = LoopPoint(x: 10 - bounds.left, y: 10 - bounds.top)
    width = Int((bounds.right - bounds.left + 20).rounded(.up))
    height = Int((bounds.bottom - bounds.top + 20).rounded(.up))
  }
}

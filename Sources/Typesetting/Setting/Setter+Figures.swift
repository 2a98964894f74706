extension Setter {
  mutating func setFigure(_ figure: Figure, _ flow: Flow) {
    let size = flow.size
    space(size * 0.7)
    let hasCaption = !figure.caption.isEmpty
    let around = hasCaption ? tree.add(.division, under: flow.element) : flow.element
    let room = bodySize.height - (hasCaption ? size * 5 : 0)
    let start = open(baseline: 0, element: around)
    let height = paint(figure, x: flow.x, y: 0, width: flow.width, room: room, under: around)
    close(start, height: height, flow: flow)
    space(size * 0.7)
    guard hasCaption else { return }
    keepsWithNext = true
    gap = 0
    space(size * 0.45)
    set([.paragraph(figure.caption, .caption)], flow.under(around))
  }

  /// Paints a picture, made smaller when it does not fit.
  /// - Returns: its height.
  mutating func paint(
    _ figure: Figure, x: Double, y: Double, width: Double, room: Double, under parent: Int32
  ) -> Double {
    let natural = figure.picture.size
    guard natural.width > 0, natural.height > 0 else { return 0 }
    var wanted = natural.width
    if case .share(let share) = figure.width { wanted = width * min(max(share, 0.02), 1) }
    wanted = min(wanted, width)
    wanted = min(wanted, room * natural.width / natural.height)
    let scale = wanted / natural.width
    let left = figure.isCentered ? x + (width - wanted) / 2 : x
    let element =
      figure.alternative.isEmpty
      ? StructureTree.artifact
      : tree.add(.figure, under: parent, .figure(alternative: figure.alternative, box: []))
    switch figure.picture {
    case .drawing(let drawing):
      drawings.append(drawing)
      shapeLabels(of: drawing)
      paints.append(
        Paint(element: element, x: left, y: y, kind: .drawing(drawings.count - 1, scale: scale)))
    case .image(let image):
      images.append(image)
      paints.append(
        Paint(
          element: element, x: left, y: y,
          kind: .image(
            images.count - 1, width: wanted, height: natural.height * scale)))
    }
    return natural.height * scale
  }

  /// Shapes the words of a drawing, so that their glyphs are in the file.
  private mutating func shapeLabels(of drawing: Drawing) {
    for case .text(let label) in drawing.elements {
      _ = shelf.shape(
        label.text.unicodeScalars.map(\.value)[...],
        FontShelf.Face(isBold: label.isBold, isItalic: label.isItalic))
    }
  }
}

extension Figure.Picture {
  /// In points.
  var size: Drawing.Size {
    switch self {
    case .drawing(let drawing): drawing.size
    case .image(let image):
      Drawing.Size(width: Double(image.width) * 0.75, height: Double(image.height) * 0.75)
    }
  }
}

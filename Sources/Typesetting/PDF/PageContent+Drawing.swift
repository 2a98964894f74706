extension PageContent {
  /// Paints the shape of an element of a drawing; its words are the caller's.
  mutating func shape(
    _ element: Drawing.Element, x: Double, y: Double, scale: Double, _ palette: Palette
  ) {
    let pen = DrawingPen(x: x, y: y, scale: scale)
    switch element {
    case .path(let path, let style):
      guard begin(style, scale, palette) else { return }
      self.path(path, pen)
      end(style)
    case .line(let from, let to, let style):
      guard begin(style, scale, palette) else { return }
      self.path(Drawing.Path(through: [from, to], isClosed: false), pen)
      end(Drawing.Style(stroke: style.stroke))
    case .circle(let center, let radius, let style):
      guard begin(style, scale, palette) else { return }
      self.path(.circle(center, radius), pen)
      end(style)
    case .rectangle(let origin, let size, let corner, let style):
      guard begin(style, scale, palette) else { return }
      self.path(.rectangle(origin, size, corner), pen)
      end(style)
    case .text: break
    }
  }

  private struct DrawingPen {
    let x: Double
    let y: Double
    let scale: Double
  }

  private mutating func begin(_ style: Drawing.Style, _ scale: Double, _ palette: Palette) -> Bool {
    guard style.fill != nil || style.stroke != nil else { return false }
    beginShape()
    if let fill = style.fill {
      setFill(palette.color(of: fill))
      setOpacity(style.fillOpacity)
    }
    guard let ink = style.stroke else { return true }
    setStroke(palette.color(of: ink))
    write(length: max(0.1, style.width * scale))
    write(" w ")
    write(style.isRound ? "1 J 1 j " : "0 J 0 j ")
    write("[")
    for (index, length) in style.dash.enumerated() {
      if index > 0 { write(" ") }
      write(length: max(0, length * scale))
    }
    write("] 0 d\n")
    return true
  }

  private mutating func end(_ style: Drawing.Style) {
    switch (style.fill != nil, style.stroke != nil) {
    case (true, true): write(style.isEvenOdd ? "B*\n" : "B\n")
    case (true, false): write(style.isEvenOdd ? "f*\n" : "f\n")
    case (false, true): write("S\n")
    case (false, false): write("n\n")
    }
    setOpacity(1)
  }

  private mutating func path(_ path: Drawing.Path, _ pen: DrawingPen) {
    func at(_ point: Drawing.Point) -> Drawing.Point {
      Drawing.Point(pen.x + point.x * pen.scale, pen.y + point.y * pen.scale)
    }
    // A path that does not begin with a move is no path in a PDF.
    var isBegun = false
    for segment in path.segments {
      switch segment {
      case .move(let to):
        put(at(to))
        write(" m\n")
        isBegun = true
      case .line(let to):
        put(at(to))
        write(isBegun ? " l\n" : " m\n")
        isBegun = true
      case .curve(let first, let second, let to):
        if !isBegun {
          put(at(first))
          write(" m\n")
          isBegun = true
        }
        put(at(first))
        write(" ")
        put(at(second))
        write(" ")
        put(at(to))
        write(" c\n")
      case .close: if isBegun { write("h\n") }
      }
    }
    if !isBegun { write("0 0 m\n") }
  }

  private mutating func put(_ point: Drawing.Point) { self.point(point.x, point.y) }
}

extension Drawing.Path {
  /// How far the control points of a quarter of a circle are from its ends, in radii.
  private static var quarter: Double { 0.5522847498 }

  static func circle(_ center: Drawing.Point, _ radius: Double) -> Drawing.Path {
    .ellipse(center, radius, radius)
  }

  static func ellipse(_ center: Drawing.Point, _ width: Double, _ height: Double) -> Drawing.Path {
    let (x, y, k) = (center.x, center.y, quarter)
    func point(_ right: Double, _ down: Double) -> Drawing.Point {
      Drawing.Point(x + right * width, y + down * height)
    }
    return Drawing.Path([
      .move(point(1, 0)),
      .curve(point(1, k), point(k, 1), point(0, 1)),
      .curve(point(-k, 1), point(-1, k), point(-1, 0)),
      .curve(point(-1, -k), point(-k, -1), point(0, -1)),
      .curve(point(k, -1), point(1, -k), point(1, 0)),
      .close,
    ])
  }

  static func rectangle(
    _ origin: Drawing.Point, _ size: Drawing.Size, _ corner: Double
  ) -> Drawing.Path {
    let (left, top) = (origin.x, origin.y)
    let (right, bottom) = (left + size.width, top + size.height)
    let radius = max(0, min(corner, min(size.width, size.height) / 2))
    func point(_ x: Double, _ y: Double) -> Drawing.Point { Drawing.Point(x, y) }
    guard radius > 0 else {
      return Drawing.Path(
        through: [point(left, top), point(right, top), point(right, bottom), point(left, bottom)],
        isClosed: true)
    }
    let near = radius * (1 - quarter)
    return Drawing.Path([
      .move(point(left + radius, top)),
      .line(point(right - radius, top)),
      .curve(point(right - near, top), point(right, top + near), point(right, top + radius)),
      .line(point(right, bottom - radius)),
      .curve(
        point(right, bottom - near), point(right - near, bottom), point(right - radius, bottom)),
      .line(point(left + radius, bottom)),
      .curve(point(left + near, bottom), point(left, bottom - near), point(left, bottom - radius)),
      .line(point(left, top + radius)),
      .curve(point(left, top + near), point(left + near, top), point(left + radius, top)),
      .close,
    ])
  }
}

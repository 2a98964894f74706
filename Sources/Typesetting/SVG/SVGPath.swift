/// Path data of a drawing: `M 0 0 h 10 a 5 5 0 0 1 5 5 z`.
///
/// Source: SVG 1.1, 8.3 and F.6.
struct SVGPath {
  private(set) var path = Drawing.Path()
  /// Whether all of the text was understood.
  private(set) var isWhole = true
  private var numbers: SVGNumbers
  private var point = Drawing.Point(0, 0)
  private var start = Drawing.Point(0, 0)
  /// The last control point, for smooth curves.
  private var control: Drawing.Point?
  private var isCubic = false

  init(_ text: [UInt8]) {
    numbers = SVGNumbers(text)
    read()
  }

  private mutating func read() {
    var command: UInt8?
    while let next = numbers.peek() {
      if next | 0x20 >= 0x61, next | 0x20 <= 0x7A {
        command = numbers.take()
        guard path.segments.isEmpty == false || command.map({ $0 | 0x20 }) == 0x6D else {
          isWhole = false
          return
        }
      }
      guard let current = command, step(current) else {
        isWhole = false
        return
      }
      // What follows a move without a letter are lines; nothing follows a close.
      if current == 0x4D { command = 0x4C }
      if current == 0x6D { command = 0x6C }
      if current | 0x20 == 0x7A { command = nil }
    }
  }

  private mutating func pair(_ isRelative: Bool) -> Drawing.Point? {
    guard let x = numbers.number(), let y = numbers.number() else { return nil }
    return isRelative ? Drawing.Point(point.x + x, point.y + y) : Drawing.Point(x, y)
  }

  private mutating func step(_ command: UInt8) -> Bool {
    let isRelative = command & 0x20 != 0
    let old = control
    control = nil
    switch command | 0x20 {
    case UInt8(ascii: "m"):
      guard let to = pair(isRelative) else { return false }
      path.segments.append(.move(to))
      (point, start) = (to, to)
    case UInt8(ascii: "l"):
      guard let to = pair(isRelative) else { return false }
      line(to)
    case UInt8(ascii: "h"):
      guard let x = numbers.number() else { return false }
      line(Drawing.Point(isRelative ? point.x + x : x, point.y))
    case UInt8(ascii: "v"):
      guard let y = numbers.number() else { return false }
      line(Drawing.Point(point.x, isRelative ? point.y + y : y))
    case UInt8(ascii: "c"):
      guard let first = pair(isRelative), let second = pair(isRelative), let to = pair(isRelative)
      else { return false }
      curve(first, second, to)
    case UInt8(ascii: "s"):
      guard let second = pair(isRelative), let to = pair(isRelative) else { return false }
      curve(mirrored(isCubic ? old : nil), second, to)
    case UInt8(ascii: "q"):
      guard let middle = pair(isRelative), let to = pair(isRelative) else { return false }
      quadratic(middle, to)
    case UInt8(ascii: "t"):
      guard let to = pair(isRelative) else { return false }
      quadratic(mirrored(isCubic ? nil : old), to)
    case UInt8(ascii: "a"): return arc(isRelative)
    case UInt8(ascii: "z"):
      path.segments.append(.close)
      point = start
    default: return false
    }
    return true
  }

  private func mirrored(_ control: Drawing.Point?) -> Drawing.Point {
    guard let control else { return point }
    return Drawing.Point(2 * point.x - control.x, 2 * point.y - control.y)
  }

  private mutating func line(_ to: Drawing.Point) {
    path.segments.append(.line(to))
    point = to
  }

  private mutating func curve(_ first: Drawing.Point, _ second: Drawing.Point, _ to: Drawing.Point)
  {
    path.segments.append(.curve(first, second, to))
    (point, control, isCubic) = (to, second, true)
  }

  private mutating func quadratic(_ middle: Drawing.Point, _ to: Drawing.Point) {
    func toward(_ end: Drawing.Point) -> Drawing.Point {
      Drawing.Point(end.x + (middle.x - end.x) * 2 / 3, end.y + (middle.y - end.y) * 2 / 3)
    }
    path.segments.append(.curve(toward(point), toward(to), to))
    (point, control, isCubic) = (to, middle, false)
  }

  private mutating func arc(_ isRelative: Bool) -> Bool {
    guard let width = numbers.number(), let height = numbers.number(), let angle = numbers.number(),
      let isLarge = numbers.flag(), let isSweep = numbers.flag(), let to = pair(isRelative)
    else { return false }
    let arc = SVGArc(
      from: point, to: to, radii: (width.magnitude, height.magnitude), turn: Turn(degrees: angle),
      isLarge: isLarge, isSweep: isSweep)
    path.segments += arc.segments
    point = to
    return true
  }
}

/// An arc of an ellipse as curves.
///
/// Angles are never computed: arcs are halved until they are a quarter of a turn at most.
struct SVGArc {
  private(set) var segments: [Drawing.Path.Segment] = []
  private var center = Drawing.Point(0, 0)
  private let radii: (Double, Double)
  private let turn: Turn

  init(
    from: Drawing.Point, to: Drawing.Point, radii: (Double, Double), turn: Turn, isLarge: Bool,
    isSweep: Bool
  ) {
    self.turn = turn
    if from == to {
      self.radii = radii
      return
    }
    guard radii.0 > 0, radii.1 > 0 else {
      self.radii = radii
      segments = [.line(to)]
      return
    }
    // The middle between the ends, seen from the axes of the ellipse.
    let (dx, dy) = ((from.x - to.x) / 2, (from.y - to.y) / 2)
    let x = turn.cosine * dx + turn.sine * dy
    let y = -turn.sine * dx + turn.cosine * dy
    var (width, height) = radii
    let excess = x * x / (width * width) + y * y / (height * height)
    if excess > 1 {
      width *= excess.squareRoot()
      height *= excess.squareRoot()
    }
    self.radii = (width, height)
    let (ux, uy) = (x / width, y / height)
    let square = ux * ux + uy * uy
    var factor = max(0, 1 / square - 1).squareRoot()
    if isLarge == isSweep { factor = -factor }
    // On the circle of radius 1: the centre, then the ends from there.
    let (cx, cy) = (factor * uy, -factor * ux)
    center = Drawing.Point(
      turn.cosine * cx * width - turn.sine * cy * height + (from.x + to.x) / 2,
      turn.sine * cx * width + turn.cosine * cy * height + (from.y + to.y) / 2)
    let first = Drawing.Point(ux - cx, uy - cy)
    let last = Drawing.Point(-ux - cx, -uy - cy)
    add(first, last, isLarge: isLarge, sign: isSweep ? 1 : -1, depth: 0)
    segments[segments.count - 1] = SVGArc.ending(segments[segments.count - 1], at: to)
  }

  private static func ending(
    _ segment: Drawing.Path.Segment, at point: Drawing.Point
  ) -> Drawing.Path.Segment {
    if case .curve(let first, let second, _) = segment { return .curve(first, second, point) }
    return segment
  }

  private mutating func add(
    _ from: Drawing.Point, _ to: Drawing.Point, isLarge: Bool, sign: Double, depth: Int
  ) {
    let cosine = from.x * to.x + from.y * to.y
    if !isLarge, cosine > -1e-9 || depth > 4 { return addCurve(from, to, cosine, sign) }
    var middle = Drawing.Point(from.x + to.x, from.y + to.y)
    let length = (middle.x * middle.x + middle.y * middle.y).squareRoot()
    if length < 1e-6 {
      middle = Drawing.Point(-from.y * sign, from.x * sign)
    } else {
      let side = isLarge ? -1 / length : 1 / length
      middle = Drawing.Point(middle.x * side, middle.y * side)
    }
    add(from, middle, isLarge: false, sign: sign, depth: depth + 1)
    add(middle, to, isLarge: false, sign: sign, depth: depth + 1)
  }

  private mutating func addCurve(
    _ from: Drawing.Point, _ to: Drawing.Point, _ cosine: Double, _ sign: Double
  ) {
    // The tangent of a quarter of the angle, from its cosine.
    let half = (max(0, 1 + min(1, cosine)) / 2).squareRoot()
    let reach = ((1 - half) / (1 + half)).squareRoot() * 4 / 3 * sign
    segments.append(
      .curve(
        outer(from.x - from.y * reach, from.y + from.x * reach),
        outer(to.x + to.y * reach, to.y - to.x * reach), outer(to.x, to.y)))
  }

  /// A point of the circle of radius 1 on the ellipse.
  private func outer(_ x: Double, _ y: Double) -> Drawing.Point {
    let (right, down) = (x * radii.0, y * radii.1)
    return Drawing.Point(
      center.x + turn.cosine * right - turn.sine * down,
      center.y + turn.sine * right + turn.cosine * down)
  }
}

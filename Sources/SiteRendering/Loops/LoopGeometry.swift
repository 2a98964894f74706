/// A point or a step in a loop drawing, in CSS pixels; y grows downwards.
struct LoopPoint: Sendable, Hashable {
  var x: Double
  var y: Double

  static let zero = LoopPoint(x: 0, y: 0)

  var length: Double { (x * x + y * y).squareRoot() }

  /// The same direction with length one; zero stays zero.
  var unit: LoopPoint {
    let length = length
    return length > 0 ? LoopPoint(x: x / length, y: y / length) : self
  }

  /// A quarter turn clockwise on the screen.
  var normal: LoopPoint { LoopPoint(x: -y, y: x) }

  static func + (left: LoopPoint, right: LoopPoint) -> LoopPoint {
    LoopPoint(x: left.x + right.x, y: left.y + right.y)
  }

  static func - (left: LoopPoint, right: LoopPoint) -> LoopPoint {
    LoopPoint(x: left.x - right.x, y: left.y - right.y)
  }

  static func * (point: LoopPoint, factor: Double) -> LoopPoint {
    LoopPoint(x: point.x * factor, y: point.y * factor)
  }

  /// The direction at a part of a full turn, clockwise from the right.
  ///
  /// Own series, since the sine of a C library may differ in its last digit from system to system and
  /// the same course must give the same bytes.
  static func direction(turn: Double) -> LoopPoint {
    let turn = turn - turn.rounded()
    let angle = turn * 2 * Double.pi
    var (cosine, sine) = (1.0, 0.0)
    var term = 1.0
    for power in 1...24 {
      term *= angle / Double(power)
      switch power % 4 {
      case 1: sine += term
      case 2: cosine -= term
      case 3: sine -= term
      default: cosine += term
      }
    }
    return LoopPoint(x: cosine, y: sine)
  }
}

/// An upright rectangle around its middle.
struct LoopBox: Sendable, Hashable {
  var middle: LoopPoint
  let halfWidth: Double
  let halfHeight: Double

  /// The same box with more room on every side.
  func padded(by padding: Double) -> LoopBox {
    LoopBox(middle: middle, halfWidth: halfWidth + padding, halfHeight: halfHeight + padding)
  }

  func contains(_ point: LoopPoint) -> Bool {
    abs(point.x - middle.x) < halfWidth && abs(point.y - middle.y) < halfHeight
  }

  /// How far two boxes reach into each other, along both axes; positive when they overlap.
  func overlap(with other: LoopBox) -> (x: Double, y: Double) {
    (
      halfWidth + other.halfWidth - abs(middle.x - other.middle.x),
      halfHeight + other.halfHeight - abs(middle.y - other.middle.y)
    )
  }

  func overlaps(_ other: LoopBox) -> Bool {
    let (x, y) = overlap(with: other)
    return x > 0 && y > 0
  }

  /// The distance to a point; zero inside.
  func distance(to point: LoopPoint) -> Double {
    LoopPoint(
      x: max(0, abs(point.x - middle.x) - halfWidth),
      y: max(0, abs(point.y - middle.y) - halfHeight)
    ).length
  }
}

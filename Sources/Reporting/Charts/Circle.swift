import Typesetting

/// Points on a circle, the same on every machine.
///
/// The sine of the system's library differs between platforms in the last digit; this one is made
/// of the four operations of IEEE 754, which do not.
enum Circle {
  static var pi: Double { 3.141_592_653_589_793 }

  static func sine(_ angle: Double) -> Double {
    var angle = angle
    while angle > pi { angle -= 2 * pi }
    while angle < -pi { angle += 2 * pi }
    // The Taylor series; after eleven terms the rest is below 1e-9 for any angle up to π.
    let square = angle * angle
    var term = angle
    var sum = angle
    var n = 2.0
    while n < 22 {
      term = -term * square / (n * (n + 1))
      sum += term
      n += 2
    }
    return sum
  }

  static func cosine(_ angle: Double) -> Double { sine(angle + pi / 2) }

  /// The point at a part of a turn, clockwise from the top.
  static func point(
    around center: Drawing.Point, radius: Double, turn: Double
  ) -> Drawing.Point {
    let angle = turn * 2 * pi
    return Drawing.Point(center.x + radius * sine(angle), center.y - radius * cosine(angle))
  }
}

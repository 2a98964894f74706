import Assessment
package import Typesetting

/// Growth rings, one for each section from the heart outward, coloured as far as the learner is.
///
/// Irregular like wood, and always the same.
package enum RingsDrawing {
  /// - Parameter shares: from 0 to 1, one entry per section.
  package static func drawing(_ shares: [Double], size: Double = 160) -> Drawing {
    let center = Drawing.Point(size / 2, size / 2)
    let step = size * 0.47 / (Double(max(shares.count, 1)) + 0.45)
    let width = step * 0.58
    let canvas = Canvas()
    for (index, share) in shares.enumerated() {
      let ring = (0..<RingsDrawing.corners).map { corner in
        point(corner, ring: index, step: step, center)
      }
      canvas.path(closed(ring), .faint, width: width)
      if share >= 1 {
        canvas.path(closed(ring), .section(index), width: width)
      } else if share > 0 {
        canvas.path(
          open(ring, Double(RingsDrawing.corners) * share), .section(index), width: width,
          isRound: true)
      }
    }
    canvas.circle(center, radius: step * 0.16, fill: .text, stroke: nil)
    return canvas.drawing(width: size, height: size)
  }

  private static var corners: Int { 18 }

  /// Three slow waves of different phases make the outline.
  private static func point(
    _ corner: Int, ring: Int, step: Double, _ center: Drawing.Point
  ) -> Drawing.Point {
    let turn = Double(corner) / Double(corners)
    let angle = turn * 2 * Circle.pi
    let phase = Double(ring) * 0.7
    let wave =
      0.020 * Circle.sine(2 * angle + 0.9 + phase * 0.5)
      + 0.017 * Circle.sine(3 * angle + 2.1 - phase)
      + 0.009 * Circle.sine(5 * angle + 0.4 + 2 * phase)
    let radius = step * (Double(ring) + 0.75) * (1 + wave)
    let middle = Drawing.Point(
      center.x - Double(ring) * step * 0.03, center.y + Double(ring) * step * 0.02)
    return Circle.point(around: middle, radius: radius, turn: turn)
  }

  private static func closed(_ points: [Drawing.Point]) -> Drawing.Path {
    var path = open(points, Double(points.count))
    path.segments.add(.close)
    return path
  }

  /// A smooth curve through the points (Catmull and Rom's), from the first as far as asked.
  private static func open(_ points: [Drawing.Point], _ length: Double) -> Drawing.Path {
    var path = Drawing.Path([.move(points[0])])
    let count = points.count
    var index = 0
    while Double(index) < length {
      let (before, from) = (points[(index + count - 1) % count], points[index % count])
      let (to, after) = (points[(index + 1) % count], points[(index + 2) % count])
      let one = Drawing.Point(from.x + (to.x - before.x) / 6, from.y + (to.y - before.y) / 6)
      let other = Drawing.Point(to.x - (after.x - from.x) / 6, to.y - (after.y - from.y) / 6)
      path.segments.add(part(from, one, other, to, min(length - Double(index), 1)))
      index += 1
    }
    return path
  }

  /// The beginning of a Bézier curve, by de Casteljau's construction.
  private static func part(
    _ a: Drawing.Point, _ b: Drawing.Point, _ c: Drawing.Point, _ d: Drawing.Point, _ t: Double
  ) -> Drawing.Path.Segment {
    if t >= 1 { return .curve(b, c, d) }
    let (ab, bc, cd) = (mix(a, b, t), mix(b, c, t), mix(c, d, t))
    let (abc, bcd) = (mix(ab, bc, t), mix(bc, cd, t))
    return .curve(ab, abc, mix(abc, bcd, t))
  }

  private static func mix(
    _ one: Drawing.Point, _ other: Drawing.Point, _ t: Double
  ) -> Drawing.Point {
    Drawing.Point(one.x + (other.x - one.x) * t, one.y + (other.y - one.y) * t)
  }
}

/// The upright rectangle around points; empty ones hold nothing.
struct LoopBounds: Sendable {
  private(set) var left = Double.infinity
  private(set) var top = Double.infinity
  private(set) var right = -Double.infinity
  private(set) var bottom = -Double.infinity

  init(_ points: [LoopPoint] = []) {
    for point in points { add(point) }
  }

  mutating func add(_ point: LoopPoint) {
    left = min(left, point.x)
    top = min(top, point.y)
    right = max(right, point.x)
    bottom = max(bottom, point.y)
  }

  mutating func add(_ box: LoopBox) {
    let reach = LoopPoint(x: box.halfWidth, y: box.halfHeight)
    add(box.middle - reach)
    add(box.middle + reach)
  }
}

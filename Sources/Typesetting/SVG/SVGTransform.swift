/// Where points of a part of a drawing go: `x' = a x + c y + e`, `y' = b x + d y + f`.
struct SVGTransform: Equatable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  func apply(_ point: Drawing.Point) -> Drawing.Point {
    Drawing.Point(a * point.x + c * point.y + e, b * point.x + d * point.y + f)
  }

  /// This after another: the other one is nearer to the shape.
  func after(_ inner: SVGTransform) -> SVGTransform {
    SVGTransform(
      a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b,
      c: a * inner.c + c * inner.d, d: b * inner.c + d * inner.d,
      e: a * inner.e + c * inner.f + e, f: b * inner.e + d * inner.f + f)
  }

  /// How much lengths grow.
  var scale: Double { (a * d - b * c).magnitude.squareRoot() }

  /// Whether circles stay circles and rectangles upright.
  var isPlain: Bool { b == 0 && c == 0 && a == d && a > 0 }

  /// - Returns: `nil` where the text is no list of transformations.
  init?(_ text: [UInt8]) {
    self.init()
    var rest = text[...]
    while let open = rest.firstIndex(of: 0x28), let close = rest.firstIndex(of: 0x29), open < close
    {
      let name = Array(rest[..<open].filter { !$0.isXMLSpace && $0 != 0x2C })
      let numbers = SVGNumbers.all(Array(rest[(open + 1)..<close]))
      guard let next = SVGTransform.named(name, numbers) else { return nil }
      self = after(next)
      rest = rest[(close + 1)...]
    }
    if rest.contains(where: { !$0.isXMLSpace }) { return nil }
  }

  init(
    a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, e: Double = 0, f: Double = 0
  ) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  private static func named(_ name: [UInt8], _ numbers: [Double]) -> SVGTransform? {
    func number(_ index: Int, _ other: Double = 0) -> Double {
      index < numbers.count ? numbers[index] : other
    }
    guard !numbers.isEmpty else { return nil }
    if name.isSame(as: "translate") { return SVGTransform(e: number(0), f: number(1)) }
    if name.isSame(as: "scale") { return SVGTransform(a: number(0), d: number(1, number(0))) }
    if name.isSame(as: "matrix"), numbers.count == 6 {
      return SVGTransform(
        a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5])
    }
    if name.isSame(as: "rotate") {
      let turn = Turn(degrees: numbers[0])
      let rotation = SVGTransform(a: turn.cosine, b: turn.sine, c: -turn.sine, d: turn.cosine)
      let (x, y) = (number(1), number(2))
      return SVGTransform(e: x, f: y).after(rotation).after(SVGTransform(e: -x, f: -y))
    }
    if name.isSame(as: "skewX") || name.isSame(as: "skewY") {
      let turn = Turn(degrees: numbers[0])
      guard turn.cosine != 0 else { return nil }
      let slope = turn.sine / turn.cosine
      return name.isSame(as: "skewX") ? SVGTransform(c: slope) : SVGTransform(b: slope)
    }
    return nil
  }
}

/// Sine and cosine by our own series: those of the system differ between machines.
struct Turn {
  let sine: Double
  let cosine: Double

  init(degrees: Double) {
    guard degrees.magnitude < 1e9 else {
      (sine, cosine) = (0, 1)
      return
    }
    // At most 45 degrees are left, for which few terms are enough.
    let quarters = (degrees / 90).rounded()
    let angle = (degrees - quarters * 90) * 3.141592653589793 / 180
    let square = angle * angle
    var (sine, cosine) = (0.0, 0.0)
    for step in stride(from: 10.0, through: 1, by: -1) {
      sine = (1 - sine) * square / ((2 * step) * (2 * step + 1))
      cosine = (1 - cosine) * square / ((2 * step - 1) * (2 * step))
    }
    sine = angle * (1 - sine)
    cosine = 1 - cosine
    switch ((Int(quarters) % 4) + 4) % 4 {
    case 0: (self.sine, self.cosine) = (sine, cosine)
    case 1: (self.sine, self.cosine) = (cosine, -sine)
    case 2: (self.sine, self.cosine) = (-sine, -cosine)
    default: (self.sine, self.cosine) = (-cosine, sine)
    }
  }
}

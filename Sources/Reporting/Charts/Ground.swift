import Assessment
import Typesetting

/// The parts that charts share: a scale across the page, and the marks of today and wanted.
struct Ground {
  /// From where to where the points of the scale reach.
  let left: Double
  let right: Double
  /// The words over the points of the scale.
  let heads: [String]
  let points: Int

  init(_ instrument: Instrument, from left: Double, to right: Double) {
    self.left = left
    self.right = right
    heads = instrument.scale.words
    points = instrument.scale.points
  }

  static var labelSize: Double { 9.6 }
  static var headSize: Double { 8.2 }

  func x(_ score: Fraction) -> Double { x(score.approximate) }

  func x(_ score: Double) -> Double {
    left + (right - left) * (score - 1) / Double(max(points - 1, 1))
  }

  /// The words of the scale, or its numbers with the words of both ends where the words would touch.
  ///
  /// - Returns: how high the heads are is ``headHeight``.
  func headElements(bottom: Double) -> [Drawing.Element] {
    guard areHeadsApart else {
      var elements: [Drawing.Element] = []
      for point in 1...points {
        elements.append(
          .text(
            .init(
              String(point), at: .init(x(Double(point)), bottom), anchor: .middle,
              size: Ground.headSize, ink: .muted)))
      }
      let half = (right - left) / 2
      if let first = heads.first, let last = heads.last {
        elements.append(end(first, at: left - 4, .start, half, bottom))
        elements.append(end(last, at: right + 4, .end, half, bottom))
      }
      return elements
    }
    return heads.enumerated().map { index, word in
      .text(
        .init(
          word, at: .init(x(Double(index + 1)), bottom), anchor: .middle, size: Ground.headSize,
          ink: .muted))
    }
  }

  private func end(
    _ word: String, at x: Double, _ anchor: Drawing.Label.Anchor, _ width: Double, _ bottom: Double
  ) -> Drawing.Element {
    .text(
      .init(
        TextWidth.cut(word, size: Ground.headSize, width: width),
        at: .init(x, bottom - Ground.headSize * 1.35), anchor: anchor, size: Ground.headSize,
        ink: .muted))
  }

  var headHeight: Double { areHeadsApart ? Ground.headSize : Ground.headSize * 2.35 }

  private var areHeadsApart: Bool {
    var end = -1_000.0
    for (index, word) in heads.enumerated() {
      let half = TextWidth.of(word, size: Ground.headSize) / 2
      let middle = x(Double(index + 1))
      if middle - half < end + 3 { return false }
      end = middle + half
    }
    return true
  }

  /// Where the scale begins when nothing stands beside it: there is room for half of the first word.
  static func narrowLeft(_ instrument: Instrument) -> Double {
    min(max(TextWidth.of(instrument.scale.words.first ?? "", size: headSize) / 2 + 1, 14), 40)
  }

  func gridElements(top: Double, bottom: Double) -> [Drawing.Element] {
    (1...points).map { point in
      let x = x(Double(point))
      return .line(from: .init(x, top), to: .init(x, bottom), .init(stroke: .faint, width: 0.8))
    }
  }
}

/// The marks that mean the same in every chart.
enum Mark {
  static var radius: Double { 4.3 }

  /// Hollow.
  static func today(_ center: Drawing.Point, radius: Double = radius) -> Drawing.Element {
    .circle(center: center, radius: radius, .init(fill: .paper, stroke: .text, width: 1.5))
  }

  /// Filled.
  static func wanted(_ center: Drawing.Point, radius: Double = radius) -> Drawing.Element {
    .circle(center: center, radius: radius, .init(fill: .accent, stroke: .accent, width: 1.5))
  }

  /// Marks with their words, one after the other, in as many lines as the width asks for.
  /// - Returns: the elements, and the base line of the last line.
  static func legend(
    _ entries: [(mark: LegendMark, text: String)], left: Double, top: Double, width: Double
  ) -> (elements: [Drawing.Element], bottom: Double) {
    let size = 9.0
    var elements: [Drawing.Element] = []
    var (x, y) = (left, top + size)
    for (mark, text) in entries {
      let markWidth = mark == .none ? 0.0 : mark == .line ? 26.0 : 14.0
      let length = markWidth + TextWidth.of(text, size: size)
      if x > left, x + length > left + width { (x, y) = (left, y + size * 1.6) }
      let middle = y - size * 0.34
      switch mark {
      case .today: elements.append(today(.init(x + 5, middle), radius: 3.8))
      case .wanted: elements.append(wanted(.init(x + 5, middle), radius: 3.8))
      case .earlier:
        elements.append(earlier(.init(x + 5, middle)))
      case .columnToday, .columnWanted:
        elements.append(
          column(
            left: x + 2, base: y + 1, width: 7, height: size + 1, isFilled: mark == .columnWanted))
      case .line:
        elements.append(
          .line(
            from: .init(x, middle), to: .init(x + 20, middle),
            .init(stroke: .accent, width: 2.6, isRound: true)))
      case .none: break
      }
      let room = max(width - markWidth, 40)
      for (index, line) in TextWidth.lines(text, size: size, width: room).enumerated() {
        if index > 0 { y += size * 1.35 }
        elements.append(.text(.init(line, at: .init(x + markWidth, y), size: size, ink: .muted)))
      }
      x += length + 16
    }
    return (elements, y)
  }

  /// A column of people: hollow for today, filled for what is wanted.
  static func column(
    left: Double, base: Double, width: Double, height: Double, isFilled: Bool
  ) -> Drawing.Element {
    .rectangle(
      origin: .init(left, base - height), size: .init(width: width, height: height),
      cornerRadius: 0,
      isFilled
        ? .init(fill: .accent, stroke: .accent, width: 1)
        : .init(fill: .paper, stroke: .text, width: 1.1))
  }

  /// What was today once: small and square.
  static func earlier(_ center: Drawing.Point) -> Drawing.Element {
    .rectangle(
      origin: .init(center.x - 3, center.y - 3), size: .init(width: 6, height: 6), cornerRadius: 0,
      .init(fill: .paper, stroke: .muted, width: 1.2))
  }

  enum LegendMark {
    case today
    case wanted
    case earlier
    case columnToday
    case columnWanted
    case line
    case none
  }
}

extension Fraction {
  /// For places in a drawing; never for a number that is read.
  var approximate: Double { Double(numerator) / Double(denominator) }
}

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
  /// How high the heads are is ``headHeight``.
  func drawHeads(on canvas: Canvas, bottom: Double) {
    let isWord = areHeadsApart
    for point in 1...points {
      canvas.text(
        isWord ? heads[point - 1] : String(point), x(Double(point)), bottom, .middle,
        size: Ground.headSize, ink: .muted)
    }
    if !isWord, let first = heads.first, let last = heads.last {
      let half = (right - left) / 2
      end(first, at: left - 4, .start, half, bottom, canvas)
      end(last, at: right + 4, .end, half, bottom, canvas)
    }
  }

  private func end(
    _ word: String, at x: Double, _ anchor: Drawing.Label.Anchor, _ width: Double,
    _ bottom: Double, _ canvas: Canvas
  ) {
    canvas.text(
      TextWidth.cut(word, size: Ground.headSize, width: width), x,
      bottom - Ground.headSize * 1.35, anchor, size: Ground.headSize, ink: .muted)
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

  func drawGrid(on canvas: Canvas, top: Double, bottom: Double) {
    for point in 1...points {
      let x = x(Double(point))
      canvas.line(x, top, to: x, bottom, .faint, width: 0.8)
    }
  }
}

/// The marks that mean the same in every chart.
enum Mark {
  static var radius: Double { 4.3 }

  /// Hollow.
  static func today(_ center: Drawing.Point, radius: Double = radius, on canvas: Canvas) {
    canvas.circle(center, radius: radius, fill: .paper, stroke: .text, width: 1.5)
  }

  /// Filled.
  static func wanted(_ center: Drawing.Point, radius: Double = radius, on canvas: Canvas) {
    canvas.circle(center, radius: radius, fill: .accent, stroke: .accent, width: 1.5)
  }

  /// Marks with their words, one after the other, in as many lines as the width asks for.
  /// - Returns: the base line of the last line.
  static func legend(
    _ entries: [(mark: LegendMark, text: String)], top: Double, width: Double, on canvas: Canvas
  ) -> Double {
    let size = 9.0
    var (x, y) = (0.0, top + size)
    for (mark, text) in entries {
      let markWidth = mark == .none ? 0.0 : mark == .line ? 26.0 : 14.0
      let length = markWidth + TextWidth.of(text, size: size)
      if x > 0, x + length > width { (x, y) = (0, y + size * 1.6) }
      let middle = y - size * 0.34
      switch mark {
      case .today: today(.init(x + 5, middle), radius: 3.8, on: canvas)
      case .wanted: wanted(.init(x + 5, middle), radius: 3.8, on: canvas)
      case .earlier: earlier(.init(x + 5, middle), on: canvas)
      case .columnToday, .columnWanted:
        column(
          left: x + 2, base: y + 1, width: 7, height: size + 1, isFilled: mark == .columnWanted,
          on: canvas)
      case .line:
        canvas.line(x, middle, to: x + 20, middle, .accent, width: 2.6, isRound: true)
      case .none: break
      }
      let room = max(width - markWidth, 40)
      for (index, line) in TextWidth.lines(text, size: size, width: room).enumerated() {
        if index > 0 { y += size * 1.35 }
        canvas.text(line, x + markWidth, y, size: size, ink: .muted)
      }
      x += length + 16
    }
    return y
  }

  /// A column of people: hollow for today, filled for what is wanted.
  static func column(
    left: Double, base: Double, width: Double, height: Double, isFilled: Bool, on canvas: Canvas
  ) {
    canvas.rectangle(
      left, base - height, width: width, height: height, fill: isFilled ? .accent : .paper,
      stroke: isFilled ? .accent : .text, line: isFilled ? 1 : 1.1)
  }

  /// What was today once: small and square.
  static func earlier(_ center: Drawing.Point, on canvas: Canvas) {
    canvas.rectangle(
      center.x - 3, center.y - 3, width: 6, height: 6, fill: .paper, stroke: .muted, line: 1.2)
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

import Assessment
import Typesetting

/// How many people see each dimension at each point: small columns over the scale.
struct StripChart {
  /// One entry per dimension that may be shown.
  let rows: [Row]
  let instrument: Instrument
  let words: Words

  struct Row {
    let dimension: Instrument.Dimension
    /// People by point, the lowest first.
    let today: [Int]
    let wanted: [Int]?
  }

  func drawing(width: Double, isNarrow: Bool) -> Drawing {
    let size = Ground.labelSize
    let nameWidth = isNarrow ? 0 : width * 0.27
    let ground = Ground(
      instrument, from: isNarrow ? Ground.narrowLeft(instrument) : nameWidth + 34, to: width - 34)
    let top = ground.headHeight + 8
    let rowHeight = isNarrow ? 62.0 : 46.0
    var most = 1
    for row in rows { most = max(most, row.today.max() ?? 0, row.wanted?.max() ?? 0) }
    let canvas = Canvas()
    ground.drawHeads(on: canvas, bottom: ground.headHeight)
    for (index, row) in rows.enumerated() {
      let base = top + rowHeight * Double(index + 1) - 6
      canvas.line(ground.left - 22, base, to: width, base, .faint, width: 0.8)
      let lines = TextWidth.lines(
        row.dimension.name, size: size, width: isNarrow ? width : nameWidth)
      let first = isNarrow ? base - 42 : base - 4 - Double(lines.count - 1) * size * 1.2
      for (line, text) in lines.enumerated() {
        canvas.text(text, 0, first + Double(line) * size * 1.2, size: size)
      }
      let barWidth = min(12.0, (ground.right - ground.left) / Double(instrument.scale.points) / 3)
      for point in row.today.indices {
        let x = ground.x(Double(point + 1))
        let hasTwo = row.wanted.isPresent
        bar(
          row.today[point], of: most, left: hasTwo ? x - barWidth - 0.75 : x - barWidth / 2, base,
          barWidth, isFilled: false, canvas)
        if let wanted = row.wanted {
          bar(wanted[point], of: most, left: x + 0.75, base, barWidth, isFilled: true, canvas)
        }
      }
    }
    var entries: [(mark: Mark.LegendMark, text: String)] = [
      (.columnToday, words.name(ofToday: instrument.questions))
    ]
    if instrument.hasTwoRatings {
      entries.add((.columnWanted, words.name(ofWanted: instrument.questions)))
    }
    let end = Mark.legend(
      entries, top: top + rowHeight * Double(rows.count) + 6, width: width, on: canvas)
    return canvas.drawing(width: width, height: end + 5)
  }

  /// A column with the number of people over it; nobody is no column.
  private func bar(
    _ people: Int, of most: Int, left: Double, _ base: Double, _ width: Double, isFilled: Bool,
    _ canvas: Canvas
  ) {
    guard people > 0 else { return }
    let height = 26.0 * Double(people) / Double(most)
    Mark.column(
      left: left, base: base, width: width, height: height, isFilled: isFilled, on: canvas)
    canvas.text(
      String(people), left + width / 2, base - height - 2.5, .middle, size: 7.4, ink: .muted)
  }
}

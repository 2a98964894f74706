import Assessment
import Typesetting

/// Today and wanted on one scale, a row for each dimension, sorted by priority.
struct GapChart {
  let results: Results
  let words: Words

  func drawing(width: Double, isNarrow: Bool) -> Drawing {
    let rows = results.ordered
    let size = Ground.labelSize
    let numberWidth = 32.0
    let nameWidth = isNarrow ? 0 : self.nameWidth(rows, size, most: width * 0.38)
    let left = isNarrow ? Ground.narrowLeft(results.instrument) : nameWidth + 22
    let ground = Ground(results.instrument, from: left, to: width - numberWidth - 20)
    let top = ground.headHeight + 10
    let rowHeight = isNarrow ? 38.0 : 25.0
    let bottom = top + rowHeight * Double(rows.count) + 2
    let canvas = Canvas()
    ground.drawHeads(on: canvas, bottom: ground.headHeight)
    if !isNarrow { ground.drawGrid(on: canvas, top: top, bottom: bottom) }
    for (index, row) in rows.enumerated() {
      let y = top + rowHeight * (Double(index) + (isNarrow ? 0.72 : 0.5))
      if isNarrow { ground.drawGrid(on: canvas, top: y - 8, bottom: y + 8) }
      let nameBottom = isNarrow ? y - 12 : y + size * 0.35
      let lines =
        isNarrow
        ? [row.dimension.name]
        : TextWidth.lines(row.dimension.name, size: size, width: nameWidth, isBold: row.isTop)
      for (line, text) in lines.prefix(2).enumerated() {
        let shift = lines.count > 1 ? (line == 0 ? -size * 0.58 : size * 0.58) : 0
        canvas.text(
          TextWidth.cut(
            text, size: size, width: isNarrow ? width - 8 : nameWidth, isBold: row.isTop),
          0, nameBottom + shift, size: size, isBold: row.isTop)
      }
      marks(row, y, ground, canvas)
      canvas.text(
        number(row), width - 1, y + size * 0.35, .end, size: size, isBold: row.isTop,
        ink: !row.gap.isPresent && !row.today.isPresent ? .muted : .text)
    }
    let end = Mark.legend(legendEntries, top: bottom + 8, width: width, on: canvas)
    return canvas.drawing(width: width, height: end + 5)
  }

  private func nameWidth(_ rows: [Results.Entry], _ size: Double, most: Double) -> Double {
    var widest = 40.0
    for row in rows {
      widest = max(widest, TextWidth.of(row.dimension.name, size: size, isBold: row.isTop))
    }
    return min(widest, most)
  }

  private func marks(_ row: Results.Entry, _ y: Double, _ ground: Ground, _ canvas: Canvas) {
    if let today = row.today, let wanted = row.wanted {
      canvas.line(
        ground.x(today), y, to: ground.x(wanted), y, row.isTop ? .accent : .muted,
        width: row.isTop ? 2.8 : 1.4, isRound: true)
    }
    // The ring of today lies over the filled mark where both are the same.
    if let wanted = row.wanted { Mark.wanted(.init(ground.x(wanted), y), on: canvas) }
    if let today = row.today {
      let isSame = row.wanted.map { $0 == today } ?? false
      Mark.today(.init(ground.x(today), y), radius: isSame ? 2.2 : Mark.radius, on: canvas)
    }
  }

  private func number(_ row: Results.Entry) -> String {
    if let gap = row.gap { return words.difference(gap) }
    if !results.instrument.hasTwoRatings, let today = row.today { return words.number(today) }
    return "\u{2013}"
  }

  private var legendEntries: [(mark: Mark.LegendMark, text: String)] {
    let questions = results.instrument.questions
    var entries: [(mark: Mark.LegendMark, text: String)] = [
      (.today, words.name(ofToday: questions))
    ]
    guard questions.wanted.isPresent else { return entries }
    entries.add((.wanted, words.name(ofWanted: questions)))
    if !results.ranking.top.isEmpty {
      let key =
        !results.instrument.picks.isPresent
        ? "report-gaps-bold-plain"
        : results.isGroup ? "report-gaps-bold-group" : "report-gaps-bold"
      entries.add((.none, words.count(key, results.ranking.top.count)))
    }
    return entries
  }
}

extension Words {
  /// The short name of the first rating.
  func name(ofToday questions: Questions) -> String {
    questions.today.name.isEmpty ? self["report-today"] : questions.today.name
  }

  /// The short name of the second rating.
  func name(ofWanted questions: Questions) -> String {
    let name = questions.wanted?.name ?? ""
    return name.isEmpty ? self["report-wanted"] : name
  }
}

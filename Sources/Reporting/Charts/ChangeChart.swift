import Assessment
import Typesetting

/// Then and now on one scale, a row for each dimension.
struct ChangeChart {
  let rows: [Row]
  let instrument: Instrument
  let words: Words

  struct Row {
    let dimension: Instrument.Dimension
    let earlier: Fraction
    let later: Fraction
    let isNoticeable: Bool
  }

  func drawing(width: Double, isNarrow: Bool) -> Drawing {
    let size = Ground.labelSize
    let nameWidth = isNarrow ? 0 : width * 0.34
    let ground = Ground(
      instrument, from: isNarrow ? Ground.narrowLeft(instrument) : nameWidth + 22, to: width - 52)
    let top = ground.headHeight + 10
    let rowHeight = isNarrow ? 38.0 : 25.0
    let bottom = top + rowHeight * Double(rows.count) + 2
    let canvas = Canvas()
    ground.drawHeads(on: canvas, bottom: ground.headHeight)
    if !isNarrow { ground.drawGrid(on: canvas, top: top, bottom: bottom) }
    for (index, row) in rows.enumerated() {
      let y = top + rowHeight * (Double(index) + (isNarrow ? 0.72 : 0.5))
      if isNarrow { ground.drawGrid(on: canvas, top: y - 8, bottom: y + 8) }
      let (from, to) = (ground.x(row.earlier), ground.x(row.later))
      canvas.text(
        TextWidth.cut(
          row.dimension.name, size: size, width: isNarrow ? width : nameWidth,
          isBold: row.isNoticeable),
        0, isNarrow ? y - 12 : y + size * 0.35, size: size, isBold: row.isNoticeable)
      canvas.line(
        from, y, to: to, y, row.isNoticeable ? .accent : .muted,
        width: row.isNoticeable ? 2.8 : 1.4, isRound: true)
      Mark.earlier(.init(from, y), on: canvas)
      Mark.today(.init(to, y), on: canvas)
      canvas.text(
        words.difference(row.later - row.earlier), width - 1, y + size * 0.35, .end, size: size,
        isBold: row.isNoticeable)
    }
    let end = Mark.legend(
      [
        (.earlier, words["report-changes-earlier"]), (.today, words["report-changes-now"]),
        (.none, words["report-changes-bold"]),
      ], top: bottom + 8, width: width, on: canvas)
    return canvas.drawing(width: width, height: end + 5)
  }
}

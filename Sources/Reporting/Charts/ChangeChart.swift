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
    var elements = ground.headElements(bottom: ground.headHeight)
    if !isNarrow { elements += ground.gridElements(top: top, bottom: bottom) }
    for (index, row) in rows.enumerated() {
      let y = top + rowHeight * (Double(index) + (isNarrow ? 0.72 : 0.5))
      if isNarrow { elements += ground.gridElements(top: y - 8, bottom: y + 8) }
      let (from, to) = (ground.x(row.earlier), ground.x(row.later))
      elements.append(
        .text(
          .init(
            TextWidth.cut(
              row.dimension.name, size: size, width: isNarrow ? width : nameWidth,
              isBold: row.isNoticeable),
            at: .init(0, isNarrow ? y - 12 : y + size * 0.35), size: size,
            isBold: row.isNoticeable)))
      elements.append(
        .line(
          from: .init(from, y), to: .init(to, y),
          .init(
            stroke: row.isNoticeable ? .accent : .muted, width: row.isNoticeable ? 2.8 : 1.4,
            isRound: true)))
      elements.append(Mark.earlier(.init(from, y)))
      elements.append(Mark.today(.init(to, y)))
      elements.append(
        .text(
          .init(
            words.difference(row.later - row.earlier), at: .init(width - 1, y + size * 0.35),
            anchor: .end, size: size, isBold: row.isNoticeable)))
    }
    let legend = Mark.legend(
      [
        (.earlier, words["report-changes-earlier"]), (.today, words["report-changes-now"]),
        (.none, words["report-changes-bold"]),
      ], left: 0, top: bottom + 8, width: width)
    return Drawing(
      size: .init(width: width, height: legend.bottom + 5), elements: elements + legend.elements)
  }
}

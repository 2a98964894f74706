import Assessment
import Typesetting

/// What matters across what can be changed: four fields, dimensions as numbered marks with a key.
struct MatrixChart {
  let results: Results
  let matrix: PriorityMatrix
  let words: Words

  private static var radius: Double { 9 }

  /// The dimensions with a mark, by number; the number is the place by priority.
  var marked: [(number: Int, entry: Results.Entry, field: PriorityMatrix.Field)] {
    var marked: [(number: Int, entry: Results.Entry, field: PriorityMatrix.Field)] = []
    for entry in results.ordered {
      guard let field = matrix.entries.first(where: { $0.dimension == entry.dimension.id })?.field
      else { continue }
      marked.add((marked.count + 1, entry, field))
    }
    return marked
  }

  func drawing(width: Double, isNarrow: Bool) -> Drawing {
    let marked = self.marked
    let size = Ground.labelSize
    let plotWidth = isNarrow ? width - 18 : min(width * 0.62, 310)
    let box = Box(left: 18, top: 2, right: plotWidth, bottom: isNarrow ? 226 : 250)
    let canvas = Canvas()
    frame(box, canvas)
    axes(box, canvas)
    for (mark, center) in zip(marked, centers(marked, box)) {
      let isTop = mark.entry.isTop
      canvas.circle(
        center, radius: MatrixChart.radius, fill: isTop ? .accent : .paper,
        stroke: isTop ? .accent : .text, width: 1.3)
      canvas.text(
        String(mark.number), center.x, center.y + size * 0.35, .middle, size: size, isBold: true,
        ink: isTop ? .paper : .text)
    }
    let keyLeft = isNarrow ? 0 : plotWidth + 22
    var y = isNarrow ? box.bottom + 46 : 14
    for mark in marked {
      let lines = TextWidth.lines(
        mark.entry.dimension.name, size: size, width: width - keyLeft - 22,
        isBold: mark.entry.isTop)
      canvas.text(
        String(mark.number), keyLeft + 10, y, .end, size: size, isBold: true,
        ink: mark.entry.isTop ? .accent : .text)
      for line in lines {
        canvas.text(line, keyLeft + 18, y, size: size, isBold: mark.entry.isTop)
        y += size * 1.25
      }
      y += 7
    }
    return canvas.drawing(width: width, height: max(box.bottom + 30, y))
  }

  private struct Box {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double
    var middleX: Double { (left + right) / 2 }
    var middleY: Double { (top + bottom) / 2 }
  }

  private func frame(_ box: Box, _ canvas: Canvas) {
    canvas.rectangle(
      box.middleX, box.top, width: box.right - box.middleX, height: box.middleY - box.top,
      fill: .accentTint, stroke: nil)
    canvas.rectangle(
      box.left, box.top, width: box.right - box.left, height: box.bottom - box.top, fill: nil,
      stroke: .faint)
    canvas.line(box.middleX, box.top, to: box.middleX, box.bottom, .faint, width: 1)
    canvas.line(box.left, box.middleY, to: box.right, box.middleY, .faint, width: 1)
    let width = box.middleX - box.left - 14
    for (field, x, y) in [
      (PriorityMatrix.Field.findAllies, box.left + 7, box.top + 14),
      (.startHere, box.middleX + 7, box.top + 14), (.later, box.left + 7, box.bottom - 7),
      (.easyWin, box.middleX + 7, box.bottom - 7),
    ] {
      canvas.text(
        TextWidth.cut(words.name(of: field), size: Ground.labelSize, width: width, isBold: true),
        x, y, size: Ground.labelSize, isBold: true, ink: .muted)
    }
  }

  /// Arrows along both sides, with what grows along them.
  private func axes(_ box: Box, _ canvas: Canvas) {
    let size = Ground.headSize
    let words = results.instrument.influence?.words ?? []
    canvas.line(7, box.bottom, to: 7, box.top + 3, .muted, width: 1.1, isRound: true)
    canvas.path(
      .init(
        through: [.init(3.5, box.top + 7), .init(7, box.top + 2), .init(10.5, box.top + 7)],
        isClosed: false), .muted, width: 1.1, isRound: true)
    let base = box.bottom + 12
    canvas.text(words.first ?? "", box.left, base, size: size, ink: .muted)
    canvas.text(words.last ?? "", box.right, base, .end, size: size, ink: .muted)
    if words.count == 3 {
      canvas.text(words[1], box.middleX, base, .middle, size: size, ink: .muted)
    }
    canvas.text(
      self.words["report-matrix-across"], box.middleX, base + 12, .middle, size: size, ink: .muted)
  }

  /// Where marks stand: at their values, moved so far that each is whole inside its field and none
  /// lies on another or on the name of the field.
  private func centers(
    _ marked: [(number: Int, entry: Results.Entry, field: PriorityMatrix.Field)], _ box: Box
  ) -> [Drawing.Point] {
    let influence = results.instrument.influence
    let highest = Double(max(influence?.words.count ?? 3, 2))
    var most = max(matrix.split.approximate * 2, 0.1)
    for mark in marked { most = max(most, mark.entry.priority?.approximate ?? 0) }
    var placed: [Drawing.Point] = []
    for mark in marked {
      let value = mark.entry.influence?.approximate ?? 1
      let x = scaled(
        value, 1, matrix.middle.approximate, highest, box.left, box.middleX, box.right)
      let y = scaled(
        mark.entry.priority?.approximate ?? 0, 0, matrix.split.approximate, most, box.bottom,
        box.middleY, box.top)
      let field = fieldBox(mark.field, box)
      let point = Drawing.Point(
        clamp(x, field.left, field.right), clamp(y, field.top, field.bottom))
      placed.add(free(point, field, placed))
    }
    return placed
  }

  /// Two straight scales that meet at the split.
  private func scaled(
    _ value: Double, _ low: Double, _ split: Double, _ high: Double, _ from: Double,
    _ middle: Double, _ to: Double
  ) -> Double {
    if value < split {
      return from + (middle - from) * (split > low ? (value - low) / (split - low) : 1)
    }
    return middle + (to - middle) * (high > split ? (value - split) / (high - split) : 0)
  }

  private func fieldBox(_ field: PriorityMatrix.Field, _ box: Box) -> Box {
    let isUpper = field == .startHere || field == .findAllies
    let isRight = field == .startHere || field == .easyWin
    let (edge, name) = (MatrixChart.radius + 3, 22.0 + MatrixChart.radius)
    return Box(
      left: (isRight ? box.middleX : box.left) + edge,
      top: isUpper ? box.top + name : box.middleY + edge,
      right: (isRight ? box.right : box.middleX) - edge,
      bottom: isUpper ? box.middleY - edge : box.bottom - name)
  }

  private func clamp(_ value: Double, _ low: Double, _ high: Double) -> Double {
    min(max(value, low), high)
  }

  /// The nearest free place: first across, then further up or down.
  private func free(
    _ wish: Drawing.Point, _ field: Box, _ placed: [Drawing.Point]
  ) -> Drawing.Point {
    let step = MatrixChart.radius * 2 + 2
    for row in 0..<12 {
      for column in 0..<14 {
        let across = Double((column + 1) / 2) * step * (column % 2 == 0 ? -1 : 1)
        let down = Double((row + 1) / 2) * step * (row % 2 == 0 ? -1 : 1)
        let point = Drawing.Point(wish.x + across, wish.y + down)
        let isInside =
          point.x >= field.left - 0.01 && point.x <= field.right + 0.01
          && point.y >= field.top - 0.01 && point.y <= field.bottom + 0.01
        if isInside, !placed.contains(where: { isNear($0, point, step) }) { return point }
      }
    }
    return wish
  }

  private func isNear(_ one: Drawing.Point, _ other: Drawing.Point, _ step: Double) -> Bool {
    let (x, y) = (one.x - other.x, one.y - other.y)
    return x * x + y * y < (step - 0.5) * (step - 0.5)
  }
}

extension Words {
  func name(of field: PriorityMatrix.Field) -> String {
    switch field {
    case .startHere: self["report-field-start-here"]
    case .findAllies: self["report-field-find-allies"]
    case .easyWin: self["report-field-easy-win"]
    case .later: self["report-field-later"]
    }
  }
}

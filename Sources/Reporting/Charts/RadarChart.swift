import Assessment
import Typesetting

/// The shape of all dimensions at once, on fixed axes.
struct RadarChart {
  let results: Results
  let words: Words

  /// Fewer axes than three make no shape.
  var isPossible: Bool { results.entries.count >= 3 }

  func drawing(width: Double) -> Drawing {
    let size = width < 340 ? 9.0 : Ground.labelSize
    let radius = min(width * 0.27, 112)
    let labelWidth = width / 2 - radius - 12
    let labels = results.entries.map {
      TextWidth.balanced($0.dimension.name, size: size, width: labelWidth + 8)
    }
    let center = Drawing.Point(width / 2, radius + 32)
    let points = results.instrument.scale.points
    let canvas = Canvas()
    for point in 1...points {
      let corners = results.entries.indices.map { index in
        position(Double(point), index, center, radius)
      }
      canvas.path(.init(through: corners, isClosed: true), .faint, width: 0.8)
    }
    for index in results.entries.indices {
      let end = position(Double(points), index, center, radius)
      canvas.line(center.x, center.y, to: end.x, end.y, .faint, width: 0.8)
    }
    shape(results.entries.map { $0.today }, center, radius, isToday: true, canvas)
    shape(results.entries.map { $0.wanted }, center, radius, isToday: false, canvas)
    for (index, entry) in results.entries.enumerated() {
      if let wanted = entry.wanted {
        Mark.wanted(
          position(wanted.approximate, index, center, radius), radius: 2.6, on: canvas)
      }
      if let today = entry.today {
        Mark.today(position(today.approximate, index, center, radius), radius: 2.8, on: canvas)
      }
      label(labels[index], index, center, radius, size, canvas)
    }
    // The lowest label stands under the chart.
    let bottomLines = Double((labels[labels.count / 2].count - 1))
    let questions = results.instrument.questions
    var entries: [(mark: Mark.LegendMark, text: String)] = [
      (.today, words.name(ofToday: questions))
    ]
    if questions.wanted.isPresent { entries.add((.wanted, words.name(ofWanted: questions))) }
    let end = Mark.legend(
      entries, top: center.y + radius + 26 + bottomLines * size * 1.16, width: width, on: canvas)
    return canvas.drawing(width: width, height: end + 5)
  }

  /// The lowest point of the scale is a little off the middle, so that shapes stay shapes.
  private func position(
    _ score: Double, _ index: Int, _ center: Drawing.Point, _ radius: Double
  ) -> Drawing.Point {
    let points = Double(max(results.instrument.scale.points - 1, 1))
    let share = 0.12 + 0.88 * (score - 1) / points
    return Circle.point(
      around: center, radius: radius * share,
      turn: Double(index) / Double(results.entries.count))
  }

  /// A closed shape, or, where scores are missing, the lines between those that are not.
  private func shape(
    _ scores: [Fraction?], _ center: Drawing.Point, _ radius: Double, isToday: Bool,
    _ canvas: Canvas
  ) {
    var points: [Drawing.Point?] = []
    for (index, score) in scores.enumerated() {
      points.add(score.map { position($0.approximate, index, center, radius) })
    }
    let known = points.compactMap { $0 }
    if known.count == scores.count {
      canvas.path(
        .init(through: known, isClosed: true), fill: isToday ? .tint : nil,
        isToday ? .text : .accent, width: isToday ? 1.3 : 1.7, isDashed: isToday)
      return
    }
    for (index, point) in points.enumerated() {
      guard let point, let next = points[(index + 1) % points.count] else { continue }
      canvas.line(
        point.x, point.y, to: next.x, next.y, isToday ? .text : .accent,
        width: isToday ? 1.3 : 1.7, isDashed: isToday)
    }
  }

  private func label(
    _ lines: [String], _ index: Int, _ center: Drawing.Point, _ radius: Double, _ size: Double,
    _ canvas: Canvas
  ) {
    let turn = Double(index) / Double(results.entries.count)
    let point = Circle.point(around: center, radius: radius + 9, turn: turn)
    let (across, down) = (point.x - center.x, point.y - center.y)
    let anchor: Drawing.Label.Anchor =
      across > radius * 0.16 ? .start : across < -radius * 0.16 ? .end : .middle
    let height = size * 1.16
    let rest = Double(lines.count - 1) * height
    // Beside the chart the lines stand around the point, above it they end there, below begin there.
    let share = anchor == .middle ? (down < 0 ? 1.0 : 0.0) : 0.5 - 0.35 * down / (radius + 9)
    let first = point.y + size * (anchor == .middle ? (down < 0 ? 0 : 0.8) : 0.35) - rest * share
    for (index, line) in lines.enumerated() {
      canvas.text(line, point.x, first + Double(index) * height, anchor, size: size)
    }
  }
}

import Typesetting

/// Collects the elements of a drawing, in the order in which they are painted.
///
/// A class whose methods are not inlined: charts draw in a hundred places, and an element is large.
final class Canvas {
  private(set) var elements: [Drawing.Element] = []

  @inline(never)
  func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Drawing.Label.Anchor = .start,
    size: Double, isBold: Bool = false, ink: Drawing.Ink = .text
  ) {
    elements.append(
      .text(
        Drawing.Label(
          text, at: .init(x, y), anchor: anchor, size: size, isBold: isBold, ink: ink)))
  }

  @inline(never)
  func line(
    _ x: Double, _ y: Double, to endX: Double, _ endY: Double, _ stroke: Drawing.Ink,
    width: Double, isDashed: Bool = false, isRound: Bool = false
  ) {
    elements.append(
      .line(
        from: .init(x, y), to: .init(endX, endY),
        Drawing.Style(
          stroke: stroke, width: width, dash: isDashed ? [3.5, 2.5] : [], isRound: isRound)))
  }

  @inline(never)
  func circle(
    _ center: Drawing.Point, radius: Double, fill: Drawing.Ink, stroke: Drawing.Ink?,
    width: Double = 1
  ) {
    elements.append(
      .circle(
        center: center, radius: radius,
        Drawing.Style(fill: fill, stroke: stroke, width: width)))
  }

  @inline(never)
  func rectangle(
    _ x: Double, _ y: Double, width: Double, height: Double, fill: Drawing.Ink?,
    stroke: Drawing.Ink?, line: Double = 1
  ) {
    elements.append(
      .rectangle(
        origin: .init(x, y), size: .init(width: width, height: height), cornerRadius: 0,
        Drawing.Style(fill: fill, stroke: stroke, width: line)))
  }

  @inline(never)
  func path(
    _ path: Drawing.Path, fill: Drawing.Ink? = nil, _ stroke: Drawing.Ink, width: Double,
    isDashed: Bool = false, isRound: Bool = false
  ) {
    elements.append(
      .path(
        path,
        Drawing.Style(
          fill: fill, stroke: stroke, width: width, dash: isDashed ? [3.5, 2.5] : [],
          isRound: isRound)))
  }

  @inline(never)
  func drawing(width: Double, height: Double) -> Drawing {
    Drawing(size: .init(width: width, height: height), elements: elements)
  }
}

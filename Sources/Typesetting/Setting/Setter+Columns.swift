extension Setter {
  mutating func setColumns(_ columns: Block.Columns, _ flow: Flow) {
    let gutter = flow.size * 2.4
    let share = min(max(columns.share, 0.15), 0.85)
    let leftWidth = (flow.width - gutter) * share
    var left = flow.inset(0, flow.width - leftWidth)
    var right = flow.inset(leftWidth + gutter)
    left.measure = left.width
    right.measure = right.width
    space(flow.size * 0.9)
    let before = gap
    let named = notes.named.count
    let leftStrips = apart { $0.set(columns.left, left) }
    let rightStrips = apart { $0.set(columns.right, right) }
    let height = max(Setter.height(of: leftStrips), Setter.height(of: rightStrips))
    gap = before
    guard height <= bodySize.height, height > 0 else {
      // Too high for a page: one above the other, as they were set.
      strips += leftStrips
      strips += rightStrips
      space(flow.size)
      return
    }
    let start = open(baseline: 0, element: flow.element)
    stack(leftStrips, outer: flow.frame)
    stack(rightStrips, outer: flow.frame)
    close(start, height: height, flow: flow, namedNotes: named)
    space(flow.size * 1.2)
  }

  static func height(of strips: [Strip]) -> Double {
    var height = 0.0
    for (index, strip) in strips.enumerated() {
      height += strip.height + (index == 0 ? 0 : strip.before)
    }
    return height
  }

  /// Paints strips below one another into the strip that is open.
  mutating func stack(_ strips: [Strip], at top: Double = 0, outer: Int32, shift: Double = 0) {
    var y = top
    var placed: [PlacedStrip] = []
    for (index, strip) in strips.enumerated() {
      if index > 0 { y += strip.before }
      placed.append(PlacedStrip(strip: strip, y: y))
      y += strip.height
    }
    for paint in grounds(of: placed, outer: outer) { paints.append(paint) }
    for item in placed {
      for index in item.strip.paints {
        var paint = paints[index]
        paint.x += shift
        paint.y += item.y
        paints.append(paint)
      }
    }
  }
}

/// A strip with its upper edge, on a page or in a column.
struct PlacedStrip {
  let strip: Strip
  let y: Double
  /// Whether it repeats what was said before: the head of a table.
  var isRepeated = false
}

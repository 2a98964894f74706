import Typesetting

extension HTMLWriter {
  /// Writes a drawing as SVG whose colours are classes, so that a style sheet chooses them.
  /// - Parameters:
  ///   - id: unique in the document; title and description are named after it.
  ///   - className: further classes.
  mutating func drawing(
    _ drawing: Drawing, id: String, className: String, title: String, alternative: String
  ) {
    let size =
      HTMLWriter.number(drawing.size.width) + " " + HTMLWriter.number(drawing.size.height)
    element(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("class", className), ("viewBox", "0 0 " + size),
        ("role", "img"), ("aria-labelledby", id + "-title " + id + "-text"),
      ]
    ) { writer in
      writer.element("title", [("id", id + "-title")], text: title)
      writer.element("desc", [("id", id + "-text")], text: alternative)
      for element in drawing.elements { writer.element(element) }
    }
    lineEnd()
  }

  private mutating func element(_ element: Drawing.Element) {
    switch element {
    case .path(let path, let style):
      empty("path", [("d", HTMLWriter.data(path))] + HTMLWriter.attributes(style))
    case .line(let from, let to, let style):
      empty(
        "line",
        [
          ("x1", HTMLWriter.number(from.x)), ("y1", HTMLWriter.number(from.y)),
          ("x2", HTMLWriter.number(to.x)), ("y2", HTMLWriter.number(to.y)),
        ] + HTMLWriter.attributes(style))
    case .circle(let center, let radius, let style):
      empty(
        "circle",
        [
          ("cx", HTMLWriter.number(center.x)), ("cy", HTMLWriter.number(center.y)),
          ("r", HTMLWriter.number(radius)),
        ] + HTMLWriter.attributes(style))
    case .rectangle(let origin, let size, let corner, let style):
      var attributes = [
        ("x", HTMLWriter.number(origin.x)), ("y", HTMLWriter.number(origin.y)),
        ("width", HTMLWriter.number(size.width)), ("height", HTMLWriter.number(size.height)),
      ]
      if corner > 0 { attributes.append(("rx", HTMLWriter.number(corner))) }
      empty("rect", attributes + HTMLWriter.attributes(style))
    case .text(let label): self.label(label)
    }
  }

  private mutating func label(_ label: Drawing.Label) {
    var attributes = [
      ("x", HTMLWriter.number(label.position.x)), ("y", HTMLWriter.number(label.position.y)),
      ("font-size", HTMLWriter.number(label.size)), ("class", HTMLWriter.fill(label.ink)),
    ]
    switch label.anchor {
    case .start: break
    case .middle: attributes.append(("text-anchor", "middle"))
    case .end: attributes.append(("text-anchor", "end"))
    }
    if label.isBold { attributes.append(("font-weight", "600")) }
    element("text", attributes, text: label.text)
  }

  private static func attributes(_ style: Drawing.Style) -> [(String, String)] {
    var classes = style.fill.map { fill($0) } ?? ""
    if let stroke = style.stroke {
      classes += (classes.isEmpty ? "" : " ") + "line-" + name(stroke)
    }
    var attributes = [("class", classes)]
    if !style.fill.isPresent { attributes.append(("fill", "none")) }
    guard style.stroke.isPresent else { return attributes }
    attributes.append(("stroke-width", number(style.width)))
    if !style.dash.isEmpty {
      var dash = ""
      for length in style.dash { dash += (dash.isEmpty ? "" : " ") + number(length) }
      attributes.append(("stroke-dasharray", dash))
    }
    if style.isRound {
      attributes.append(("stroke-linecap", "round"))
      attributes.append(("stroke-linejoin", "round"))
    }
    return attributes
  }

  private static func fill(_ ink: Drawing.Ink) -> String { "ink-" + name(ink) }

  private static func name(_ ink: Drawing.Ink) -> String {
    switch ink {
    case .text: "text"
    case .muted: "muted"
    case .faint: "faint"
    case .paper: "paper"
    case .accent: "accent"
    case .accentTint: "accent-tint"
    case .tint: "tint"
    case .section(let index): "section-" + String(index % 5 + 1)
    case .fixed: "text"
    }
  }

  private static func data(_ path: Drawing.Path) -> String {
    var data = ""
    for segment in path.segments {
      switch segment {
      case .move(let point): data += "M" + pair(point)
      case .line(let point): data += "L" + pair(point)
      case .curve(let one, let other, let end):
        data += "C" + pair(one) + " " + pair(other) + " " + pair(end)
      case .close: data += "Z"
      }
    }
    return data
  }

  private static func pair(_ point: Drawing.Point) -> String {
    number(point.x) + " " + number(point.y)
  }

  /// A length with at most one decimal, rounded half away from zero.
  static func number(_ value: Double) -> String {
    let tenths = Int(value * 10 + (value < 0 ? -0.5 : 0.5))
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : "." + String(rest))
  }
}

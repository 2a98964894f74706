import Typesetting

extension HTMLWriter {
  /// Writes a drawing as SVG that follows the colours of the page.
  /// - Parameter picture: holds the words that stand for it.
  func drawing(_ drawing: Drawing, _ picture: Block.Picture, id: String, className: String) {
    start("svg")
    attribute("xmlns", "http://www.w3.org/2000/svg")
    attribute("class", className)
    startAttribute("viewBox")
    raw("0 0 ")
    number(drawing.size.width)
    raw(" ")
    number(drawing.size.height)
    endAttribute()
    attribute("role", "img")
    attribute("aria-labelledby", id + "-title " + id + "-text")
    named("title", id + "-title", picture.title)
    named("desc", id + "-text", picture.alternative)
    for element in drawing.elements { self.element(element) }
    endLine("svg")
  }

  private func named(_ name: String, _ id: String, _ text: String) {
    start(name)
    attribute("id", id)
    self.text(text)
    end(name)
  }

  private func attribute(_ name: String, _ value: Double) {
    startAttribute(name)
    number(value)
    endAttribute()
  }

  private func element(_ element: Drawing.Element) {
    switch element {
    case .path(let path, let style):
      start("path")
      startAttribute("d")
      for segment in path.segments { self.segment(segment) }
      endAttribute()
      self.style(style)
    case .line(let from, let to, let style):
      start("line")
      attribute("x1", from.x)
      attribute("y1", from.y)
      attribute("x2", to.x)
      attribute("y2", to.y)
      self.style(style)
    case .circle(let center, let radius, let style):
      start("circle")
      attribute("cx", center.x)
      attribute("cy", center.y)
      attribute("r", radius)
      self.style(style)
    case .rectangle(let origin, let size, let corner, let style):
      start("rect")
      attribute("x", origin.x)
      attribute("y", origin.y)
      attribute("width", size.width)
      attribute("height", size.height)
      if corner > 0 { attribute("rx", corner) }
      self.style(style)
    case .text(let label): self.label(label)
    }
  }

  private func label(_ label: Drawing.Label) {
    start("text")
    attribute("x", label.position.x)
    attribute("y", label.position.y)
    attribute("font-size", label.size)
    attribute("class", "ink-" + HTMLWriter.name(label.ink))
    switch label.anchor {
    case .start: break
    case .middle: attribute("text-anchor", "middle")
    case .end: attribute("text-anchor", "end")
    }
    if label.isBold { attribute("font-weight", "600") }
    text(label.text)
    end("text")
  }

  /// Writes how an outline is drawn, and ends its element.
  private func style(_ style: Drawing.Style) {
    startAttribute("class")
    if let fill = style.fill {
      raw("ink-")
      raw(HTMLWriter.name(fill))
      if style.stroke.isPresent { raw(" ") }
    }
    if let stroke = style.stroke {
      raw("line-")
      raw(HTMLWriter.name(stroke))
    }
    endAttribute()
    if !style.fill.isPresent { attribute("fill", "none") }
    if style.stroke.isPresent {
      attribute("stroke-width", style.width)
      if !style.dash.isEmpty {
        startAttribute("stroke-dasharray")
        var isFirst = true
        for length in style.dash {
          if !isFirst { raw(" ") }
          isFirst = false
          number(length)
        }
        endAttribute()
      }
      if style.isRound {
        attribute("stroke-linecap", "round")
        attribute("stroke-linejoin", "round")
      }
    }
    endEmpty()
  }

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

  private func segment(_ segment: Drawing.Path.Segment) {
    switch segment {
    case .move(let point):
      raw("M")
      pair(point)
    case .line(let point):
      raw("L")
      pair(point)
    case .curve(let one, let other, let end):
      raw("C")
      pair(one)
      raw(" ")
      pair(other)
      raw(" ")
      pair(end)
    case .close: raw("Z")
    }
  }

  private func pair(_ point: Drawing.Point) {
    number(point.x)
    raw(" ")
    number(point.y)
  }
}

import CourseModel

/// Writes the course map as SVG: boxes that link to modules, in reading order, and lines behind them.
struct CourseMapSVG {
  private let course: CourseGraph
  private let layout: CourseMapLayout
  private let look: Look
  private var html = HTMLWriter(capacity: 1 << 14)

  /// Where the colours come from.
  enum Look {
    /// From the theme, by the classes that `themes/sol` knows.
    case theme
    /// From the drawing itself, on paper colour, for a file of its own.
    case standalone
  }

  /// Writes the drawing; a module for which `linkFor` gives no address is a box without a link.
  static func render(
    _ course: CourseGraph, _ layout: CourseMapLayout, look: Look,
    linkFor: (Module) -> String?
  ) -> String {
    var writer = CourseMapSVG(course, layout, look)
    writer.write(linkFor)
    return writer.html.string
  }

  private init(_ course: CourseGraph, _ layout: CourseMapLayout, _ look: Look) {
    self.course = course
    self.layout = layout
    self.look = look
  }

  private mutating func write(_ linkFor: (Module) -> String?) {
    writeOpening()
    html.markup("<g aria-hidden=\"true\">\n")
    var rest = layout.edges[...]
    while let source = rest.first?.source {
      let edges = rest.prefix { $0.source == source }
      write(edges, from: source)
      rest = rest.dropFirst(edges.count)
    }
    html.markup("</g>\n")
    for (section, title) in zip(course.sections, layout.titles) {
      writeTitle(title)
      for index in course.sectionIndices(section) {
        if let caption = layout.captions[index], !caption.label.lines.isEmpty {
          writeCaption(caption)
        }
        write(course.modules[index], layout.boxes[index], link: linkFor(course.modules[index]))
      }
    }
    html.markup("</svg>\n")
  }

  private mutating func writeOpening() {
    // On a page the surroundings give the margin.
    let margin = look == .standalone ? 20 : 0
    attribute("<svg class=\"graph\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"", -margin)
    attribute(" ", -margin)
    attribute(" ", layout.width + 2 * margin)
    attribute(" ", layout.height + 2 * margin)
    attribute("\" width=\"", layout.width + 2 * margin)
    attribute("\" height=\"", layout.height + 2 * margin)
    html.markup("\" role=\"group\" aria-label=\"")
    html.text(course.settings.title)
    html.markup("\"")
    if look == .standalone {
      html.markup(" font-family=\"system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\"")
      html.markup(
        ">\n<rect x=\"-20\" y=\"-20\" width=\"100%\" height=\"100%\" fill=\"#FBFAF7\" />\n")
    } else {
      html.markup(">\n")
    }
  }

  // MARK: Lines

  /// The lines from one module: one path, since they run together and would look thicker there.
  ///
  /// They have the hue of the section where they begin, which makes long ones easy to follow.
  private mutating func write(_ edges: ArraySlice<CourseMapLayout.Edge>, from source: Int) {
    let section = course.modules[source].section
    html.markup("<path class=\"edge hue-")
    html.text(Hue.name(ofSection: section))
    if look == .standalone {
      html.markup("\" fill=\"none\" stroke-width=\"1.3\" stroke=\"")
      html.text(Hue.colour(ofSection: section))
    }
    html.markup("\" d=\"")
    let lines = edges.compactMap { CourseMapLine($0.points, radius: 6, headLength: 8) }
    html.text(lines.map(PathText.line).joined(separator: " "))
    html.markup("\" /><path class=\"edge-head hue-")
    html.text(Hue.name(ofSection: section))
    if look == .standalone {
      html.markup("\" fill=\"")
      html.text(Hue.colour(ofSection: section))
    }
    html.markup("\" d=\"")
    html.text(lines.map(PathText.head).joined(separator: " "))
    html.markup("\" />\n")
  }

  // MARK: Words

  private mutating func writeTitle(_ title: CourseMapLayout.Words) {
    html.markup("<text class=\"lane hue-")
    html.text(Hue.name(ofSection: title.section))
    html.markup("\"")
    if look == .standalone {
      html.markup(" fill=\"")
      html.text(Hue.colour(ofSection: title.section))
      html.markup("\" font-family=\"Palatino, Georgia, serif\" font-weight=\"600\" font-size=\"")
      html.number(CourseMapLayout.titleSize)
      html.markup("\"")
    }
    html.markup(">")
    writeLines(
      title.label, x: title.origin.x, y: title.origin.y,
      lineHeight: CourseMapLayout.titleLineHeight)
    html.markup("</text>\n")
  }

  private mutating func writeCaption(_ caption: CourseMapLayout.Words) {
    html.markup("<text class=\"caption\" fill=\"currentColor\" font-size=\"")
    html.number(CourseMapLayout.captionSize)
    html.markup("\">")
    writeLines(
      caption.label, x: caption.origin.x, y: caption.origin.y,
      lineHeight: CourseMapLayout.captionLineHeight)
    html.markup("</text>\n")
  }

  private mutating func writeLines(_ label: Label, x: Int, y: Int, lineHeight: Int) {
    for (index, line) in label.lines.enumerated() {
      // A space between the lines, or a screen reader joins two words.
      if index > 0 { html.markup(" ") }
      attribute("<tspan x=\"", x)
      attribute("\" y=\"", y + index * lineHeight)
      html.markup("\">")
      html.text(line)
      html.markup("</tspan>")
    }
  }

  // MARK: Modules

  private mutating func write(_ module: Module, _ box: CourseMapLayout.Box, link: String?) {
    html.markup(link == nil ? "<g class=\"node hue-" : "<a class=\"node hue-")
    html.text(Hue.name(ofSection: module.section))
    html.markup("\" data-module=\"")
    html.text(module.id.text)
    html.markup("\"")
    if let link {
      html.markup(" href=\"")
      html.text(link)
      html.markup("\" aria-label=\"")
      html.text(module.title)
      html.markup("\"")
    }
    html.markup(">")
    if box.label.isCut {
      html.markup("<title>")
      html.text(module.title)
      html.markup("</title>")
    }
    writeRectangle(box, section: module.section)
    writeLabel(box)
    html.markup(link == nil ? "</g>\n" : "</a>\n")
  }

  private mutating func writeRectangle(_ box: CourseMapLayout.Box, section: Int) {
    attribute("<rect x=\"", box.x)
    attribute("\" y=\"", box.y)
    attribute("\" width=\"", box.width)
    attribute("\" height=\"", box.height)
    html.markup("\" rx=\"6\"")
    if look == .standalone {
      html.markup(" fill=\"#FFFFFF\" stroke-width=\"1.5\" stroke=\"")
      html.text(Hue.colour(ofSection: section))
      html.markup("\"")
    }
    html.markup(" />")
  }

  private mutating func writeLabel(_ box: CourseMapLayout.Box) {
    html.markup("<text text-anchor=\"middle\"")
    if look == .standalone {
      html.markup(" fill=\"#1D2433\" font-size=\"")
      html.number(CourseMapLayout.textSize)
      html.markup("\"")
    }
    html.markup(">")
    let lineHeight = CourseMapLayout.lineHeight
    // The base line of the middle line stands a third of the text size below the box's middle.
    let first = box.y + (box.height - (box.label.lines.count - 1) * lineHeight) / 2 + 5
    writeLines(box.label, x: box.x + box.width / 2, y: first, lineHeight: lineHeight)
    html.markup("</text>")
  }

  private mutating func attribute(_ opening: StaticString, _ value: Int) {
    html.markup(opening)
    html.number(value)
  }
}

import CourseModel

/// The world map of the case index: the theme's land with a place for each case.
///
/// The land is drawn in the Natural Earth projection (Šavrič, Jenny, Patterson and others 2011) with
/// the central meridian at 11° east, so that neither Chukotka nor Alaska is cut.
enum WorldMap {
  /// The map as inline SVG.
  /// - Parameter land: the theme's `map/world.svg`.
  /// - Returns: empty without land or without a case that has coordinates.
  static func svg(_ cases: [CaseItem], land: String, _ items: PageItems) -> String {
    let placed = cases.compactMap { item in
      item.study.coordinates.map { (item: item, point: project($0)) }
    }
    guard let paths = paths(in: land), !placed.isEmpty else { return "" }
    var html = HTMLWriter(capacity: land.utf8.count + 512 * placed.count)
    html.markup(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"world\" viewBox=\"0 0 1000 500\">")
    html.markup("\n<g aria-hidden=\"true\">")
    html.trusted(paths)
    html.markup("</g>\n")
    for (item, point) in placed {
      html.markup("<a class=\"place\" href=\"")
      html.text(items.page.link(to: item.module.sitePath))
      html.markup("\" data-case=\"")
      html.text(item.module.id.text)
      html.markup("\" aria-label=\"")
      html.text(item.study.country.name + ": " + (item.study.organisation ?? item.module.title))
      html.markup("\"><circle class=\"reach\" r=\"22\" ")
      write(point, to: &html)
      html.markup(" /><circle class=\"dot\" r=\"5\" ")
      write(point, to: &html)
      html.markup(" /></a>\n")
    }
    html.markup("</svg>")
    return html.string
  }

  private static func write(_ point: (x: Double, y: Double), to html: inout HTMLWriter) {
    html.markup("cx=\"")
    html.text(tenths(point.x))
    html.markup("\" cy=\"")
    html.text(tenths(point.y))
    html.markup("\"")
  }

  /// A coordinate with one decimal, the same on every machine.
  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// The `path` elements of the theme's drawing.
  private static func paths(in land: String) -> String? {
    guard let start = land.firstRange(of: "<path"), let end = land.ranges(of: "/>").last else {
      return nil
    }
    return String(land[start.lowerBound..<end.upperBound])
  }

  /// Where a place stands on the map, in units of the view box.
  static func project(_ place: CaseStudy.Coordinates) -> (x: Double, y: Double) {
    let longitude = place.longitude < -169 ? place.longitude + 360 : place.longitude
    let l = (longitude - 11) * .pi / 180
    let p = place.latitude * .pi / 180
    let p2 = p * p
    let p4 = p2 * p2
    let x =
      0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4))
    let y =
      1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4))
    return (498 + 195 * l * x, 290 - 195 * p * y)
  }
}

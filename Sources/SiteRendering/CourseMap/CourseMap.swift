package import CourseModel

/// The module graph of a course as a drawing and as text for other programs.
package enum CourseMap {
  /// The drawing for the site's course map: colours come from the theme, boxes are links.
  ///
  /// Arrows show `requires`. `related` is not drawn: a good course has so many such edges that they
  /// would hide the others; the list on the page holds them.
  /// - Returns: `nil` for an empty course and beyond 300 modules, where no drawing is readable.
  package static func svg(of course: CourseGraph, linkFor: (Module) -> String?) -> String? {
    CourseMapLayout(course).map {
      CourseMapSVG.render(course, $0, look: .theme, linkFor: linkFor)
    }
  }

  /// The same drawing as a file of its own, with light colours.
  package static func standaloneSVG(of course: CourseGraph) -> String? {
    CourseMapLayout(course).map {
      CourseMapSVG.render(course, $0, look: .standalone) { _ in nil }
    }
  }

  /// The graph as JSON: sections, modules with their edges, reading order and minutes of each path.
  package static func json(of course: CourseGraph) -> String { CourseGraphJSON.text(of: course) }

  /// The graph in the language of Graphviz: a cluster for each section.
  package static func dot(of course: CourseGraph) -> String { CourseGraphDOT.text(of: course) }
}

import CourseModel

/// The course map in numbers: boxes, words and lines, in CSS pixels from the top left corner.
struct CourseMapLayout: Sendable {
  let width: Int
  let height: Int
  /// By the place of the module in the reading order.
  let boxes: [Box]
  let titles: [Words]
  /// Titles of groups, by the module they stand above.
  let captions: [Int: Words]
  let edges: [Edge]

  struct Point: Sendable, Hashable {
    let x: Int
    let y: Int
  }

  /// A module.
  struct Box: Sendable, Hashable {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    let label: Label
  }

  /// The title of a section or group.
  struct Words: Sendable, Hashable {
    /// The left end of the first base line.
    let origin: Point
    let label: Label
    /// The number of the section.
    let section: Int
  }

  /// A line from a module to one that requires it.
  struct Edge: Sendable, Hashable {
    let source: Int
    let target: Int
    /// Right-angled; begins and ends on the sides of the two boxes.
    let points: [Point]
  }

  /// Beyond this many modules nobody could read the drawing; the list below it says the same.
  static let moduleLimit = 300

  static let textSize = 13
  static let lineHeight = 17
  static let titleSize = 17
  static let titleLineHeight = 22
  static let captionSize = 12
  static let captionLineHeight = 16
  static let trackDistance = 7
  /// Keeps thick outlines of boxes at the border inside the picture.
  static let margin = 3

  /// - Returns: `nil` for an empty course and for more than ``moduleLimit`` modules.
  init?(_ course: CourseGraph) {
    guard (1...Self.moduleLimit).contains(course.modules.count) else { return nil }
    let grid = CourseMapGrid(course)
    let routes = CourseMapRoute.routes(Self.edges(of: course), on: grid)
    let tracks = CourseMapTracks(routes, on: grid)
    let textWidth = CourseMapColumns.boxWidth - 2 * CourseMapRows.boxPadding
    let labels = course.modules.map {
      Label($0.title, size: Self.textSize, width: textWidth, limit: 3)
    }
    let words = CourseMapWords(grid)
    let columns = CourseMapColumns(grid, tracks)
    let rows = CourseMapRows(grid, tracks, labels: labels, words: words.heights)
    width = columns.width
    height = rows.height
    boxes = zip(grid.places, labels).map { place, label in
      Box(
        x: columns.left(ofColumn: place.column), y: rows.top(ofRow: place.row),
        width: CourseMapColumns.boxWidth,
        height: rows.bottom(ofRow: place.row) - rows.top(ofRow: place.row), label: label)
    }
    titles = words.titles(columns, rows)
    captions = words.captions(columns, rows)
    edges = routes.map {
      Edge(
        source: $0.source, target: $0.target, points: Self.points(of: $0, grid, columns, rows))
    }
  }

  /// Every `requires` once, by source and then target.
  ///
  /// What a course gets wrong (unknown modules, a module that requires itself) has a diagnostic and no
  /// line.
  private static func edges(of course: CourseGraph) -> [(source: Int, target: Int)] {
    var targets = [[Int]](repeating: [], count: course.modules.count)
    for (target, module) in course.modules.enumerated() {
      for source in Set(module.requires.compactMap { course.index(of: $0.value) })
      where source != target {
        targets[source].append(target)
      }
    }
    return targets.enumerated().flatMap { source, targets in targets.map { (source, $0) } }
  }

  private static func points(
    of route: CourseMapRoute, _ grid: CourseMapGrid, _ columns: CourseMapColumns,
    _ rows: CourseMapRows
  ) -> [Point] {
    let (source, from, to) = (route.source, grid.places[route.source], grid.places[route.target])
    func side(of place: CourseMapGrid.Place, at gap: Int) -> Int {
      let left = columns.left(ofColumn: place.column)
      return gap == place.column ? left : left + CourseMapColumns.boxWidth
    }
    switch route.way {
    case .down:
      let x = columns.left(ofColumn: from.column) + CourseMapColumns.boxWidth / 2
      return [
        Point(x: x, y: rows.bottom(ofRow: from.row)), Point(x: x, y: rows.top(ofRow: to.row)),
      ]
    case .gap(let gap):
      let x = columns.x(inGap: gap, of: source)
      let start = rows.y(inRow: from.row, atGap: gap, of: source)
      let end = rows.y(inRow: to.row, atGap: gap, of: source)
      return [
        Point(x: side(of: from, at: gap), y: start), Point(x: x, y: start), Point(x: x, y: end),
        Point(x: side(of: to, at: gap), y: end),
      ]
    case .gaps(let exit, let channel, let entry):
      let (left, right) = (columns.x(inGap: exit, of: source), columns.x(inGap: entry, of: source))
      let start = rows.y(inRow: from.row, atGap: exit, of: source)
      let middle = rows.y(inChannel: channel, of: source)
      let end = rows.y(inRow: to.row, atGap: entry, of: source)
      return [
        Point(x: side(of: from, at: exit), y: start), Point(x: left, y: start),
        Point(x: left, y: middle), Point(x: right, y: middle), Point(x: right, y: end),
        Point(x: side(of: to, at: entry), y: end),
      ]
    }
  }
}

/// The way of one line on the map, in words of the grid: from a module to one that builds on it.
struct CourseMapRoute: Sendable, Hashable {
  /// The place of the module in the reading order; all lines of one source may run together.
  let source: Int
  /// The place of the module that requires it.
  let target: Int
  let way: Way

  /// Lines run only between columns and between rows, where no box stands.
  ///
  /// Gap `n` lies left of column `n`, channel `n` above row `n`.
  enum Way: Sendable, Hashable {
    /// Straight down to the box below.
    case down
    /// Sideways into a gap, along it and into the target.
    case gap(Int)
    /// Sideways into a gap, through a channel to another gap, along it and into the target.
    case gaps(exit: Int, channel: Int, entry: Int)

    /// The gap beside the source.
    var exit: Int? {
      switch self {
      case .down: nil
      case .gap(let gap): gap
      case .gaps(let exit, _, _): exit
      }
    }

    /// The gap beside the target.
    var entry: Int? {
      switch self {
      case .down: nil
      case .gap(let gap): gap
      case .gaps(_, _, let entry): entry
      }
    }
  }
}

extension CourseMapRoute {
  /// Finds a way for every line, in the order of the edges; each edge comes once.
  static func routes(_ edges: [(source: Int, target: Int)], on grid: CourseMapGrid) -> [Self] {
    let headed = Set(grid.titles.map(\.place) + grid.captions.values.map(\.place))
    var targetsInColumn: [Int: [Int: Int]] = [:]
    for edge in edges {
      targetsInColumn[edge.source, default: [:]][grid.places[edge.target].column, default: 0] += 1
    }
    return edges.map { source, target in
      let (from, to) = (grid.places[source], grid.places[target])
      let isOnlyOne = targetsInColumn[source]?[to.column] == 1
      let isBelow = to.column == from.column && to.row == from.row + 1 && !headed.contains(to)
      let way = isOnlyOne && isBelow ? .down : Self.way(from: from, to: to)
      return Self(source: source, target: target, way: way)
    }
  }

  private static func way(from: CourseMapGrid.Place, to: CourseMapGrid.Place) -> Way {
    let exit = to.column > from.column ? from.column + 1 : from.column
    let entry = to.column < from.column ? to.column + 1 : to.column
    if exit == entry { return .gap(exit) }
    // The channel beside the source, on the side of the target: lines to one lane stay together.
    return .gaps(exit: exit, channel: to.row > from.row ? from.row + 1 : from.row, entry: entry)
  }
}

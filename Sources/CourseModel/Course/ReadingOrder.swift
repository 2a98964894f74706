/// The modules of one path in reading order, with neighbours.
package struct ReadingOrder: Sendable {
  package let path: LearningPath
  /// Indices into ``CourseGraph/modules``.
  package let modules: [Int]
  private let place: [Int: Int]

  package init(of path: LearningPath, in course: CourseGraph) {
    let modules = course.modules.indices.filter { course.modules[$0].paths.contains(path) }
    self.path = path
    self.modules = modules
    place = Dictionary(uniqueKeysWithValues: modules.enumerated().map { ($1, $0) })
  }

  /// The module before one on this path.
  /// - Returns: `nil` for the first, and for modules that are not on the path.
  package func previous(_ module: Int) -> Int? {
    place[module].flatMap { $0 > 0 ? modules[$0 - 1] : nil }
  }

  /// The module after one on this path.
  /// - Returns: `nil` for the last, and for modules that are not on the path.
  package func next(_ module: Int) -> Int? {
    place[module].flatMap { $0 + 1 < modules.count ? modules[$0 + 1] : nil }
  }
}

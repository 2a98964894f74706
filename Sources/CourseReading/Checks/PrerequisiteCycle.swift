import CourseModel

/// Modules must not require each other in a circle.
enum PrerequisiteCycle: CourseCheck {
  static let rule = Rule(
    "prerequisite-cycle", .error, "Modules must not require each other in a circle",
    explanation: """
      If A requires B and B requires A, a learner can begin with neither. The message names every \
      module of the circle and the notes show every edge; remove the edge that a teacher would miss \
      least, or make it `related`.
      """)

  static let rules = [rule]

  static func diagnostics(for input: CheckInput) -> [Diagnostic] {
    cycles(in: input.graph).map { diagnostic($0, in: input.graph) }
  }

  /// An edge from a module to one it requires.
  private struct Edge {
    let from: Int
    let to: Int
    let location: SourceLocation
  }

  /// One cycle for every edge that leads back to a module still being walked: depth first, in reading
  /// order, with a stack of our own so that long chains cannot overflow.
  private static func cycles(in graph: CourseGraph) -> [[Edge]] {
    let edges = graph.modules.enumerated().map { from, module in
      module.requires.compactMap { required in
        graph.index(of: required.value).map {
          Edge(from: from, to: $0, location: required.location)
        }
      }.filter { $0.to != from }
    }
    var isDone = [Bool](repeating: false, count: edges.count)
    var isOpen = isDone
    var cycles: [[Edge]] = []
    for root in edges.indices where !isDone[root] {
      var walk: [(node: Int, next: Int, via: Edge?)] = [(root, 0, nil)]
      isOpen[root] = true
      while let (node, next, _) = walk.last {
        guard next < edges[node].count else {
          isOpen[node] = false
          isDone[node] = true
          walk.removeLast()
          continue
        }
        walk[walk.count - 1].next += 1
        let edge = edges[node][next]
        if isOpen[edge.to] {
          let start = walk.firstIndex { $0.node == edge.to } ?? 0
          cycles.append(walk[(start + 1)...].compactMap(\.via) + [edge])
        } else if !isDone[edge.to] {
          isOpen[edge.to] = true
          walk.append((edge.to, 0, edge))
        }
      }
    }
    return cycles
  }

  private static func diagnostic(_ cycle: [Edge], in graph: CourseGraph) -> Diagnostic {
    let names = cycle.map { "'\(graph.modules[$0.from].id)'" }
    let circle = (names + [names[0]]).joined(separator: " → ")
    return Diagnostic(
      rule, at: cycle[0].location, "Prerequisites go round in a circle: \(circle)",
      notes: cycle.map {
        Note(
          "'\(graph.modules[$0.from].id)' requires '\(graph.modules[$0.to].id)' here",
          at: $0.location)
      },
      fixes: [Fix("remove one of these edges, or move it to 'related'")])
  }
}

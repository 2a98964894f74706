/// A closed chain of causes: a change comes back to where it began.
package struct FeedbackLoop: Sendable, Hashable {
  package let kind: Kind
  /// Counts the loops of a kind from 1.
  package let number: Int
  /// Indices into ``LoopDiagram/links``, each link beginning where the one before ends; the first
  /// begins at the loop's earliest variable.
  package let links: [Int]

  /// The name in the drawing: `R1`, `B1`.
  package var name: String { (kind == .reinforcing ? "R" : "B") + String(number) }

  package enum Kind: Sendable, Hashable {
    /// A change comes back as more of the same: an even number of minus signs.
    case reinforcing
    /// A change comes back as its opposite: an odd number of minus signs.
    case balancing
  }
}

extension FeedbackLoop {
  /// Every elementary loop, in a stable order.
  ///
  /// For each variable, walks that visit only later variables and can still come back; so every walk
  /// ends in a loop, and the bound on loops bounds the time. Source: the idea of D. B. Johnson,
  /// Finding all the elementary circuits of a directed graph, SIAM J. Comput. 4 (1975).
  /// - Returns: `nil` beyond ``LoopDiagram/loopLimit`` loops.
  static func find(in links: [LoopDiagram.Link], variableCount: Int) -> [FeedbackLoop]? {
    var outgoing = [[Int]](repeating: [], count: variableCount)
    for (index, link) in links.enumerated() { outgoing[link.from].append(index) }
    var search = LoopSearch(links: links, outgoing: outgoing)
    for start in 0..<variableCount {
      search.walk(from: start)
      if search.found.count > LoopDiagram.loopLimit { return nil }
    }
    func variables(_ loop: [Int]) -> [Int] { loop.map { links[$0].from } }
    let ordered = search.found.sorted { left, right in
      left.count != right.count
        ? left.count < right.count
        : variables(left).lexicographicallyPrecedes(variables(right))
    }
    return named(ordered, links)
  }

  private static func named(_ loops: [[Int]], _ links: [LoopDiagram.Link]) -> [FeedbackLoop] {
    var (reinforcing, balancing) = (0, 0)
    return loops.map { loop in
      if loop.count(where: { links[$0].sign == .opposite }).isMultiple(of: 2) {
        reinforcing += 1
        return FeedbackLoop(kind: .reinforcing, number: reinforcing, links: loop)
      }
      balancing += 1
      return FeedbackLoop(kind: .balancing, number: balancing, links: loop)
    }
  }
}

/// Depth first, with a stack of our own.
private struct LoopSearch {
  let links: [LoopDiagram.Link]
  let outgoing: [[Int]]
  var found: [[Int]] = []

  mutating func walk(from start: Int) {
    var path: [Int] = []
    var visited: Set<Int> = [start]
    var choices = [choices(at: start, home: start, visited)]
    while let last = choices.indices.last {
      guard let link = choices[last].popLast() else {
        choices.removeLast()
        if let link = path.popLast() { visited.remove(links[link].to) }
        continue
      }
      let next = links[link].to
      if next == start {
        found.append(path + [link])
        if found.count > LoopDiagram.loopLimit { return }
      } else {
        path.append(link)
        visited.insert(next)
        choices.append(self.choices(at: next, home: start, visited))
      }
    }
  }

  /// Links that lead home, or on to a variable from which home can still be reached.
  private func choices(at variable: Int, home: Int, _ visited: Set<Int>) -> [Int] {
    outgoing[variable].reversed().filter { link in
      let next = links[link].to
      return next == home
        || (next > home && !visited.contains(next) && canReach(home, from: next, avoiding: visited))
    }
  }

  private func canReach(_ home: Int, from start: Int, avoiding visited: Set<Int>) -> Bool {
    var seen = visited.union([start])
    var open = [start]
    while let variable = open.popLast() {
      for link in outgoing[variable] {
        let next = links[link].to
        if next == home { return true }
        if next > home, seen.insert(next).inserted { open.append(next) }
      }
    }
    return false
  }
}

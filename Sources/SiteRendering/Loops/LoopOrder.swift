import CourseModel

/// The order of a block's variables round its circle, perhaps with one of them in the middle.
struct LoopOrder: Sendable, Hashable {
  /// Clockwise.
  let ring: [Int]
  let centre: Int?

  /// Chooses the order with the fewest crossings.
  ///
  /// Begins with the longest loop in the block, so that its arrows run clockwise round the circle,
  /// puts the others where they cross least, and improves by swaps.
  /// - Parameters:
  ///   - block: the variables.
  ///   - diagram: the diagram they belong to.
  ///   - mayBeCentre: whether a variable can stand in the middle; one that joins another block cannot.
  init(_ block: [Int], in diagram: LoopDiagram, mayBeCentre: (Int) -> Bool) {
    let members = Set(block)
    var pairs: Set<[Int]> = []
    for link in diagram.links where members.contains(link.from) && members.contains(link.to) {
      pairs.insert([min(link.from, link.to), max(link.from, link.to)])
    }
    let loops = diagram.loops.map { $0.links.map { diagram.links[$0].from } }
      .filter { $0.allSatisfy(members.contains) }
    let edges = pairs.sorted { $0.lexicographicallyPrecedes($1) }
    var best = Self.ring(of: block, edges, loops)
    var bestCost = Self.cost(best, edges)
    var centre: Int?
    // One in the middle is worth it when it saves a crossing.
    if block.count > 3, Self.crossings(best, edges) > 0 {
      for candidate in block.reversed() where mayBeCentre(candidate) {
        let outer = edges.filter { !$0.contains(candidate) }
        let ring = Self.ring(of: block.filter { $0 != candidate }, outer, loops)
        let spokes = edges.filter { $0.contains(candidate) }.flatMap { $0 }
        let cost = Self.cost(ring, outer) + 10 * Self.hidden(spokes, behind: outer, ring) + 7
        if cost < bestCost { (best, bestCost, centre) = (ring, cost, candidate) }
      }
    }
    ring = best
    self.centre = centre
  }

  private static func ring(of block: [Int], _ edges: [[Int]], _ loops: [[Int]]) -> [Int] {
    let inside = loops.filter { $0.allSatisfy(block.contains) }
    let longest = inside.reduce([]) { $1.count > $0.count ? $1 : $0 }
    var ring = longest.isEmpty ? Array(block.prefix(1)) : longest
    for variable in block where !ring.contains(variable) {
      let choices = ring.indices.map { index in
        var ring = ring
        ring.insert(variable, at: index + 1)
        return ring
      }
      ring = choices.min { cost($0, edges) < cost($1, edges) } ?? ring
    }
    return improved(ring, edges)
  }

  private static func improved(_ ring: [Int], _ edges: [[Int]]) -> [Int] {
    var ring = ring
    var least = cost(ring, edges)
    var isBetter = ring.count > 3
    while isBetter {
      isBetter = false
      for first in ring.indices {
        for second in ring.indices where second > first {
          ring.swapAt(first, second)
          let cost = cost(ring, edges)
          if cost < least {
            least = cost
            isBetter = true
          } else {
            ring.swapAt(first, second)
          }
        }
      }
    }
    return ring
  }

  /// Ten for a crossing, and the steps that links take round the circle.
  private static func cost(_ ring: [Int], _ edges: [[Int]]) -> Int {
    let chords = chords(ring, edges)
    let steps = chords.reduce(0) { sum, chord in
      let step = chord.upperBound - chord.lowerBound
      return sum + min(step, ring.count - step)
    }
    return 10 * crossings(chords) + steps
  }

  private static func crossings(_ ring: [Int], _ edges: [[Int]]) -> Int {
    crossings(chords(ring, edges))
  }

  private static func crossings(_ chords: [ClosedRange<Int>]) -> Int {
    var count = 0
    for (index, chord) in chords.enumerated() {
      for other in chords[(index + 1)...] {
        let (first, second) =
          chord.lowerBound < other.lowerBound ? (chord, other) : (other, chord)
        let isCrossing =
          first.lowerBound < second.lowerBound && second.lowerBound < first.upperBound
          && first.upperBound < second.upperBound
        if isCrossing { count += 1 }
      }
    }
    return count
  }

  /// The edges as places on the ring.
  private static func chords(_ ring: [Int], _ edges: [[Int]]) -> [ClosedRange<Int>] {
    edges.compactMap { edge in
      guard let first = ring.firstIndex(of: edge[0]), let last = ring.firstIndex(of: edge[1])
      else { return nil }
      return min(first, last)...max(first, last)
    }
  }

  /// How many links from the middle must cross a chord to reach the ring.
  private static func hidden(_ spokes: [Int], behind edges: [[Int]], _ ring: [Int]) -> Int {
    let places = spokes.compactMap { ring.firstIndex(of: $0) }
    return chords(ring, edges).reduce(0) { sum, chord in
      let within = places.count { $0 > chord.lowerBound && $0 < chord.upperBound }
      let step = chord.upperBound - chord.lowerBound
      let beyond = places.count { !chord.contains($0) }
      return sum
        + (step * 2 < ring.count ? within : step * 2 > ring.count ? beyond : min(within, beyond))
    }
  }
}

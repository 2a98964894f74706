import CourseModel

/// The curves of a diagram's links, bent so that they meet neither words nor each other.
struct LoopRouting: Sendable {
  /// By link; each begins and ends a little outside of the words of its variables.
  let curves: [LoopCurve]

  private static let sampleCount = 13

  /// A way to draw one link.
  private struct Candidate {
    let curve: LoopCurve
    let samples: [LoopPoint]
    /// What is bad about it whatever the other links do.
    let cost: Double
  }

  init(_ diagram: LoopDiagram, _ placement: LoopPlacement) {
    let candidates = diagram.links.indices.map { Self.candidates($0, diagram, placement) }
    var chosen = [Int](repeating: 0, count: candidates.count)
    // Each link in turn takes its best way among the present ways of the others.
    for _ in 0..<3 {
      for link in candidates.indices {
        let costs = candidates[link].map { candidate in
          candidates.indices.reduce(candidate.cost) { sum, other in
            other == link
              ? sum : sum + Self.conflict(candidate, candidates[other][chosen[other]])
          }
        }
        chosen[link] = costs.indices.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
      }
    }
    curves = zip(candidates, chosen).map { $0[$1].curve }
  }

  private static func candidates(
    _ index: Int, _ diagram: LoopDiagram, _ placement: LoopPlacement
  ) -> [Candidate] {
    let link = diagram.links[index]
    let natural = placement.bends[index]
    let (from, to) = (placement.boxes[link.from], placement.boxes[link.to])
    let others = placement.boxes.indices.filter { $0 != link.from && $0 != link.to }
      .map { placement.boxes[$0].padded(by: 12) }
    let bends = [natural] + [0.12, -0.12, 0.3, -0.3, 0.5, -0.5, 0.75, -0.75, 1, -1]
    return bends.map { bend in
      let whole = LoopCurve(from: from.middle, to: to.middle, bulge: bend)
      let curve = whole.between(from.padded(by: 4), to.padded(by: 5))
      let samples = curve.samples(sampleCount)
      let hits = curve.samples(2 * sampleCount).reduce(0) { sum, point in
        sum + others.count { $0.contains(point) }
      }
      let length = zip(samples, samples.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
      // Arrows that are hardly there, because the words are too near, cannot carry a sign.
      let short = max(0, 60 - length) * 3
      let cost =
        abs(bend - natural) * 40 + abs(bend) * 10 + Double(hits) * 40 + (hits > 0 ? 150 : 0) + short
      return Candidate(curve: curve, samples: samples, cost: cost)
    }
  }

  /// How much two links disturb each other.
  private static func conflict(_ first: Candidate, _ second: Candidate) -> Double {
    var cost = Double(crossings(first.samples, second.samples)) * 80
    let inner = (3...(sampleCount - 4))
    var nearest = Double.infinity
    for index in inner {
      for other in inner {
        nearest = min(nearest, (first.samples[index] - second.samples[other]).length)
      }
    }
    cost += max(0, 26 - nearest) * 3
    // Arrow heads should not share a place, neither with another head nor with a tail.
    cost += max(0, 18 - (first.curve.end - second.curve.end).length) * 3
    cost += max(0, 14 - (first.curve.end - second.curve.start).length) * 2
    cost += max(0, 14 - (first.curve.start - second.curve.end).length) * 2
    return cost
  }

  private static func crossings(_ first: [LoopPoint], _ second: [LoopPoint]) -> Int {
    guard areNear(first, second) else { return 0 }
    var count = 0
    for (start, end) in zip(first, first.dropFirst()) {
      for (other, last) in zip(second, second.dropFirst()) {
        let isCrossing =
          side(of: other, start, end) != side(of: last, start, end)
          && side(of: start, other, last) != side(of: end, other, last)
        if isCrossing { count += 1 }
      }
    }
    return count
  }

  private static func side(of point: LoopPoint, _ start: LoopPoint, _ end: LoopPoint) -> Bool {
    let (line, step) = (end - start, point - start)
    return line.x * step.y > line.y * step.x
  }

  private static func areNear(_ first: [LoopPoint], _ second: [LoopPoint]) -> Bool {
    let (one, two) = (LoopBounds(first), LoopBounds(second))
    return one.left <= two.right && two.left <= one.right && one.top <= two.bottom
      && two.top <= one.bottom
  }
}

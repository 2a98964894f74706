import CourseModel

/// Where the variables of a loop diagram stand, and how its links would naturally bend.
struct LoopPlacement: Sendable {
  /// By variable: the space of its words.
  private(set) var boxes: [LoopBox]
  /// By link: see ``LoopCurve``.
  private(set) var bends: [Double]
  private let diagram: LoopDiagram
  private let blocks: [[Int]]

  /// Variables need at least this much room between them.
  private static let distance = 26.0

  /// - Parameters:
  ///   - diagram: with at least one link.
  ///   - boxes: the size of each variable's words; their places do not matter.
  init(_ diagram: LoopDiagram, boxes: [LoopBox]) {
    self.diagram = diagram
    self.boxes = boxes
    bends = diagram.links.map { _ in 0.12 }
    blocks = LoopBlocks(diagram).blocks
    var rest = Set(blocks.indices)
    var right: Double?
    while let root = largest(of: rest) {
      let placed = placeAll(from: root, &rest)
      separate(placed)
      // Diagrams in several pieces stand side by side.
      if let edge = right {
        let left = placed.map { self.boxes[$0].middle.x - self.boxes[$0].halfWidth }.min() ?? 0
        for variable in placed { self.boxes[variable].middle.x += edge + 60 - left }
      }
      right = placed.map { self.boxes[$0].middle.x + self.boxes[$0].halfWidth }.max()
    }
  }

  /// The block to begin with: the largest, among equals the one with the earliest variables.
  private func largest(of rest: Set<Int>) -> Int? {
    rest.min { left, right in
      let (first, second) = (blocks[left], blocks[right])
      return first.count != second.count
        ? first.count > second.count : first.lexicographicallyPrecedes(second)
    }
  }

  // MARK: Blocks

  /// A block that waits for its place.
  private struct Waiting {
    let block: Int
    /// The variable it shares with a block that is placed, and the direction away from that block.
    let entry: (variable: Int, turn: Double)?
  }

  private mutating func placeAll(from root: Int, _ rest: inout Set<Int>) -> [Int] {
    var placed: [Int] = []
    var queue = [Waiting(block: root, entry: nil)]
    rest.remove(root)
    while !queue.isEmpty {
      let waiting = queue.removeFirst()
      let turns = place(waiting, rest)
      placed += blocks[waiting.block].filter { $0 != waiting.entry?.variable }
      for variable in blocks[waiting.block] where variable != waiting.entry?.variable {
        let children = rest.filter { blocks[$0].contains(variable) }.sorted {
          blocks[$0].lexicographicallyPrecedes(blocks[$1])
        }
        rest.subtract(children)
        let middle = Double(children.count - 1) / 2
        let step = children.count < 2 ? 0 : min(0.26, 0.5 / Double(children.count - 1))
        for (index, child) in children.enumerated() {
          let turn = (turns[variable] ?? 0) + (Double(index) - middle) * step
          queue.append(Waiting(block: child, entry: (variable, turn)))
        }
      }
    }
    return placed
  }

  /// Puts the variables of a block round its circle.
  /// - Returns: for each variable the direction from the circle's middle.
  private mutating func place(_ waiting: Waiting, _ rest: Set<Int>) -> [Int: Double] {
    let block = blocks[waiting.block]
    let joints = Set(rest.flatMap { blocks[$0] }).union(waiting.entry.map { [$0.variable] } ?? [])
    let order = LoopOrder(block, in: diagram) { !joints.contains($0) }
    let (first, turn) = anchor(of: order, waiting, rest)
    var turns: [Int: Double] = [:]
    var points: [Int: LoopPoint] = [:]
    let radii = radii(of: order, turn: turn)
    for (index, variable) in order.ring.enumerated() {
      let step = Double(index - first) / Double(order.ring.count)
      let direction = LoopPoint.direction(turn: turn + step)
      turns[variable] = turn + step
      points[variable] = LoopPoint(x: direction.x * radii.x, y: direction.y * radii.y)
    }
    if let centre = order.centre { points[centre] = .zero }
    var origin = LoopPoint.zero
    if let entry = waiting.entry, let local = points[entry.variable] {
      origin = boxes[entry.variable].middle - local
    }
    for variable in block where variable != waiting.entry?.variable {
      boxes[variable].middle = origin + (points[variable] ?? .zero)
    }
    bend(order)
    return turns
  }

  /// The place on the ring that is fixed first, and its direction.
  ///
  /// A variable that joins another block stands on the right, since drawings should be wide rather than
  /// high; otherwise the first variable stands at the top, or on the left of a pair.
  private func anchor(
    of order: LoopOrder, _ waiting: Waiting, _ rest: Set<Int>
  ) -> (index: Int, turn: Double) {
    if let entry = waiting.entry, let index = order.ring.firstIndex(of: entry.variable) {
      return (index, entry.turn + 0.5)
    }
    func weight(_ variable: Int) -> Int {
      rest.filter { blocks[$0].contains(variable) }.reduce(0) { $0 + blocks[$1].count }
    }
    let heaviest = order.ring.indices.max { left, right in
      (weight(order.ring[left]), right) < (weight(order.ring[right]), left)
    }
    if let heaviest, weight(order.ring[heaviest]) > 0 { return (heaviest, 0) }
    let first = order.ring.indices.min { order.ring[$0] < order.ring[$1] } ?? 0
    return (first, order.ring.count == 2 ? 0.5 : 0.75)
  }

  private func radii(of order: LoopOrder, turn: Double) -> (x: Double, y: Double) {
    let ring = order.ring.map { boxes[$0] }
    if ring.count == 2 {
      let direction = LoopPoint.direction(turn: turn)
      let width = ring[0].halfWidth + ring[1].halfWidth + 100
      let height = ring[0].halfHeight + ring[1].halfHeight + 130
      let half = (abs(direction.x) * width + abs(direction.y) * height) / 2
      return (half, half)
    }
    let widest = ring.map(\.halfWidth).max() ?? 0
    let high = 62 + 16 * Double(ring.count) + (order.centre == nil ? 0 : 30)
    return (high * 1.1 + widest * 0.45, high)
  }

  /// Bends links between neighbours as the circle bends; others are nearly straight.
  ///
  /// Where two links go both ways, the one against the clock runs inside.
  private mutating func bend(_ order: LoopOrder) {
    let count = order.ring.count
    for (index, link) in diagram.links.enumerated() {
      guard let from = order.ring.firstIndex(of: link.from),
        let to = order.ring.firstIndex(of: link.to)
      else { continue }
      let isBothWays = diagram.links.contains { $0.from == link.to && $0.to == link.from }
      if count == 2 {
        bends[index] = isBothWays ? 0.55 : 0.12
      } else if (from + 1) % count == to {
        bends[index] = max(1.6 / Double(count), isBothWays ? 0.42 : 0)
      } else if (to + 1) % count == from {
        bends[index] = isBothWays ? 0.35 : -1.6 / Double(count)
      }
    }
  }

  // MARK: Distance

  /// Moves variables apart until none touches another.
  private mutating func separate(_ variables: [Int]) {
    var rounds = 0
    while let (first, second) = touching(variables) {
      rounds += 1
      if rounds.isMultiple(of: 60) {
        // Moving one pair apart may push another together; growing the whole drawing does not.
        for variable in variables { boxes[variable].middle = boxes[variable].middle * 1.15 }
      }
      let overlap = boxes[first].padded(by: Self.distance).overlap(with: boxes[second])
      let step = boxes[second].middle - boxes[first].middle
      if overlap.x < overlap.y {
        let move = (overlap.x / 2 + 1) * (step.x < 0 ? -1 : 1)
        boxes[first].middle.x -= move
        boxes[second].middle.x += move
      } else {
        let move = (overlap.y / 2 + 1) * (step.y < 0 ? -1 : 1)
        boxes[first].middle.y -= move
        boxes[second].middle.y += move
      }
    }
  }

  private func touching(_ variables: [Int]) -> (Int, Int)? {
    for (index, first) in variables.enumerated() {
      let box = boxes[first].padded(by: Self.distance)
      for second in variables[(index + 1)...] where box.overlaps(boxes[second]) {
        return (first, second)
      }
    }
    return nil
  }
}

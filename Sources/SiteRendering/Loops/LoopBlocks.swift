import CourseModel

/// The parts of a diagram that hang together at single variables.
///
/// Two loops that share one variable are two blocks; loops that share more are one. Each block gets a
/// circle of its own, so that loops look like loops. Source: the biconnected components of J. Hopcroft
/// and R. Tarjan, Algorithm 447, CACM 16 (1973).
struct LoopBlocks {
  /// Variables of each block, sorted.
  ///
  /// Every link lies in exactly one block.
  let blocks: [[Int]]

  init(_ diagram: LoopDiagram) {
    var neighbours = [Set<Int>](repeating: [], count: diagram.variables.count)
    for link in diagram.links {
      neighbours[link.from].insert(link.to)
      neighbours[link.to].insert(link.from)
    }
    var search = BlockSearch(neighbours: neighbours.map { $0.sorted() })
    for variable in diagram.variables.indices where search.order[variable] == nil {
      search.visit(variable, from: nil)
    }
    blocks = search.blocks
  }
}

/// Recursive, which is safe: a diagram has at most two dozen variables.
private struct BlockSearch {
  let neighbours: [[Int]]
  var order: [Int: Int] = [:]
  var blocks: [[Int]] = []
  private var low: [Int: Int] = [:]
  private var open: [Int] = []

  init(neighbours: [[Int]]) {
    self.neighbours = neighbours
  }

  mutating func visit(_ variable: Int, from parent: Int?) {
    let number = order.count
    order[variable] = number
    var lowest = number
    open.append(variable)
    for next in neighbours[variable] where next != parent {
      if let seen = order[next] {
        lowest = min(lowest, seen)
        continue
      }
      visit(next, from: variable)
      let reached = low[next] ?? number
      lowest = min(lowest, reached)
      if reached >= number { closeBlock(at: variable, downTo: next) }
    }
    low[variable] = lowest
  }

  private mutating func closeBlock(at variable: Int, downTo last: Int) {
    var block = [variable]
    while let top = open.popLast() {
      block.append(top)
      if top == last { break }
    }
    blocks.append(block.sorted())
  }
}

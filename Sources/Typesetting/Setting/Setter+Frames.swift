extension Setter {
  /// The bars and grounds behind strips.
  /// - Parameter outer: the frame around all of them, which is painted elsewhere.
  func grounds(of placed: [PlacedStrip], outer: Int32 = -1) -> [Paint] {
    var open: [(frame: Int32, top: Double, bottom: Double)] = []
    var found: [Paint] = []
    var nested: [[Paint]] = []
    func finish(_ last: (frame: Int32, top: Double, bottom: Double), _ depth: Int) {
      let frame = frames[Int(last.frame)]
      let height = last.bottom - last.top
      var list: [Paint] = []
      if let ground = frame.ground {
        list.append(
          Paint(
            element: StructureTree.artifact, x: frame.x, y: last.top,
            kind: .fill(width: frame.width, height: height, ground)))
      }
      if let bar = frame.bar {
        list.append(
          Paint(
            element: StructureTree.artifact, x: frame.x, y: last.top,
            kind: .fill(width: frame.barWidth, height: height, bar)))
      }
      while nested.count <= depth { nested.append([]) }
      nested[depth] += list
    }
    for item in placed {
      var chain: [Int32] = []
      var frame = item.strip.frame
      while frame >= 0, frame != outer {
        chain.append(frame)
        frame = frames[Int(frame)].parent
      }
      chain.reverse()
      var common = 0
      while common < open.count, common < chain.count, open[common].frame == chain[common] {
        common += 1
      }
      while open.count > common {
        let depth = open.count - 1
        let last = open.removeLast()
        finish(last, depth)
      }
      for frame in chain[common...] {
        open.append((frame: frame, top: item.y, bottom: item.y))
      }
      for index in open.indices { open[index].bottom = item.y + item.strip.height }
    }
    while let last = open.popLast() { finish(last, open.count) }
    for list in nested { found += list }
    return found
  }
}

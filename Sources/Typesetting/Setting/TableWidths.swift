/// How wide the columns of a table are.
struct TableWidths {
  /// For each column the least without breaking words, and what it would take in one line.
  var needs: [Need]

  struct Need {
    var least: Double
    var most: Double
    var weight: Double?
  }

  /// Widths that add up to the room, or to that of the text where this is enough, so that tables end
  /// where the text around them ends.
  /// - Parameters:
  ///   - room: all there is.
  ///   - usual: what the text around takes.
  /// - Returns: also whether words have to be broken.
  func share(_ room: Double, usual: Double) -> (widths: [Double], isTooNarrow: Bool) {
    guard !needs.isEmpty else { return ([], false) }
    let least = needs.reduce(0) { $0 + $1.least }
    let most = needs.reduce(0) { $0 + $1.most }
    let target = most <= usual ? min(usual, room) : room
    if needs.allSatisfy({ $0.weight != nil }) { return (weighted(target), false) }
    if least > room {
      return (needs.map { room * $0.least / least }, true)
    }
    if most <= room {
      let spare = (target - most) / Double(needs.count)
      return (needs.map { $0.most + spare }, false)
    }
    // What is left beyond the least goes where it saves most lines.
    let wanted = needs.map { ($0.most - $0.least).squareRoot() }
    let total = max(wanted.reduce(0, +), 0.001)
    var widths = needs.indices.map { needs[$0].least + (room - least) * wanted[$0] / total }
    // A column that got more than it can use gives the rest back.
    var spare = 0.0
    for index in widths.indices where widths[index] > needs[index].most {
      spare += widths[index] - needs[index].most
      widths[index] = needs[index].most
    }
    let hungry = widths.indices.filter { widths[$0] < needs[$0].most }
    for index in hungry { widths[index] += spare / Double(hungry.count) }
    return (widths, false)
  }

  private func weighted(_ room: Double) -> [Double] {
    let weights = needs.map { max($0.weight ?? 1, 0.05) }
    let total = weights.reduce(0, +)
    return weights.map { room * $0 / total }
  }
}

import CourseModel

/// Says a loop diagram in words, one sentence a loop, for those who do not see the drawing.
///
/// Variables go `up` and `down`, as the course teaches to read loops aloud. "More" and "fewer" would
/// be wrong for many a variable (more reality, fewer goal) and would need grammar for each language.
struct LoopSentences {
  private let diagram: LoopDiagram
  private let words: LoopWords

  init(_ diagram: LoopDiagram, _ words: LoopWords) {
    self.diagram = diagram
    self.words = words
  }

  /// The loops by name, then links that are in no loop.
  ///
  /// `Reinforcing loop R1: workload up, so time for learning down, so errors up, so workload up. Each
  /// round adds to the change.`
  var all: [String] {
    let inLoops = Set(diagram.loops.flatMap(\.links))
    return diagram.loops.map(sentence)
      + diagram.links.indices.filter { !inLoops.contains($0) }.map { chain([$0]) + "." }
  }

  private func sentence(_ loop: FeedbackLoop) -> String {
    let isReinforcing = loop.kind == .reinforcing
    let kind = isReinforcing ? words.reinforcing : words.balancing
    let effect = isReinforcing ? words.reinforcingEffect : words.balancingEffect
    return "\(kind) \(loop.name): \(chain(loop.links)). \(effect)"
  }

  /// What follows when the first variable of a chain goes up.
  private func chain(_ links: [Int]) -> String {
    guard let first = links.first else { return "" }
    var isUp = true
    var parts = [LoopWords.fill(words.up, diagram.variables[diagram.links[first].from])]
    for index in links {
      let link = diagram.links[index]
      if link.sign == .opposite { isUp.toggle() }
      let state = LoopWords.fill(isUp ? words.up : words.down, diagram.variables[link.to])
      parts.append(LoopWords.fill(link.hasDelay ? words.leadsLater : words.leads, state))
    }
    return parts.joined(separator: ", ")
  }
}

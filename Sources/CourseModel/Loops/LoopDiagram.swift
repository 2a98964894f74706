/// A causal loop diagram: variables that go up and down, and how each moves others.
package struct LoopDiagram: Sendable, Hashable {
  package let title: String?
  /// Names in the order of their first appearance, as first written.
  package let variables: [String]
  package let links: [Link]
  /// Every closed loop: the shortest first, then by the first appearance of its variables.
  package let loops: [FeedbackLoop]

  /// Beyond these numbers no drawing is readable, and a diagram should be two.
  package static let variableLimit = 24
  package static let linkLimit = 40
  package static let loopLimit = 24

  /// Finds the loops of a diagram.
  /// - Returns: `nil` for more than ``loopLimit`` loops.
  package init?(title: String?, variables: [String], links: [Link]) {
    guard let loops = FeedbackLoop.find(in: links, variableCount: variables.count) else {
      return nil
    }
    self.title = title
    self.variables = variables
    self.links = links
    self.loops = loops
  }

  /// How one variable moves another.
  package struct Link: Sendable, Hashable {
    /// Indices into ``LoopDiagram/variables``.
    package let from: Int
    package let to: Int
    package let sign: Sign
    /// Whether the effect takes long enough to surprise people.
    package let hasDelay: Bool

    package init(from: Int, to: Int, sign: Sign, hasDelay: Bool) {
      self.from = from
      self.to = to
      self.sign = sign
      self.hasDelay = hasDelay
    }
  }

  /// Whether cause and effect move the same way.
  package enum Sign: Sendable, Hashable {
    /// More leads to more, less to less; written `+`.
    case same
    /// More leads to less, less to more; written `-`.
    case opposite
  }
}

/// Where a text may or must go on in a new line.
///
/// Source: Unicode Standard Annex #14, rules LB2 to LB31; the tailoring for Hangul and for emoji
/// modifiers is left out.
enum LineBreakOpportunities {
  /// What may happen before a character.
  enum Opportunity: UInt8, Sendable {
    case none
    case allowed
    case forced
  }

  /// - Returns: for each character what may happen before it; nothing before the first.
  static func find(in scalars: [UInt32]) -> [Opportunity] {
    var found = Array(repeating: Opportunity.none, count: scalars.count)
    guard let first = scalars.first else { return found }
    var state = State(LineBreakClass(first))
    for index in 1..<max(1, scalars.count) {
      found[index] = state.step(to: LineBreakClass(scalars[index]))
    }
    return found
  }

  private struct State {
    /// The last character that is no space and no mark.
    var left: LineBreakClass
    var sawSpace = false
    /// The character just before, marks included.
    var previous: LineBreakClass
    var hasOddFlags: Bool

    init(_ first: LineBreakClass) {
      previous = first
      hasOddFlags = first == .flag
      left = first == .mark || first == .joiner ? .letter : first
      sawSpace = first == .space
    }

    mutating func step(to right: LineBreakClass) -> Opportunity {
      let before = previous
      previous = right
      switch before {
      case .hardBreak, .lineFeed: return start(right, .forced)
      case .carriageReturn: return start(right, right == .lineFeed ? .none : .forced)
      default: break
      }
      switch right {
      case .hardBreak, .carriageReturn, .lineFeed: return start(right, .none)
      case .space:
        sawSpace = true
        return .none
      case .zeroWidthSpace: return start(right, .none)
      default: break
      }
      if left == .zeroWidthSpace { return start(right, .allowed) }
      if before == .joiner, right != .mark, right != .joiner { return start(right, .none) }
      if right == .mark || right == .joiner {
        if !sawSpace { return .none }
        let opportunity: Opportunity = mayBreak(before: .letter) ? .allowed : .none
        return start(.letter, opportunity)
      }
      return start(right, mayBreak(before: right) ? .allowed : .none)
    }

    private mutating func start(
      _ right: LineBreakClass, _ opportunity: Opportunity
    ) -> Opportunity {
      hasOddFlags = right == .flag && !(left == .flag && !sawSpace && hasOddFlags)
      left = right == .mark || right == .joiner ? .letter : right
      sawSpace = right == .space
      return opportunity
    }

    /// Rules LB11 to LB31.
    private func mayBreak(before right: LineBreakClass) -> Bool {
      if right == .wordJoiner || left == .wordJoiner && !sawSpace { return false }
      if left == .glue && !sawSpace { return false }
      if right == .glue && !sawSpace && left != .breakAfter && left != .hyphen { return false }
      switch right {
      case .close, .closeParenthesis, .exclamation, .infixSeparator, .slash: return false
      default: break
      }
      switch (left, right) {
      case (.open, _), (.quotation, .open), (.close, .noStart), (.closeParenthesis, .noStart),
        (.breakBoth, .breakBoth):
        return false
      default: break
      }
      if sawSpace { return true }
      return mayBreakWithoutSpace(before: right)
    }

    private func mayBreakWithoutSpace(before right: LineBreakClass) -> Bool {
      switch (left, right) {
      case (_, .quotation), (.quotation, _), (_, .breakAfter), (_, .hyphen), (_, .noStart),
        (.breakBefore, _), (_, .inseparable):
        false
      case (.letter, .number), (.number, .letter), (.letter, .letter): false
      case (.prefix, .ideograph), (.ideograph, .postfix): false
      case (.prefix, .letter), (.postfix, .letter), (.letter, .prefix), (.letter, .postfix): false
      case (.close, .postfix), (.closeParenthesis, .postfix), (.close, .prefix),
        (.closeParenthesis, .prefix), (.number, .postfix), (.number, .prefix), (.postfix, .open),
        (.postfix, .number), (.prefix, .open), (.prefix, .number), (.hyphen, .number),
        (.infixSeparator, .number), (.number, .number), (.slash, .number):
        false
      case (.infixSeparator, .letter), (.letter, .open), (.number, .open),
        (.closeParenthesis, .letter), (.closeParenthesis, .number):
        false
      // Beyond the annex: C++ is one word.
      case (.prefix, .prefix): false
      case (.flag, .flag): !hasOddFlags
      default: true
      }
    }
  }
}

import CourseModel

/// Causal loop diagrams must say what they mean.
enum LoopSyntax: DocumentCheck {
  static let rules = [
    arrowRule, nameRule, signRule, unknownSignRule, duplicateRule, selfLinkRule, sizeRule,
    emptyRule, openRule,
  ]

  static func diagnostics(for document: Document, in input: CheckInput) -> [Diagnostic] {
    let tree = document.tree
    guard tree.parts.contains(.codeBlocks) else { return [] }
    var diagnostics: [Diagnostic] = []
    for node in tree.nodes {
      guard case .codeBlock(let language) = node.kind,
        tree.string(language).prefix(while: { !$0.isWhitespace }) == "loop"
      else { continue }
      let text = tree.string(node.text)
      diagnostics +=
        LoopParser.parse(text, of: document.source, fenceLine: node.line).diagnostics
    }
    return diagnostics
  }

  private static let example = Rule.Example(
    wrong: "workload -> time for learning", right: "workload -> time for learning -")

  static let arrowRule = Rule(
    "loop-one-arrow", .error, "Each line of a loop is one link with one arrow",
    explanation: """
      A loop diagram has one line for each link: the cause, `->`, the effect, and the sign, for example \
      `workload -> time for learning -`. Only the title is different: `title: Too busy to learn`. A \
      chain of causes takes several lines, because every link needs its own sign.
      """,
    example: Rule.Example(wrong: "workload, errors +", right: "workload -> errors +"))

  static let nameRule = Rule(
    "loop-missing-name", .error, "A link needs a variable on both sides of its arrow",
    explanation: """
      Name the cause before the arrow and the effect after it. A good name is a noun that can go up or \
      down: `trust`, `time for learning`, not `people trust each other`.
      """,
    example: Rule.Example(wrong: "-> errors +", right: "workload -> errors +"))

  static let signRule = Rule(
    "loop-missing-sign", .error, "A link needs a sign, '+' or '-'",
    explanation: """
      The sign says which way the effect moves: `+` when both go the same way (more leads to more, less \
      to less), `-` when they go opposite ways. Signs decide which loops reinforce and which balance, so \
      none can be guessed. Put a space before the sign.
      """,
    example: example)

  static let unknownSignRule = Rule(
    "loop-unknown-sign", .error, "After the effect come '+' or '-', and perhaps 'delay'",
    explanation: """
      A link ends with its sign, `+` (same direction) or `-` (opposite direction), and with the word \
      `delay` when the effect takes long. Nothing else can stand there.
      """,
    example: Rule.Example(wrong: "training -> skill s slow", right: "training -> skill + delay"))

  static let duplicateRule = Rule(
    "loop-duplicate-link", .error, "A link stands once in a diagram",
    explanation: """
      Two lines from the same cause to the same effect cannot both be drawn, and with different signs \
      they contradict each other. Keep one. If both effects are real, name what lies between: they are \
      two ways through other variables.
      """)

  static let selfLinkRule = Rule(
    "loop-self-link", .error, "A variable moves itself only through other variables",
    explanation: """
      An arrow from a variable to itself hides the very thing a loop should show: how the change comes \
      back. Name at least one variable on the way.
      """,
    example: Rule.Example(
      wrong: "savings -> savings +", right: "savings -> interest +\ninterest -> savings +"))

  static let sizeRule = Rule(
    "loop-too-large", .error, "A loop diagram must be small enough to read",
    explanation: """
      A diagram can have \(LoopDiagram.variableLimit) variables, \(LoopDiagram.linkLimit) links and \
      \(LoopDiagram.loopLimit) loops; a good one has far fewer. Split a larger one into diagrams that \
      each tell one part of the story.
      """)

  static let emptyRule = Rule(
    "loop-empty", .error, "A loop diagram needs links",
    explanation: """
      A block that begins with three backquotes and `loop` is drawn as a causal loop diagram. Write one \
      link a line, for example `workload -> errors +`.
      """)

  static let openRule = Rule(
    "loop-not-closed", .warning, "A causal loop diagram has a loop",
    explanation: """
      No chain of arrows comes back to where it began, so the drawing shows causes but no loop. Often \
      the last link is missing, or one variable is written in two ways.
      """,
    example: Rule.Example(
      wrong: "workload -> errors +\nerror -> workload +",
      right: "workload -> errors +\nerrors -> workload +"))
}

extension LoopSyntax {
  /// A mistake in words, at its place in the file.
  static func diagnostic(_ mistake: LoopMistake, _ places: BlockPlaces) -> Diagnostic {
    let location = places.location(mistake.place)
    func diagnostic(_ rule: Rule, _ summary: String, _ fixes: [Fix], notes: [Note] = [])
      -> Diagnostic
    {
      Diagnostic(rule, at: location, summary, notes: notes, fixes: fixes)
    }
    func replacement(_ text: String) -> Fix {
      Fix("write '\(text)'", edits: [Edit(replacing: location, with: text)])
    }
    switch mistake.kind {
    case .missingArrow(nil):
      return diagnostic(
        arrowRule, "Line has no arrow",
        [Fix("write 'cause -> effect +', or 'title: …' for the title")])
    case .missingArrow(let written?):
      return diagnostic(arrowRule, "'\(written)' is not the arrow", [replacement("->")])
    case .secondArrow:
      return diagnostic(
        arrowRule, "Second arrow in one line", [Fix("write each link on a line of its own")])
    case .missingName:
      return diagnostic(
        nameRule, "Arrow has no variable on one side", [Fix("write 'cause -> effect +'")])
    case .missingSign(let name):
      return diagnostic(
        signRule, "'\(name)' is followed by no sign",
        [Fix("write '+' (same direction) or '-' (opposite direction) after it")])
    case .unknownSign(let written, let meant):
      return diagnostic(
        unknownSignRule, "'\(written)' is not a sign",
        [meant.map(replacement) ?? Fix("write '+' (same direction) or '-' (opposite direction)")])
    case .unknownWord(let written):
      return diagnostic(
        unknownSignRule, "'\(written)' is not known after a sign", [replacement("delay")])
    case .duplicateLink(let from, let to, let first):
      return diagnostic(
        duplicateRule, "Link from '\(from)' to '\(to)' stands twice", [Fix("keep one of them")],
        notes: [Note("it stands here first", at: places.location(first))])
    case .selfLink(let name):
      return diagnostic(
        selfLinkRule, "'\(name)' points at itself",
        [Fix("name the variable through which the change comes back")])
    case .empty:
      return diagnostic(
        emptyRule, "Loop diagram has no links", [Fix("write lines such as 'workload -> errors +'")])
    case .tooManyVariables(let count):
      return tooLarge("\(count) variables are more than \(LoopDiagram.variableLimit)", location)
    case .tooManyLinks(let count):
      return tooLarge("\(count) links are more than \(LoopDiagram.linkLimit)", location)
    case .tooManyLoops:
      return tooLarge("Links close more than \(LoopDiagram.loopLimit) loops", location)
    case .noLoop:
      return diagnostic(
        openRule, "No chain of arrows comes back to where it began",
        [Fix("add the link that closes the loop, or write each variable the same everywhere")])
    }
  }

  private static func tooLarge(_ summary: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      sizeRule, at: location, summary, fixes: [Fix("split the diagram into two smaller ones")])
  }
}

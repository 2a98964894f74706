/// A causal loop diagram as an author writes it, read line by line.
///
/// ```
/// title: Too busy to learn
/// workload -> time for learning -
/// time for learning -> skill + delay
/// ```
///
/// Variables are the same when they differ only in case and white space.
package struct LoopText: Sendable {
  /// The diagram; `nil` when a mistake leaves in doubt what is meant.
  package let diagram: LoopDiagram?
  /// In the order of the text.
  package let mistakes: [LoopMistake]

  /// Reads the content of a fenced block.
  package init(_ text: some StringProtocol) {
    var reader = LoopTextReader()
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() { reader.read(Array(line), number: number) }
    let (diagram, problem) = reader.diagram
    self.diagram = diagram
    mistakes = reader.mistakes + (problem.map { [$0] } ?? [])
  }
}

/// What is wrong with a loop diagram, and where.
package struct LoopMistake: Sendable, Hashable {
  package let kind: Kind
  package let place: Place

  /// A stretch of one line of the block.
  package struct Place: Sendable, Hashable {
    /// From 0.
    package let line: Int
    /// UTF-8 bytes from the start of the line.
    package let range: Range<Int>
  }

  package enum Kind: Sendable, Hashable {
    /// No `->`; with the text that was probably meant as one.
    case missingArrow(written: String?)
    case secondArrow
    case missingName
    case missingSign(of: String)
    /// Something else stands where the sign should; with the sign that was probably meant.
    case unknownSign(String, meant: String?)
    /// A word after the sign that is not `delay`.
    case unknownWord(String)
    case duplicateLink(from: String, to: String, first: Place)
    case selfLink(String)
    case empty
    case tooManyVariables(Int)
    case tooManyLinks(Int)
    case tooManyLoops
    /// The one mistake that leaves a diagram to draw.
    case noLoop
  }
}

/// Collects links and mistakes line by line.
private struct LoopTextReader {
  private(set) var mistakes: [LoopMistake] = []
  private var title: String?
  private var variables: [String] = []
  private var indexByName: [String: Int] = [:]
  private var links: [LoopDiagram.Link] = []
  private var places: [LoopMistake.Place] = []
  /// Where a link stands in `links`, by its ends.
  private var indexByEnds: [[Int]: Int] = [:]

  /// The diagram, or what stands against it.
  var diagram: (LoopDiagram?, LoopMistake?) {
    guard mistakes.isEmpty else { return (nil, nil) }
    let place = places.first ?? LoopMistake.Place(line: 0, range: 0..<0)
    func problem(_ kind: LoopMistake.Kind) -> LoopMistake { LoopMistake(kind: kind, place: place) }
    if links.isEmpty { return (nil, problem(.empty)) }
    if variables.count > LoopDiagram.variableLimit {
      return (nil, problem(.tooManyVariables(variables.count)))
    }
    if links.count > LoopDiagram.linkLimit { return (nil, problem(.tooManyLinks(links.count))) }
    guard let diagram = LoopDiagram(title: title, variables: variables, links: links) else {
      return (nil, problem(.tooManyLoops))
    }
    return (diagram, diagram.loops.isEmpty ? problem(.noLoop) : nil)
  }

  mutating func read(_ bytes: [UInt8], number: Int) {
    let line = LoopLine(bytes: bytes, number: number)
    guard !line.all.isEmpty else { return }
    if title == nil, let text = line.title {
      title = text
      return
    }
    guard let arrow = line.arrow(in: line.all) else {
      report(
        .missingArrow(written: line.otherArrow.map(line.text)), line, line.otherArrow ?? line.all)
      return
    }
    if let second = line.arrow(in: arrow.upperBound..<line.all.upperBound) {
      report(.secondArrow, line, second)
      return
    }
    let cause = line.trimmed(line.all.lowerBound..<arrow.lowerBound)
    let words = line.words(in: arrow.upperBound..<line.all.upperBound)
    guard let ending = ending(of: words, line) else { return }
    guard !cause.isEmpty, let first = ending.name.first, let last = ending.name.last else {
      report(.missingName, line, arrow)
      return
    }
    add(line, cause: cause, effect: first.lowerBound..<last.upperBound, ending)
  }

  /// What follows an arrow: the words of the effect, the sign, whether there is a delay.
  private struct Ending {
    let name: ArraySlice<Range<Int>>
    let sign: LoopDiagram.Sign
    let hasDelay: Bool
  }

  private mutating func ending(of words: [Range<Int>], _ line: LoopLine) -> Ending? {
    var rest = words[...]
    let hasDelay = rest.last.map { line.text($0).lowercased() == "delay" } ?? false
    if hasDelay { rest.removeLast() }
    if let last = rest.last, let sign = LoopLine.sign(line.text(last)) {
      return Ending(name: rest.dropLast(), sign: sign, hasDelay: hasDelay)
    }
    guard let last = rest.last else {
      report(.missingName, line, line.arrow(in: line.all) ?? line.all)
      return nil
    }
    let written = line.text(last)
    if !hasDelay, rest.count > 1, LoopLine.sign(line.text(rest[rest.endIndex - 2])) != nil {
      report(.unknownWord(written), line, last)
    } else if let meant = LoopLine.meantSign(written) {
      report(.unknownSign(written, meant: meant), line, last)
    } else if !written.contains(where: { $0.isLetter || $0.isNumber }) {
      report(.unknownSign(written, meant: nil), line, last)
    } else {
      let name = line.text(words[0].lowerBound..<last.upperBound)
      report(.missingSign(of: name), line, last.upperBound..<last.upperBound)
    }
    return nil
  }

  private mutating func add(
    _ line: LoopLine, cause: Range<Int>, effect: Range<Int>, _ ending: Ending
  ) {
    let place = LoopMistake.Place(line: line.number, range: line.all)
    let (from, to) = (variable(line.text(cause)), variable(line.text(effect)))
    if from == to {
      report(.selfLink(variables[from]), line, effect)
    } else if let first = indexByEnds[[from, to]] {
      let kind = LoopMistake.Kind.duplicateLink(
        from: variables[from], to: variables[to], first: places[first])
      report(kind, line, line.all)
    } else {
      indexByEnds[[from, to]] = links.count
      links.append(
        LoopDiagram.Link(from: from, to: to, sign: ending.sign, hasDelay: ending.hasDelay))
      places.append(place)
    }
  }

  private mutating func variable(_ written: String) -> Int {
    let name = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let key = name.lowercased()
    if let known = indexByName[key] { return known }
    indexByName[key] = variables.count
    variables.append(name)
    return variables.count - 1
  }

  private mutating func report(
    _ kind: LoopMistake.Kind, _ line: LoopLine, _ range: Range<Int>
  ) {
    mistakes.append(
      LoopMistake(kind: kind, place: LoopMistake.Place(line: line.number, range: range)))
  }
}

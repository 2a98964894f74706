import CourseModel

/// The first line of a quote that names a block: `> [!REFLECT] my-id`.
struct BlockMark {
  let kind: Kind
  /// The bytes of `REFLECT`.
  let name: Range<Int>
  /// The bytes after the bracket, without surrounding spaces.
  let argument: Range<Int>

  enum Kind {
    case alert(AlertKind)
    case courseBlock(CourseBlockKind)
    /// A word in brackets that is no block; the name as written.
    case unknown(String)
  }

  /// Reads the mark at the head of a quote.
  /// - Parameters:
  ///   - line: the bytes of the quote's first line.
  ///   - column: where the `>` stands in the line, in bytes from 0; only a hint.
  /// - Returns: `nil` for a quote without a mark.
  static func read(_ bytes: [UInt8], _ line: Range<Int>, column: Int) -> BlockMark? {
    var index = line.lowerBound + max(0, column)
    if index >= line.upperBound || bytes[index] != 0x3E {
      guard let quote = bytes[line].firstIndex(of: 0x3E) else { return nil }
      index = quote
    }
    index += 1
    while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
    guard index + 1 < line.upperBound, bytes[index] == 0x5B, bytes[index + 1] == 0x21 else {
      return nil
    }
    let start = index + 2
    guard let close = bytes[start..<line.upperBound].firstIndex(of: 0x5D), close > start,
      bytes[start..<close].allSatisfy(isNameByte)
    else { return nil }
    let name = String(decoding: bytes[start..<close], as: UTF8.self)
    var argument = close + 1..<line.upperBound
    while let byte = bytes[argument].first, isSpace(byte) {
      argument = argument.lowerBound + 1..<argument.upperBound
    }
    while let byte = bytes[argument].last, isSpace(byte) {
      argument = argument.lowerBound..<argument.upperBound - 1
    }
    return BlockMark(kind: kind(named: name), name: start..<close, argument: argument)
  }

  private static func kind(named name: String) -> Kind {
    if let alert = AlertKind(rawValue: name.lowercased()) { return .alert(alert) }
    if let block = CourseBlockKind(rawValue: name.lowercased()) { return .courseBlock(block) }
    return .unknown(name)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

extension Diagnostic {
  static let unknownBlockRule = Rule(
    "unknown-block", .warning, "Blocks must be ones that Cursus or GitHub knows",
    explanation: """
      A quote that begins with a word in brackets, such as `> [!REFLECT]`, is a block. A name that \
      is not known shows as a plain quote, with its mark in the text. Known are \
      \(blockNames.joined(separator: ", ")).
      """,
    example: Rule.Example(
      wrong: "> [!REFLEKT] my-id\n> What did you see?",
      right: "> [!REFLECT] my-id\n> What did you see?"))

  private static let blockNames =
    CourseBlockKind.allCases.map { $0.rawValue.uppercased() }
    + AlertKind.allCases.map { $0.rawValue.uppercased() }

  static func unknownBlock(_ name: String, at location: SourceLocation) -> Diagnostic {
    let nearest = NearMiss.best(for: name, among: blockNames)
    let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      unknownBlockRule, at: location, "Block '\(name)' is not known\(question)",
      fixes: [
        nearest.map { Fix("write '\($0)'", edits: [Edit(replacing: location, with: $0)]) }
          ?? Fix("use one of \(blockNames.joined(separator: ", "))")
      ])
  }

  static let missingBlockArgumentRule = Rule(
    "missing-block-id", .error, "Blocks that keep an answer must have a name",
    explanation: """
      What a learner writes in a REFLECT or CHECK block, and an EXPERIMENT they choose, is kept under \
      the block's id, so that it survives when you move or reword the text. A PLAN block names a \
      field of `plan.yml`.
      """,
    example: Rule.Example(
      wrong: "> [!REFLECT]\n> What did you see?",
      right: "> [!REFLECT] first-look\n> What did you see?"))

  static func missingBlockArgument(
    _ kind: CourseBlockKind, at location: SourceLocation
  ) -> Diagnostic {
    let name = kind.rawValue.uppercased()
    let wanted = kind == .plan ? "a field of plan.yml" : "an id"
    let example = kind == .plan ? "first-step" : "my-\(kind.rawValue)-id"
    return Diagnostic(
      missingBlockArgumentRule, at: location, "\(name) block must name \(wanted)",
      fixes: [Fix("write '[!\(name)] \(example)'")])
  }
}

import Assessment
import CourseModel

/// Reads typed fields from a mapping and remembers what is wrong, missing or left over.
///
/// Ask for every key that may stand there, then call ``finish()``.
struct FieldReader {
  let file: SourceFile
  /// Where a missing key is reported.
  let range: Range<Int>
  /// What the mapping describes, for messages: "a module", "course.yml".
  let subject: String
  private let entries: [YAMLNode.Entry]
  private var known: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter node: the mapping; `nil` reads as an empty one. Anything else is a `wrong-type`.
  init(_ node: YAMLNode?, in file: SourceFile, subject: String) {
    self.file = file
    self.subject = subject
    range = node?.range ?? 0..<0
    switch node?.value {
    case .mapping(let entries): self.entries = entries
    case nil: entries = []
    default:
      entries = []
      if let node, !node.isNull {
        diagnostics.append(
          .wrongType(of: subject, expected: "a mapping of keys and values", node, in: file))
      }
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The value of a key, whatever it is; `nil` when absent or empty.
  mutating func node(_ key: String) -> YAMLNode? {
    known.append(key)
    guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else {
      return nil
    }
    return value
  }

  /// Text on one or more lines.
  ///
  /// Numbers and dates read as the text they are.
  mutating func text(_ key: String) -> Located<String>? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, _) = node.value else {
      return wrongType(key, "text", node)
    }
    return Located(text, at: file.location(node.range))
  }

  /// Text that must be there.
  ///
  /// Diagnostics: `missing-key`.
  mutating func requiredText(_ key: String, hint: String) -> Located<String>? {
    if let text = text(key) { return text }
    if !entries.contains(where: { $0.key == key && !$0.value.isNull }) {
      diagnostics.append(.missingKey(key, of: subject, hint: hint, at: file.location(range)))
    }
    return nil
  }

  /// A whole number in a range.
  mutating func number(_ key: String, in allowed: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, isPlain: true) = node.value, let number = Int(text),
      allowed.contains(number)
    else {
      return wrongType(
        key, "a whole number from \(allowed.lowerBound) to \(allowed.upperBound)", node)
    }
    return number
  }

  /// A whole number in a range, with its place.
  mutating func locatedNumber(_ key: String, in allowed: ClosedRange<Int>) -> Located<Int>? {
    guard let number = number(key, in: allowed), let node = node(key) else { return nil }
    return Located(number, at: file.location(node.range))
  }

  /// A whole number that must be there.
  ///
  /// Diagnostics: `missing-key`, `wrong-type`.
  mutating func requiredNumber(
    _ key: String, in allowed: ClosedRange<Int>, hint: String
  ) -> Int? {
    requiredNode(key, hint: hint).flatMap { _ in number(key, in: allowed) }
  }

  /// A value of any kind that must be there.
  ///
  /// Diagnostics: `missing-key`.
  mutating func requiredNode(_ key: String, hint: String) -> YAMLNode? {
    if let node = node(key) { return node }
    diagnostics.append(.missingKey(key, of: subject, hint: hint, at: file.location(range)))
    return nil
  }

  /// A decimal number such as 2.5, exactly.
  mutating func decimal(_ key: String) -> Located<Fraction>? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, isPlain: true) = node.value, let number = Fraction(decimal: text)
    else { return wrongType(key, "a number such as 2.5", node) }
    return Located(number, at: file.location(node.range))
  }

  /// `true` or `false`, also `yes` and `no`.
  mutating func flag(_ key: String) -> Bool {
    guard let node = node(key) else { return false }
    if case .scalar(let text, isPlain: true) = node.value {
      switch text.lowercased() {
      case "true", "yes": return true
      case "false", "no": return false
      default: break
      }
    }
    return wrongType(key, "true or false", node) ?? false
  }

  /// A day such as 2026-11-23.
  mutating func date(_ key: String) -> CalendarDate? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, _) = node.value, let date = CalendarDate(text) else {
      return wrongType(key, "a day such as 2026-11-23", node)
    }
    return date
  }

  /// A list of texts; one text alone counts as a list of one.
  mutating func texts(_ key: String) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    switch node.value {
    case .scalar(let text, _): return [Located(text, at: file.location(node.range))]
    case .mapping: return wrongType(key, "a list of texts", node) ?? []
    case .sequence(let items):
      return items.compactMap { item in
        guard case .scalar(let text, _) = item.value, !item.isNull else {
          return wrongType(key, "a list of texts", item)
        }
        return Located(text, at: file.location(item.range))
      }
    }
  }

  /// One of a closed set of words.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ key: String, as: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let node = node(key) else { return nil }
    return word(of: node, key: key)
  }

  /// A list of words from a closed set.
  mutating func words<Word: RawRepresentable & CaseIterable>(_ key: String, as: Word.Type) -> [Word]
  where Word.RawValue == String {
    guard let node = node(key) else { return [] }
    if case .sequence(let items) = node.value {
      return items.compactMap { word(of: $0, key: key) }
    }
    return word(of: node, key: key).map { [$0] } ?? []
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(
    of node: YAMLNode, key: String
  ) -> Word? where Word.RawValue == String {
    if case .scalar(let text, _) = node.value, let word = Word(rawValue: text) { return word }
    let allowed = Word.allCases.map(\.rawValue)
    let wanted = "one of " + allowed.joined(separator: ", ")
    guard case .scalar(let text, _) = node.value,
      let near = NearMiss.best(for: text, among: allowed)
    else { return wrongType(key, wanted, node) }
    diagnostics.append(
      .wrongType(of: "'\(key)'", expected: wanted, node, in: file, nearest: near))
    return nil
  }

  /// The entries of a mapping of texts, for `extra`.
  mutating func textMapping(_ key: String) -> [String: String] {
    guard let node = node(key) else { return [:] }
    guard case .mapping(let entries) = node.value else {
      return wrongType(key, "a mapping of keys and texts", node) ?? [:]
    }
    var result: [String: String] = [:]
    for entry in entries {
      if case .scalar(let text, _) = entry.value.value {
        result[entry.key] = text
      } else {
        diagnostics.append(
          .wrongType(of: "'\(key).\(entry.key)'", expected: "text", entry.value, in: file))
      }
    }
    return result
  }

  /// Two decimal numbers, latitude and longitude.
  mutating func coordinates(_ key: String) -> CaseStudy.Coordinates? {
    guard let node = node(key) else { return nil }
    let expected = "two numbers in brackets, latitude (-90 to 90) then longitude (-180 to 180)"
    guard case .sequence(let items) = node.value, items.count == 2 else {
      return wrongType(key, expected, node)
    }
    let numbers = items.compactMap { item -> Double? in
      if case .scalar(let text, isPlain: true) = item.value { Double(text) } else { nil }
    }
    guard numbers.count == 2, abs(numbers[0]) <= 90, abs(numbers[1]) <= 180 else {
      return wrongType(key, expected, node)
    }
    return CaseStudy.Coordinates(latitude: numbers[0], longitude: numbers[1])
  }

  /// The items of a list, each to be read by a reader of its own.
  mutating func list(_ key: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let items) = node.value else {
      return wrongType(key, "a list", node) ?? []
    }
    return items
  }

  /// Reports the keys nobody asked for.
  ///
  /// Diagnostics: `unknown-key`.
  mutating func finish() -> [Diagnostic] {
    for entry in entries where !known.contains(entry.key) {
      diagnostics.append(
        .unknownKey(
          entry.key, of: subject, known: known, at: file.location(entry.keyRange)))
    }
    return diagnostics
  }

  /// Records a wrong type.
  ///
  /// Diagnostics: `wrong-type`.
  mutating func wrongType<Value>(_ key: String, _ expected: String, _ node: YAMLNode) -> Value? {
    diagnostics.append(.wrongType(of: "'\(key)'", expected: expected, node, in: file))
    return nil
  }
}

extension Diagnostic {
  static let unknownKeyRule = Rule(
    "unknown-key", .warning, "Keys must be ones that Cursus knows",
    explanation: """
      A key that Cursus does not know has no effect, and a mistyped key is a setting that silently \
      does nothing. Put keys of your own under `extra`; templates reach them there.
      """,
    example: Rule.Example(wrong: "minuts: 20", right: "minutes: 20"))

  static func unknownKey(
    _ key: String, of subject: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    let nearest = NearMiss.best(for: key, among: known)
    let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      unknownKeyRule, at: location, "Key '\(key)' is not one of \(subject)\(question)",
      fixes: [
        nearest.map { Fix("write '\($0)'", edits: [Edit(replacing: location, with: $0)]) }
          ?? Fix(subject == "a module" ? "remove it, or move it under 'extra'" : "remove it")
      ])
  }

  static let wrongTypeRule = Rule(
    "wrong-type", .error, "Values must have the type of their key",
    explanation: """
      Each key takes one kind of value: text, a whole number, a day, true or false, a list. A value \
      of another kind cannot be used, so the page would be made without it.
      """,
    example: Rule.Example(wrong: "minutes: twenty", right: "minutes: 20"))

  static func wrongType(
    of name: String, expected: String, _ node: YAMLNode, in file: SourceFile,
    nearest: String? = nil
  ) -> Diagnostic {
    let location = file.location(node.range)
    let question = nearest.map { "; did you mean '\($0)'?" } ?? ", not \(node.typeName)"
    return Diagnostic(
      wrongTypeRule, at: location, "\(name.capitalizedFirst) must be \(expected)\(question)",
      fixes: nearest.map { [Fix("write '\($0)'", edits: [Edit(replacing: location, with: $0)])] }
        ?? [Fix("give \(expected)")])
  }

  static let missingKeyRule = Rule(
    "missing-key", .error, "Required keys must be there",
    explanation: """
      Some things cannot be shown without a key: a case study without its country has no place on \
      the map, a source without a title cannot be cited.
      """,
    example: Rule.Example(wrong: "kind: case", right: "kind: case\ncountry: NL"))

  static func missingKey(
    _ key: String, of subject: String, hint: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      missingKeyRule, at: location, "Key '\(key)' is missing from \(subject)",
      fixes: [Fix("add '\(hint)'")])
  }
}

extension String {
  /// The text with its first letter in upper case, if it begins with a letter.
  var capitalizedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}

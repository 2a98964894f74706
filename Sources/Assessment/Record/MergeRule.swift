/// What becomes of two values at the same place of a record.
enum MergeRule {
  /// Both words stay, one below the other.
  case text
  /// Both words stay, on one line: a name, a role.
  case line
  /// "done" wins over anything less.
  case progress
  /// An action: words stay, dates and ids are mine.
  case action
  /// Mine, with what only theirs has.
  case keep

  init(_ part: RecordChange.Part, _ name: String) {
    switch part {
    case .learner: self = name.hasSameBytes(as: "id") ? .keep : .line
    case .reflections: self = .text
    case .progress: self = .progress
    case .plan: self = .action
    case .attempts, .other: self = .keep
    }
  }

  /// - Complexity: quadratic in the members of an object.
  func merge(_ mine: JSONNode, _ theirs: JSONNode) -> JSONNode {
    switch (mine.value, theirs.value) {
    case (.object(var members), .object(let others)):
      for other in others {
        if let index = members.firstIndex(where: { $0.name.hasSameBytes(as: other.name) }) {
          let rule = of(other.name)
          members[index] = .init(other.name, rule.merge(members[index].node, other.node))
        } else {
          members.add(other)
        }
      }
      return .object(members)
    case (.string(let text), .string(let other)): return .string(merge(text, other))
    default: return mine
    }
  }

  /// The rule for a member.
  private func of(_ name: String) -> MergeRule {
    switch self {
    case .action: MergeRule.isFixed(name) ? .keep : .text
    case .text, .line, .progress, .keep: self
    }
  }

  /// Whether a member of an action is no text to write under: its id, a date.
  static func isFixed(_ name: String) -> Bool {
    name.hasSameBytes(as: "id") || name.hasSameBytes(as: "dimension")
      || name.hasBytes(atEnd: "date")
  }

  private func merge(_ mine: String, _ theirs: String) -> String {
    switch self {
    case .keep: return mine.isEmpty ? theirs : mine
    case .progress: return theirs.hasSameBytes(as: "done") ? theirs : mine
    case .text, .line, .action:
      if mine.holds(theirs) { return mine }
      if theirs.holds(mine) { return theirs }
      if case .line = self { return mine + " / " + theirs }
      return mine + RecordMerge.line + theirs
    }
  }
}

extension String {
  /// Whether another text stands somewhere in this one.
  fileprivate func holds(_ other: String) -> Bool {
    let (text, part) = (Array(utf8), Array(other.utf8))
    guard part.count <= text.count else { return false }
    for start in 0...(text.count - part.count) where text.has(part, at: start) {
      return true
    }
    return false
  }
}

extension JSONNode {
  /// The text of a string, nothing for other values.
  package var words: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// A value of the same kind with nothing in it.
  var empty: Value {
    switch value {
    case .array: .array([])
    case .object: .object([])
    default: .null
    }
  }

  /// When an attempt was made; one that is still being made is later than any.
  var moment: String { self["date"]?.words ?? "9" }

  /// Whether two attempts are one: begun at the same moment, or without a word of that, of one day
  /// and without an answer in which they differ.
  func isSameAttempt(as other: JSONNode) -> Bool {
    guard same("id", self["instrument"], other["instrument"]) else { return false }
    if let started = self["started"]?.words, let other = other["started"]?.words {
      return started.hasSameBytes(as: other)
    }
    return same("date", self, other)
      && ["ratings", "picks", "influence"].allSatisfy { agrees(with: other, in: $0) }
  }

  /// Whether two actions are one: by their ids, unless they differ in what has one value only, such
  /// as a date; or all alike but for the id.
  func isSameAction(as other: JSONNode) -> Bool {
    guard case .object(let members) = value, case .object(let others) = other.value else {
      return false
    }
    if self["id"] != nil, same("id", self, other),
      members.allSatisfy({ !MergeRule.isFixed($0.name) || agrees(with: other, in: $0.name) })
    {
      return true
    }
    return members.filter { !$0.name.hasSameBytes(as: "id") }
      == others.filter { !$0.name.hasSameBytes(as: "id") }
  }

  /// Whether two objects have the same at a name, as far as both have something there.
  private func agrees(with other: JSONNode, in name: String) -> Bool {
    guard let mine = self[name], let theirs = other[name] else { return true }
    guard case .object(let members) = mine.value else { return mine == theirs }
    return members.allSatisfy { mine.agrees(with: theirs, in: $0.name) }
  }

  /// The action under an id that no other has: pages find actions by it.
  func withID(notIn actions: [JSONNode]) -> JSONNode {
    guard let id = self["id"]?.words, case .object(let members) = value else { return self }
    var (free, number) = (id, 1)
    while actions.contains(where: { $0["id"]?.words?.hasSameBytes(as: free) ?? false }) {
      number += 1
      free = id + "-" + String(number)
    }
    return .object(members.map { $0.name.hasSameBytes(as: "id") ? .init("id", .string(free)) : $0 })
  }

  /// One attempt of two states of it; the answers of a finished one count.
  func mergedAttempt(_ other: JSONNode) -> JSONNode {
    let isTheirs = self["date"] == nil && other["date"] != nil
    let merged = isTheirs ? MergeRule.keep.merge(other, self) : MergeRule.keep.merge(self, other)
    guard let mine = self["stories"], let theirs = other["stories"],
      case .object(let members) = merged.value
    else { return merged }
    return .object(
      members.map {
        $0.name.hasSameBytes(as: "stories")
          ? .init($0.name, MergeRule.text.merge(mine, theirs)) : $0
      })
  }

  private func same(_ name: String, _ left: JSONNode?, _ right: JSONNode?) -> Bool {
    (left?[name]?.words ?? "").hasSameBytes(as: right?[name]?.words ?? "")
  }
}

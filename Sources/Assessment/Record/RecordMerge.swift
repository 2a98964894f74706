/// Two records of one learner put together, for a file that comes back from another device.
///
/// Nothing typed is lost: where both have different words, both stay, mine first. Works on the
/// members as they are written, so that those we do not know are put together too. Merging a second
/// time changes nothing.
package struct RecordMerge: Sendable {
  /// The record as JSON.
  package private(set) var json: JSONNode
  /// Everything the other record holds, in its order, and what became of it.
  package private(set) var changes: [RecordChange] = []

  /// Between two texts that both stay, as the pages write it too.
  package static var line: String { "\n———\n" }

  package init(_ mine: LearningRecord, _ theirs: LearningRecord) {
    let theirs = theirs.json
    json = mine.json
    guard case .object(var members) = json.value, case .object(let others) = theirs.value else {
      return
    }
    for other in others where !RecordMerge.isHead(other.name) {
      let index = members.firstIndex { $0.name.hasSameBytes(as: other.name) }
      let merged = merge(index.map { members[$0].node }, other.node, in: other.name)
      if let index {
        members[index] = .init(other.name, merged)
      } else {
        members.add(.init(other.name, merged))
      }
    }
    json = .object(members)
  }

  /// Members that say whose record it is, and stay mine.
  private static func isHead(_ name: String) -> Bool {
    for head in ["format", "version", "course"] where head.hasSameBytes(as: name) { return true }
    return false
  }

  private mutating func merge(
    _ mine: JSONNode?, _ theirs: JSONNode, in name: String
  ) -> JSONNode {
    let part = RecordChange.Part(name)
    switch (part, mine?.value ?? theirs.empty, theirs.value) {
    case (.attempts, .array(let mine), .array(let theirs)),
      (.plan, .array(let mine), .array(let theirs)):
      return .array(mergeLists(part, mine, theirs))
    case (.learner, .object(let mine), .object(let theirs)),
      (.reflections, .object(let mine), .object(let theirs)),
      (.progress, .object(let mine), .object(let theirs)):
      return .object(mergeMembers(part, mine, theirs))
    default:
      note(part, name, mine, theirs)
      return mine.map { MergeRule.keep.merge($0, theirs) } ?? theirs
    }
  }

  private mutating func mergeMembers(
    _ part: RecordChange.Part, _ mine: [JSONNode.Member], _ theirs: [JSONNode.Member]
  ) -> [JSONNode.Member] {
    var members = mine
    for other in theirs {
      let index = members.firstIndex { $0.name.hasSameBytes(as: other.name) }
      // The learner's random word is not theirs to choose.
      if part != .learner || !other.name.hasSameBytes(as: "id") {
        note(part, other.name, index.map { members[$0].node }, other.node)
      }
      if let index {
        let rule = MergeRule(part, other.name)
        members[index] = .init(other.name, rule.merge(members[index].node, other.node))
      } else {
        members.add(other)
      }
    }
    return members
  }

  /// Attempts and actions, found again by their names.
  private mutating func mergeLists(
    _ part: RecordChange.Part, _ mine: [JSONNode], _ theirs: [JSONNode]
  ) -> [JSONNode] {
    let isAttempt = part == .attempts
    var nodes = mine
    for other in theirs {
      let index = nodes.firstIndex {
        isAttempt ? $0.isSameAttempt(as: other) : $0.isSameAction(as: other)
      }
      let name = (isAttempt ? other["date"] ?? other["started"] : other["id"])?.words ?? ""
      note(part, name, index.map { nodes[$0] }, other)
      if let index {
        nodes[index] =
          isAttempt
          ? nodes[index].mergedAttempt(other) : MergeRule.action.merge(nodes[index], other)
      } else {
        nodes.add(isAttempt ? other : other.withID(notIn: nodes))
      }
    }
    return isAttempt ? nodes.ordered { $0.moment.precedesInBytes($1.moment) } : nodes
  }

  private mutating func note(
    _ part: RecordChange.Part, _ name: String, _ mine: JSONNode?, _ theirs: JSONNode
  ) {
    let kind: RecordChange.Kind = mine.map { $0 == theirs ? .same : .changed } ?? .added
    changes.add(RecordChange(part: part, name: name, kind: kind, mine: mine, theirs: theirs))
  }
}

/// What a merge found at one place.
package struct RecordChange: Sendable, Equatable {
  package let part: Part
  /// The key or id of what is there; of an attempt, its date.
  package let name: String
  package let kind: Kind
  package let mine: JSONNode?
  package let theirs: JSONNode

  package enum Kind: String, Sendable {
    case added
    case changed
    case same
  }

  /// A part of the record; `other` is one that we do not know, or the path.
  package enum Part: String, Sendable, CaseIterable {
    case learner
    case attempts
    case reflections
    case plan
    case progress
    case other

    init(_ name: String) {
      self = Part.allCases.first { $0.rawValue.hasSameBytes(as: name) } ?? .other
    }
  }
}

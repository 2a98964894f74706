/// What an object held beside the members we know, and the order in which everything stood.
///
/// Every part of a record has one, so that a file from another program, or from a later version of
/// this one, comes back from a round trip with nothing lost and nothing moved. Source: `design.md`
/// section 5.
package struct KeptMembers: Sendable, Equatable {
  /// Empty when all members were known and stood in our own order.
  private var slots: [Slot] = []

  package init() {}

  private enum Slot: Sendable, Equatable {
    case known(String)
    case unknown(JSONNode.Member)
  }

  init(_ fields: JSONFields, known names: [String]) {
    var isUsual = true
    var last = -1
    for member in fields.members {
      let index = names.firstIndex { $0.hasSameBytes(as: member.name) }
      slots.add(index == nil ? .unknown(member) : .known(member.name))
      isUsual = isUsual && index.map { $0 > last } ?? false
      last = index ?? last
    }
    if isUsual { slots = [] }
  }

  /// The members we do not know, in their order.
  package var unknown: [JSONNode.Member] {
    slots.compactMap { slot in
      guard case .unknown(let member) = slot else { return nil }
      return member
    }
  }

  /// The object as it is written: what stood in the file at its old place, new members at the end.
  /// - Parameter known: the members we know, in our own order; those without a value are left out.
  func object(_ known: [(name: String, node: JSONNode?)]) -> JSONNode {
    var members: [JSONNode.Member] = []
    var rest = known
    for slot in slots {
      switch slot {
      case .unknown(let member): members.add(member)
      case .known(let name):
        guard let index = rest.firstIndex(where: { $0.name.hasSameBytes(as: name) }) else { break }
        if let node = rest.remove(at: index).node { members.add(JSONNode.Member(name, node)) }
      }
    }
    for (name, node) in rest {
      if let node { members.add(JSONNode.Member(name, node)) }
    }
    return .object(members)
  }
}

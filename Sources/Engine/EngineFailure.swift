package import Assessment

/// Why a request got no answer, with words for the learner.
package final class EngineFailure: Error {
  /// A short name of the reason, for programs: `newer-version`.
  package let fact: String
  /// What to say, and how to mend it; empty when the course has no words for it.
  package let message: String
  /// Where in the text it is.
  package let place: TextPlace?
  /// The way to the value, see ``ReadingFailure/path``.
  package let path: String

  @inline(never)
  package init(_ fact: String, message: String = "", place: TextPlace? = nil, path: String = "") {
    self.fact = fact
    self.message = message
    self.place = place
    self.path = path
  }

  @inline(never)
  func json() -> JSONNode {
    var members: [JSONNode.Member] = [
      .init("fact", .string(fact)), .init("message", .string(message)),
    ]
    if let place {
      members.add(.init("line", .integer(place.line)))
      members.add(.init("column", .integer(place.column)))
    }
    if !path.isEmpty { members.add(.init("path", .string(path))) }
    return .object(members)
  }
}

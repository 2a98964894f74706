/// A result of a group that may be shown, or the reason why it is not.
package enum Shown<Value> {
  case value(Value)
  case hidden(HiddenReason)

  package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Why it is hidden, if it is.
  package var reason: HiddenReason? {
    if case .hidden(let reason) = self { reason } else { nil }
  }
}

extension Shown: Sendable where Value: Sendable {}
extension Shown: Equatable where Value: Equatable {}

/// Why a result of a group is not shown.
package enum HiddenReason: Sendable, Equatable {
  /// Fewer people than the minimum have this result.
  case tooFew(minimum: Int)
  /// Together with another result that is shown, it would tell about fewer people than the minimum.
  case protectsOthers(minimum: Int)
  /// Some people cannot be recognised, so it is not known whether it would.
  case unknownPeople
}

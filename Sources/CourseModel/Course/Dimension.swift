/// A dimension of the course's instrument, as far as lessons and cases refer to it.
package struct Dimension: Sendable, Hashable {
  package let id: DimensionID
  package let name: String

  package init(id: DimensionID, name: String) {
    self.id = id
    self.name = name
  }
}

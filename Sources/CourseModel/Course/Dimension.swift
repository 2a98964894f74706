/// One thing the course's test looks at, such as "Time to reflect", as lessons and cases refer to it.
package struct Dimension: Sendable, Hashable {
  package let id: DimensionID
  package let name: String
  /// Ids of modules that help, the best first.
  package let modules: [Located<ModuleID>]

  package init(id: DimensionID, name: String, modules: [Located<ModuleID>] = []) {
    self.id = id
    self.name = name
    self.modules = modules
  }
}

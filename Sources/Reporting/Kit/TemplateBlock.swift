import Assessment

/// A part of a report template: text of the author, or a component that the answers fill.
package enum TemplateBlock: Sendable, Equatable {
  case heading(Int, [Inline])
  case paragraph([Inline])
  case list([[Inline]], isOrdered: Bool)
  case quote([TemplateBlock])
  case component(Component)

  /// A component by name, such as `gaps top=3`.
  package struct Component: Sendable, Equatable {
    package var name: String
    package var arguments: [Argument]

    package init(_ name: String, _ arguments: [Argument] = []) {
      self.name = name
      self.arguments = arguments
    }

    /// The whole number of an argument, if it is given.
    package func number(_ name: String) -> Int? {
      for argument in arguments where argument.name.hasSameBytes(as: name) {
        return argument.value.wholeNumber
      }
      return nil
    }
  }

  package struct Argument: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}

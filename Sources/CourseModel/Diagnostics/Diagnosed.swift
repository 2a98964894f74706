/// What a stage made, together with everything it found wrong on the way.
package struct Diagnosed<Output> {
  package let output: Output
  package let diagnostics: [Diagnostic]

  package init(_ output: Output, _ diagnostics: [Diagnostic] = []) {
    self.output = output
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Output: Sendable {}

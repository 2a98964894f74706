/// What a site depends on besides course and theme; given by the driver, never read from the machine.
package struct SiteEnvironment: Sendable {
  /// Name and version of the program, for the `generator` tag.
  package let generator: String

  package init(generator: String) {
    self.generator = generator
  }
}

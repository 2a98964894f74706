/// A word the course explains.
package struct GlossaryTerm: Sendable {
  package let term: String
  /// Other forms that mean the same and are linked as well.
  package let aliases: [String]
  package let definition: String
  /// The module that teaches the term.
  package let module: Located<ModuleID>?
  package let location: SourceLocation

  package init(
    term: String, aliases: [String], definition: String, module: Located<ModuleID>?,
    location: SourceLocation
  ) {
    self.term = term
    self.aliases = aliases
    self.definition = definition
    self.module = module
    self.location = location
  }
}

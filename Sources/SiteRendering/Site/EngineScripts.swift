/// The scripts of pages that score and report: what the engine needs to know of the course, and the
/// engine itself.
package struct EngineScripts: Sendable {
  /// `assets/kit.<hash>.js`, which sets `cursus.kitText`.
  package let kit: OutputFile
  /// `assets/engine.<hash>.js`, which sets `cursus.engine`.
  package let engine: OutputFile

  package init(kit: OutputFile, engine: OutputFile) {
    self.kit = kit
    self.engine = engine
  }
}

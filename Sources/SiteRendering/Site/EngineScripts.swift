import CourseModel

/// The scripts of pages that score and report: what the engine needs to know of the course, and the
/// engine itself.
///
/// A page asks for them with `Page.Script.kit` and `.engine`; that also makes its policy allow
/// WebAssembly.
package struct EngineScripts: Sendable {
  /// `assets/kit.<hash>.js`, which sets `cursus.kitText`.
  package let kit: OutputFile
  /// `assets/engine.<hash>.js`, which sets `cursus.engine`.
  package let engine: OutputFile

  /// - Parameters:
  ///   - kit: of the course, see ``CourseKitFile``.
  ///   - engine: the script that carries the engine, the same for every course.
  package init(kit: [UInt8], engine: [UInt8]) {
    self.kit = EngineScripts.file("kit.js", CourseKitFile.script(kit))
    self.engine = EngineScripts.file("engine.js", engine)
  }

  private static func file(_ name: String, _ bytes: [UInt8]) -> OutputFile {
    OutputFile(path: SitePath("assets/" + AssetNames.hashed(name, bytes)), bytes: bytes)
  }
}

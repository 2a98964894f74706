import CourseModel

/// The scripts of pages that score and report: what the engine needs to know of the course, and the
/// engine itself.
///
/// A page asks for them with `Page.Script.kit` and `.engine` or `.teamEngine`; that also makes its
/// policy allow WebAssembly.
package struct EngineScripts: Sendable {
  /// `assets/kit.<hash>.js`, which sets `cursus.kitText`.
  package let kit: OutputFile
  /// `assets/engine.<hash>.js`, which sets `cursus.engine`.
  package let engine: OutputFile
  /// `assets/team-engine.<hash>.js`, which sets `cursus.engine` to one that knows teams too.
  package let teamEngine: OutputFile
  /// `assets/typesetter.<hash>.js`, which sets `cursus.typesetter`, and `assets/fonts.<hash>.js`:
  /// loaded only when somebody asks for a PDF; empty when the program has no fonts.
  package let paper: [OutputFile]

  /// - Parameters:
  ///   - kit: of the course, see ``CourseKitFile``.
  ///   - engine: the script that carries the engine, the same for every course.
  ///   - teamEngine: the script that carries the engine with the reports of teams.
  ///   - typesetter: the script that carries the engine which sets PDF.
  ///   - fonts: the script with the fonts of a PDF; empty for none.
  package init(
    kit: [UInt8], engine: [UInt8], teamEngine: [UInt8], typesetter: [UInt8] = [],
    fonts: [UInt8] = []
  ) {
    self.kit = EngineScripts.file("kit.js", CourseKitFile.script(kit))
    self.engine = EngineScripts.file("engine.js", engine)
    self.teamEngine = EngineScripts.file("team-engine.js", teamEngine)
    paper =
      fonts.isEmpty || typesetter.isEmpty
      ? []
      : [
        EngineScripts.file("fonts.js", fonts), EngineScripts.file("typesetter.js", typesetter),
      ]
  }

  private static func file(_ name: String, _ bytes: [UInt8]) -> OutputFile {
    OutputFile(path: SitePath("assets/" + AssetNames.hashed(name, bytes)), bytes: bytes)
  }
}

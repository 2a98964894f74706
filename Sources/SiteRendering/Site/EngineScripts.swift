import CourseModel

/// The two files that pages of the test, the report and the plan run: the engine, and what it needs
/// to know of the course.
///
/// Such a page lists ``forPages`` among its scripts; that also makes its policy allow WebAssembly.
struct EngineScripts: Sendable {
  let kit: OutputFile
  let engine: OutputFile

  /// - Parameters:
  ///   - kit: of the course, see ``CourseKitFile``.
  ///   - engine: the script that carries the engine, the same for every course.
  init(kit: [UInt8], engine: [UInt8]) {
    self.kit = EngineScripts.file("kit.js", CourseKitFile.script(kit))
    self.engine = EngineScripts.file("engine.js", engine)
  }

  /// Both, in the order in which they run.
  var forPages: [Page.Script] { [.made(kit.path), .made(engine.path)] }

  var files: [OutputFile] { [kit, engine] }

  /// Whether a page runs the engine.
  func areUsed(by page: Page) -> Bool {
    page.scripts.contains { script in
      guard case .made(let path) = script else { return false }
      return path == engine.path
    }
  }

  private static func file(_ name: String, _ bytes: [UInt8]) -> OutputFile {
    OutputFile(path: SitePath("assets/" + AssetNames.hashed(name, bytes)), bytes: bytes)
  }
}

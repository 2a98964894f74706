import Foundation

/// Compiles the browser's engine and writes it as Swift source:
/// `EngineBuilder <swiftc> <Sources folder> <folder for work> <source file to write>`.
///
/// A build tool of this package; see `docs/decisions/0007-one-engine-two-runtimes.md`.
@main
struct EngineBuilder {
  static func main() {
    do {
      let arguments = CommandLine.arguments
      guard arguments.count == 5 else {
        throw BuildFailure("usage: EngineBuilder <swiftc> <sources> <work> <source file>")
      }
      let sources = URL(filePath: arguments[2])
      let toolchain = try Toolchain(compiler: URL(filePath: arguments[1]))
      let work = URL(filePath: arguments[3])
      func script(
        _ name: String, _ modules: [EngineCompilation.Module], in folder: String
      ) throws -> CarrierScript {
        let compilation = EngineCompilation(
          toolchain: toolchain, modules: modules, sources: sources,
          work: work.appending(path: folder))
        return try CarrierScript(
          template: sources.appending(path: "Engine/Carrier/engine.js"),
          engine: try Data(contentsOf: compilation.engine()), name: name)
      }
      let source = EmbeddedSource(
        engine: try script("engine", EngineCompilation.engine, in: "engine"),
        team: try script("engine", EngineCompilation.team, in: "engine"),
        typesetter: try script("typesetter", EngineCompilation.typesetter, in: "typesetter"),
        fonts: try FontsScript())
      try Data(source.text.utf8).write(to: URL(filePath: arguments[4]), options: .atomic)
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }
}

/// Why there is no engine, in words for the person at the build.
struct BuildFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

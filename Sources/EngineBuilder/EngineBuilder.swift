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
      let compilation = EngineCompilation(
        toolchain: try Toolchain(compiler: URL(filePath: arguments[1])),
        sources: sources, work: URL(filePath: arguments[3]))
      let script = try CarrierScript(
        template: sources.appending(path: "Engine/Carrier/engine.js"),
        engine: try Data(contentsOf: compilation.engine()))
      try Data(script.swiftSource.utf8).write(to: URL(filePath: arguments[4]), options: .atomic)
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

import Foundation
import PackagePlugin

/// Runs `EngineBuilder`, which compiles the browser's engine, before the target that carries it.
@main
struct BuildEngine: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let sources = context.package.directoryURL.appending(path: "Sources")
    let work = context.pluginWorkDirectoryURL
    let source = work.appending(path: "EmbeddedEngine.swift")
    // The compiler that runs this build; the rest of the toolchain is found through it.
    let compiler = try context.tool(named: "swiftc").url
    return [
      .buildCommand(
        displayName: "Building the browser's engine",
        executable: try context.tool(named: "EngineBuilder").url,
        arguments: [compiler, sources, work.appending(path: "engine"), source].map {
          $0.path(percentEncoded: false)
        },
        inputFiles: ["Assessment", "Typesetting/Drawing", "Reporting", "Engine"].flatMap {
          Self.inputs(in: sources.appending(path: $0))
        },
        outputFiles: [source])
    ]
  }

  /// Everything whose change must lead to a new engine: each file for its content, and each folder
  /// because its date changes when a name appears in it or disappears.
  private static func inputs(in folder: URL) -> [URL] {
    let below = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let found = below?.compactMap { $0 as? URL } ?? []
    return [folder] + found.sorted { $0.path < $1.path }
  }
}

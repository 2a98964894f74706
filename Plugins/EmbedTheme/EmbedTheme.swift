import Foundation
import PackagePlugin

/// Runs `ThemeEmbedder` over `themes/` before the target that carries the themes is compiled.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let themes = context.package.directoryURL.appending(path: "themes")
    let source = context.pluginWorkDirectoryURL.appending(path: "EmbeddedThemes.swift")
    return [
      // Does nothing, but SwiftPM runs its plugins again when the folder of a prebuild command
      // changes. Without it a new theme file would be embedded once and its later edits missed.
      .prebuildCommand(
        displayName: "Watching themes", executable: URL(filePath: "/usr/bin/true"), arguments: [],
        outputFilesDirectory: themes),
      .buildCommand(
        displayName: "Embedding themes",
        executable: try context.tool(named: "ThemeEmbedder").url,
        arguments: [themes.path(percentEncoded: false), source.path(percentEncoded: false)],
        inputFiles: Self.inputs(in: themes),
        outputFiles: [source]),
    ]
  }

  /// Everything whose change must lead to a new source file: each file for its content, and each
  /// folder because its date changes when a name appears in it or disappears.
  private static func inputs(in themes: URL) -> [URL] {
    let below = FileManager.default.enumerator(at: themes, includingPropertiesForKeys: nil)
    let found = below?.compactMap { $0 as? URL } ?? []
    return [themes] + found.sorted { $0.path < $1.path }
  }
}

import Foundation

/// Writes the themes as Swift source: `ThemeEmbedder <themes folder> <source file to write>`.
///
/// A build tool of this package; see `docs/decisions/0002-theme-in-the-program.md`.
@main
struct ThemeEmbedder {
  static func main() {
    do {
      let arguments = CommandLine.arguments
      guard arguments.count == 3 else {
        throw EmbeddingFailure("usage: ThemeEmbedder <themes folder> <source file>")
      }
      let files = try ThemeFile.all(below: URL(filePath: arguments[1]))
      let source = GeneratedSource(files: files).text
      try Data(source.utf8).write(to: URL(filePath: arguments[2]), options: .atomic)
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }
}

/// Why the themes cannot be embedded, in words for the person at the build.
struct EmbeddingFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

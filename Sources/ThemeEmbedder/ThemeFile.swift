import Foundation

/// A file of a theme.
struct ThemeFile {
  /// Relative to the themes folder, parts joined by `/`: `sol/templates/page.mustache`.
  let path: String
  let text: String

  /// Every file below a folder, sorted by the bytes of its path; hidden files are left out.
  /// - Throws: ``EmbeddingFailure`` for a file that is not UTF-8, and the system's own reasons.
  static func all(below folder: URL) throws -> [ThemeFile] {
    var files: [ThemeFile] = []
    try add(folder, prefix: "", to: &files)
    guard !files.isEmpty else { throw EmbeddingFailure("no theme in \(folder.path)") }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func add(_ folder: URL, prefix: String, to files: inout [ThemeFile]) throws {
    let found = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.isDirectoryKey])
    for url in found where !url.lastPathComponent.hasPrefix(".") {
      let path = prefix + url.lastPathComponent
      if try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
        try add(url, prefix: path + "/", to: &files)
        continue
      }
      // Text only: a Swift string cannot hold other bytes, and a theme has no need of them so far.
      guard let text = String(validating: try Data(contentsOf: url), as: UTF8.self) else {
        throw EmbeddingFailure(
          "\(url.path) is not UTF-8 text; themes hold text only, so draw pictures as SVG")
      }
      files.append(ThemeFile(path: path, text: text))
    }
  }
}

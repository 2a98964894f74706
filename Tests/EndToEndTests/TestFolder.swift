import Foundation

/// A folder of a test's own, removed when the test lets go of it.
final class TestFolder: Sendable {
  let path: String

  /// - Parameter parent: the system's folder for such things unless another is named.
  init(in parent: String = NSTemporaryDirectory()) throws {
    let folder = URL(filePath: parent).appending(path: "cursus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // The real path, because the system's own temporary folder may be a link.
    path = folder.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a name in the folder.
  func path(_ name: String) -> String { name.isEmpty ? path : path + "/" + name }

  /// Writes a file, with the folders above it.
  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  /// Writes a file, with the folders above it.
  func write(_ name: String, _ bytes: Data) throws {
    let file = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  /// Writes the files of a course, with a `course.yml` when there is none.
  func writeCourse(_ files: [String: String], at name: String = "course") throws {
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try write("\(name)/\(path)", text) }
    if files["course.yml"] == nil { try write("\(name)/course.yml", "title: Course\n") }
  }

  /// Copies a file or folder from anywhere.
  func copy(_ source: String, to name: String) throws {
    try FileManager.default.copyItem(atPath: source, toPath: path(name))
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  func createFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true)
  }

  func createLink(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  func setPermissions(_ name: String, _ permissions: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: path(name))
  }

  func setDate(_ name: String, _ date: Date) throws {
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path(name))
  }

  /// The text of a file; empty when there is none.
  func text(_ name: String) -> String {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
      ?? ""
  }

  /// The names in a folder, hidden ones too, sorted.
  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }
}

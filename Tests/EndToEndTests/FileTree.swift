import Foundation
import Testing

/// All files below a folder, with their bytes and dates; of a link, where it leads.
struct FileTree: Sendable, Equatable {
  struct File: Sendable, Equatable {
    let bytes: Data
    let date: Date
  }

  /// By path below the folder; folders themselves are not listed.
  let files: [String: File]

  init(_ folder: String) throws {
    let manager = FileManager.default
    var files: [String: File] = [:]
    for path in try manager.subpathsOfDirectory(atPath: folder) {
      let attributes = try manager.attributesOfItem(atPath: folder + "/" + path)
      let type = attributes[.type] as? FileAttributeType
      guard type != .typeDirectory else { continue }
      let bytes =
        type == .typeSymbolicLink
        ? Data(try manager.destinationOfSymbolicLink(atPath: folder + "/" + path).utf8)
        : try #require(manager.contents(atPath: folder + "/" + path), "\(path) is readable")
      files[path] = File(bytes: bytes, date: try #require(attributes[.modificationDate] as? Date))
    }
    self.files = files
  }

  var paths: [String] { files.keys.sorted() }

  func text(_ path: String) -> String {
    files[path].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// Expects the same files with the same bytes; says which are not.
  func expectSameBytes(
    as other: FileTree, _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(paths == other.paths, comment, sourceLocation: sourceLocation)
    let changed = paths.filter { path in
      other.files[path].map { $0.bytes != files[path]?.bytes } ?? false
    }
    #expect(changed == [], comment, sourceLocation: sourceLocation)
  }

  /// Expects that nobody touched anything.
  func expectUntouched(
    _ folder: String, _ comment: Comment = "the old site is whole",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let now = try FileTree(folder)
    expectSameBytes(as: now, comment, sourceLocation: sourceLocation)
    let touched = paths.filter { now.files[$0]?.date != files[$0]?.date }
    #expect(touched == [], "\(comment), with its dates", sourceLocation: sourceLocation)
  }
}

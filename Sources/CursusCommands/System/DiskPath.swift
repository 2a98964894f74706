#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Paths of the file system as text.
enum DiskPath {
  /// The path without symbolic links, `.` and `..`, from the root.
  static func real(_ path: String) throws(SystemError) -> String {
    guard let result = realpath(path, nil) else { throw SystemError() }
    defer { free(result) }
    return String(cString: result)
  }

  /// Everything before the last part: `a` for `a/b`, `/` for `/b`, `.` for `b`.
  static func parent(of path: String) -> String {
    let path = withoutFinalSlashes(path)
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : withoutFinalSlashes(String(path[..<slash]))
  }

  /// The last part: `b` for `a/b` and `a/b/`.
  static func name(of path: String) -> String {
    let path = withoutFinalSlashes(path)
    return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// A path inside a folder.
  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Whether a path is a folder or lies in it; both must be real paths.
  static func contains(_ folder: String, _ path: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// Creates a folder with all folders above it; existing ones stay.
  static func createFolder(_ path: String) throws(SystemError) {
    do throws(SystemError) {
      try SystemError.check { mkdir(path, 0o777) }
    } catch .exists {
      guard try FileStatus(following: path).isFolder else { throw .notAFolder }
    } catch .notFound {
      let parent = parent(of: path)
      // An empty path and a parent that is the path itself cannot be mended by going up.
      guard !path.isEmpty, parent != path, parent != "." else { throw .notFound }
      try createFolder(parent)
      try SystemError.check { mkdir(path, 0o777) }
    }
  }

  private static func withoutFinalSlashes(_ path: String) -> String {
    var path = path[...]
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}

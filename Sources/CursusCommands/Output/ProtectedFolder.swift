#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A folder that a site must never replace.
package struct ProtectedFolder: Sendable {
  package let path: String
  /// In a sentence: "this folder holds …".
  package let name: String

  package init(path: String, name: String) {
    self.path = path
    self.name = name
  }

  /// What no build may replace: the course, and the home folder of whoever builds.
  package static func always(course path: String) -> [ProtectedFolder] {
    let course = ProtectedFolder(path: path, name: "the course")
    guard let home = getenv("HOME") else { return [course] }
    return [course, ProtectedFolder(path: String(cString: home), name: "your home folder")]
  }
}

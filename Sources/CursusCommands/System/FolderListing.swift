#if canImport(Darwin)
import Darwin
typealias FolderStream = UnsafeMutablePointer<DIR>
#else
import Glibc
typealias FolderStream = OpaquePointer
#endif

/// Reading the names of a folder.
enum FolderListing {
  /// A name, and what it stands for where the file system says so without being asked for each.
  struct Entry {
    let text: String
    /// One of `DT_REG`, `DT_DIR`, `DT_LNK`, `DT_UNKNOWN` and others.
    let type: UInt8
  }

  /// The next name, `.` and `..` left out.
  /// - Returns: `nil` at the end.
  static func next(_ stream: FolderStream) throws(SystemError) -> Entry? {
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw SystemError() }
        return nil
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { return Entry(text: name, type: entry.pointee.d_type) }
    }
  }
}

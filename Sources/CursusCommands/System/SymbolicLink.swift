#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Reading symbolic links.
enum SymbolicLink {
  /// Whether a path names a symbolic link, wherever that leads.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && FileStatus(status).isLink
  }

  /// Where a link leads, as it is written; reads it with `readlink` or `readlinkat`.
  static func target(
    _ read: (UnsafeMutablePointer<CChar>, Int) -> Int
  ) throws(SystemError) -> String {
    var size = 256
    while true {
      var buffer = [CChar](repeating: 0, count: size)
      let length = try SystemError.check { read(&buffer, size) }
      if length < size {
        return String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
      size *= 2
    }
  }
}

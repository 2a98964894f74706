#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What the system says of a file without opening it.
struct FileStatus {
  private let status: stat

  init(_ status: stat) {
    self.status = status
  }

  /// The status of what a path leads to, links followed.
  init(following path: String) throws(SystemError) {
    var status = stat()
    try SystemError.check { stat(path, &status) }
    self.status = status
  }

  var isFile: Bool { status.st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { status.st_mode & S_IFMT == S_IFLNK }

  /// In bytes.
  var size: Int { Int(status.st_size) }

  /// Who may do what with the file.
  var permissions: mode_t { status.st_mode & 0o7777 }

  var modificationDate: timespec {
    #if canImport(Darwin)
    status.st_mtimespec
    #else
    status.st_mtim
    #endif
  }

  /// Whether both lie on the same file system, so that one can be renamed to the other's place.
  func isOnDevice(of other: FileStatus) -> Bool { status.st_dev == other.status.st_dev }

  /// Whether both are the same file under any name.
  func isSame(as other: FileStatus) -> Bool {
    isOnDevice(of: other) && status.st_ino == other.status.st_ino
  }
}

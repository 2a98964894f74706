#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// An open folder.
///
/// Names below it keep their meaning even when the folder itself is renamed. A class, because tasks share it and the last one to let go closes it.
final class OpenFolder: Sendable {
  /// As it was opened, for messages.
  let path: String
  private let descriptor: Int32

  private static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

  /// Opens the folder at a path as the system understands it.
  init(_ path: String) throws(SystemError) {
    descriptor = try SystemError.check { open(path, Self.flags) }
    self.path = path
  }

  private init(_ name: String, in parent: OpenFolder) throws(SystemError) {
    descriptor = try SystemError.check {
      openat(parent.descriptor, name, Self.flags | O_NOFOLLOW)
    }
    path = parent.path + "/" + name
  }

  deinit { _ = close(descriptor) }

  /// Opens a folder below this one; a symbolic link as the last part is refused.
  func folder(_ name: String) throws(SystemError) -> OpenFolder {
    try OpenFolder(name, in: self)
  }

  /// Opens a file below this folder for reading; a symbolic link as the last part is refused.
  /// - Returns: `nil` when there is none.
  func file(_ name: String) throws(SystemError) -> OpenFile? {
    let file = openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    if file != -1 { return OpenFile(owning: file) }
    switch errno {
    case ENOENT, ENOTDIR, ELOOP, ENXIO: return nil
    default: throw SystemError()
    }
  }

  /// Creates a file below this folder for writing.
  /// - Throws: ``SystemError/exists`` when the name is taken, even by a link.
  func create(_ name: String) throws(SystemError) -> OpenFile {
    OpenFile(
      owning: try SystemError.check {
        openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      })
  }

  /// Opens a file for its lock, created when it is missing.
  func lockFile(_ name: String) throws(SystemError) -> OpenFile {
    OpenFile(
      owning: try SystemError.check {
        openat(descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
      })
  }

  /// Status of this folder.
  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    try SystemError.check { fstat(descriptor, &status) }
    return FileStatus(status)
  }

  /// Status of a name below this folder, links not followed.
  /// - Returns: `nil` when there is nothing of that name.
  func status(of name: String) throws(SystemError) -> FileStatus? {
    var status = stat()
    do throws(SystemError) {
      try SystemError.check { fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
    } catch .notFound {
      return nil
    }
    return FileStatus(status)
  }

  /// The names in this folder, `.` and `..` left out, in no particular order.
  func names() throws(SystemError) -> [String] {
    // A new descriptor, because listing moves it and closes it.
    let copy = try SystemError.check { openat(descriptor, ".", Self.flags) }
    guard let stream = fdopendir(copy) else {
      let error = SystemError()
      _ = close(copy)
      throw error
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let name = try FolderListing.next(stream) { names.append(name.text) }
    return names
  }

  /// Creates a folder below this one.
  func createFolder(_ name: String) throws(SystemError) {
    try SystemError.check { mkdirat(descriptor, name, 0o777) }
  }

  /// Creates the folders that a path below this one names, except its last part; existing ones
  /// stay.
  func createFolders(above path: String) throws(SystemError) {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      do throws(SystemError) {
        try createFolder(String(path[..<slash]))
      } catch .exists {
        // Another task was faster.
      }
      end = path.index(after: slash)
    }
  }

  /// Gives a file below this folder a second name below another.
  func link(_ name: String, to other: OpenFolder, _ newName: String) throws(SystemError) {
    try SystemError.check { linkat(descriptor, name, other.descriptor, newName, 0) }
  }

  /// Moves a name below this folder to another name below it.
  func rename(_ name: String, to newName: String) throws(SystemError) {
    try SystemError.check { renameat(descriptor, name, descriptor, newName) }
  }

  /// Exchanges what two names stand for, in one step.
  /// - Returns: `false` when the system or file system cannot do that; nothing has changed then.
  /// - Throws: the system's refusal.
  func exchange(_ name: String, with other: String) throws(SystemError) -> Bool {
    do throws(SystemError) {
      #if canImport(Darwin)
      try SystemError.check {
        renameatx_np(descriptor, name, descriptor, other, UInt32(RENAME_SWAP))
      }
      #else
      // The C library has the call; Swift's view of it does not.
      guard let address = dlsym(nil, "renameat2") else { return false }
      typealias Rename2 =
        @convention(c) (
          Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
        ) -> Int32
      let renameat2 = unsafeBitCast(address, to: Rename2.self)
      let exchange: UInt32 = 2  // RENAME_EXCHANGE in linux/fs.h
      try SystemError.check { renameat2(descriptor, name, descriptor, other, exchange) }
      #endif
      return true
    } catch {
      if SystemError.notSupported.contains(error) { return false }
      throw error
    }
  }

  /// Where a symbolic link below this folder leads.
  func target(ofLink name: String) throws(SystemError) -> String {
    try SymbolicLink.target { readlinkat(descriptor, name, $0, $1) }
  }

  /// Creates a symbolic link below this folder.
  func createLink(_ name: String, to target: String) throws(SystemError) {
    try SystemError.check { symlinkat(target, descriptor, name) }
  }

  /// Sets who may do what with this folder.
  func setPermissions(_ permissions: mode_t) throws(SystemError) {
    try SystemError.check { fchmod(descriptor, permissions) }
  }

  /// Removes a file or link below this folder.
  func removeFile(_ name: String) throws(SystemError) {
    try SystemError.check { unlinkat(descriptor, name, 0) }
  }

  /// Removes a folder below this one with all it holds; links are removed, not followed.
  ///
  /// A folder that is not there is fine.
  func removeTree(_ name: String) throws(SystemError) {
    guard let status = try status(of: name) else { return }
    guard status.isFolder else { return try removeFile(name) }
    let folder = try folder(name)
    for inner in try folder.names() {
      do throws(SystemError) {
        try folder.removeFile(inner)
      } catch {
        // Systems name the mistake of unlinking a folder differently (EISDIR, EPERM).
        guard try folder.status(of: inner)?.isFolder == true else { throw error }
        try folder.removeTree(inner)
      }
    }
    try SystemError.check { unlinkat(descriptor, name, AT_REMOVEDIR) }
  }
}

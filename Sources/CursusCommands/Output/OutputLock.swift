/// The right to write one site, held by one process at a time.
///
/// The lock ends with the process, however that ends, so a killed build never blocks the next.
struct OutputLock: ~Copyable {
  private let folder: OpenFolder
  private let name: String
  private let file: OpenFile

  /// Waits for the lock; tells once when another build holds it.
  init(_ name: String, in folder: OpenFolder, waiting: () -> Void) throws(SystemError) {
    var hasTold = false
    while true {
      let file = try folder.lockFile(name)
      try file.lock {
        if !hasTold { waiting() }
        hasTold = true
      }
      // The build before us removed the file when it was done. Its name then stands for nothing, or
      // for a file that a third build has locked: what we hold is the lock of a file without name.
      if let named = try folder.status(of: name), named.isSame(as: try file.status()) {
        self.folder = folder
        self.name = name
        self.file = file
        return
      }
    }
  }

  /// Removes the lock file while it is still locked, then lets go.
  ///
  /// Once is enough; again is harmless.
  func release() throws(SystemError) {
    if try isHeld() { try folder.removeFile(name) }
    try file.unlock()
  }

  /// Whether the lock was not released yet.
  ///
  /// Afterwards its name may stand for another build's lock.
  func isHeld() throws(SystemError) -> Bool {
    guard let named = try folder.status(of: name) else { return false }
    return named.isSame(as: try file.status())
  }
}

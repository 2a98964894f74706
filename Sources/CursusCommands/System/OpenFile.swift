#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// An open file, closed when it goes away.
///
/// Files are opened through the system's own calls: a site has thousands, and Foundation takes
/// several times as long for each.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// Takes over an open file; this value closes it.
  init(owning descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Opens a file for reading, at a path relative to the process's folder.
  init(reading path: String) throws(SystemError) {
    descriptor = try SystemError.check { open(path, O_RDONLY | O_CLOEXEC) }
  }

  deinit { _ = close(descriptor) }

  /// Size, kind and dates.
  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    try SystemError.check { fstat(descriptor, &status) }
    return FileStatus(status)
  }

  /// The whole content, from where the file stands.
  ///
  /// With the likely size in bytes one call is enough.
  func bytes(expected: Int) throws(SystemError) -> [UInt8] {
    var result: [UInt8] = []
    // One more, so that the read that finds the end needs no second round of growing.
    var room = expected + 1
    while true {
      let chunk = try read(atMost: room)
      if chunk.isEmpty { return result }
      // Fewer bytes than there was room for are the last of a file; asking once more would only tell.
      if result.isEmpty, chunk.count == expected { return chunk }
      if result.isEmpty { result = chunk } else { result += chunk }
      room = max(room - chunk.count, 65536)
    }
  }

  /// Reads up to a number of bytes; fewer may come, none at the end.
  func read(atMost limit: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      do throws(SystemError) {
        let address = buffer.baseAddress
        count = try SystemError.check { posixRead(descriptor, address, limit) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Whether the next bytes of the file are these; reads no further than to the first difference.
  func continues(with bytes: [UInt8]) throws(SystemError) -> Bool {
    var compared = 0
    while compared < bytes.count {
      let chunk = try read(atMost: min(bytes.count - compared, 65536))
      let isSame = chunk.withUnsafeBytes { chunk in
        bytes.withUnsafeBytes { bytes in
          guard let left = chunk.baseAddress, let right = bytes.baseAddress else { return false }
          return memcmp(left, right + compared, chunk.count) == 0
        }
      }
      guard isSame else { return false }
      compared += chunk.count
    }
    return true
  }

  /// Writes all bytes, from where the file stands.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      written += try SystemError.check {
        bytes.withUnsafeBytes { bytes in
          posixWrite(
            descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        }
      }
    }
  }

  /// Gives the file the modification date of another.
  func setModificationDate(_ date: timespec) throws(SystemError) {
    let dates = [date, date]
    try SystemError.check { futimens(descriptor, dates) }
  }

  /// Closes the file, and fails when not everything written has arrived.
  ///
  /// Some file systems find out only here that the disk is full.
  consuming func finish() throws(SystemError) {
    let descriptor = descriptor
    discard self
    // A close that was interrupted has closed; repeating it could close another task's file.
    if close(descriptor) == -1, errno != EINTR { throw SystemError() }
  }

  /// Waits until this process alone holds the file's lock; tells once when somebody else does.
  func lock(waiting: () -> Void) throws(SystemError) {
    do throws(SystemError) {
      try SystemError.check { flock(descriptor, LOCK_EX | LOCK_NB) }
    } catch .wouldWait {
      waiting()
      try SystemError.check { flock(descriptor, LOCK_EX) }
    }
  }

  /// Gives the lock back before the file is closed.
  func unlock() throws(SystemError) {
    try SystemError.check { flock(descriptor, LOCK_UN) }
  }
}

// The names `read` and `write` are taken inside the type.
private func posixRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}

private func posixWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Why the operating system refused a call.
struct SystemError: Error, Sendable, Hashable {
  /// An `errno` value.
  let code: Int32

  init(code: Int32 = errno) {
    self.code = code
  }

  /// The system's words, for example "No such file or directory".
  ///
  /// In English, because nothing here sets a locale.
  var reason: String { String(cString: strerror(code)) }

  /// Calls the system until no signal interrupts it.
  /// - Returns: the call's result, which is not -1.
  @discardableResult
  static func check<Result: SignedInteger>(
    _ call: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result != -1 { return result }
      let error = SystemError()
      guard error.code == EINTR else { throw error }
    }
  }

  static let notFound = SystemError(code: ENOENT)
  static let exists = SystemError(code: EEXIST)
  static let notPermitted = SystemError(code: EPERM)
  static let accessDenied = SystemError(code: EACCES)
  static let otherDevice = SystemError(code: EXDEV)
  static let busy = SystemError(code: EBUSY)
  static let full = SystemError(code: ENOSPC)
  static let quotaReached = SystemError(code: EDQUOT)
  static let readOnly = SystemError(code: EROFS)
  static let tooManyLinks = SystemError(code: EMLINK)
  static let notAFolder = SystemError(code: ENOTDIR)
  static let wouldWait = SystemError(code: EWOULDBLOCK)
  /// Says that a file system has no such call; named differently by different systems.
  static let notSupported: Set = [
    SystemError(code: EINVAL), SystemError(code: ENOSYS), SystemError(code: ENOTSUP),
    SystemError(code: EOPNOTSUPP),
  ]
}

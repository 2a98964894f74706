#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Ends the program with the exit code of our own mistakes when a promise in the code is broken.
enum BugReport {
  /// Signals by which a broken `precondition`, an overflow or a wild pointer ends a Swift program.
  private static let signals = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

  /// Answers such a signal with a sentence and exit code 70, `EX_SOFTWARE`, from here on.
  ///
  /// Whoever asks for Swift's backtrace keeps it.
  static func install() {
    guard getenv("SWIFT_BACKTRACE") == nil else { return }
    for number in signals {
      // Only calls that POSIX allows in a signal handler: `write` and `_exit`.
      signal(number) { _ in
        let words: StaticString = """

          Cursus made a mistake of its own. An older site stays as it is. Please report this with the \
          lines above and, if you can, the course; SWIFT_BACKTRACE=enable=yes shows more.

          """
        _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
        _exit(70)
      }
    }
  }
}

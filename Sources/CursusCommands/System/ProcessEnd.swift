#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The end of the program when all of its work is done.
enum ProcessEnd {
  /// Ends the process while a value still lives.
  ///
  /// The system takes a process's memory back as a whole; giving back a course of thousands of pages
  /// piece by piece before would only take time.
  static func success(keeping value: (any Sendable)?) -> Never {
    withExtendedLifetime(value) { exit(0) }
  }
}

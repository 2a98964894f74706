#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// How the process gets its memory from the system.
enum ProcessMemory {
  /// Asks for memory in large steps.
  ///
  /// The C library's heaps of threads grow by 128 KiB at a time otherwise, each time with a system call
  /// that waits for the other threads' page faults: a build of 1,000 pages made 1,300 of them. What is
  /// asked for and not used takes no memory.
  static func growInLargeSteps() {
    #if canImport(Glibc)
    // The C library has the call; Swift's view of it does not. A C library without it does as it does.
    guard let address = dlsym(nil, "mallopt") else { return }
    typealias Setting = @convention(c) (CInt, CInt) -> CInt
    let mallopt = unsafeBitCast(address, to: Setting.self)
    let (trimThreshold, topPad): (CInt, CInt) = (-1, -2)  // in malloc.h
    _ = mallopt(topPad, 4 << 20)
    // Memory that falls free stays with the process, which needs it again for the next page.
    _ = mallopt(trimThreshold, 256 << 20)
    #endif
  }
}

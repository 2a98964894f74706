import ArgumentParser

/// How the program ends; a promise to scripts.
enum ExitCodes {
  /// Errors in the content.
  static let content = ExitCode(1)
  /// The command was used wrongly (`EX_USAGE` of sysexits).
  static let usage = ExitCode(64)
  /// A mistake of ours (`EX_SOFTWARE`).
  static let bug = ExitCode(70)
  /// Input or output failed (`EX_IOERR`).
  static let inputOutput = ExitCode(74)
}

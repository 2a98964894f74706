/// Why compressed data cannot be unpacked.
public enum InflateFailure: Error, Sendable, Equatable {
  case truncated
  case notZlib
  case unknownBlock
  /// Lengths that give no code, a code that stands for nothing, or a copy of what is not there.
  case wrongCode
  /// More comes out than was allowed.
  case tooLarge(limit: Int)
  case wrongChecksum
}

/// Why a site could not be written.
///
/// The site that was there before is whole.
package struct OutputFailure: Error, Sendable, Hashable {
  /// The file or folder it is about.
  package let path: String
  /// What is in the way, in plain words without a full stop.
  package let reason: String
  /// What the author can do about it.
  package let advice: String

  init(path: String, reason: String, advice: String) {
    self.path = path
    self.reason = reason
    self.advice = advice
  }

  /// A refusal of the system to do something, such as "write", with the advice that fits its reason.
  init(_ error: SystemError, path: String, action: String) {
    self.path = path
    switch error {
    case .accessDenied, .notPermitted, .readOnly:
      reason = "it is not possible to \(action) here: \(error.reason)"
      advice = "give yourself permission to write here, or choose another folder with --output"
    case .full, .quotaReached:
      reason = "the disk is full: \(error.reason)"
      advice = "make room, or choose a folder on another disk with --output"
    case .otherDevice, .busy:
      reason = "the folder is a disk or share of its own and cannot be replaced as a whole"
      advice = "choose a folder inside it, for example '\(DiskPath.join(path, "site"))'"
    default:
      reason = "it is not possible to \(action) here: \(error.reason)"
      advice = "look at this folder, or choose another with --output"
    }
  }

  /// Does something with the file system and tells a refusal in the author's words.
  static func explain<Value: ~Copyable>(
    _ action: String, _ path: String, _ body: () throws(SystemError) -> Value
  ) throws(OutputFailure) -> Value {
    do {
      return try body()
    } catch {
      throw OutputFailure(error, path: path, action: action)
    }
  }
}

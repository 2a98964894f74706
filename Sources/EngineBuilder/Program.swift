import Foundation

/// A program to run with its arguments.
struct Program {
  let file: URL
  let arguments: [String]

  init(_ file: URL, _ arguments: [String]) {
    self.file = file
    self.arguments = arguments
  }

  /// Runs it; what it has to say goes to the person at the build.
  /// - Throws: ``BuildFailure`` when it ends with an error.
  func run() throws {
    _ = try output()
  }

  /// Runs it and gives what it writes.
  /// - Throws: ``BuildFailure`` when it ends with an error.
  func output() throws -> Data {
    let process = Process()
    process.executableURL = file
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BuildFailure(
        "\(file.lastPathComponent) failed: "
          + ([file.path(percentEncoded: false)] + arguments).joined(separator: " "))
    }
    return output
  }
}

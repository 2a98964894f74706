import Foundation

/// The built program, as its users run it.
enum Program {
  /// What a run left behind.
  struct Run: Sendable {
    /// The exit code; negative for the signal that ended the program.
    let code: Int32
    /// Standard output.
    let output: String
    /// Standard error.
    let messages: String
  }

  /// The program lies beside the bundle that holds the tests.
  static let path: String = {
    let bundle = Bundle.allBundles.first { $0.bundleURL.pathExtension == "xctest" }
    let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appending(path: "cursus").path
  }()

  /// Runs the program in a folder, in a pipe as it were: nobody is at a terminal.
  /// - Parameters:
  ///   - workingFolder: the folder it is started in, below `folder`.
  ///   - environment: variables beside `PATH` and `HOME`.
  ///   - wrapper: a command that runs another, such as `taskset -c 0`.
  static func run(
    _ arguments: [String], in folder: TestFolder, at workingFolder: String = "",
    environment: [String: String] = [:], wrapper: [String] = []
  ) async throws -> Run {
    try await run(
      wrapper + [path] + arguments, in: folder, at: workingFolder, environment: environment)
  }

  /// Runs a shell script with the program as `$1`.
  static func runScript(_ script: String, in folder: TestFolder) async throws -> Run {
    try await run(["sh", "-c", script, "sh", path], in: folder, at: "", environment: [:])
  }

  private static func run(
    _ command: [String], in folder: TestFolder, at workingFolder: String,
    environment: [String: String]
  ) async throws -> Run {
    let logs = try TestFolder()
    try logs.write("output", "")
    try logs.write("messages", "")
    let output = try FileHandle(forWritingTo: URL(filePath: logs.path("output")))
    let messages = try FileHandle(forWritingTo: URL(filePath: logs.path("messages")))
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // A run that would take for ever ends after a minute of work.
    process.arguments = ["-c", "ulimit -t 60; exec \"$@\"", "sh"] + command
    process.currentDirectoryURL = URL(filePath: folder.path(workingFolder))
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": logs.path("home"),
    ].merging(environment) { _, own in own }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = messages
    let code = try await gate.pass { try await Self.code(of: process) }
    return Run(code: code, output: logs.text("output"), messages: logs.text("messages"))
  }

  private static func code(of process: Process) async throws -> Int32 {
    try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { ended in
        let isExit = ended.terminationReason == .exit
        continuation.resume(
          returning: isExit ? ended.terminationStatus : -ended.terminationStatus)
      }
      do {
        try process.run()
      } catch {
        continuation.resume(throwing: error)
      }
    }
  }

  /// Tests run all at once; programs as many as there are cores.
  private static let gate = Gate(width: ProcessInfo.processInfo.activeProcessorCount)

  private actor Gate {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(width: Int) { free = width }

    func pass<Value: Sendable>(_ work: () async throws -> sending Value) async rethrows -> Value {
      if free > 0 {
        free -= 1
      } else {
        await withCheckedContinuation { waiting.append($0) }
      }
      defer {
        if waiting.isEmpty {
          free += 1
        } else {
          waiting.removeFirst().resume()
        }
      }
      return try await work()
    }
  }
}

/// Somebody who may not read and write everything, as the superuser may.
enum OtherUser {
  /// A command that runs another as that user; empty when the tests do not run as the superuser.
  static let wrapper: [String] =
    geteuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] : []

  /// Whether that user can run the program: not where it lies in somebody's closed home folder.
  static var isThere: Bool {
    get async {
      let run = try? await Program.run(["--version"], in: TestFolder(), wrapper: wrapper)
      return run?.code == 0
    }
  }

  static let reason = "the tests run as root, and no other user can run the program here"
}

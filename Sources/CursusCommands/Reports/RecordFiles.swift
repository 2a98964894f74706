import CourseModel

/// The files with learners' answers that a command was given: files, and folders of files.
struct RecordFiles {
  /// As they were named, each with its content; sorted by path within a folder.
  let files: [RecordFile]
  /// What could not be read.
  let diagnostics: [Diagnostic]

  /// The largest file that is read, in bytes: far more than a learner can write.
  static let sizeLimit = 16_000_000

  /// Reads what the arguments name.
  ///
  /// Of a folder, all `.json` files directly in it. The same file named twice counts once.
  /// Diagnostics: `unreadable-record`.
  init(_ arguments: [String]) {
    var files: [RecordFile] = []
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = []
    for argument in arguments {
      do throws(SystemError) {
        for path in try Self.paths(argument) where seen.insert(path).inserted {
          do throws(SystemError) {
            files.append(RecordFile(path: path, bytes: try Self.bytes(of: path)))
          } catch {
            diagnostics.append(.unreadableRecord(path, reason: error.reason))
          }
        }
      } catch {
        diagnostics.append(.unreadableRecord(argument, reason: error.reason))
      }
    }
    self.files = files
    self.diagnostics = diagnostics
  }

  private static func paths(_ argument: String) throws(SystemError) -> [String] {
    let isFolder = try OpenFile(reading: argument).status().isFolder
    guard isFolder else { return [argument] }
    let names = try OpenFolder(argument).names()
    return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted()
      .map { DiskPath.join(argument, $0) }
  }

  private static func bytes(of path: String) throws(SystemError) -> [UInt8] {
    let file = try OpenFile(reading: path)
    // One byte more than is allowed is enough for the reader to refuse it.
    return try file.bytes(expected: min(Int(file.status().size), sizeLimit + 1))
  }
}

/// A file with a learner's answers.
struct RecordFile: Sendable {
  /// As the command was given it.
  let path: String
  let bytes: [UInt8]

  /// The name without folders and without `.json`.
  var stem: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".json") ? String(name.dropLast(5)) : name
  }
}

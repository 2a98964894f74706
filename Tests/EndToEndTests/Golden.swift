import Foundation
import Testing

/// Texts that were approved once and must come out the same ever after.
///
/// `UPDATE_GOLDEN=1 swift test --filter EndToEndTests` writes what differs, and fails: no green run
/// ever came from recording.
enum Golden {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures").path

  private static let isUpdating =
    ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  /// Expects a text to be that of a golden file.
  static func expect(
    _ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expect([path: text], among: [path], sourceLocation: sourceLocation)
  }

  /// Expects a folder of golden files to hold these texts and no other files.
  static func expectFolder(
    _ texts: [String: String], at folder: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let present = FileManager.default.fileExists(atPath: folder) ? try FileTree(folder).paths : []
    try expect(
      Dictionary(uniqueKeysWithValues: texts.map { (folder + "/" + $0.key, $0.value) }),
      among: present.map { folder + "/" + $0 }, sourceLocation: sourceLocation)
  }

  private static func expect(
    _ texts: [String: String], among present: [String], sourceLocation: SourceLocation
  ) throws {
    for path in Set(texts.keys).union(present).sorted() {
      let golden = FileManager.default.contents(atPath: path).map {
        String(decoding: $0, as: UTF8.self)
      }
      let text = texts[path]
      guard golden != text else { continue }
      let name = path.replacing(fixtures + "/", with: "")
      if isUpdating { try update(path, to: text) }
      let verb = isUpdating ? "was rewritten" : "differs"
      if let text { Attachment.record(text, named: name.replacing("/", with: "_")) }
      Issue.record(
        "Golden file \(name) \(verb) (- golden, + found):\n\(difference(golden, text))",
        sourceLocation: sourceLocation)
    }
  }

  private static func update(_ path: String, to text: String?) throws {
    guard let text else { return try FileManager.default.removeItem(atPath: path) }
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Lines that differ, with their numbers; at most thirty.
  private static func difference(_ golden: String?, _ text: String?) -> String {
    guard let golden else { return "+ a file that the golden folder does not have" }
    guard let text else { return "- a file that was not made" }
    let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = new.difference(from: old).map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, "-\(offset + 1): \(line)")
      case .insert(let offset, let line, _): (offset, "+\(offset + 1): \(line)")
      }
    }
    let sorted = lines.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
    let more = sorted.count > 30 ? "\nand \(sorted.count - 30) more lines" : ""
    return sorted.prefix(30).joined(separator: "\n") + more
  }
}

import Foundation
import Testing

/// A course in `Fixtures/broken` that breaks the rule after which it is named.
struct BrokenCourse: Sendable, CustomTestStringConvertible {
  let rule: String
  var folder: String { Golden.fixtures + "/broken/" + rule }
  var testDescription: String { rule }

  static var all: [BrokenCourse] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: Golden.fixtures + "/broken").sorted()
        .map { BrokenCourse(rule: $0) }
    }
  }

  /// Puts the course into `course` in a folder.
  func write(to folder: TestFolder) throws {
    try folder.copy(self.folder + "/input", to: "course")
    try Self.additions[rule]?(folder)
  }

  /// Whether it takes somebody who may not read everything.
  var needsOtherUser: Bool { rule == "unreadable-file" }

  /// What a repository cannot hold, or nobody wants to read in one.
  private static let additions: [String: @Sendable (TestFolder) throws -> Void] = [
    "file-too-large": {
      try $0.write("course/1-start/20-large.md", String(repeating: "text\n", count: 1_000_000))
    },
    "folder-too-deep": {
      let deep = (1...33).map { "\($0)" }.joined(separator: "/")
      try $0.write("course/\(deep)/x.md", "# X\n")
    },
    "nesting-too-deep": {
      try $0.write(
        "course/1-start/20-deep.md", "# Deep\n\n" + String(repeating: ">", count: 20_000) + " x\n")
    },
    "not-utf8": {
      try $0.write("course/1-start/20-latin.md", Data("# Latin\n\ncaf".utf8) + [0xE9, 0x0A])
      try $0.write("course/1-start/30-zero.md", Data("# Zero\n\na".utf8) + [0x00, 0x0A])
    },
    "symbolic-link": {
      try $0.write("secret.md", "# Secret\n")
      try $0.createLink("course/1-start/20-out.md", to: "../../secret.md")
      try $0.createLink("course/1-start/30-round.md", to: "30-round.md")
      try $0.createLink("course/1-start/40-up", to: "..")
      try $0.createLink("course/1-start/50-nowhere.md", to: "none.md")
    },
    "text-too-complex": {
      let row = String(repeating: "|a", count: 1002)
      let dashes = String(repeating: "|-", count: 1002)
      try $0.write("course/1-start/20-table.md", "# Table\n\n\(row)|\n\(dashes)|\n\(row)|\n")
    },
    "unreadable-file": {
      try $0.write("course/1-start/20-closed.md", "# Closed\n")
      try $0.setPermissions("course/1-start/20-closed.md", 0)
    },
  ]
}

package import Assessment

/// A file that somebody put on the table for a team report.
package struct TeamFile: Sendable, Equatable {
  package var name: String
  package var content: Content

  package enum Content: Sendable, Equatable {
    case record(LearningRecord)
    case unreadable(ReadingFailure)
  }

  package init(name: String, content: Content) {
    self.name = name
    self.content = content
  }

  /// Reads a file.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    do throws(ReadingFailure) {
      content = .record(try LearningRecord(bytes))
    } catch {
      content = .unreadable(error)
    }
  }
}

/// A team's report, and what became of each file.
package struct TeamReport: Sendable, Equatable {
  package var document: ReportDocument
  /// How many people are in.
  package var people: Int
  /// Whether there are enough for results.
  package var isShown: Bool
  /// In the order of the files.
  package var files: [FileResult]

  package struct FileResult: Sendable, Equatable {
    package var name: String
    package var status: Status
    /// The name of the person, if they shared it.
    package var person: String?
    /// What is worth knowing, in words; empty for a file that is simply in.
    package var message: String
  }

  package enum Status: String, Sendable, Equatable {
    case included = "in"
    case duplicate
    case otherEdition = "other-edition"
    case otherCourse = "other-course"
    case unreadable
    case noTest = "no-test"
  }

  /// People and files as JSON, for a page.
  package var json: JSONNode {
    .object([
      .init("people", .integer(people)), .init("shown", .bool(isShown)),
      .init(
        "files",
        .array(
          files.map {
            .object([
              .init("name", .string($0.name)), .init("status", .string($0.status.rawValue)),
              .init("person", .string($0.person ?? "")), .init("message", .string($0.message)),
            ])
          })),
    ])
  }
}

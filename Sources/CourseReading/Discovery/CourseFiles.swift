package import CourseModel

/// The files of a course, wherever they are: on disk, or in memory for tests.
package protocol CourseFiles: Sendable {
  /// What a folder holds, in no particular order.
  /// - Parameter folder: relative to the course folder; the empty path is the course folder itself.
  /// - Throws: ``FileFailure`` when the folder cannot be listed.
  func entries(in folder: SourcePath) throws(FileFailure) -> [FileEntry]

  /// The content of a file.
  /// - Throws: ``FileFailure`` when the file cannot be read.
  func bytes(of file: SourcePath) throws(FileFailure) -> [UInt8]
}

/// One name in a folder.
package struct FileEntry: Sendable, Hashable {
  /// As the file system gives it; may be in any Unicode normal form.
  package let name: String
  package let kind: Kind

  package init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// What a name stands for.
  package enum Kind: Sendable, Hashable {
    /// A regular file with its size in bytes, or a symbolic link to one inside the course.
    case file(size: Int)
    case folder
    /// A symbolic link that the course may not follow.
    case forbiddenLink(ForbiddenLink)
    /// A socket, pipe or device.
    case other
  }

  /// Why a symbolic link is not followed.
  package enum ForbiddenLink: Sendable, Hashable {
    /// It leads out of the course folder.
    case outside(target: String)
    /// It leads to a folder; following it could read the same files twice or for ever.
    case folder(target: String)
    /// It leads nowhere, or round in a circle.
    case broken(target: String)
  }
}

/// A file or folder that the machine would not give us.
package struct FileFailure: Error, Sendable, Hashable {
  package let path: SourcePath
  /// The system's reason, for example "Permission denied".
  package let reason: String

  package init(path: SourcePath, reason: String) {
    self.path = path
    self.reason = reason
  }
}

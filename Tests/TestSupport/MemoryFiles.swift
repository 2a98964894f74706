package import CourseModel
package import CourseReading

/// A course folder in memory, written as a literal of paths and contents.
///
/// Folders come from the paths; a path that ends with `/` is an empty folder. Entries of a folder are
/// listed in the order of the literal, so that a test can shuffle them.
package struct MemoryFiles: CourseFiles {
  // By the bytes of the path: on a disk, two spellings of one letter are two names.
  private var names: [[UInt8]: [String]] = [[]: []]
  private var contents: [[UInt8]: Content] = [:]

  /// What stands at a path.
  package enum Content: Sendable {
    case bytes([UInt8])
    case link(FileEntry.ForbiddenLink)
    /// A socket, pipe or device.
    case device
    /// A file that the machine will not give.
    case unreadable(reason: String)
    /// A folder that the machine will not list.
    case unreadableFolder(reason: String)
    /// A file that says it has a size, and gives nothing when read.
    case sized(Int)
    case folder
  }

  package init(_ files: some Sequence<(String, Content)>) {
    for (path, content) in files {
      if path.hasSuffix("/") {
        add(SourcePath(String(path.dropLast())), .folder)
      } else {
        add(SourcePath(path), content)
      }
    }
  }

  private mutating func add(_ path: SourcePath, _ content: Content) {
    if !path.folder.text.isEmpty, contents[path.folder.bytes] == nil { add(path.folder, .folder) }
    if contents.updateValue(content, forKey: path.bytes) == nil {
      names[path.folder.bytes, default: []].append(path.name)
    }
  }

  package func entries(in folder: SourcePath) throws(FileFailure) -> [FileEntry] {
    if case .unreadableFolder(let reason) = contents[folder.bytes] {
      throw FileFailure(path: folder, reason: reason)
    }
    return (names[folder.bytes] ?? []).map { name in
      FileEntry(name: name, kind: kind(of: contents[folder.appending(name).bytes]))
    }
  }

  private func kind(of content: Content?) -> FileEntry.Kind {
    switch content {
    case .bytes(let bytes): .file(size: bytes.count)
    case .sized(let size): .file(size: size)
    case .unreadable: .file(size: 1)
    case .link(let link): .forbiddenLink(link)
    case .device: .other
    case .folder, .unreadableFolder, nil: .folder
    }
  }

  package func bytes(of file: SourcePath) throws(FileFailure) -> [UInt8] {
    switch contents[file.bytes] {
    case .bytes(let bytes): return bytes
    case .sized: return []
    case .unreadable(let reason): throw FileFailure(path: file, reason: reason)
    default: throw FileFailure(path: file, reason: "No such file")
    }
  }

  /// The same files, listed in another order.
  package func shuffled(using random: inout some RandomNumberGenerator) -> MemoryFiles {
    var copy = self
    for folder in names.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      copy.names[folder]?.shuffle(using: &random)
    }
    return copy
  }

  /// The same files with the bytes of one replaced.
  package func replacing(_ path: SourcePath, with bytes: [UInt8]) -> MemoryFiles {
    var copy = self
    copy.contents[path.bytes] = .bytes(bytes)
    return copy
  }
}

extension SourcePath {
  fileprivate var bytes: [UInt8] { Array(text.utf8) }
}

/// What stands at a path of a ``TestCourse``: text with markers, or anything else.
package enum TestFile: Sendable, ExpressibleByStringInterpolation {
  case text(MarkedText)
  case other(MemoryFiles.Content)

  package init(stringLiteral text: String) { self = .text(MarkedText(text)) }

  /// Bytes that need not be text.
  package static func bytes(_ bytes: [UInt8]) -> TestFile { .other(.bytes(bytes)) }

  /// A symbolic link that the course may not follow.
  package static func link(_ link: FileEntry.ForbiddenLink) -> TestFile { .other(.link(link)) }
}

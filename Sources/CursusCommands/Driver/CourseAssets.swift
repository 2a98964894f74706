import CourseModel
import CourseReading
import SiteRendering

/// Files that are copied to the site as they are: all of `media/`, and whatever else text refers to.
struct CourseAssets: Sendable {
  let files: [CourseFile]

  init(of loaded: LoadedCourse) {
    let course = loaded.resolved.graph
    var wanted: Set<SourcePath> = []
    let others = loaded.folder.assets.filter { !Self.isInMedia($0) }
    lazy var links = LinkResolver(course)
    let parts: MarkdownParts = [.links, .images]
    // Where no file waits to be asked for, no text need be asked.
    for document in others.isEmpty ? [] : course.documents
    where !document.tree.parts.isDisjoint(with: parts) {
      for node in document.tree.nodes {
        switch node.kind {
        case .link(let destination, _), .image(let destination, _):
          let target = links.resolve(document.tree.string(destination), in: document.source.path)
          if case .asset(let path) = target { wanted.insert(path) }
        default: continue
        }
      }
    }
    files = loaded.folder.assets.filter { wanted.contains($0.path) || Self.isInMedia($0) }
      .sorted { $0.path < $1.path }
  }

  private static func isInMedia(_ file: CourseFile) -> Bool {
    file.path.text.hasPrefix("media/")
  }

  /// The sizes of pictures, so that pages can reserve their room.
  func imageSizes(in source: any CourseFiles) -> [SourcePath: ImageSize] {
    var sizes: [SourcePath: ImageSize] = [:]
    for file in files {
      sizes[file.path] = Self.read(file, in: source).output.flatMap { ImageSize(ofFile: $0) }
    }
    return sizes
  }

  /// Files that cannot be read.
  ///
  /// Diagnostics: `unreadable-file`.
  func diagnostics(in source: any CourseFiles) -> [Diagnostic] {
    files.flatMap { Self.read($0, in: source).diagnostics }
  }

  /// The content of a file.
  ///
  /// Diagnostics: `unreadable-file`.
  static func read(_ file: CourseFile, in source: any CourseFiles) -> Diagnosed<[UInt8]?> {
    do throws(FileFailure) {
      return Diagnosed(try source.bytes(of: file.diskPath))
    } catch {
      return Diagnosed(nil, [.unreadable(file.path, reason: error.reason)])
    }
  }
}

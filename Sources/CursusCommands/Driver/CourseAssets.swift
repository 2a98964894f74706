import CourseModel
import CourseReading
import SiteRendering

/// Files that are copied to the site as they are: all of `media/`, and whatever else text refers to.
struct CourseAssets: Sendable {
  let files: [CourseFile]

  init(of loaded: LoadedCourse) {
    let course = loaded.resolved.graph
    let links = LinkResolver(course)
    var wanted: Set<SourcePath> = []
    for document in course.documents {
      for node in document.tree.nodes {
        switch node.kind {
        case .link(let destination, _), .image(let destination, _):
          let target = links.resolve(document.tree.string(destination), in: document.source.path)
          if case .asset(let path) = target { wanted.insert(path) }
        default: continue
        }
      }
    }
    files = loaded.folder.assets.filter {
      wanted.contains($0.path) || $0.path.text.hasPrefix("media/")
    }.sorted { $0.path < $1.path }
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

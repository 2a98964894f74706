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
      sizes[file.path] = Self.bytes(of: file, in: source).flatMap { ImageSize(ofFile: $0) }
    }
    return sizes
  }

  /// Files that cannot be read.
  ///
  /// Diagnostics: `unreadable-file`.
  func diagnostics(in source: any CourseFiles) -> [Diagnostic] {
    files.compactMap { file in
      do throws(FileFailure) {
        _ = try source.bytes(of: file.diskPath)
        return nil
      } catch {
        return .unreadable(file.path, reason: error.reason)
      }
    }
  }

  /// The content of a file; `nil` when it cannot be read, which ``diagnostics(in:)`` reports.
  static func bytes(of file: CourseFile, in source: any CourseFiles) -> [UInt8]? {
    do throws(FileFailure) {
      return try source.bytes(of: file.diskPath)
    } catch {
      return nil
    }
  }
}

package import CourseModel
package import CourseReading

/// The files of a course folder on disk.
package struct DiskFiles: CourseFiles {
  /// The course folder as the author named it.
  package let root: String
  /// The course folder without symbolic links: what links must not leave.
  private let realRoot: String

  /// - Throws: ``FileFailure`` with the empty path when there is no such folder.
  package init(root: String) throws(FileFailure) {
    do throws(SystemError) {
      guard try FileStatus(following: root).isFolder else { throw .notAFolder }
      realRoot = try DiskPath.real(root)
      self.root = root
    } catch {
      throw FileFailure(path: SourcePath(""), reason: error.reason)
    }
  }

  /// The folder's own name, which becomes the title of a course that has none.
  package var folderName: String { DiskPath.name(of: realRoot) }

  package func entries(in folder: SourcePath) throws(FileFailure) -> [FileEntry] {
    do throws(SystemError) {
      let open = try OpenFolder(path(of: folder))
      var entries: [FileEntry] = []
      for name in try open.names() {
        guard let status = try open.status(of: name) else { continue }
        entries.append(FileEntry(name: name, kind: kind(of: name, status, in: open, folder)))
      }
      return entries
    } catch {
      throw FileFailure(path: folder, reason: error.reason)
    }
  }

  package func bytes(of file: SourcePath) throws(FileFailure) -> [UInt8] {
    do throws(SystemError) {
      let open = try OpenFile(reading: path(of: file))
      return try open.bytes(expected: try open.status().size)
    } catch {
      throw FileFailure(path: file, reason: error.reason)
    }
  }

  private func path(of path: SourcePath) -> String {
    path.text.isEmpty ? realRoot : DiskPath.join(realRoot, path.text)
  }

  private func kind(
    of name: String, _ status: FileStatus, in open: OpenFolder, _ folder: SourcePath
  ) -> FileEntry.Kind {
    if status.isFile { return .file(size: status.size) }
    if status.isFolder { return .folder }
    guard status.isLink else { return .other }
    return kind(ofLink: name, in: open, folder)
  }

  private func kind(
    ofLink name: String, in open: OpenFolder, _ folder: SourcePath
  ) -> FileEntry.Kind {
    var target = ""
    do throws(SystemError) {
      target = try open.target(ofLink: name)
      let real = try DiskPath.real(path(of: folder.appending(name)))
      guard DiskPath.contains(realRoot, real) else {
        return .forbiddenLink(.outside(target: target))
      }
      let status = try FileStatus(following: real)
      if status.isFolder { return .forbiddenLink(.folder(target: target)) }
      return status.isFile ? .file(size: status.size) : .other
    } catch {
      // Whatever the reason, the link gives no file: nothing there, a circle, or no permission.
      return .forbiddenLink(.broken(target: target))
    }
  }
}

import CourseModel

/// Writes sites so that a reader never meets half of one.
///
/// A site is written into a hidden folder beside the old one, and the two change places when all is
/// there. A build that fails or is killed leaves the old site as it was.
package enum SiteWriter {
  /// Begins a build: waits for other builds of this folder and clears away what killed ones left.
  ///
  /// - Parameters:
  ///   - path: the folder of the site; created when it is missing, and with it those above.
  ///   - keep: folders that must not be replaced, such as the course itself.
  ///   - waiting: called once when another build is under way.
  /// - Returns: the build, to write to and to commit.
  /// - Throws: ``OutputFailure``; nothing has changed then.
  package static func begin(
    at path: String, keeping keep: [ProtectedFolder] = [], waiting: () -> Void = {}
  ) throws(OutputFailure) -> SiteBuild {
    let place = try OutputPlace(path, keeping: keep)
    let parent = try OutputFailure.explain("write", place.parent) { () throws(SystemError) in
      try OpenFolder(place.parent)
    }
    let lock = try OutputFailure.explain("write", place.parent) { () throws(SystemError) in
      try OutputLock(place.lockName, in: parent, waiting: waiting)
    }
    let folders: (old: OpenFolder?, work: OpenFolder)
    do throws(OutputFailure) {
      folders = (try oldSite(place, parent), try workFolder(place, parent))
    } catch {
      // The reason is told; a lock file left behind is no lock and the next build takes it.
      try? lock.release()
      throw error
    }
    let build = SiteBuild(
      place: place, parent: parent, old: folders.old, work: folders.work, lock: lock)
    do throws(OutputFailure) {
      try build.write(SitePath(SiteMarker.name), Array(SiteMarker.text.utf8))
    } catch {
      build.abandon()
      throw error
    }
    return build
  }

  /// A new folder to fill, in place of what a killed build has left.
  private static func workFolder(
    _ place: OutputPlace, _ parent: OpenFolder
  ) throws(OutputFailure) -> OpenFolder {
    try OutputFailure.explain("write", place.parent) { () throws(SystemError) in
      try parent.removeTree(place.workName)
      try parent.createFolder(place.workName)
      return try parent.folder(place.workName)
    }
  }

  /// The site that stands now, after making sure that it may be replaced.
  private static func oldSite(
    _ place: OutputPlace, _ parent: OpenFolder
  ) throws(OutputFailure) -> OpenFolder? {
    let folders = try OutputFailure.explain("write", place.path) { () throws(SystemError) in
      // A build that was killed between two renames has left the old site under its other name.
      if try parent.status(of: place.oldName) != nil {
        if try parent.status(of: place.name) == nil {
          try parent.rename(place.oldName, to: place.name)
        } else {
          try parent.removeTree(place.oldName)
        }
      }
      let old = try parent.status(of: place.name) == nil ? nil : parent.folder(place.name)
      return (old, try old?.status(), try parent.status())
    }
    guard let old = folders.0 else { return nil }
    if let status = folders.1, !status.isOnDevice(of: folders.2) {
      throw OutputFailure(.otherDevice, path: place.path, action: "write")
    }
    try SiteMarker.check(old)
    return old
  }
}

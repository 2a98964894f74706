package import CourseModel

/// A site that is being written, beside the one that stands.
///
/// It ends with ``commit()`` or ``abandon()``. A class, because it stands for one thing in the world: the lock and the work folder. It has no
/// state that changes, so any number of tasks may write at once.
package final class SiteBuild: Sendable {
  private let place: OutputPlace
  private let parent: OpenFolder
  /// The site that stands; `nil` for the first build.
  private let old: OpenFolder?
  private let work: OpenFolder
  private let lock: OutputLock

  init(
    place: OutputPlace, parent: OpenFolder, old: OpenFolder?, work: OpenFolder,
    lock: consuming OutputLock
  ) {
    self.place = place
    self.parent = parent
    self.old = old
    self.work = work
    self.lock = lock
  }

  /// Writes a file of the site.
  ///
  /// One that is the same as in the old site is the old file, with its
  /// date, under a second name.
  package func write(_ path: SitePath, _ bytes: [UInt8]) throws(OutputFailure) {
    precondition(Self.isInside(path.text), "a page was to be written outside the site: \(path)")
    try explain(path.text) { () throws(SystemError) in
      if let old, try isUnchanged(path.text, bytes, in: old) {
        try keep(path.text, of: old, bytes)
      } else {
        try create(path.text, bytes)
      }
    }
  }

  /// Puts the new site in the place of the old one, in one step, and removes the old.
  /// - Throws: ``OutputFailure``; the old site stands then, unless the failure says otherwise.
  package func commit() throws(OutputFailure) {
    // Nothing is forced to the disk (fsync): that would take longer than the whole build. Killing
    // the build cannot harm the site; if the power fails, the course builds it again.
    do throws(OutputFailure) {
      if let old { try carryOver(from: old) }
      try explain(nil) { () throws(SystemError) in try swap() }
    } catch {
      abandon()
      throw error
    }
    do throws(SystemError) {
      try parent.removeTree(place.workName)
      try parent.removeTree(place.oldName)
      try lock.release()
    } catch {
      throw OutputFailure(
        path: DiskPath.join(place.parent, place.workName),
        reason: "the new site is complete, but the old one could not be removed: \(error.reason)",
        advice: "remove this folder yourself")
    }
  }

  /// Gives up: removes what was written and leaves the old site as it is.
  ///
  /// Does nothing when the build has already ended.
  package func abandon() {
    // Whoever gives up has a reason to tell that matters more than leftovers, and the next build
    // removes those. Once the lock is gone, the work folder may be that of the next build.
    guard (try? lock.isHeld()) == true else { return }
    try? parent.removeTree(place.workName)
    try? lock.release()
  }

  // MARK: Files

  /// Creates a file, with the folders above it when they are missing.
  private func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let file = try creatingFolders(above: path) { () throws(SystemError) in try work.create(path) }
    try file.write(bytes)
    try file.finish()
  }

  private func isUnchanged(
    _ path: String, _ bytes: [UInt8], in old: OpenFolder
  ) throws(SystemError) -> Bool {
    guard let file = try old.file(path) else { return false }
    let status = try file.status()
    guard status.isFile, status.size == bytes.count else { return false }
    return try file.continues(with: bytes)
  }

  /// Takes a file over from the old site.
  private func keep(
    _ path: String, of old: OpenFolder, _ bytes: [UInt8]
  ) throws(SystemError) {
    do throws(SystemError) {
      try creatingFolders(above: path) { () throws(SystemError) in
        try old.link(path, to: work, path)
      }
    } catch {
      // Some file systems have no second names, and some systems forbid them for others' files.
      guard Self.linkRefusals.contains(error) else { throw error }
      let file = try creatingFolders(above: path) { () throws(SystemError) in try work.create(path)
      }
      try file.write(bytes)
      if let original = try old.file(path) {
        try file.setModificationDate(try original.status().modificationDate)
      }
      try file.finish()
    }
  }

  private static let linkRefusals: Set = SystemError.notSupported.union([
    .notPermitted, .accessDenied, .otherDevice, .tooManyLinks,
  ])

  /// Tries first and creates folders after: most files find theirs, and no list of folders has to
  /// be shared between tasks.
  private func creatingFolders<Value: ~Copyable>(
    above path: String, _ body: () throws(SystemError) -> Value
  ) throws(SystemError) -> Value {
    do throws(SystemError) {
      return try body()
    } catch .notFound {
      try work.createFolders(above: path)
      return try body()
    }
  }

  private static func isInside(_ path: String) -> Bool {
    !path.split(separator: "/", omittingEmptySubsequences: false).contains {
      $0.isEmpty || $0 == "." || $0 == ".."
    }
  }

  // MARK: Swap

  /// Keeps what others put at the top of the site under a hidden name, such as `.gitignore` or
  /// `.well-known`.
  private func carryOver(from old: OpenFolder) throws(OutputFailure) {
    try explain(nil) { () throws(SystemError) in
      try work.setPermissions(try old.status().permissions)
      for name in try old.names() where name.hasPrefix(".") && name != SiteMarker.name {
        if try work.status(of: name) == nil { try old.copy(name, to: work) }
      }
    }
  }

  private func swap() throws(SystemError) {
    guard old != nil else { return try parent.rename(place.workName, to: place.name) }
    if try parent.exchange(place.workName, with: place.name) { return }
    // Between these two a reader finds no site at all. A build killed here is mended by the next.
    try parent.rename(place.name, to: place.oldName)
    do throws(SystemError) {
      try parent.rename(place.workName, to: place.name)
    } catch {
      try parent.rename(place.oldName, to: place.name)
      throw error
    }
  }

  private func explain(
    _ path: String?, _ body: () throws(SystemError) -> Void
  ) throws(OutputFailure) {
    do {
      try body()
    } catch {
      let path = path.map { DiskPath.join(place.path, $0) } ?? place.path
      guard error != .exists else {
        throw OutputFailure(
          path: path, reason: "two files of the site have this name",
          advice: "give one of them another name; here, names that differ in capitals are the same")
      }
      throw OutputFailure(error, path: path, action: "write")
    }
  }
}

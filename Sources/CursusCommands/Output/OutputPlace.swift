/// Where a site goes, with the names beside it that building needs.
struct OutputPlace {
  /// The folder that holds the site, without symbolic links.
  let parent: String
  /// The name of the site's folder in it.
  let name: String

  var path: String { DiskPath.join(parent, name) }

  /// The folder that is filled while the old site stands.
  ///
  /// Hidden, and beside the site, so that it is on the same file system and one rename brings it
  /// into place.
  var workName: String { ".\(name).cursus-work" }
  /// Where the old site goes for a moment on systems that cannot exchange two folders.
  var oldName: String { ".\(name).cursus-old" }
  /// The file whose lock says that a build is under way.
  var lockName: String { ".\(name).cursus-lock" }

  /// Finds the place of a site; a symbolic link stands for the folder that it leads to.
  /// - Throws: ``OutputFailure`` for a file, for a link that leads nowhere, and for folders that no
  ///   site may replace.
  init(_ path: String, keeping keep: [ProtectedFolder]) throws(OutputFailure) {
    let real = try Self.realPath(path)
    guard real != "/" else {
      throw OutputFailure(
        path: path, reason: "this is the root folder, and building would replace it",
        advice: "choose a folder of its own with --output, for example 'site'")
    }
    for folder in keep {
      guard let kept = try? DiskPath.real(folder.path), DiskPath.contains(real, kept) else {
        continue
      }
      throw OutputFailure(
        path: path,
        reason: "this folder \(kept == real ? "is" : "holds") \(folder.name), and building would "
          + "replace it",
        advice: "choose a folder of its own with --output, for example 'site'")
    }
    parent = DiskPath.parent(of: real)
    name = DiskPath.name(of: real)
  }

  private static func realPath(_ path: String) throws(OutputFailure) -> String {
    let status: FileStatus
    do throws(SystemError) {
      status = try FileStatus(following: path)
    } catch .notFound {
      return try placeOfNewFolder(path)
    } catch {
      throw OutputFailure(error, path: path, action: "write")
    }
    guard status.isFolder else {
      throw OutputFailure(
        path: path, reason: "there is a file where the site's folder should be",
        advice: "move the file away, or choose another folder with --output")
    }
    return try OutputFailure.explain("write", path) { () throws(SystemError) in
      try DiskPath.real(path)
    }
  }

  private static func placeOfNewFolder(_ path: String) throws(OutputFailure) -> String {
    guard !SymbolicLink.isLink(path) else {
      throw OutputFailure(
        path: path, reason: "this is a symbolic link that leads nowhere",
        advice: "create the folder it leads to, or remove the link")
    }
    let parent = DiskPath.parent(of: path)
    let real = try OutputFailure.explain("create a folder", parent) { () throws(SystemError) in
      try DiskPath.createFolder(parent)
      return try DiskPath.real(parent)
    }
    return DiskPath.join(real, DiskPath.name(of: path))
  }
}

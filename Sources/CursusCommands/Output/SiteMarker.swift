/// The file that says that a folder is a site made by Cursus, and may be replaced by the next.
enum SiteMarker {
  static let name = ".cursus-site"
  static let text = """
    Cursus made this folder. Every build replaces it as a whole, except hidden files at its top.

    """

  /// Names that a folder may hold and still count as empty.
  private static let harmless: Set = [".gitignore", ".gitkeep"]

  /// Makes sure that the old folder may be replaced.
  /// - Throws: ``OutputFailure`` for a folder that Cursus did not make, or that holds a Git repository.
  static func check(_ old: OpenFolder) throws(OutputFailure) {
    let names = try OutputFailure.explain("read", old.path) { () throws(SystemError) in
      try old.names()
    }
    guard !names.contains(".git") else {
      throw OutputFailure(
        path: old.path, reason: "this folder holds a Git repository, and building would replace it",
        advice: "choose a folder inside it with --output, for example "
          + "'\(DiskPath.join(old.path, "site"))'")
    }
    guard !names.contains(name), let other = names.filter({ !harmless.contains($0) }).min() else {
      return
    }
    throw OutputFailure(
      path: old.path,
      reason: "this folder holds files that Cursus did not make, such as '\(other)', and building "
        + "would remove them",
      advice: "choose an empty or a new folder with --output, or empty this one yourself")
  }
}

extension OpenFolder {
  /// Copies a file, link or folder to the same name in another folder, as second names where the
  /// file system has them.
  func copy(_ name: String, to other: OpenFolder) throws(SystemError) {
    guard let status = try status(of: name) else { return }
    if status.isFolder {
      try other.createFolder(name)
      let (from, to) = (try folder(name), try other.folder(name))
      for inner in try from.names() { try from.copy(inner, to: to) }
    } else if status.isLink {
      try other.createLink(name, to: try target(ofLink: name))
    } else {
      do throws(SystemError) {
        try link(name, to: other, name)
      } catch {
        guard status.isFile, let source = try file(name) else { throw error }
        let copy = try other.create(name)
        try copy.write(try source.bytes(expected: status.size))
        try copy.setModificationDate(status.modificationDate)
        try copy.finish()
      }
    }
  }
}

/// A report on its way to disk: complete under its name, or not there at all.
struct ReportFile {
  let folder: OpenFolder
  let name: String

  /// Writes a report; an older one of the same name is replaced in one step.
  func write(_ bytes: [UInt8]) throws(OutputFailure) {
    let path = DiskPath.join(folder.path, name)
    let temporary = "." + name + ".cursus-new"
    try OutputFailure.explain("write", path) { () throws(SystemError) in
      // What a killed run left behind.
      if try folder.status(of: temporary) != nil { try folder.removeFile(temporary) }
      let file = try folder.create(temporary)
      do throws(SystemError) {
        try file.write(bytes)
        try file.finish()
        try folder.rename(temporary, to: name)
      } catch {
        try? folder.removeFile(temporary)
        throw error
      }
    }
  }

  /// Opens a folder for reports, made when it is missing.
  static func folder(_ path: String) throws(OutputFailure) -> OpenFolder {
    try OutputFailure.explain("write", path) { () throws(SystemError) in
      try DiskPath.createFolder(path)
      return try OpenFolder(path)
    }
  }
}

package import CourseModel
import Foundation

/// Finds the files of a course and sorts them into sections, settings and assets.
package enum Discovery {
  /// The deepest folder that is looked into.
  static let depthLimit = 32

  /// Looks through a course folder.
  ///
  /// Names that begin with a dot are left alone, and so is a site that was built inside the folder.
  /// Diagnostics: `symbolic-link`, `folder-too-deep`, `unreadable-folder`.
  /// - Throws: ``FileFailure`` when the course folder itself cannot be listed.
  package static func discover(
    in files: some CourseFiles
  ) throws(FileFailure) -> Diagnosed<CourseFolder> {
    var walk = Walk(files: files)
    let root = try walk.list(SourcePath(""), disk: SourcePath(""))
    let tree = walk.folder(root, at: SourcePath(""), disk: SourcePath(""), depth: 0)
    return Diagnosed(sorted(tree), walk.diagnostics)
  }

  private static func sorted(_ root: Folder) -> CourseFolder {
    var settings: [CourseFolder.SettingsFile: CourseFile] = [:]
    var assets: [CourseFile] = []
    var home: CourseFile?
    var loose: [CourseFile] = []
    for file in root.files {
      if let known = CourseFolder.SettingsFile(rawValue: file.path.text) {
        settings[known] = file
      } else if file.path.text == "index.md" || (file.path.text == "README.md" && home == nil) {
        home = file
      } else if isMarkdown(file.path) {
        loose.append(file)
      } else {
        assets.append(file)
      }
    }
    var sections: [SectionFolder] = []
    var instruments: [CourseFile] = []
    var reports: [CourseFile] = []
    var theme: [CourseFile] = []
    if !loose.isEmpty {
      let group = GroupFolder(path: nil, opening: nil, modules: loose)
      sections.append(SectionFolder(path: SourcePath(""), opening: nil, groups: [group]))
    }
    for folder in root.folders {
      switch folder.path.text {
      case "theme": theme = folder.allFiles
      case "assessment":
        instruments = folder.allFiles.filter { $0.path.text.hasSuffix(".yml") }
        // A README is for authors who look into the folder.
        reports = folder.allFiles.filter { isMarkdown($0.path) && !isFrontPage($0.path) }
      default:
        assets.append(contentsOf: folder.allFiles.filter { !isMarkdown($0.path) })
        if folder.path.text != "media", folder.allFiles.contains(where: { isMarkdown($0.path) }) {
          sections.append(section(folder))
        }
      }
    }
    return CourseFolder(
      sections: sections, home: home, settings: settings, instruments: instruments,
      reports: reports, theme: theme,
      assets: assets)
  }

  private static func section(_ folder: Folder) -> SectionFolder {
    // Lessons from elsewhere open a folder with the page that GitHub or a web server shows for it.
    let opening =
      folder.files.first { isOpening($0.path) } ?? folder.files.first { isFrontPage($0.path) }
    var groups: [GroupFolder] = []
    var direct: [CourseFile] = []
    func closeRun() {
      if !direct.isEmpty { groups.append(GroupFolder(path: nil, opening: nil, modules: direct)) }
      direct = []
    }
    for item in folder.items {
      switch item {
      case .file(let file):
        if isMarkdown(file.path), file != opening { direct.append(file) }
      case .folder(let inner):
        let markdown = inner.allFiles.filter { isMarkdown($0.path) }
        guard !markdown.isEmpty else { continue }
        closeRun()
        let opening = inner.files.first { isOpening($0.path) }
        groups.append(
          GroupFolder(
            path: inner.path, opening: opening, modules: markdown.filter { !isOpening($0.path) }))
      }
    }
    closeRun()
    return SectionFolder(path: folder.path, opening: opening, groups: groups)
  }

  private static func isMarkdown(_ path: SourcePath) -> Bool {
    path.text.hasSuffix(".md") || path.text.hasSuffix(".markdown")
  }

  private static func isOpening(_ path: SourcePath) -> Bool { path.name == "_section.md" }

  /// Whether a file is the page that hosts show for its folder.
  static func isFrontPage(_ path: SourcePath) -> Bool {
    let name = path.name
    // No other letter than those of ASCII becomes one of these, so no other length can.
    guard name.utf8.count == 9 || name.utf8.count == 8 else { return false }
    return ["readme.md", "index.md"].contains(name.lowercased())
  }

  /// A folder with everything below it, in reading order.
  private struct Folder {
    let path: SourcePath
    let items: [Item]

    enum Item {
      case file(CourseFile)
      case folder(Folder)
    }

    var files: [CourseFile] {
      items.compactMap { if case .file(let file) = $0 { file } else { nil } }
    }

    var folders: [Folder] {
      items.compactMap { if case .folder(let folder) = $0 { folder } else { nil } }
    }

    /// Files here and below, in order.
    var allFiles: [CourseFile] {
      items.flatMap { item -> [CourseFile] in
        switch item {
        case .file(let file): [file]
        case .folder(let folder): folder.allFiles
        }
      }
    }
  }

  private struct Walk<Files: CourseFiles> {
    let files: Files
    var diagnostics: [Diagnostic] = []

    func list(_ path: SourcePath, disk: SourcePath) throws(FileFailure) -> [FileEntry] {
      try files.entries(in: disk)
    }

    /// Reads a folder and what is below; the recursion ends at ``Discovery/depthLimit``.
    mutating func folder(
      _ entries: [FileEntry], at path: SourcePath, disk: SourcePath, depth: Int
    ) -> Folder {
      var items: [(order: OrderedName, item: Folder.Item)] = []
      let isSite = entries.contains { $0.name == ".cursus-site" }
      for entry in entries where !isSite && !entry.name.hasPrefix(".") {
        let name =
          entry.name.utf8.allSatisfy { $0 < 0x80 }
          ? entry.name : entry.name.precomposedStringWithCanonicalMapping
        let inner = path.appending(name)
        let innerDisk = disk.appending(entry.name)
        switch entry.kind {
        case .file(let size):
          let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
          let file = CourseFile(path: inner, diskPath: innerDisk, size: size)
          items.append((OrderedName(stem), .file(file)))
        case .folder:
          guard depth < Discovery.depthLimit else {
            diagnostics.append(.folderTooDeep(inner))
            continue
          }
          do throws(FileFailure) {
            let entries = try list(inner, disk: innerDisk)
            let folder = folder(entries, at: inner, disk: innerDisk, depth: depth + 1)
            items.append((OrderedName(name), .folder(folder)))
          } catch {
            diagnostics.append(.unreadable(inner, reason: error.reason))
          }
        case .forbiddenLink(let link): diagnostics.append(.symbolicLink(inner, link))
        case .other: continue
        }
      }
      items.sort { left, right in
        if left.order != right.order { return left.order < right.order }
        return Self.path(left.item) < Self.path(right.item)
      }
      return Folder(path: path, items: items.map(\.item))
    }

    private static func path(_ item: Folder.Item) -> SourcePath {
      switch item {
      case .file(let file): file.path
      case .folder(let folder): folder.path
      }
    }
  }
}

extension Diagnostic {
  static let symbolicLinkRule = Rule(
    "symbolic-link", .error, "Symbolic links must lead to files inside the course",
    explanation: """
      A course is one folder that can be copied and published. A link that leaves it would publish \
      files nobody meant to publish, and a link to a folder could be followed for ever. Such links \
      are refused; a link to a file inside the course is fine.
      """)

  static func symbolicLink(_ path: SourcePath, _ link: FileEntry.ForbiddenLink) -> Diagnostic {
    let location = SourceLocation(file: path)
    switch link {
    case .outside(let target):
      return Diagnostic(
        symbolicLinkRule, at: location, "Link '\(path)' leads out of the course, to '\(target)'",
        fixes: [Fix("copy the file into the course folder")])
    case .folder(let target):
      return Diagnostic(
        symbolicLinkRule, at: location, "Link '\(path)' leads to a folder, '\(target)'",
        fixes: [Fix("move the folder here, or link to single files")])
    case .broken(let target):
      return Diagnostic(
        symbolicLinkRule, at: location,
        "Link '\(path)' leads nowhere or in a circle; its target is '\(target)'",
        fixes: [Fix("remove the link, or put the file in its place")])
    }
  }

  static let folderTooDeepRule = Rule(
    "folder-too-deep", .error, "Folders must not nest without end",
    explanation: "Folders are read down to \(Discovery.depthLimit) levels; deeper ones are a slip.")

  static func folderTooDeep(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      folderTooDeepRule, at: SourceLocation(file: path),
      "Folder lies more than \(Discovery.depthLimit) levels deep",
      fixes: [Fix("move its files up")])
  }

  static let unreadableRule = Rule(
    "unreadable-file", .error, "Files of the course must be readable",
    explanation: """
      A file that cannot be read would be missing from the site without a word. The system's own \
      reason is in the message; most often the file's permissions do not let you read it.
      """)

  /// A file or folder that the machine would not give.
  package static func unreadable(_ path: SourcePath, reason: String) -> Diagnostic {
    Diagnostic(
      unreadableRule, at: SourceLocation(file: path), "'\(path)' cannot be read: \(reason)",
      fixes: [Fix("give yourself permission to read it, or move it out of the course")])
  }
}

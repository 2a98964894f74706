/// Finds out where a link in course text leads: one place for the check and for the page.
package struct LinkResolver: Sendable {
  private let pages: [SourcePath: SitePath]
  private let modules: [ModuleID: SitePath]
  private let assets: Set<SourcePath>

  package init(_ course: CourseGraph) {
    var pages: [SourcePath: SitePath] = [:]
    var modules: [ModuleID: SitePath] = [:]
    for module in course.modules {
      pages[module.source] = module.sitePath
      modules[module.id] = module.sitePath
    }
    for section in course.sections {
      pages[section.folder] = section.sitePath
      pages[section.opening.source.path] = section.sitePath
      for group in section.groups { pages[group.opening.source.path] = section.sitePath }
    }
    for home in ["index.md", "README.md"] { pages[SourcePath(home)] = SitePath("index.html") }
    self.pages = pages
    self.modules = modules
    assets = course.assets
  }

  /// Where a destination leads when it is written in a file.
  /// - Parameters:
  ///   - destination: as in Markdown, for example `../2-why/10-x.md#limits` or `module:unlearning`.
  ///   - source: the file that holds the link.
  package func resolve(_ destination: String, in source: SourcePath) -> LinkTarget {
    if destination.isEmpty { return .missing(SourcePath("")) }
    if destination.utf8.first == 0x23 {
      return .anchor(PercentCoding.decoded(destination.dropFirst()))
    }
    let marks = Marks(destination)
    let (address, fragment) = split(destination, at: marks.hash)
    if marks.mayHaveScheme {
      if address.hasPrefix("module:") {
        let id = ModuleID(String(address.dropFirst("module:".count)))
        return modules[id].map { .page($0, anchor: fragment) } ?? .unknownModule(id)
      }
      if isExternal(address) { return .external(destination) }
    }
    let decoded = marks.hasPercent ? PercentCoding.decoded(address[...]) : address
    guard let path = source.resolvingBeside(decoded) else { return .outside }
    if let page = pages[path] { return .page(page, anchor: fragment) }
    if assets.contains(path) { return .asset(path) }
    return .missing(path)
  }

  /// What stands in a destination that decides how it is read, found in one pass.
  private struct Marks {
    /// Where the fragment begins, in bytes.
    var hash: Int?
    var hasPercent = false
    /// Without a colon or two slashes a destination can be nothing but the path of a file.
    var mayHaveScheme = false

    init(_ destination: String) {
      var destination = destination
      destination.withUTF8 { bytes in
        mayHaveScheme = bytes.count > 1 && bytes[0] == 0x2F && bytes[1] == 0x2F
        for (index, byte) in bytes.enumerated() {
          switch byte {
          case 0x23:
            hash = index
            return
          case 0x25: hasPercent = true
          case 0x3A: mayHaveScheme = true
          default: continue
          }
        }
      }
    }
  }

  private func split(_ destination: String, at hash: Int?) -> (address: String, fragment: String?) {
    guard let hash else { return (destination, nil) }
    let place = destination.utf8.index(destination.startIndex, offsetBy: hash)
    let fragment = PercentCoding.decoded(destination[destination.utf8.index(after: place)...])
    return (String(destination[..<place]), fragment.isEmpty ? nil : fragment)
  }

  /// Whether an address begins with a scheme or with `//`.
  private func isExternal(_ address: String) -> Bool {
    if address.hasPrefix("//") { return true }
    guard let colon = address.utf8.firstIndex(of: 0x3A) else { return false }
    let scheme = address.utf8[..<colon]
    return scheme.count > 1
      && scheme.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
          || [0x2B, 0x2D, 0x2E].contains(byte)
      }
  }
}

/// Where a link leads.
package enum LinkTarget: Sendable, Hashable {
  /// Another host, or a mail address.
  case external(String)
  /// A heading of the same page.
  case anchor(String)
  case page(SitePath, anchor: String?)
  /// A file that is copied to the site.
  case asset(SourcePath)
  case unknownModule(ModuleID)
  /// A file that the course does not hold, or holds as a draft.
  case missing(SourcePath)
  /// A place above the course folder.
  case outside
}

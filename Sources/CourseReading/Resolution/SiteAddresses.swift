import CourseModel

/// The addresses of the site that are taken, so that no two pages can overwrite each other.
///
/// Addresses are compared without regard to case, because some disks and hosts do the same.
struct SiteAddresses {
  /// Pages and folders that every site has.
  private static let reserved = [
    "404.html", "accessibility.html", "cases.html", "facilitator.html", "feed.atom",
    "glossary.html", "handbook.html", "index.html", "map.html", "privacy.html", "robots.txt",
    "report.html", "search.html", "sitemap.xml", "sources.html", "team.html", "test.html",
  ]
  private static let reservedFolders: Set<String> = ["assets", "media"]

  private var taken: [String: SourceLocation?] = [:]
  private var folders: Set<String> = []

  init() {
    for page in Self.reserved { taken[page] = .some(nil) }
  }

  /// Takes a folder name for a section; a taken one gets a number.
  mutating func claimFolder(_ slug: String) -> String {
    var name = slug
    var number = 2
    while Self.reservedFolders.contains(name) || !folders.insert(name.lowercased()).inserted {
      name = "\(slug)-\(number)"
      number += 1
    }
    taken["\(name.lowercased())/index.html"] = .some(nil)
    return name
  }

  /// Takes an address.
  /// - Returns: who has it already, if somebody has; the outer `nil` means the address was free.
  mutating func claim(_ path: SitePath, at location: SourceLocation) -> AddressOwner? {
    let key = path.text.lowercased()
    if let owner = taken[key] { return owner.map { .file($0) } ?? .site }
    taken[key] = .some(location)
    return nil
  }
}

/// Who has an address.
enum AddressOwner {
  case file(SourceLocation)
  /// A page that every site has.
  case site
}

extension Diagnostic {
  static let pathCollisionRule = Rule(
    "path-collision", .error, "Pages must have different addresses",
    explanation: """
      Two modules of a section with the same id, an alias that repeats the address of another page, \
      or a name that every site uses itself, such as `index`, would overwrite each other. Upper and \
      lower case count as the same, because some disks and hosts do not tell them apart.
      """)

  static func pathCollision(
    _ path: SitePath, at location: SourceLocation, first: AddressOwner
  ) -> Diagnostic {
    switch first {
    case .file(let place):
      Diagnostic(
        pathCollisionRule, at: location, "Address '\(path)' is taken by another page",
        notes: [Note("taken here", at: place)],
        fixes: [Fix("rename one of them, or give it an 'id'")])
    case .site:
      Diagnostic(
        pathCollisionRule, at: location, "Address '\(path)' belongs to a page that every site has",
        fixes: [Fix("rename the file, or give it an 'id'")])
    }
  }

  static func aliasOutsideSite(_ alias: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      wrongTypeRule, at: location, "Alias '\(alias)' must be an old address of this site",
      fixes: [Fix("give the path after the site's address, for example 'lessons/vision.html'")])
  }
}

/// The place of a file in the finished site, for example `how/after-action-review.html`.
package struct SitePath: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String
  /// The site's folder as a page must name it that a host shows at addresses of any depth; `nil` for
  /// all others.
  private let fixedRoot: String?

  package init(_ text: String) {
    self.text = text
    fixedRoot = nil
  }

  /// A page that a host shows at addresses of any depth, such as "not found".
  /// - Parameter root: the path of the site on its host, for example `/a/b/`.
  package init(_ text: String, shownAnywhereBelow root: String) {
    self.text = text
    fixedRoot = root
  }

  /// The file that an old address stands for: `old/page` and `/old/page/` are `old/page/index.html`.
  /// - Returns: `nil` for addresses that leave the site.
  package init?(alias: String) {
    guard !alias.contains("://"),
      let path = SourcePath("").resolving(PercentCoding.decoded(alias[...])), !path.text.isEmpty
    else { return nil }
    self.init(path.name.contains(".") ? path.text : path.text + "/index.html")
  }

  package var description: String { text }

  /// How many folders the file lies below the site's own folder.
  package var depth: Int { text.utf8.reduce(0) { $0 + ($1 == 0x2F ? 1 : 0) } }

  /// The way from this file up to the site's own folder: `""` at the top, `"../"` one below.
  package var root: String { fixedRoot ?? String(repeating: "../", count: depth) }

  /// A relative link from this file to another, the same at `/`, at `/a/b/` and from disk.
  package func link(to other: SitePath) -> String {
    root + other.text
  }

  package static func < (left: SitePath, right: SitePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

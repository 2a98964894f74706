import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A page as an XML reader sees it: its ids and where it leads.
final class PageReader: NSObject, XMLParserDelegate {
  /// Why it cannot be read.
  private(set) var failure: String?
  /// Attributes of the outermost element.
  private(set) var root: [String: String] = [:]
  private(set) var ids: Set<String> = []
  private(set) var repeatedIDs: [String] = []
  /// Addresses of pages, pictures, styles and scripts that lie in the site.
  private(set) var links: [String] = []
  /// The names of all elements.
  private(set) var elements: Set<String> = []

  init(_ bytes: Data) {
    super.init()
    let parser = XMLParser(data: bytes)
    parser.delegate = self
    if !parser.parse() {
      let reason = parser.parserError.map { "\($0)" } ?? "unknown"
      failure = "line \(parser.lineNumber), column \(parser.columnNumber): \(reason)"
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if elements.isEmpty { root = attributes }
    elements.insert(name)
    if let id = attributes["id"], !ids.insert(id).inserted { repeatedIDs.append(id) }
    for link in [attributes["href"], attributes["src"], attributes["action"]] {
      if let link, !link.hasPrefix("http"), !link.hasPrefix("mailto:") { links.append(link) }
    }
  }
}

/// An address in a page, as a path in the site.
struct PageLink {
  let path: String
  let anchor: String?

  /// - Returns: `nil` for an address that leaves the site.
  init?(_ address: String, on page: String) {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    anchor = parts.count > 1 ? String(parts[1]).removingPercentEncoding : nil
    let file = parts[0].split(separator: "?", omittingEmptySubsequences: false)[0]
    guard !file.isEmpty else {
      path = page
      return
    }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for part in file.split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." {
        guard folders.popLast() != nil else { return nil }
      } else if part != "." {
        folders.append(String(part).removingPercentEncoding ?? String(part))
      }
    }
    path = folders.joined(separator: "/")
  }
}

extension FileTree {
  /// Expects every page of a site to be XML with unique ids, and to link only to what is there.
  /// - Parameter base: the path of the base URL, with which the "not found" page begins its links.
  func expectSoundPages(
    base: String = "/", sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var pages: [String: PageReader] = [:]
    for path in paths where path.hasSuffix(".html") {
      let page = PageReader(try #require(files[path]?.bytes))
      pages[path] = page
      #expect(page.failure == nil, "\(path) is XML", sourceLocation: sourceLocation)
      #expect(page.repeatedIDs == [], "\(path) has no id twice", sourceLocation: sourceLocation)
      #expect(page.root["lang"] != nil && page.root["dir"] != nil, sourceLocation: sourceLocation)
    }
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      for link in page.links {
        let isAbsolute = path == "404.html" && link.hasPrefix(base)
        let target = PageLink(isAbsolute ? String(link.dropFirst(base.count)) : link, on: path)
        let isThere = target.map { target in
          files[target.path] != nil
            && target.anchor.map { pages[target.path]?.ids.contains($0) ?? true } ?? true
        }
        #expect(isThere == true, "\(path) links to '\(link)'", sourceLocation: sourceLocation)
      }
    }
  }
}

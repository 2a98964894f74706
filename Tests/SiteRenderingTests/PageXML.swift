import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What a page looks like to a strict reader: whether it is well-formed XML, and which ids it has.
final class PageXML: NSObject, XMLParserDelegate {
  /// Why the page is not well-formed.
  private(set) var failure: String?
  private(set) var ids: [String] = []
  /// Ids that links of the page or `for`, `aria-labelledby` and the like lead to.
  private(set) var wantedIDs: Set<String> = []
  /// Every `href` and `src`.
  private(set) var addresses: [String] = []
  /// Links inside links, which no browser can show.
  private(set) var nestedLinks = 0
  private(set) var text = ""
  private(set) var elements: [String: Int] = [:]
  private var openLinks = 0

  init(_ page: String) {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    if !parser.parse() {
      let reason = parser.parserError.map { "\($0)" } ?? "unknown"
      failure = "line \(parser.lineNumber), column \(parser.columnNumber): \(reason)"
    }
  }

  /// Ids that stand twice.
  var repeatedIDs: [String] {
    Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }

  /// Ids that something leads to and no element has.
  var missingIDs: [String] { wantedIDs.subtracting(ids).sorted() }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements[name, default: 0] += 1
    if name == "a" {
      if openLinks > 0 { nestedLinks += 1 }
      openLinks += 1
    }
    if let id = attributes["id"] { ids.append(id) }
    for key in ["for", "aria-labelledby", "data-list"] {
      if let id = attributes[key] { wantedIDs.insert(id) }
    }
    for key in ["href", "src"] {
      guard let address = attributes[key] else { continue }
      addresses.append(address)
      if address.hasPrefix("#") { wantedIDs.insert(String(address.dropFirst())) }
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "a" { openLinks -= 1 }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += string
  }
}

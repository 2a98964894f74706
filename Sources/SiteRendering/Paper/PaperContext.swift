import CourseModel
import Typesetting

/// What all bodies of a document for print share.
struct PaperContext: Sendable {
  let site: SiteModel
  let pictures: [SourcePath: Figure.Picture]
  /// Anchors of sections and modules by their pages; empty in a document that does not hold them.
  let places: [SitePath: String]
  /// Whether the document lists sources, so that citations have somewhere to lead.
  let hasSources: Bool
  /// Of a page, between its margins, in points.
  let textWidth: Double

  var strings: Strings { site.strings }

  enum Destination {
    case web(String)
    /// An anchor of the same document, and whether it is in another part of it.
    case place(String, isElsewhere: Bool)
  }

  /// Where a link leads on paper.
  /// - Returns: `nil` where paper has nothing to lead to; the words then stand alone.
  func destination(of target: LinkTarget, prefix: String) -> Destination? {
    switch target {
    case .external(let address): return LinkSafety.isSafe(address) ? .web(address) : nil
    case .anchor(let anchor):
      return places.isEmpty ? nil : .place(prefix + "." + anchor, isElsewhere: false)
    case .page(let page, let anchor):
      if let place = places[page] {
        return .place(place + (anchor.map { "." + $0 } ?? ""), isElsewhere: place != prefix)
      }
      return address(of: page, anchor: anchor).map { .web($0) }
    case .asset(let path):
      return site.course.settings.baseURL.map {
        .web($0 + PercentCoding.encoded(path: path.text))
      }
    case .unknownModule, .missing, .outside: return nil
    }
  }

  /// The address of a page on the web, where the course says where it lives.
  func address(of page: SitePath, anchor: String? = nil) -> String? {
    site.course.settings.baseURL.map {
      page.address(below: $0) + (anchor.map { "#" + $0 } ?? "")
    }
  }

  /// ` (page 41)` after a link.
  func pageNote(_ anchor: String) -> [Typesetting.Inline] {
    [.text(" (")] + pageSentence("paper-page", anchor) + [.text(")")]
  }

  /// A sentence with the number of a page in place of `{n}`.
  func pageSentence(_ key: String, _ anchor: String) -> [Typesetting.Inline] {
    let text = strings[key]
    guard let mark = text.firstRange(of: "{n}") else { return [.text(text)] }
    // A number on the next line reads as if it were another thing.
    var before = String(text[..<mark.lowerBound])
    if before.hasSuffix(" ") { before = before.dropLast() + "\u{A0}" }
    return [.text(before), .pageNumber(of: anchor), .text(String(text[mark.upperBound...]))]
  }

  /// The ink of a section by its number, from 1.
  static func ink(ofSection number: Int) -> Drawing.Ink { .section(number - 1) }
}

/// Writes a report as HTML: as a part of a page, or as a file of its own.
package enum HTMLReport {
  /// The report as one element, `article`, for a page that brings the style.
  /// - Parameter base: what leads from the page to the folder of the site: `../`, or nothing.
  package static func fragment(_ document: ReportDocument, base: String = "") -> String {
    var writer = HTMLWriter()
    var blocks = HTMLBlocks(base: base)
    article(document, &writer, &blocks)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The report as a whole page that needs nothing else and asks no host for anything.
  ///
  /// Its links lead to the course's address; where that is not known they are plain words.
  package static func file(_ document: ReportDocument, stylesheet: String) -> String {
    var writer = HTMLWriter()
    var blocks = HTMLBlocks(base: document.address.map { $0.utf8.last == 0x2F ? $0 : $0 + "/" })
    writer.raw("<!DOCTYPE html>\n")
    let attributes = [
      ("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", document.language),
      ("xml:lang", document.language), ("dir", document.isRightToLeft ? "rtl" : "ltr"),
    ]
    writer.element("html", attributes) { writer in
      writer.lineEnd()
      writer.element("head") { writer in
        writer.lineEnd()
        writer.empty("meta", [("charset", "utf-8")])
        writer.lineEnd()
        writer.empty(
          "meta",
          [
            ("http-equiv", "Content-Security-Policy"),
            ("content", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"),
          ])
        writer.lineEnd()
        writer.empty(
          "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        writer.lineEnd()
        writer.element("title", text: document.title)
        writer.lineEnd()
        writer.element("style") { $0.raw(harmless(stylesheet)) }
        writer.lineEnd()
      }
      writer.lineEnd()
      writer.element("body", [("class", "report-file")]) { writer in
        writer.lineEnd()
        writer.element("main", [("class", "report-sheet")]) { writer in
          writer.lineEnd()
          article(document, &writer, &blocks)
          writer.lineEnd()
        }
        writer.lineEnd()
      }
      writer.lineEnd()
    }
    writer.lineEnd()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func article(
    _ document: ReportDocument, _ writer: inout HTMLWriter, _ blocks: inout HTMLBlocks
  ) {
    var state = blocks
    let attributes = [
      ("class", "report"), ("lang", document.language),
      ("dir", document.isRightToLeft ? "rtl" : "ltr"),
    ]
    writer.element("article", attributes) { writer in
      writer.lineEnd()
      state.write(document.blocks, &writer)
    }
    blocks = state
  }

  /// A style sheet in which nothing ends the element `style` or begins markup, for HTML and XML.
  private static func harmless(_ stylesheet: String) -> String {
    var bytes: [UInt8] = []
    for byte in stylesheet.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += "\\3c ".utf8
      case UInt8(ascii: "&"): bytes += "\\26 ".utf8
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: break
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

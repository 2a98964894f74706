import Assessment

/// Writes a report as HTML: as a part of a page, or as a file of its own.
package enum HTMLReport {
  /// The report as one element, `article`, for a page that brings the style.
  /// - Parameter base: what leads from the page to the folder of the site: `../`, or nothing.
  package static func bytes(of document: ReportDocument, base: String) -> [UInt8] {
    let writer = HTMLWriter()
    article(document, base, writer)
    return writer.bytes
  }

  /// The report as a whole page that needs nothing else and asks no host for anything.
  ///
  /// Its links lead to the course's address; where that is not known they are plain words.
  package static func fileBytes(
    of document: ReportDocument, stylesheet: String
  ) -> [UInt8] {
    let writer = HTMLWriter()
    writer.raw("<!DOCTYPE html>\n")
    writer.start("html")
    writer.attribute("xmlns", "http://www.w3.org/1999/xhtml")
    writer.attribute("lang", document.language)
    writer.attribute("xml:lang", document.language)
    writer.attribute("dir", document.isRightToLeft ? "rtl" : "ltr")
    writer.lineEnd()
    writer.start("head")
    writer.lineEnd()
    writer.raw(
      """
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; base-uri 'none'" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />

      """)
    writer.element("title", text: document.title)
    writer.lineEnd()
    writer.start("style")
    writer.endTag()
    harmless(stylesheet, writer)
    writer.endLine("style")
    writer.endLine("head")
    writer.start("body", class: "report-file")
    writer.lineEnd()
    writer.start("main", class: "report-sheet")
    writer.lineEnd()
    let base = document.address.map { $0.hasBytes(atEnd: "/") ? $0 : $0 + "/" }
    article(document, base, writer)
    writer.lineEnd()
    writer.endLine("main")
    writer.endLine("body")
    writer.endLine("html")
    return writer.bytes
  }

  private static func article(
    _ document: ReportDocument, _ base: String?, _ writer: HTMLWriter
  ) {
    writer.start("article", class: "report")
    writer.attribute("lang", document.language)
    writer.attribute("dir", document.isRightToLeft ? "rtl" : "ltr")
    writer.lineEnd()
    HTMLBlocks(writer, base: base).write(document.blocks)
    writer.end("article")
  }

  /// Writes a style sheet in which nothing ends the element `style` or begins markup, for HTML and
  /// XML.
  private static func harmless(_ stylesheet: String, _ writer: HTMLWriter) {
    for byte in stylesheet.utf8 {
      switch byte {
      case UInt8(ascii: "<"): writer.raw("\\3c ")
      case UInt8(ascii: "&"): writer.raw("\\26 ")
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: break
      default: writer.raw(byte)
      }
    }
  }
}

#if !arch(wasm32) || CURSUS_PAPER
package import Typesetting

/// A report as a document to be set: the same tree of blocks, mapped one to one.
package enum PaperReport {
  /// The document for a report.
  /// - Parameters:
  ///   - words: of the kit; they hold the words around page numbers.
  ///   - base: the address that the site is read at, where it is known; else the course's own.
  package static func document(
    _ report: ReportDocument, words: Words, base: String? = nil, paper: PageStyle.Paper
  ) -> Document {
    let writer = PaperWriter(base: (base?.isEmpty ?? true) ? report.address : base)
    return Document(
      title: report.title, language: report.language,
      style: style(words, paper),
      furniture: Document.Furniture(
        head: report.title, pageWords: pageWords(words), firstPage: .foot),
      blocks: writer.blocks(of: report.blocks))
  }

  /// The usual look, or the numbers that the theme gives: four margins and the size of text in tenths
  /// of points, the height of lines in hundredths.
  private static func style(_ words: Words, _ paper: PageStyle.Paper) -> PageStyle {
    var numbers: [Double] = [0]
    for byte in (words.find("report-paper-style") ?? "").utf8 {
      if byte == 0x20 {
        numbers.append(0)
      } else {
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Double(byte &- 0x30)
      }
    }
    guard numbers.count == 6 else { return PageStyle(paper: paper) }
    return PageStyle(
      paper: paper,
      margins: PageStyle.Margins(
        top: numbers[0] / 10, right: numbers[1] / 10, bottom: numbers[2] / 10,
        left: numbers[3] / 10),
      type: TypeScale(body: numbers[4] / 10, leading: numbers[5] / 100))
  }

  /// The pieces of `Page {n} of {count}` around its two numbers.
  private static func pageWords(_ words: Words) -> Document.PageWords {
    var pieces = [""]
    let number = Inline.code("")
    for inline in words.sentence("report-paper-page", [("n", [number]), ("count", [number])]) {
      if inline == number {
        pieces.append("")
      } else {
        pieces[pieces.count - 1] += inline.plainText
      }
    }
    return Document.PageWords(
      before: pieces[0], between: pieces.count > 1 ? pieces[1] : "",
      after: pieces.count > 2 ? pieces[2] : "")
  }
}

/// Maps blocks and inlines.
struct PaperWriter {
  /// What leads from the paper to the folder of the site; without it, links to pages are words only.
  let base: String?

  func inlines(_ inlines: [Inline]) -> [Typesetting.Inline] { inlines.map { inline($0) } }

  private func inline(_ inline: Inline) -> Typesetting.Inline {
    switch inline.content {
    case .text(let text): return .text(text)
    case .strong(let inner): return .strong(inlines(inner))
    case .emphasis(let inner): return .emphasis(inlines(inner))
    case .code(let text): return .code(text)
    case .link(let destination, let inner):
      guard let address = destination.address(from: base) else {
        // Words without a link: nothing to press on paper.
        return .colored(.text, inlines(inner))
      }
      return .link(.web(address), inlines(inner))
    }
  }
}
#endif

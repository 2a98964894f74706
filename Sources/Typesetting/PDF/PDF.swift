/// Documents as tagged PDF files.
public enum PDF {
  /// Sets a document and writes it.
  ///
  /// PDF 1.7, tagged for PDF/UA-1 and made for PDF/A-2a. The same document and fonts give the same
  /// bytes, natively and in a browser.
  /// - Returns: the file, and what came out otherwise than written.
  public static func bytes(
    of document: Document, fonts: FontSet
  ) -> (bytes: [UInt8], findings: [Finding]) {
    var shelf = FontShelf(fonts)
    var digits: [Int] = []
    var setter = Setter(document, shelf: shelf, pageDigits: digits)
    // Room for page numbers is guessed; where a guess was wrong, all is set again with what is now
    // known. Glyphs used stay on the shelf either way.
    for _ in 0..<3 {
      setter = Setter(document, shelf: shelf, pageDigits: digits)
      setter.setAll()
      if setter.hasRoomForPageNumbers { break }
      digits = setter.pageDigits
      shelf = setter.shelf
    }
    setter.finish()
    let findings = setter.findings
    var writer = PDFWriter(setter)
    return (writer.write(), findings)
  }
}

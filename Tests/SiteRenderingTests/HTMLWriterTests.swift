import Testing

@testable import SiteRendering

@Suite struct HTMLWriterTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("", ""),
    ("a < b > c & \"d\" 'e'", "a &lt; b &gt; c &amp; &quot;d&quot; 'e'"),
    ("&amp;", "&amp;amp;"),
    ("<", "&lt;"),
    ("tab\tline\nreturn\r", "tab\tline\nreturn\r"),
    ("a\u{0}b\u{8}c\u{B}d\u{1F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}"),
    ("\u{FFFE}a\u{FFFF}", "\u{FFFD}a\u{FFFD}"),
    ("\u{FFFD}\u{FFFC}\u{FEFF}", "\u{FFFD}\u{FFFC}\u{FEFF}"),
    ("\u{FFFF}<\u{FFFE}", "\u{FFFD}&lt;\u{FFFD}"),
    ("é 日本 🙂 \u{1FFFE}", "é 日本 🙂 \u{1FFFE}"),
    ("\u{E000}0\u{E001}", "\u{E000}0\u{E001}"),
  ])
  func escapesWhatXMLForbids(text: String, expected: String) {
    #expect(HTMLWriter.escaped(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    var writer = HTMLWriter()
    writer.text(text)
    #expect(writer.bytes == Array(expected.utf8))
    var slices = HTMLWriter()
    let padded = Array("<<\(text)>>".utf8)
    slices.text(padded[2..<padded.count - 2])
    #expect(slices.bytes == Array(expected.utf8), "A slice counts from its own start")
  }

  @Test func letsOnlyMarkupAndTrustedHTMLThrough() {
    var writer = HTMLWriter()
    writer.markup("<p>")
    writer.number(-12)
    writer.text("<i>")
    writer.trusted("<b>")
    writer.trusted(Array("</b>".utf8)[...])
    writer.markup("</p>")
    #expect(writer.string == "<p>-12&lt;i&gt;<b></b></p>")
  }

  @Test func leavesNothingThatXMLForbids() {
    var random = SeededRandomScalars(seed: 11)
    for _ in 0..<200 {
      let text = random.text()
      let page = PageXML("<p title=\"\(HTMLWriter.escaped(text))\">\(HTMLWriter.escaped(text))</p>")
      #expect(page.failure == nil, "\(Array(text.unicodeScalars))")
    }
  }
}

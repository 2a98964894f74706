import Testing

@testable import SiteRendering

@Suite struct StencilTests {
  @Test func holdsEveryLengthOfTemplate() {
    for text in ["", "a", "ab", "\u{E000}", "\u{E000}x", "\u{E000}1", "\u{E000}1\u{E001}"] {
      var html = HTMLWriter()
      Stencil(Array(text.utf8)).write(["0", "1"], to: &html)
      #expect(html.string == (text.count == 3 ? "1" : text))
    }
  }
}

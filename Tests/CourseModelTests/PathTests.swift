import CourseModel
import Testing

/// Paths in the course and in the site.
@Suite struct PathTests {
  @Test(arguments: [
    ("3-how", "10-x.md", "3-how/10-x.md"), ("3-how", "../2-why/10-x.md", "2-why/10-x.md"),
    ("3-how", "./x", "3-how/x"), ("3-how", "/media/a.svg", "media/a.svg"), ("", "x.md", "x.md"),
    ("a/b", "../..", ""), ("a", "b//c/", "a/b/c"), ("a", "../../x", nil), ("", "..", nil),
    ("a", "/..", nil),
  ])
  func follows(_ folder: String, _ reference: String, _ path: String?) {
    #expect(SourcePath(folder).resolving(reference)?.text == path)
  }

  @Test func takesPathsApart() {
    let path = SourcePath("a/b/c.md")
    #expect(path.name == "c.md")
    #expect(path.folder == SourcePath("a/b"))
    #expect(path.parts == ["a", "b", "c.md"])
    #expect(SourcePath("c.md").folder == SourcePath(""))
    #expect(SourcePath("").parts == [])
    #expect(SourcePath("").appending("x") == SourcePath("x"))
  }

  @Test func ordersByBytes() {
    let paths = ["b", "é", "a/b", "a", "Z", "a-b"].map(SourcePath.init).sorted().map(\.text)
    #expect(paths == ["Z", "a", "a-b", "a/b", "b", "é"])
  }

  @Test(arguments: [
    ("a.html", "b/c.html", "b/c.html"), ("a/b.html", "c.html", "../c.html"),
    ("a/b/c.html", "a/b/d.html", "../../a/b/d.html"),
  ])
  func linksPagesRelatively(_ from: String, _ to: String, _ link: String) {
    #expect(SitePath(from).link(to: SitePath(to)) == link)
  }

  @Test(arguments: [
    ("old/page", "old/page/index.html"), ("/old/page/", "old/page/index.html"),
    ("old.html", "old.html"), ("a/../b", "b/index.html"), ("caf%C3%A9", "café/index.html"),
    ("../x", nil), ("https://a.org/x", nil), ("", nil), ("/", nil),
  ])
  func readsOldAddresses(_ alias: String, _ path: String?) {
    #expect(SitePath(alias: alias)?.text == path)
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%C3%A9", "é"), ("100%", "100%"), ("%zz%4", "%zz%4"), ("", ""),
  ])
  func decodesPercents(_ coded: String, _ text: String) {
    #expect(PercentCoding.decoded(coded[...]) == text)
  }

  @Test(arguments: [
    ("a/b-c.md", "a/b-c.md"), ("a b", "a%20b"), ("é", "%C3%A9"), ("#?\n", "%23%3F%0A"),
  ])
  func encodesPaths(_ path: String, _ coded: String) {
    #expect(PercentCoding.encoded(path: path) == coded)
    #expect(PercentCoding.decoded(coded[...]) == path)
  }
}

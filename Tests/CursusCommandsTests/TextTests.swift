import Testing

@testable import CursusCommands

struct TextTests {
  @Test(
    arguments: [
      (0, "0 pages"), (1, "1 page"), (999, "999 pages"), (1000, "1,000 pages"),
      (1_234_567, "1,234,567 pages"),
    ])
  func countsThings(count: Int, text: String) {
    #expect(Quantity.text(count, "page") == text)
  }

  @Test(
    arguments: [
      ("a/b", "a", "b"), ("a/b/", "a", "b"), ("/b", "/", "b"), ("b", ".", "b"), ("a//b", "a", "b"),
      ("/", "/", ""),
    ])
  func splitsPaths(path: String, parent: String, name: String) {
    #expect(DiskPath.parent(of: path) == parent)
    #expect(DiskPath.name(of: path) == name)
  }

  @Test func knowsWhatLiesInAFolder() {
    #expect(DiskPath.contains("/a", "/a"))
    #expect(DiskPath.contains("/a", "/a/b"))
    #expect(DiskPath.contains("/", "/a"))
    #expect(!DiskPath.contains("/a", "/ab"))
  }
}

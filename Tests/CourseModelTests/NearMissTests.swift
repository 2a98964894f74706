import CourseModel
import Testing

/// The name somebody probably meant.
@Suite struct NearMissTests {
  @Test(
    arguments: [
      ("minuts", ["minutes", "outcomes"], "minutes"), ("titel", ["title", "tile"], "title"),
      ("base_url", ["base-url"], "base-url"), ("TITLE", ["title"], "title"),
      ("comunity", ["team", "community"], "community"), ("xyz", ["title"], nil), ("a", ["b"], "b"),
      ("ab", ["zz", "ax", "aa"], "aa"), ("", ["title"], nil), ("title", [], nil),
      ("abcdef", ["abcfed"], "abcfed"), ("écol", ["école"], "école"),
    ] as [(String, [String], String?)])
  func finds(_ name: String, _ candidates: [String], _ best: String?) {
    #expect(NearMiss.best(for: name, among: candidates) == best)
    #expect(NearMiss.best(for: name, among: candidates.reversed()) == best)
  }

  @Test func leavesTextsThatAreNoNamesAlone() {
    let long = String(repeating: "a", count: 100_000)
    #expect(NearMiss.best(for: long, among: [long + "b"]) == nil)
  }
}

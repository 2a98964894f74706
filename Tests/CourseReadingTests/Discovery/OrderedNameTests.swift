import Testing

@testable import CourseReading

/// Names with the number that orders them.
@Suite struct OrderedNameTests {
  @Test(arguments: [
    ("10-after-action-review", 10, "after-action-review"), ("01_intro", 1, "intro"),
    ("3. Step", 3, "Step"), ("7 wonders", 7, "wonders"), ("1--x", 1, "x"),
    ("2026-11-23-notes", 2026, "11-23-notes"),
  ])
  func splits(_ text: String, _ number: Int, _ name: String) {
    let ordered = OrderedName(text)
    #expect(ordered.number == number)
    #expect(ordered.name == name)
  }

  @Test(arguments: ["intro", "10", "10-", "3d-printing", "٣-x", "", "-x", "99999999999999999999-x"])
  func leavesNamesWithoutANumberWhole(_ text: String) {
    #expect(OrderedName(text).number == nil)
    #expect(OrderedName(text).name == text)
  }

  @Test(arguments: [
    ("10-After Action_Review!", "after-action_review"), ("C'est ça", "c-est-ça"), ("学习", "学习"),
    ("10-!!", "page"), ("a  --  b", "a-b"),
  ])
  func makesAddresses(_ text: String, _ slug: String) {
    #expect(OrderedName(text).slug == slug)
  }

  @Test func makesWords() {
    #expect(OrderedName("10-after_action-review").words == "After action review")
  }

  @Test func ordersNumbersFirst() {
    let names = ["b", "10-a", "9-z", "9-a", "a", "Z"].map(OrderedName.init).sorted().map(\.name)
    #expect(names == ["a", "z", "a", "Z", "a", "b"])
  }
}

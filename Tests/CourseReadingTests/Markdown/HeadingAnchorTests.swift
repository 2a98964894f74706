import CourseModel
import CourseReading
import Testing

/// Anchors of headings, which links from outside rely on.
@Suite struct HeadingAnchorTests {
  private func anchors(_ text: String) -> [String] {
    let file = SourceFile(path: SourcePath("x.md"), bytes: Array(text.utf8))
    return ParsedDocument.parse(file).output.body.headings.map(\.anchor)
  }

  @Test(arguments: [
    ("Limits", "limits"),
    ("What we know, and don't", "what-we-know-and-dont"),
    ("A -- B", "a--b"),
    ("snake_case & dash-case", "snake_case--dash-case"),
    ("1. First step", "1-first-step"),
    ("*Stress* and `code()`", "stress-and-code"),
    ("[Link](a.md) ![words](b.svg)", "link-words"),
    ("Größe", "größe"),
    ("学习型组织", "学习型组织"),
    ("Обучение и команда", "обучение-и-команда"),
    ("تعلم الفريق", "تعلم-الفريق"),
    ("İstanbul", "i̇stanbul"),
    ("🌱 Growth", "-growth"),
    ("!?", "section"),
  ])
  func followsGitHub(_ heading: String, _ anchor: String) {
    #expect(anchors("## \(heading)\n") == [anchor])
  }

  @Test func tellsEqualHeadingsApart() {
    #expect(
      anchors("## A\n\n## A\n\n### a\n\n## A-1\n\n## A\n") == ["a", "a-1", "a-2", "a-1-1", "a-3"])
  }

  @Test func staysTheSameWhenOtherHeadingsCome() {
    let before = anchors("## A\n\n## B\n\n## B\n")
    let after = anchors("## New\n\n## A\n\n### Newer\n\n## B\n\n## B\n")
    #expect(before == after.filter { !$0.hasPrefix("new") })
  }

  @Test func findsHeadingsInQuotesAndLists() {
    #expect(anchors("## A\n\n> ### B\n\n- #### C\n") == ["a", "b", "c"])
  }

  @Test func isUniqueAmongManyEqualHeadings() {
    let all = anchors(String(repeating: "## A\n", count: 2000))
    #expect(Set(all).count == 2000)
    #expect(all.last == "a-1999")
  }
}

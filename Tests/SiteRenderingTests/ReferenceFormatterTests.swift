import CourseModel
import Testing

@testable import SiteRendering

@Suite struct ReferenceFormatterTests {
  private typealias Name = Reference.Name

  private static func reference(
    _ id: String, _ authors: [Reference.Name] = [], editors: [Reference.Name] = [],
    year: Int? = 1990, title: String = "Title", container: String? = nil, publisher: String? = nil,
    volume: String? = nil, issue: String? = nil, page: String? = nil, edition: String? = nil,
    doi: String? = nil, url: String? = nil
  ) -> Reference {
    Reference(
      id: ReferenceID(id), type: "book", authors: authors, editors: editors, year: year,
      title: title, containerTitle: container, publisher: publisher, volume: volume, issue: issue,
      page: page, edition: edition, doi: doi, url: url,
      location: SourceLocation(file: SourcePath("references.yml")))
  }

  private static func person(_ family: String, _ given: String? = nil) -> Reference.Name {
    .person(family: family, given: given)
  }

  private func html(_ reference: Reference) -> String {
    ReferenceFormatter.format([reference])[reference.id.text]?.html ?? ""
  }

  @Test(arguments: [
    ([person("Senge", "Peter M.")], "Senge, P. M. (1990). <cite>Title</cite>. "),
    ([person("Senge")], "Senge. (1990). <cite>Title</cite>. "),
    ([Reference.Name.literal("CIPD & co")], "CIPD &amp; co. (1990). <cite>Title</cite>. "),
    (
      [person("Argyris", "Chris"), person("Schön", "Donald A")],
      "Argyris, C. &amp; Schön, D. A. (1990). <cite>Title</cite>. "
    ),
    (
      [person("A", "B"), person("C", "Jean-Paul"), person("E", "F")],
      "A, B., C, J.-P. &amp; E, F. (1990). <cite>Title</cite>. "
    ),
    ([], "(1990). <cite>Title</cite>. "),
  ])
  func writesAuthors(authors: [Reference.Name], expected: String) {
    #expect(html(Self.reference("x", authors)) == expected)
  }

  @Test func shortensManyAuthors() {
    let all = (1...25).map { Self.person("N\($0)", "A") }
    #expect(html(Self.reference("x", all)).contains("N18, A., N19, A. … N25, A. (1990)."))
    #expect(!html(Self.reference("x", all)).contains("N20"))
    #expect(html(Self.reference("x", Array(all[..<20]))).contains("N19, A. &amp; N20, A. (1990)."))
  }

  @Test func namesEditorsWhereThereAreNoAuthors() {
    let two = [Self.person("A", "B"), Self.person("C", "D")]
    #expect(
      html(Self.reference("x", editors: two))
        == "A, B. &amp; C, D. (Eds.). (1990). <cite>Title</cite>. ")
    #expect(
      html(Self.reference("x", editors: [two[0]]))
        == "A, B. (Ed.). (1990). <cite>Title</cite>. ")
    #expect(!html(Self.reference("x", two, editors: two)).contains("Ed"))
  }

  @Test func writesAnArticle() {
    let article = Self.reference(
      "x", [Self.person("Garvin", "David")], year: 1993, title: "Why <learn>?",
      container: "Harvard & Business", publisher: "HBR", volume: "71", issue: "4", page: "78-91",
      doi: "10.1/a<b")
    #expect(
      html(article)
        == "Garvin, D. (1993). Why &lt;learn&gt;? <cite>Harvard &amp; Business</cite>, 71(4), 78–91. "
        + "HBR. <a href=\"https://doi.org/10.1/a&lt;b\" rel=\"external\">doi:10.1/a&lt;b</a>")
  }

  @Test(arguments: [
    ("78-91", "78–91"), ("78--91", "78–91"), ("78", "78"), ("1-2, 5-6", "1–2, 5–6"),
  ])
  func writesPageRangesWithADash(page: String, expected: String) {
    let text = html(Self.reference("x", container: "C", page: page))
    #expect(text.contains("<cite>C</cite>, \(expected). "))
  }

  @Test(arguments: [
    ("2", " (edition 2). "), ("revised", " (revised). "),
  ])
  func writesEditions(edition: String, expected: String) {
    #expect(html(Self.reference("x", edition: edition)).contains("</cite>" + expected))
  }

  @Test func writesAnIssueWithoutAVolume() {
    #expect(
      html(Self.reference("x", container: "C", issue: "4")).contains("<cite>C</cite>, (4). "))
  }

  @Test func shortensAddressesAndRefusesUnsafeOnes() {
    #expect(
      html(Self.reference("x", url: "https://example.org/a/")).hasSuffix(
        "<a href=\"https://example.org/a/\" rel=\"external\">example.org/a</a>"))
    #expect(!html(Self.reference("x", url: "javascript:alert(1)")).contains("javascript"))
    #expect(
      html(Self.reference("x", doi: "10.1/x", url: "https://a.org")).hasSuffix(
        ">doi:10.1/x</a>"))
  }

  @Test func putsLettersToLabelsThatWouldBeTheSame() {
    let senge = [Self.person("Senge")]
    let all = ReferenceFormatter.format([
      Self.reference("late", senge, title: "Z"), Self.reference("early", senge, title: "A"),
      Self.reference("other", senge, year: 1991), Self.reference("none", senge, year: nil),
    ])
    #expect(all["early"]?.label == "Senge, 1990a")
    #expect(all["late"]?.label == "Senge, 1990b")
    #expect(all["other"]?.label == "Senge, 1991")
    #expect(all["none"]?.label == "Senge, n.d.")
    #expect(all["early"]?.html.contains("(1990a).") == true)
  }

  @Test func labelsByNumberOfPeople() {
    let names = ["A", "B", "C"].map { Self.person($0) }
    func label(_ reference: Reference) -> String? {
      ReferenceFormatter.format([reference])["x"]?.label
    }
    #expect(label(Self.reference("x", Array(names[..<2]))) == "A & B, 1990")
    #expect(label(Self.reference("x", names)) == "A et al., 1990")
    #expect(label(Self.reference("x", editors: [names[2]])) == "C, 1990")
    #expect(label(Self.reference("x", title: "Short")) == "Short, 1990")
    let long = String(repeating: "t", count: 41)
    #expect(label(Self.reference("x", title: long)) == long.dropLast() + "…, 1990")
  }

  @Test func sortsByPeopleYearAndTitle() {
    let sorted = ReferenceFormatter.sorted([
      Self.reference("4", [Self.person("b")], year: nil), Self.reference("1", [Self.person("A")]),
      Self.reference("3", [Self.person("B")], year: 2000, title: "Z"),
      Self.reference("2", [Self.person("B")], year: 2000, title: "A"),
    ])
    #expect(sorted.map(\.id.text) == ["1", "2", "3", "4"])
  }
}

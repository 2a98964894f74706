import Assessment
import Foundation
import Reporting
import Testing

@Suite("The course kit")
struct KitTests {
  @Test("Reading what was written gives the same kit")
  func roundTrip() throws {
    let template: [TemplateBlock] = [
      .heading(1, [.text("Title "), .emphasis([.text("now")])]),
      .paragraph([.strong([.text("a")]), .code("b"), .link(.init("x.html"), [.text("c")])]),
      .list([[.text("one")], [.text("two")]], isOrdered: true),
      .quote([.paragraph([.text("quoted")])]),
      .component(.init("gaps", [.init("top", "3")])),
    ]
    let kit = CourseKit.fixture(.fixture(points: 7, retired: [.init(id: "old", text: "Old")]))
      .with(
        address: "https://example.org/course/", isRightToLeft: true, personalTemplate: template)
    #expect(try CourseKit(kit.json.text) == kit)
  }

  @Test("Another file is refused with a place")
  func refuses() {
    #expect(throws: ReadingFailure.self) { try CourseKit(Array("{}".utf8)) }
    #expect {
      try CourseKit(Array(#"{"format": "cursus-course-kit", "version": 2}"#.utf8))
    } throws: { error in
      (error as? ReadingFailure)?.fact == .newerVersion(2, newestKnown: 1)
    }
  }

  @Test("Every word that the program asks for is in the theme, and no other")
  func words() throws {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let sources = root.appendingPathComponent("Sources/Reporting")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var code = ""
    var asked: [String] = []
    for case let path as String in files where path.hasSuffix(".swift") {
      let text = try String(
        contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      code += text
      // The writers of HTML have names of classes that begin alike.
      if !path.hasPrefix("HTML/") { asked += text.components(separatedBy: "\"") }
    }
    let keys = Words.builtInPairs.map { $0.0 }
    #expect(Set(keys).count == keys.count)
    for part in asked where part.hasPrefix("report-") && !part.hasSuffix("-") {
      let isThere = ["", "-one", "-group", "-group-one"].contains { keys.contains(part + $0) }
      #expect(isThere, "\(part) is not in the theme")
    }
    // A key is written whole, or its first part is: "report-month-" + number.
    let parts = code.components(separatedBy: "\"").filter { $0.hasPrefix("report-") }
    for key in keys {
      let isAsked = parts.contains { part in
        key == part || (part.hasSuffix("-") && key.hasPrefix(part))
          || ["-one", "-many", "-group", "-group-one", "-group-many"].contains {
            key == part + $0
          }
          || (key.hasPrefix("report-reason-") && part == "report-reason-")
          || (key.hasPrefix("report-talk-") && code.contains("step(\"\(stem(key))\""))
      }
      #expect(isAsked, "\(key) is never asked for")
    }
  }

  private func stem(_ key: String) -> String {
    var stem = key.dropFirst("report-talk-".count)
    if stem.hasSuffix("-text") { stem = stem.dropLast("-text".count) }
    return String(stem)
  }
}

@Suite("A report as a file of its own")
struct FileTests {
  private let kit = CourseKit.fixture()

  @Test("Asks no host for anything, and is well-formed")
  func selfContained() {
    let record = LearningRecord.fixture(.even(2, 4, in: kit.instrument))
    let document = Reporting.personal(kit: kit, record: record)
    let html = HTMLReport.file(document, stylesheet: kit.stylesheet)
    #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'"))
    #expect(html.contains("lang=\"en\""))
    #expect(html.contains("<title>Personal report – A Course &amp; more</title>"))
    #expect(!html.contains("href="))
    #expect(!html.contains("src="))
    #expect(isWellFormed(html))
  }

  @Test("Links lead to the course when it stands somewhere")
  func links() {
    let kit = kit.with(address: "https://example.org/course")
    let record = LearningRecord.fixture(.even(2, 4, in: kit.instrument))
    let html = HTMLReport.file(
      Reporting.personal(kit: kit, record: record), stylesheet: kit.stylesheet)
    #expect(html.contains("href=\"https://example.org/course/how/whole-lesson.html\""))
  }

  @Test("Ids are unique")
  func ids() {
    let record = LearningRecord.fixture(.even(2, 4, in: kit.instrument))
    let html = HTMLReport.fragment(Reporting.personal(kit: kit, record: record))
    let ids = html.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count > 6)
    #expect(Set(ids).count == ids.count)
  }
}

import Foundation
import Testing

/// Whole courses and the whole sites that come of them.
///
/// What of a site is golden, and how, stands in `Fixtures/README.md`.
@Suite struct GoldenCourseTests {
  @Test(arguments: try GoldenCourse.all)
  func buildsAsApproved(_ course: GoldenCourse) async throws {
    let folder = try TestFolder()
    let run = try await course.build(in: folder)
    #expect(run.code == 0)
    #expect(run.output == "")
    try Golden.expect(run.messages, at: course.folder + "/diagnostics.txt")
    let site = try FileTree(folder.path("site"))
    let form = GoldenForm(site: site, isMain: course.name == "minimal")
    try Golden.expectFolder(form.files, at: course.folder + "/expected")
  }

  @Test(arguments: try GoldenCourse.all)
  func copiesFilesOfTheCourseAsTheyAre(_ course: GoldenCourse) async throws {
    let folder = try TestFolder()
    _ = try await course.build(in: folder)
    let site = try FileTree(folder.path("site"))
    let input = try FileTree(course.folder + "/input")
    for path in site.paths where GoldenForm.isCopied(path) {
      #expect(site.files[path]?.bytes == input.files[path]?.bytes, "\(path)")
    }
  }

  @Test(arguments: try GoldenCourse.all)
  func writesPagesThatAreXMLAndLinkOnlyToWhatIsThere(_ course: GoldenCourse) async throws {
    let folder = try TestFolder()
    _ = try await course.build(in: folder)
    let site = try FileTree(folder.path("site"))
    try site.expectSoundPages(base: "/tea/")
  }

  @Test func writesFromRightToLeftInArabic() async throws {
    let course = try #require(try GoldenCourse.all.first { $0.name == "right-to-left" })
    let folder = try TestFolder()
    _ = try await course.build(in: folder)
    for path in try FileTree(folder.path("site")).paths where path.hasSuffix(".html") {
      let page = PageReader(Data(folder.text("site/" + path).utf8))
      #expect(page.root["dir"] == "rtl")
      #expect(page.root["lang"] == "ar")
    }
  }
}

/// A course in `Fixtures/courses`.
struct GoldenCourse: Sendable, CustomTestStringConvertible {
  let name: String
  var folder: String { Golden.fixtures + "/courses/" + name }
  var testDescription: String { name }

  static var all: [GoldenCourse] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: Golden.fixtures + "/courses").sorted()
        .map { GoldenCourse(name: $0) }
    }
  }

  /// Builds the site of the course into `site` in a folder.
  func build(in folder: TestFolder) async throws -> Program.Run {
    // Copied, so that messages and titles do not hold the place of the checkout.
    try folder.copy(self.folder + "/input", to: "course")
    return try await Program.run(
      ["build", "--course", "course", "--output", "site"], in: folder)
  }
}

/// A site in the form in which it is kept: `Fixtures/README.md` says what is left out and why.
struct GoldenForm {
  /// By path; `files.txt` lists every file of the site.
  let files: [String: String]

  /// - Parameter isMain: whether this is the course that shows the pages every site has.
  init(site: FileTree, isMain: Bool) {
    var files: [String: String] = [:]
    files["files.txt"] = site.paths.map { Self.masked($0) + "\n" }.sorted().joined()
    for path in site.paths where !Self.isHashed(path) && !Self.isCopied(path) {
      if Self.everySite.contains(path), !isMain { continue }
      if path.hasSuffix(".pdf") {
        files[path] = Self.facts(ofPDF: site.files[path]?.bytes ?? Data())
        continue
      }
      let text = Self.masked(site.text(path))
      let isWhole = !path.hasSuffix(".html") || (isMain && path == "index.html")
      files[path] = isWhole ? text : Self.mainPart(text)
    }
    self.files = files
  }

  /// Files that are in the site as they are in the course.
  static func isCopied(_ path: String) -> Bool {
    path.hasPrefix("media/") || path.hasSuffix(".png")
  }

  private static let everySite = [
    ".cursus-site", "404.html", "accessibility.html", "privacy.html", "search.html",
  ]

  private static func isHashed(_ path: String) -> Bool { path.hasPrefix("assets/") }

  /// What stands for a PDF: its size, and a hash that every changed byte changes.
  ///
  /// How its pages look is for `Tests/BrowserTests/pages.py`.
  private static func facts(ofPDF bytes: Data) -> String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    return "\(bytes.count) bytes, FNV-1a \(String(hash, radix: 16))\n"
  }

  /// The text without what changes with every release and every touch of the style sheet, and
  /// without the theme's drawings.
  private static func masked(_ text: String) -> String {
    text.replacing(#/\.[0-9a-f]{10}\.(?=css|js|svg)/#, with: ".HASH.")
      .replacing(#/content="Cursus [^"]*"/#, with: "content=\"Cursus VERSION\"")
      .replacing(#/(?s)(<svg class="(?:rings|mark)"[^>]*>).*?<\/svg>/#) { "\($0.1)…</svg>" }
      .replacing(#/(?s)(<path class="land"[^>]*? d=")[^"]*"/#) { "\($0.1)…\"" }
  }

  /// The page between its header and footer; all of it when it has no such part.
  private static func mainPart(_ page: String) -> String {
    guard let start = page.firstRange(of: "<main")?.lowerBound,
      let end = page.firstRange(of: "</main>")?.upperBound
    else { return page }
    return page[start..<end] + "\n"
  }
}

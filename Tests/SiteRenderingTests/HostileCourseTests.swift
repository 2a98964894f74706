import CourseModel
import TestSupport
import Testing

@testable import SiteRendering

/// Text that is unkind in every field of a course.
@Suite struct HostileCourseTests {
  @Test(arguments: Array(1...8) as [UInt64])
  func staysWellFormed(seed: UInt64) throws {
    var texts = SeededRandomScalars(seed: seed)
    func quoted() -> String {
      let text = texts.text().unicodeScalars.map { scalar -> String in
        switch scalar {
        case "\"": "\\\""
        case "\n": "\\n"
        case "\u{0}", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{FFFF}":
          "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
            + String(scalar.value, radix: 16)
        default: String(scalar)
        }
      }.joined()
      return "\"x\(text)\""
    }
    var files = [
      "course.yml": """
      title: \(quoted())
      tagline: \(quoted())
      audience: \(quoted())
      summary: \(quoted())
      author: \(quoted())
      licence: {name: \(quoted()), url: "https://a.org/<&>"}
      base-url: https://a.org
      """,
      "glossary.yml":
        "- {term: \(quoted()), definition: \(quoted())}\n- {term: x, definition: \(quoted())}",
      "references.yml":
        "- {id: r, title: \(quoted()), author: [{literal: \(quoted())}], publisher: \(quoted()), page: \(quoted())}",
      "plan.yml": "fields:\n  - {id: f, label: \(quoted())}",
      "1-a/_section.md":
        "---\ntitle: \(quoted())\nquestion: \(quoted())\nsummary: \(quoted())\n---\n",
    ]
    for number in 0..<4 {
      let isCase = number == 2
      files["1-a/\(number + 10)-m\(number).md"] = """
        ---
        title: \(quoted())
        summary: \(quoted())
        outcomes: [\(quoted())]
        authors: [\(quoted())]
        updated: 2026-01-0\(number + 1)
        \(isCase ? "kind: case\ncountry: NL\norganisation: \(quoted())\nsector: \(quoted())\ncoordinates: [1, 2]" : "kind: lesson")
        extra: {k: \(quoted())}
        ---
        ## \(texts.text().filter { $0 != "\n" })

        \(texts.text()) [@r, \(texts.text().filter { $0 != "]" })] [\(texts.text())](<\(texts.text())>)

        > [!REFLECT] a\(number)"<&
        > \(texts.text().filter { $0 != "\n" })

        > [!PLAN] f
        > x

        > [!FACILITATOR] 5 <&"
        > x

        ```"<&\(texts.text().filter { $0 != "\n" && $0 != "`" })
        \(texts.text())
        ```
        """
    }
    let made = try SiteFixture(files).rendered()
    #expect(made.diagnostics.map(\.summary) == [])
    for (path, text) in made.output where path.hasSuffix(".html") || path.hasSuffix("ml") {
      #expect(PageXML(text).failure == nil, "\(path)")
    }
    if let feed = made.output["feed.atom"] { #expect(PageXML(feed).failure == nil) }
  }
}

/// Headings of authors may have any words, those of the page's own parts as well.
@Suite struct HeadingCollisionTests {
  private static let words = [
    "Sources", "Related", "Notes", "Main", "Facts", "Footnotes", "Modules", "Paths", "Sections",
    "Fn 1", "Note 1", "Reflect q", "Team 1", "Group 1", "Glossary", "Search form",
  ]

  private static let body =
    words.map { "## \($0)\n" }.joined(separator: "\n")
    + "\nText[^1] [@r].\n\n> [!REFLECT] q\n> Why?\n\n> [!TEAM]\n> We.\n\n[^1]: Note.\n"

  private static let pages =
    (try? SiteFixture([
      "README.md": body, "1-a/_section.md": "---\ntitle: A\n---\n" + body,
      "1-a/1-g/_section.md": "---\ntitle: G\n---\n" + body,
      "1-a/1-g/10-glossary.md": "---\ntitle: M\nrelated: [sources]\n---\n"
        + body.replacing(" q\n", with: " q2\n"),
      "1-a/1-g/20-sources.md": "---\nkind: case\ncountry: NL\n---\n# N\n",
      "references.yml": "- {id: r, title: R}", "glossary.yml": "- {term: x, definition: y}",
    ]).rendered().output) ?? [:]

  @Test(arguments: pages.keys.filter { $0.hasSuffix(".html") }.sorted())
  func keepsIDsApart(path: String) throws {
    let xml = PageXML(try #require(Self.pages[path]))
    #expect(xml.failure == nil)
    #expect(xml.repeatedIDs == [])
    #expect(xml.missingIDs == [])
  }
}

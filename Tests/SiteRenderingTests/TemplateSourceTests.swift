import CourseModel
import TestSupport
import Testing

@testable import SiteRendering

@Suite struct TemplateSourceTests {
  private func read(_ marked: MarkedText, number: Int = 0) -> Diagnosed<TemplateSource> {
    TemplateSource.read(
      SourceFile(path: SourcePath("theme/x.mustache"), bytes: marked.bytes), name: "x",
      number: number)
  }

  private func found(_ text: MarkedText) -> [String] {
    read(text).diagnostics.map { diagnostic in
      let start = diagnostic.location.range.lowerBound
      let marker = text.offsets.first { $0.value == start }.map { MarkedText.symbol($0.key) }
      let notes = diagnostic.notes.map { note in
        let start = note.location.range.lowerBound
        let place = text.offsets.first { $0.value == start }.map { MarkedText.symbol($0.key) }
        return "; \(note.message) \(place ?? "?")"
      }
      return "\(marker ?? "\(start)") \(diagnostic.rule.id): \(diagnostic.summary)"
        + notes.joined()
    }
  }

  @Test func findsTagsWithTheirPlaces() throws {
    let text = MarkedText(
      "é1️⃣{{a}}2️⃣{{{ b }}}3️⃣{{& c}}4️⃣{{#d}}5️⃣{{/d}}6️⃣{{^e_1}}7️⃣{{/ e_1 }}8️⃣{{> f-g}}9️⃣{{! h }}")
    let source = read(text)
    #expect(source.diagnostics.isEmpty)
    let expected: [(TemplateSource.Tag.Kind, String)] = [
      (.variable, "a"), (.variable, "b"), (.variable, "c"), (.section, "d"), (.close, "d"),
      (.inverted, "e_1"), (.close, "e_1"), (.partial, "f-g"), (.comment, "h"),
    ]
    try #require(source.output.tags.count == expected.count)
    for (number, (tag, wanted)) in zip(source.output.tags, expected).enumerated() {
      #expect(tag.kind == wanted.0)
      #expect(tag.name == wanted.1)
      #expect(tag.range.lowerBound == text.offsets[number + 1])
    }
    #expect(source.output.file.text(source.output.tags[1].range) == "{{{ b }}}")
  }

  @Test(
    arguments: [
      ("<p>1️⃣{{title</p>", ["1️⃣ template-syntax: Tag is opened and never closed"]),
      ("{{a}}1️⃣{{{b}} }", ["1️⃣ template-syntax: Tag is opened and never closed"]),
      (
        "1️⃣{{#list}}<li>{{x}}</li>",
        ["1️⃣ template-syntax: Section 'list' is opened and never closed"]
      ),
      (
        "1️⃣{{#a}}2️⃣{{^b}}x",
        [
          "1️⃣ template-syntax: Section 'a' is opened and never closed",
          "2️⃣ template-syntax: Section 'b' is opened and never closed",
        ]
      ),
      (
        "x\n1️⃣{{/list}}", ["1️⃣ template-syntax: Section 'list' is closed but not open"]
      ),
      (
        "1️⃣{{#a}}x2️⃣{{/b}}",
        ["2️⃣ template-syntax: Section 'a' is closed as 'b'; opened here 1️⃣"]
      ),
      (
        "1️⃣{{page.title}}",
        ["1️⃣ template-syntax: Name 'page.title' holds a dot; names of templates are single words"]
      ),
      (
        "1️⃣{{.}}",
        ["1️⃣ template-syntax: Name '.' holds a dot; names of templates are single words"]
      ),
      (
        "1️⃣{{}}2️⃣{{two words}}3️⃣{{upper(x)}}",
        ["1️⃣ template-syntax", "2️⃣ template-syntax", "3️⃣ template-syntax"].enumerated().map {
          $1
            + ": Name '\(["", "two words", "upper(x)"][$0])' is no single word of letters, digits, "
            + "dashes and underscores"
        }
      ),
      (
        "1️⃣{{=<% %>=}}",
        ["1️⃣ template-syntax: Tag '{{=<% %>=}}' is of a kind that is not known"]
      ),
      (
        "1️⃣{{$block}}x",
        ["1️⃣ template-syntax: Tag '{{$block}}' is of a kind that is not known"]
      ),
      ("{ {x} } }} {", []),
      ("{{! anything: page.title {{ }}", []),
    ])
  func reportsMistakes(marked: String, expected: [String]) {
    #expect(found(MarkedText(marked)) == expected)
  }

  @Test func specialisedTextHasSharedWordsAndPlacesOfAllOthers() {
    let source = read(
      MarkedText(
        "{{t_a}} {{t_html}} {{x}} {{{y}}} {{#t_a}}{{^z}}{{w}}{{/z}}{{/t_a}}{{> part}}{{!c}}"),
      number: 4
    ).output
    let shared = TemplateObject(["t_a": .text("R&D"), "t_html": .html("<b>")])
    #expect(
      source.specialised(shared) == "R&amp;D <b> {{{x?4?2}}} {{{y?4?3}}} "
        + "{{#t_a?4?4}}{{^z?4?5}}{{{w?4?6}}}{{/z?4?5}}{{/t_a?4?4}}{{> part}}{{!c}}")
    #expect(source.tag("w?4?6")?.name == "w")
    #expect(source.tag("w?3?6") == nil)
    #expect(source.tag("w") == nil)
    #expect(TemplateSource.plainName("w?4?6") == "w")
    #expect(TemplateSource.plainName("w") == "w")
  }

  @Test(arguments: [
    ("{{x}}", "{&#123;x}}"), ("a{", "a&#123;"), ("{", "&#123;"), ("{n} files", "{n} files"),
    ("{{{x}}}", "{&#123;{x}}}"), ("\u{E000}0\u{E001}", "&#xE000;0\u{E001}"),
  ])
  func sharedWordsCannotBecomeTagsOrMarks(word: String, expected: String) {
    let source = read(MarkedText("<p>{{t_a}}{{x}}</p>")).output
    #expect(
      source.specialised(TemplateObject(["t_a": .text(word)])) == "<p>\(expected){{{x?0?1}}}</p>")
  }

  @Test func namesAnUnknownPartialWithItsPlace() throws {
    let text = MarkedText("<p>\n1️⃣{{> breadcrumb}}\n</p>")
    let settings = SearchCourse.course([]).settings
    let theme = SolTheme.load(
      overrides: ["templates/home.mustache": text.text], settings: settings)
    let diagnostic = try #require(theme.diagnostics.first)
    #expect(theme.diagnostics.count == 1)
    #expect(
      diagnostic.summary == "Template 'breadcrumb' does not exist; did you mean 'breadcrumbs'?")
    #expect(diagnostic.location.path.text == "theme/templates/home.mustache")
    #expect(diagnostic.location.range.lowerBound == text.offsets[1])
  }

  @Test(arguments: SolTheme.templates)
  func readsTheThemesOwnTemplates(name: String) throws {
    let bytes = try #require(SolTheme.files["templates/\(name).mustache"])
    let source = TemplateSource.read(
      SourceFile(path: SourcePath(name), bytes: bytes), name: name)
    #expect(source.diagnostics.isEmpty)
  }
}

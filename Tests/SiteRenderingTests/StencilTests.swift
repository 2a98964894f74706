import CourseModel
import Mustache
import TestSupport
import Testing

@testable import SiteRendering

@Suite struct StencilTests {
  private static let templates: [String: String] = [
    "page":
      "<title>{{a}}|{{{b}}}|{{&c}}</title>\n{{{main}}}\u{E000}3\u{E001}\u{E001}{{course_title}}\n",
    "kind": """
    {{#a}}
    [{{b}}{{#c}}<{{a}}{{d}}>{{/c}}]
    {{/a}}
    {{^a}}none {{b}} {{generator}}{{/a}}
    {{> part}}
    {{#d}}{{#d}}{{a}}{{/d}}{{^b}}{{c}}{{/b}}{{/d}}{{t_search}}{{course_title}}{{course_title}}{{a}}
    """,
    "part": "{{#b}}\n{{> leaf}}\n{{/b}}\n{{e}}\u{E000}",
    "leaf": "({{a}}{{#e}}{{title}}{{/e}})",
    "other": "{{a}}{{b}}{{c}}{{d}}{{e}}{{title}}",
  ]

  private func theme(title: String) -> Theme {
    var files = SolTheme.files.filter { $0.key.hasPrefix("strings/") }
    for (name, text) in Self.templates { files["templates/\(name).mustache"] = Array(text.utf8) }
    let course = SearchCourse.course([], title: title)
    return SolTheme.load(builtIn: files, settings: course.settings).output
  }

  /// What the template library gives when it gets the page itself.
  private func direct(_ theme: Theme, _ template: String, _ page: TemplateObject) -> [UInt8] {
    let missing = MissingNames()
    let main = theme.library.render(
      PageContext(page: page, site: theme.shared, missing: missing), withTemplate: template)
    let framed = page.adding(["main": .html(main ?? "")])
    let html = theme.library.render(
      PageContext(page: framed, site: theme.shared, missing: missing), withTemplate: "page")
    return Array((html ?? "").utf8)
  }

  private func object(_ texts: inout SeededRandomScalars, depth: Int) -> TemplateObject {
    var values: [String: TemplateValue] = [:]
    for name in ["a", "b", "c", "d", "e", "title"] {
      switch Int.random(in: 0..<(depth > 2 ? 5 : 8), using: &texts.random) {
      case 0: continue
      case 1: values[name] = .flag(Bool.random(using: &texts.random))
      case 2: values[name] = .html(texts.text())
      case 3, 4: values[name] = .text(texts.text())
      case 5: values[name] = .object(object(&texts, depth: depth + 1))
      default:
        let count = Int.random(in: 0...3, using: &texts.random)
        values[name] = .list((0..<count).map { _ in object(&texts, depth: depth + 1) })
      }
    }
    return TemplateObject(values)
  }

  @Test(
    arguments: [
      "Learning Culture", "{{a}} \u{E000}0\u{E001} {", "\u{E000}99999\u{E001}<&>", "{", "}}",
    ])
  func givesTheSameBytesAsTheLibrary(title: String) {
    let theme = theme(title: title)
    var texts = SeededRandomScalars(seed: 2026)
    var cache = StencilCache()
    for number in 0..<400 {
      let page = object(&texts, depth: 0)
      let template = number % 3 == 0 ? "other" : "kind"
      let filled = theme.render(template, page: page, cache: &cache).output
      let expected = direct(theme, template, page)
      #expect(filled == expected, "page \(number) of '\(template)': \(page)")
      let again = theme.render(template, page: page, cache: &cache).output
      #expect(again == filled, "A cached stencil gives the same")
    }
  }

  /// The same with few shapes, so that nearly every page fills a stencil that another page made.
  @Test func fillsTheStencilOfAnotherPage() {
    let theme = theme(title: "T")
    var texts = SeededRandomScalars(seed: 7)
    var cache = StencilCache()
    for _ in 0..<200 {
      let items = (0..<2).map { _ in
        TemplateObject([
          "a": .text(texts.text()), "d": .html(texts.text()), "c": .text(texts.text()),
        ])
      }
      let page = TemplateObject([
        "a": .text(texts.text()), "b": .list(items), "c": .list(items), "d": .none,
        "e": .text(texts.text()), "title": .text(texts.text()),
      ])
      #expect(
        theme.render("kind", page: page, cache: &cache).output == direct(theme, "kind", page))
    }
  }

  @Test func showsNothingForValuesWithoutText() {
    let theme = theme(title: "T")
    var cache = StencilCache()
    let page = TemplateObject([
      "a": .none, "b": .list([TemplateObject(["a": .text("in")])]),
      "c": .object(TemplateObject([:])),
      "d": .text(nil), "e": .html(orNone: ""), "title": .text("x"),
    ])
    let html = String(
      decoding: theme.render("other", page: page, cache: &cache).output, as: UTF8.self)
    #expect(html.hasPrefix("<title>||</title>\nx"))
  }

  @Test func shapeTellsPagesApartThatOnlyLookAlike() {
    let pairs: [(TemplateObject, TemplateObject)] = [
      (TemplateObject(["at": .text("x")]), TemplateObject(["a": .text("x"), "t": .text("x")])),
      (
        TemplateObject(["a": .text("x"), "b": .text("x")]), TemplateObject(["atb": .text("x")])
      ),
      (TemplateObject(["a": .flag(true)]), TemplateObject(["a": .flag(false)])),
      (TemplateObject(["a": .list([])]), TemplateObject(["a": .none])),
      (
        TemplateObject(["a": .list([TemplateObject([:])])]),
        TemplateObject(["a": .object(TemplateObject([:]))])
      ),
    ]
    for (left, right) in pairs {
      #expect(PageShape.of("t", left).shape != PageShape.of("t", right).shape)
      #expect(PageShape.of("t", left).shape != PageShape.of("u", left).shape)
    }
  }

  @Test func shapeDoesNotDependOnTexts() {
    let left = PageShape.of("t", TemplateObject(["a": .text("<x>"), "b": .html("<y>")]))
    let right = PageShape.of("t", TemplateObject(["a": .html(""), "b": .text("")]))
    #expect(left.shape == right.shape)
    #expect(left.texts == ["&lt;x&gt;", "<y>"])
  }

  @Test func marksAreNumberedInTheOrderOfTexts() {
    let page = TemplateObject([
      "b": .list([TemplateObject(["z": .text("2"), "y": .text("1")])]), "a": .text("0"),
      "c": .object(TemplateObject(["x": .html("3")])),
    ])
    let marked = PageShape.of("t", PageShape.marked(page))
    #expect(PageShape.of("t", page).texts == ["0", "1", "2", "3"])
    #expect(marked.texts == (0...3).map(Stencil.mark))
  }

  @Test func holdsEveryLengthOfTemplate() {
    for text in ["", "a", "ab", "\u{E000}", "\u{E000}x", "\u{E000}1", "\u{E000}1\u{E001}"] {
      #expect(Stencil(text).filled(["0", "1"]) == Array((text.count == 3 ? "1" : text).utf8))
    }
  }
}

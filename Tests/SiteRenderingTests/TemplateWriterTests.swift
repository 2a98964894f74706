import CourseModel
import TestSupport
import Testing

@testable import SiteRendering

/// Compiled templates write what swift-mustache writes.
@Suite struct TemplateWriterTests {
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

  private func object(_ texts: inout SeededRandomScalars, depth: Int) -> TemplateObject {
    var values: TemplateValues = [:]
    for name: TemplateName in ["a", "b", "c", "d", "e", "title"] {
      switch Int.random(in: 0..<(depth > 2 ? 6 : 9), using: &texts.random) {
      case 0: continue
      case 1: values[name] = .flag(Bool.random(using: &texts.random))
      case 2: values[name] = .html(texts.text())
      case 3, 4: values[name] = .text(texts.text())
      case 5: values[name] = .bytes(Array(texts.text().utf8))
      case 6: values[name] = .object(object(&texts, depth: depth + 1))
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
    for number in 0..<400 {
      let page = object(&texts, depth: 0)
      let template = number % 3 == 0 ? "other" : "kind"
      let filled = theme.render(template, page: page).output
      let expected = MustacheOracle.page(of: theme, template, page)
      #expect(filled == expected, "page \(number) of '\(template)': \(page)")
    }
  }

  @Test func showsNothingForValuesWithoutText() {
    let theme = theme(title: "T")
    let page = TemplateObject([
      "a": .none, "b": .list([TemplateObject(["a": .text("in")])]),
      "c": .object(TemplateObject([:])),
      "d": .text(nil), "e": .html(orNone: ""), "title": .text("x"),
    ])
    let html = String(
      decoding: theme.render("other", page: page).output, as: UTF8.self)
    #expect(html.hasPrefix("<title>||</title>\nx"))
  }

  private static let kit = [
    "{{{a?0?1}}}", "{{#a}}", "{{#b}}", "{{^a}}", "{{^c}}", "{{/}}", "{{/}}", "{{/}}", "{{! note }}",
    "{{> one}}", "{{> two}}", "{{> nowhere}}", "\n", "\n", "\n", "\r\n", " ", "  ", "\t", "text",
    "<b>", "{-", "}",
    "{{{ d }}}", "{{# d }}", "é🌱", "{{>one}}  ", "{{!\n}}",
  ]

  /// A template of pieces put together at random, with sections that close.
  private func template(_ random: inout SeededRandom) -> String {
    var text = ""
    var open: [String] = []
    for _ in 0..<Int.random(in: 1...24, using: &random) {
      let piece = Self.kit[Int.random(in: Self.kit.indices, using: &random)]
      if piece == "{{/}}" {
        if let name = open.popLast() { text += "{{/\(name)}}" }
        continue
      }
      text += piece
      if piece.hasPrefix("{{#") || piece.hasPrefix("{{^") {
        open.append(piece.filter(\.isLetter))
      }
    }
    for name in open.reversed() {
      text += (Bool.random(using: &random) ? "\n" : "") + "{{/\(name)}}"
    }
    return text
  }

  /// Lines that tags have for themselves, indentation of partials, line ends of both kinds.
  @Test(arguments: 0..<12)
  func writesRandomTemplatesAsTheLibraryDoes(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var texts = SeededRandomScalars(seed: seed)
    for _ in 0..<60 {
      // Partials of partials end after two steps.
      let leaf = template(&random).replacing("{{> ", with: "{{! ").replacing("{{>", with: "{{!")
      let inner = template(&random).replacing("{{> two}}", with: "{{! two}}")
      let templates = [
        "main": template(&random), "two": inner.replacing("one", with: "leaf"),
        "one": leaf, "leaf": leaf,
      ]
      let page = object(&texts, depth: 0)
      let compiled = try templates.mapValues { try #require(CompiledTemplate($0)) }
      var writer = TemplateWriter(compiled, page: page, site: TemplateObject([:]))
      writer.write(compiled["main"])
      let expected = try MustacheOracle.render("main", of: templates, page)
      #expect(writer.html.string == expected.html, "\(templates) \(page)")
      #expect(writer.missing == expected.missing)
    }
  }
}

import Mustache

@testable import SiteRendering

/// What swift-mustache writes of a template: the judge of our own writer.
enum MustacheOracle {
  /// A page in its frame.
  static func page(of theme: Theme, _ template: String, _ page: TemplateObject) -> [UInt8] {
    var library = MustacheLibrary()
    for source in theme.templates.values {
      try? library.register(source.specialised(theme.shared), named: source.name)
    }
    let main = library.render(Names(page: page, site: theme.shared), withTemplate: template)
    let framed = page.adding(["main": .html(main ?? "")])
    let html = library.render(Names(page: framed, site: theme.shared), withTemplate: "page")
    return Array((html ?? "").utf8)
  }

  /// One of some templates, and the names it asked for in vain.
  static func render(
    _ template: String, of templates: [String: String], _ page: TemplateObject
  ) throws -> (html: String, missing: Set<String>) {
    var library = MustacheLibrary()
    for (name, text) in templates { try library.register(text, named: name) }
    let names = Names(page: page, site: TemplateObject([:]))
    let html = library.render(names, withTemplate: template)
    return (html ?? "", names.missing)
  }

  /// The outermost names: swift-mustache asks here last, so a name that is not here is missing.
  private final class Names: MustacheParent {
    let page: TemplateObject
    let site: TemplateObject
    private(set) var missing: Set<String> = []

    init(page: TemplateObject, site: TemplateObject) {
      self.page = page
      self.site = site
    }

    func child(named name: String) -> Any? {
      let plain = TemplateSource.plainName(name)
      if let value = page.values[TemplateName(plain)] ?? site.values[TemplateName(plain)] {
        return shown(value)
      }
      missing.insert(name)
      return nil
    }
  }

  /// A value as swift-mustache wants to see it.
  private static func shown(_ value: TemplateValue) -> Any {
    switch value {
    case .text(let text): Text(renderText: HTMLWriter.escaped(text))
    case .html(let html): Text(renderText: html)
    case .bytes(let bytes): Text(renderText: String(decoding: bytes, as: UTF8.self))
    // The library would show a false flag as the word "false", where a value is merely not there.
    case .flag(let flag): flag ? true : Nothing()
    case .list(let list): List(objects: list.map(Object.init))
    case .object(let object): Object(object: object)
    }
  }

  private struct Object: MustacheParent, MustacheCustomRenderable {
    let object: TemplateObject
    var renderText: String { "" }
    var isNull: Bool { false }

    func child(named name: String) -> Any? {
      object.values[TemplateName(TemplateSource.plainName(name))].map(shown)
    }
  }

  private struct List: MustacheSequence, MustacheCustomRenderable {
    let objects: [Object]
    var renderText: String { "" }
    var isNull: Bool { false }

    func makeIterator() -> IndexingIterator<[Object]> { objects.makeIterator() }
  }

  private struct Text: MustacheParent, MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { false }

    func child(named name: String) -> Any? { nil }
  }

  private struct Nothing: MustacheParent, MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }

    func child(named name: String) -> Any? { nil }
  }
}

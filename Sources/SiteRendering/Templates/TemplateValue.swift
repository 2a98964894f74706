import Mustache

/// What a template may be given; closed, so that no value of any other kind can reach a page.
///
/// Whether a value is escaped is a property of the value, not of the braces around its name: a template
/// cannot forget to escape text, nor escape finished HTML. Templates are loaded so that the library
/// escapes nothing (see ``Theme``).
enum TemplateValue: Sendable {
  /// Plain text; escaped wherever a template shows it.
  case text(String)
  /// Finished HTML; shown as it is.
  case html(String)
  case flag(Bool)
  case list([TemplateObject])
  case object(TemplateObject)

  /// "Not there": a section over it shows nothing.
  static let none = TemplateValue.flag(false)

  /// Text that may be missing.
  static func text(_ text: String?) -> TemplateValue {
    text.map { .text($0) } ?? .none
  }

  /// HTML that may be missing; empty HTML counts as missing.
  static func html(orNone html: String) -> TemplateValue {
    html.isEmpty ? .none : .html(html)
  }

  /// The value as swift-mustache wants to see it.
  var forMustache: Any {
    switch self {
    case .text(let text): TemplateText(renderText: HTMLWriter.escaped(text))
    case .html(let html): TemplateText(renderText: html)
    // The library would show a false flag as the word "false", where a value is merely not there.
    case .flag(let flag): flag ? true : TemplateNothing()
    case .list(let list): TemplateList(objects: list)
    case .object(let object): object
    }
  }
}

/// Names with their values, for a page or an item of a list.
struct TemplateObject: Sendable, MustacheParent, MustacheCustomRenderable {
  private(set) var values: [String: TemplateValue]

  init(_ values: [String: TemplateValue]) {
    self.values = values
  }

  /// Names in the order of their bytes.
  var sortedNames: [String] {
    values.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The same object with more names; later ones win.
  func adding(_ more: [String: TemplateValue]) -> TemplateObject {
    TemplateObject(values.merging(more) { _, new in new })
  }

  func child(named name: String) -> Any? {
    values[TemplateSource.plainName(name)]?.forMustache
  }
}

extension TemplateObject {
  /// An object has no text of its own; a template that asks for it gets nothing.
  var renderText: String { "" }
  var isNull: Bool { false }
}

/// A list on swift-mustache's stack; like an object it has no text of its own.
private struct TemplateList: MustacheSequence, MustacheCustomRenderable {
  let objects: [TemplateObject]
  var renderText: String { "" }
  var isNull: Bool { false }

  func makeIterator() -> IndexingIterator<[TemplateObject]> { objects.makeIterator() }
}

/// Text on swift-mustache's stack.
///
/// It has no names of its own, so a look-up goes on to the page instead of reflecting on `String`.
private struct TemplateText: MustacheParent, MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { false }

  func child(named name: String) -> Any? { nil }
}

/// A value that is not there: shown as nothing, and no section is made over it.
private struct TemplateNothing: MustacheParent, MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }

  func child(named name: String) -> Any? { nil }
}

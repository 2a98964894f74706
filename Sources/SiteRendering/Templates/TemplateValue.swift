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
  /// Finished HTML as the bytes of a writer, which need not become a string and be checked again.
  case bytes([UInt8])
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

  /// HTML that may be missing; empty HTML counts as missing.
  static func bytes(orNone html: [UInt8]) -> TemplateValue {
    html.isEmpty ? .none : .bytes(html)
  }
}

/// Names with their values, for a page or an item of a list.
struct TemplateObject: Sendable {
  private(set) var values: TemplateValues

  init(_ values: TemplateValues) {
    self.values = values
  }

  /// The same object with more names; later ones win.
  func adding(_ more: TemplateValues) -> TemplateObject {
    var all = values
    all.add(more)
    return TemplateObject(all)
  }
}

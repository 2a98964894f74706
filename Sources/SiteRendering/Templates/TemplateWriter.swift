import CourseModel

/// Writes one page: a template with its values, and the frame around it.
struct TemplateWriter {
  private let templates: [String: CompiledTemplate]
  private let page: TemplateObject
  private let site: TemplateObject
  /// The template that stands where the frame asks for `main`; it is no value, so that the page need
  /// not be copied into its frame.
  private let main: CompiledTemplate?
  private static let mainName: TemplateName = "main"
  /// Items and objects of the sections around the place, the innermost last.
  private var stack: [TemplateObject] = []
  /// What partials alone on their lines put before each line.
  private var indentation: [UInt8] = []
  private(set) var html: HTMLWriter
  /// Names that were asked for in vain, with their places as ``TemplateSource/specialised(_:)`` writes
  /// them.
  private(set) var missing: Set<String> = []

  /// - Parameters:
  ///   - templates: all of the theme, for partials.
  ///   - page: names of the page.
  ///   - site: names that every page has.
  ///   - main: the template of the page's kind, where a frame is written.
  init(
    _ templates: [String: CompiledTemplate], page: TemplateObject, site: TemplateObject,
    main: CompiledTemplate? = nil, capacity: Int = 0
  ) {
    html = HTMLWriter(capacity: capacity)
    self.templates = templates
    self.page = page
    self.site = site
    self.main = main
  }

  /// Writes a template; one that does not exist writes nothing.
  mutating func write(_ template: CompiledTemplate?) {
    guard let template else { return }
    write(template.steps, 0..<template.steps.count)
  }

  private mutating func write(_ steps: [CompiledTemplate.Step], _ range: Range<Int>) {
    let start = html.bytes.count
    var index = range.lowerBound
    while index < range.upperBound {
      let place = html.bytes.count
      switch steps[index] {
      case .literal(let text):
        indentation.isEmpty ? html.trusted(text[...]) : writeLines(text, after: start)
        index += 1
        continue
      case .value(let name):
        writeValue(name)
        index += 1
      case .section(let name, let end):
        writeSection(steps, index + 1..<end, name)
        index = end
      case .inverted(let name, let end):
        switch value(name) {
        case nil, .flag(false): write(steps, index + 1..<end)
        case .list(let list) where list.isEmpty: write(steps, index + 1..<end)
        default: break
        }
        index = end
      case .partial(let name, let added):
        let before = indentation
        indentation += added
        write(templates[name])
        indentation = before
        index += 1
      }
      if !indentation.isEmpty { indent(at: place, after: start) }
    }
  }

  private mutating func writeValue(_ name: CompiledTemplate.Name) {
    if let main, name.text == Self.mainName, !stack.contains(where: { $0.values[name.text] != nil })
    {
      return writeMain(main)
    }
    switch value(name) {
    case .text(let text): html.text(text)
    case .html(let text): html.trusted(text)
    case .bytes(let bytes): html.trusted(bytes[...])
    case .flag(true): html.markup("true")
    // An object or a list has no text of its own.
    case .flag(false), .list, .object, nil: break
    }
  }

  /// Writes the page in its frame as if it stood alone.
  private mutating func writeMain(_ template: CompiledTemplate) {
    var inner = TemplateWriter(templates, page: page, site: site)
    swap(&inner.html, &html)
    inner.write(template)
    swap(&inner.html, &html)
    missing.formUnion(inner.missing)
  }

  private mutating func writeSection(
    _ steps: [CompiledTemplate.Step], _ body: Range<Int>, _ name: CompiledTemplate.Name
  ) {
    switch value(name) {
    case nil, .flag(false): break
    case .text, .html, .bytes, .flag(true): write(steps, body)
    case .object(let object): write(steps, body, in: object)
    case .list(let list): for item in list { write(steps, body, in: item) }
    }
  }

  private mutating func write(
    _ steps: [CompiledTemplate.Step], _ body: Range<Int>, in object: TemplateObject
  ) {
    stack.append(object)
    write(steps, body)
    stack.removeLast()
  }

  /// The value of a name, from the innermost object that has it.
  private mutating func value(_ name: CompiledTemplate.Name) -> TemplateValue? {
    for object in stack.reversed() {
      if let value = object.values[name.text] { return value }
    }
    if main != nil, name.text == Self.mainName { return .flag(true) }
    if let value = page.values[name.text] ?? site.values[name.text] { return value }
    missing.insert(name.placed)
    return nil
  }

  // MARK: Indentation

  /// Writes text of a template with the indentation before each of its lines but the first.
  private mutating func writeLines(_ text: [UInt8], after start: Int) {
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      let place = html.bytes.count
      html.trusted(rest[..<end])
      indent(at: place, after: start)
      rest = rest[end...]
    }
  }

  /// Puts the indentation before what was written last, if that begins a line.
  private mutating func indent(at place: Int, after start: Int) {
    guard place > start, html.bytes.count > place, html.bytes[place - 1] == 0x0A,
      place - 1 == start || html.bytes[place - 2] != 0x0D
    else { return }
    html.insert(indentation, at: place)
  }
}

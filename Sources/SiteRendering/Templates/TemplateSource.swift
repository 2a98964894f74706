package import CourseModel

/// A template's text, read for its tags: names with their places, and mistakes the library would not
/// place or not notice.
struct TemplateSource: Sendable {
  let name: String
  /// Tells it from the other templates of its theme.
  let number: Int
  let file: SourceFile
  let tags: [Tag]

  /// `{{name}}`, with the kind of thing it is.
  struct Tag: Sendable {
    let kind: Kind
    let name: String
    let range: Range<Int>

    enum Kind: Sendable, Equatable {
      case variable, section, inverted, close, partial, comment, other
    }
  }

  /// Reads the tags of a template.
  ///
  /// Diagnostics: `template-syntax`.
  static func read(
    _ file: SourceFile, name: String, number: Int = 0
  ) -> Diagnosed<TemplateSource> {
    var diagnostics: [Diagnostic] = []
    var tags: [Tag] = []
    var open: [Tag] = []
    let bytes = file.bytes
    var index = 0
    while let start = find([0x7B, 0x7B], in: bytes, from: index) {
      let isTriple = start + 2 < bytes.count && bytes[start + 2] == 0x7B
      let closing: [UInt8] = isTriple ? [0x7D, 0x7D, 0x7D] : [0x7D, 0x7D]
      guard let end = find(closing, in: bytes, from: start + 2) else {
        diagnostics.append(
          .templateSyntax("Tag is opened and never closed", file.location(start..<start + 2)))
        break
      }
      let inner = String(decoding: bytes[start + (isTriple ? 3 : 2)..<end], as: UTF8.self)
      index = end + closing.count
      let tag = tag(inner, range: start..<index, isTriple: isTriple)
      tags.append(tag)
      check(tag, file, &open, &diagnostics)
    }
    for tag in open {
      diagnostics.append(
        .templateSyntax(
          "Section '\(tag.name)' is opened and never closed", file.location(tag.range)))
    }
    return Diagnosed(
      TemplateSource(name: name, number: number, file: file, tags: tags), diagnostics)
  }

  /// The template as the library gets it: names that are the same on every page filled in, and all
  /// others without the library's own escaping, since values escape themselves.
  ///
  /// Names carry their place, so that a missing one can be shown where it stands: `title?3?12` is the
  /// tag 12 of template 3. See ``plainName(_:)``.
  func specialised(_ shared: TemplateObject) -> String {
    var result: [UInt8] = []
    var written = 0
    var open: [String] = []
    for (index, tag) in tags.enumerated() {
      let name = "\(tag.name)?\(number)?\(index)"
      let text: String
      switch tag.kind {
      case .comment, .partial, .other: continue
      case .variable: text = "{{{\(name)}}}"
      case .section:
        text = "{{#\(name)}}"
        open.append(name)
      case .inverted:
        text = "{{^\(name)}}"
        open.append(name)
      case .close: text = "{{/\(open.popLast() ?? tag.name)}}"
      }
      result.append(contentsOf: file.bytes[written..<tag.range.lowerBound])
      written = tag.range.upperBound
      switch shared.values[TemplateName(tag.name)] {
      case .text(let words) where tag.kind == .variable:
        Self.append(HTMLWriter.escaped(words), to: &result)
      case .html(let html) where tag.kind == .variable: Self.append(html, to: &result)
      default: result.append(contentsOf: text.utf8)
      }
    }
    result.append(contentsOf: file.bytes[written...])
    return String(decoding: Stencil.guarded(result), as: UTF8.self)
  }

  /// Adds words to a template such that none of their braces can begin a tag.
  private static func append(_ words: String, to template: inout [UInt8]) {
    let end = words.utf8.count - 1
    for (index, byte) in words.utf8.enumerated() {
      if byte == 0x7B, index == end || template.last == 0x7B {
        template.append(contentsOf: "&#123;".utf8)
      } else {
        template.append(byte)
      }
    }
  }

  /// A name as templates write it, without the place that ``specialised(_:)`` adds.
  static func plainName(_ name: String) -> String {
    name.firstIndex(of: "?").map { String(name[..<$0]) } ?? name
  }

  /// The tag that a name with its place stands for.
  func tag(_ placedName: String) -> Tag? {
    let parts = placedName.split(separator: "?")
    guard parts.count == 3, Int(parts[1]) == number, let index = Int(parts[2]),
      tags.indices.contains(index)
    else { return nil }
    return tags[index]
  }

  private static func tag(_ inner: String, range: Range<Int>, isTriple: Bool) -> Tag {
    let trimmed = inner.drop(while: \.isWhitespace)
    guard !isTriple, let first = trimmed.unicodeScalars.first, let kind = kind(first) else {
      return Tag(kind: .variable, name: words(inner[...]), range: range)
    }
    return Tag(kind: kind, name: words(trimmed.dropFirst()), range: range)
  }

  private static func kind(_ sign: Unicode.Scalar) -> Tag.Kind? {
    switch sign {
    case "#": .section
    case "^": .inverted
    case "/": .close
    case ">": .partial
    case "!": .comment
    case "&": .variable
    case "=", "$", "<", "%", "*": .other
    default: nil
    }
  }

  private static func words(_ text: Substring) -> String {
    if let first = text.utf8.first, let last = text.utf8.last, (0x21..<0x80).contains(first),
      (0x21..<0x80).contains(last)
    {
      return String(text)
    }
    return String(
      text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func check(
    _ tag: Tag, _ file: SourceFile, _ open: inout [Tag], _ diagnostics: inout [Diagnostic]
  ) {
    let place = file.location(tag.range)
    switch tag.kind {
    case .comment, .partial: return
    case .other:
      diagnostics.append(
        .templateSyntax("Tag '\(file.text(tag.range))' is of a kind that is not known", place))
      return
    case .variable: break
    case .section, .inverted: open.append(tag)
    case .close:
      guard let last = open.popLast() else {
        diagnostics.append(.templateSyntax("Section '\(tag.name)' is closed but not open", place))
        return
      }
      if last.name != tag.name {
        diagnostics.append(
          .templateSyntax(
            "Section '\(last.name)' is closed as '\(tag.name)'", place,
            notes: [Note("opened here", at: file.location(last.range))]))
      }
    }
    if tag.name.contains(".") {
      diagnostics.append(
        .templateSyntax(
          "Name '\(tag.name)' holds a dot; names of templates are single words", place))
    } else if tag.name.isEmpty || !tag.name.utf8.allSatisfy(isNameByte) {
      diagnostics.append(
        .templateSyntax(
          "Name '\(tag.name)' is no single word of letters, digits, dashes and underscores", place))
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
      || byte == 0x5F
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= wanted.count, start <= bytes.count - wanted.count else { return nil }
    for index in start...(bytes.count - wanted.count)
    where bytes[index] == wanted[0] && bytes[index..<index + wanted.count].elementsEqual(wanted) {
      return index
    }
    return nil
  }
}

extension Diagnostic {
  package static let templateSyntaxRule = Rule(
    "template-syntax", .error, "Templates must be Mustache that can be read",
    explanation: """
      Templates are Mustache: `{{name}}` shows a value, `{{#name}}…{{/name}}` a part that depends on \
      it, `{{> name}}` another template. Names are single words without dots. A template that cannot \
      be read makes no page, so nothing is built.
      """,
    example: Rule.Example(
      wrong: "{{#sources}}<ul>…</ul>", right: "{{#sources}}<ul>…</ul>{{/sources}}"))

  static func templateSyntax(
    _ summary: String, _ location: SourceLocation, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(
      templateSyntaxRule, at: location, summary, notes: notes,
      fixes: [Fix("compare with the theme's own template of the same name")])
  }

  package static let templateMissingNameRule = Rule(
    "template-missing-name", .error, "Templates may only ask for names that the page has",
    explanation: """
      Mustache shows a name it does not know as nothing, so a typing error in a template would make \
      text vanish from every page without a word. Cursus reports the name with its line instead. The \
      names of every page are listed in docs/theme.md.
      """,
    example: Rule.Example(wrong: "<h1>{{titel}}</h1>", right: "<h1>{{title}}</h1>"))

  static func templateMissingName(
    _ name: String, at location: SourceLocation, page: String, known: [String]
  ) -> Diagnostic {
    let nearest = NearMiss.best(for: name, among: known)
    let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      templateMissingNameRule, at: location,
      "Name '\(name)' is not given to the page '\(page)'\(question)",
      fixes: [Fix(nearest.map { "write '\($0)'" } ?? "remove the tag, or use a name the page has")])
  }
}

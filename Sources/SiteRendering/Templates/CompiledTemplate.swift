import CourseModel

/// A template ready to be written: a flat list of steps.
///
/// Writing pages through a Mustache library was the largest part of a build, for it walks a tree of
/// values without types and joins strings at every step. Templates of a theme use a small part of
/// Mustache (variables, sections, inverted sections, partials, comments; see ``TemplateSource``), which
/// is compiled here. Tests compare every byte with what swift-mustache writes.
struct CompiledTemplate: Sendable {
  let steps: [Step]

  enum Step: Sendable {
    /// Text of the template as it is.
    case literal([UInt8])
    case value(Name)
    /// The steps up to `end` for a value that is there, and for each item of a list.
    case section(Name, end: Int)
    /// The steps up to `end` for a value that is not there.
    case inverted(Name, end: Int)
    /// Another template; one that stands alone on its line hands its indentation on.
    case partial(String, indentation: [UInt8])
  }

  /// A name and the tag that asks for it.
  struct Name: Sendable {
    let text: TemplateName
    /// With its place, as ``TemplateSource/specialised(_:)`` writes it.
    let placed: String

    init(_ placed: String) {
      self.placed = placed
      text = TemplateName(TemplateSource.plainName(placed))
    }
  }

  /// Writes nothing.
  static let empty = CompiledTemplate(steps: [])

  private init(steps: [Step]) {
    self.steps = steps
  }

  /// Compiles the text that ``TemplateSource/specialised(_:)`` gives of a template without mistakes.
  /// - Returns: `nil` for text in which a tag is not whole.
  init?(_ text: String) {
    var compiler = Compiler(bytes: Array(text.utf8))
    guard compiler.run() else { return nil }
    steps = compiler.steps
  }
}

/// Reads a template's text once, from front to back.
private struct Compiler {
  let bytes: [UInt8]
  var steps: [CompiledTemplate.Step] = []
  private var index = 0
  private var open: [Section] = []
  /// Whether nothing but space stands before the place in its line.
  private var isNewLine = true
  /// Spaces at the begin of a line that are not written yet: a tag alone on its line takes them along.
  private var space: ArraySlice<UInt8> = []
  /// Steps before this one stay as they are, because a section begins or ends behind them.
  private var firstOpenStep = 0

  /// A section that waits for its end, with what holds again after it.
  private struct Section {
    let step: Int
    let name: CompiledTemplate.Name
    let isInverted: Bool
    let isNewLineAfter: Bool
    let spaceAfter: ArraySlice<UInt8>
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func run() -> Bool {
    while index < bytes.count {
      if isNewLine {
        let start = index
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        space = bytes[start..<index]
      }
      let start = index
      while index < bytes.count, bytes[index] != 0x0A, !isTag(at: index) { index += 1 }
      if index < bytes.count, bytes[index] == 0x0A {
        index += 1
        write(space + bytes[start..<index])
        isNewLine = true
        continue
      }
      if start < index {
        write(space + bytes[start..<index])
        space = []
        isNewLine = false
      }
      if index < bytes.count, !readTag() { return false }
    }
    return open.isEmpty
  }

  private func isTag(at index: Int) -> Bool {
    bytes[index] == 0x7B && index + 1 < bytes.count && bytes[index + 1] == 0x7B
  }

  private mutating func readTag() -> Bool {
    let isTriple = index + 2 < bytes.count && bytes[index + 2] == 0x7B
    let start = index + (isTriple ? 3 : 2)
    let closing: [UInt8] = isTriple ? [0x7D, 0x7D, 0x7D] : [0x7D, 0x7D]
    guard
      let end = bytes[start...].indices.first(where: { bytes[$0...].starts(with: closing) })
    else { return false }
    index = end + closing.count
    let sign = start < end && !isTriple ? bytes[start] : 0
    switch sign {
    case 0x21: isNewLine = isAlone()
    case 0x23, 0x5E: openSection(name(start + 1..<end), isInverted: sign == 0x5E)
    case 0x2F: return closeSection(name(start + 1..<end))
    case 0x3E:
      let indentation = space
      flushSpace()
      let isAlone = isAlone()
      steps.append(
        .partial(name(start + 1..<end), indentation: isAlone ? Array(indentation) : []))
      isNewLine = isAlone
    default:
      flushSpace()
      steps.append(.value(CompiledTemplate.Name(name(start..<end))))
      isNewLine = false
    }
    return true
  }

  private mutating func openSection(_ name: String, isInverted: Bool) {
    let isAlone = isAlone()
    if !isAlone { flushSpace() }
    open.append(
      Section(
        step: steps.count, name: CompiledTemplate.Name(name), isInverted: isInverted,
        isNewLineAfter: isAlone, spaceAfter: space))
    // Its place is kept; the end is not known yet.
    steps.append(.literal([]))
    firstOpenStep = steps.count
    isNewLine = isAlone
    space = []
  }

  private mutating func closeSection(_ name: String) -> Bool {
    guard let section = open.popLast(), section.name.placed == name else { return false }
    if !isAlone() { flushSpace() }
    steps[section.step] =
      section.isInverted
      ? .inverted(section.name, end: steps.count) : .section(section.name, end: steps.count)
    firstOpenStep = steps.count
    isNewLine = section.isNewLineAfter
    space = section.spaceAfter
    return true
  }

  /// Whether the tag before the place has its line for itself; the line is passed over then.
  private mutating func isAlone() -> Bool {
    guard isNewLine else { return false }
    var end = index
    if end == bytes.count { return true }
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
    guard end < bytes.count, bytes[end] == 0x0A else { return false }
    index = end + 1
    return true
  }

  private func name(_ range: Range<Int>) -> String {
    let text = bytes[range].drop { $0 <= 0x20 }
    let length = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? text.startIndex
    return String(decoding: text[..<length], as: UTF8.self)
  }

  private mutating func flushSpace() {
    write(space)
    space = []
  }

  private mutating func write(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    if steps.count > firstOpenStep, case .literal(let before)? = steps.last {
      steps[steps.count - 1] = .literal(before + text)
    } else {
      steps.append(.literal(Array(text)))
    }
  }
}

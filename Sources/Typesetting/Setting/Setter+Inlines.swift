extension Setter {
  /// The text of inlines in one row, in a style.
  mutating func flatten(
    _ inlines: [Inline], _ style: TextStyle, isUppercase: Bool = false
  ) -> ParagraphText {
    var text = ParagraphText()
    flatten(inlines, style, isUppercase, depth: 0, into: &text)
    return text
  }

  private mutating func flatten(
    _ inlines: [Inline], _ style: TextStyle, _ isUppercase: Bool, depth: Int,
    into text: inout ParagraphText
  ) {
    guard depth < Setter.depthLimit else { return note(.nestedTooDeep) }
    for inline in inlines {
      var inner = style
      switch inline {
      case .text(let words): text.append(words, style, isUppercase: isUppercase)
      case .strong(let parts):
        inner.face.isBold = true
        flatten(parts, inner, isUppercase, depth: depth + 1, into: &text)
      case .emphasis(let parts):
        inner.face.isItalic.toggle()
        flatten(parts, inner, isUppercase, depth: depth + 1, into: &text)
      case .code(let words):
        inner.face.family = .mono
        inner.size *= 0.94
        text.append(words, inner)
      case .strikethrough(let parts):
        inner.isStruck = true
        flatten(parts, inner, isUppercase, depth: depth + 1, into: &text)
      case .colored(let ink, let parts):
        inner.color = palette.color(of: ink)
        flatten(parts, inner, isUppercase, depth: depth + 1, into: &text)
      case .link(let link, let parts):
        if Setter.canLead(to: link) {
          inner = linked(inner, to: target(link), name: Setter.name(of: link, parts))
        }
        flatten(parts, inner, isUppercase, depth: depth + 1, into: &text)
      case .pageNumber(let name):
        let anchor = anchors.number(of: name)
        inner.element = tree.add(.reference, under: style.element)
        inner = linked(inner, to: .anchor(anchor), name: name)
        inner.color = style.color
        text.append(.pageNumber(anchor), inner)
      case .footnote(let index): appendNote(index, style, to: &text)
      case .lineBreak: text.append(0x2028, style)
      case .checkBox(let isChecked): text.append(.checkBox(isChecked: isChecked), style)
      case .indexMark(let term):
        let anchor = anchors.add()
        mark(term, anchor)
        text.marks.append((text.scalars.count, .anchor(anchor)))
      case .anchor(let name):
        text.marks.append((text.scalars.count, .anchor(anchors.number(of: name))))
      }
    }
  }

  static var depthLimit: Int { 100 }

  private mutating func target(_ link: Inline.Link) -> LinkTarget {
    switch link {
    case .web(let address): .web(address)
    case .anchor(let name): .anchor(anchors.number(of: name))
    }
  }

  /// Whether an address is one that readers of PDF follow; each line of a link repeats it in the file.
  private static func canLead(to link: Inline.Link) -> Bool {
    if case .web(let address) = link { address.utf8.count <= 2000 } else { true }
  }

  /// What is said of a link: its words and its address, not longer than anybody listens to.
  private static func name(of link: Inline.Link, _ parts: [Inline]) -> String {
    let text = shortened(plainText(parts))
    switch link {
    case .anchor: return text
    case .web(let address):
      return text.isEmpty || text.utf8.elementsEqual(address.utf8)
        ? shortened(address) : text + " – " + shortened(address)
    }
  }

  private static func shortened(_ text: String) -> String {
    let limit = 400
    guard text.utf8.count > limit else { return text }
    var short = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if short.count >= limit { break }
      short.append(scalar)
    }
    return String(short) + "…"
  }

  /// The style of text that leads somewhere.
  mutating func linked(
    _ style: TextStyle, to target: LinkTarget, name: String
  ) -> TextStyle {
    var style = style
    links.append(Link(target: target, name: name))
    style.link = Int32(links.count - 1)
    style.element = tree.add(.link, under: style.element)
    style.color = palette.accent
    return style
  }

  private mutating func mark(_ term: Inline.IndexTerm, _ anchor: Int) {
    let (number, isNew) = termNumbers.number(of: term.text)
    if isNew {
      terms.append(IndexMarks(term: term, anchors: [anchor]))
    } else {
      terms[number].anchors.append(anchor)
    }
  }

  /// The small raised number, tied to the word before it.
  private mutating func appendNote(
    _ index: Int, _ style: TextStyle, to text: inout ParagraphText
  ) {
    guard document.footnotes.indices.contains(index) else { return note(.unknownFootnote(index)) }
    if notes.numbers.isEmpty {
      notes.numbers = Array(repeating: 0, count: document.footnotes.count)
    }
    text.append(0x2060, style)
    if notes.numbers[index] == 0 {
      notes.numbers[index] = notes.set.count + 1
      let element = tree.add(.note, under: style.element, .note(notes.set.count + 1))
      setNote(document.footnotes[index], element)
      text.marks.append((text.scalars.count, .note(notes.numbers[index])))
    }
    var raised = style
    raised.element = tree.add(.reference, under: style.element)
    raised = linked(
      raised, to: .anchor(notes.set[notes.numbers[index] - 1].anchor),
      name: String(notes.numbers[index]))
    raised.size = style.size * 0.68
    raised.rise = style.size * 0.34
    text.append(String(notes.numbers[index]), raised)
  }

  private mutating func setNote(_ content: [Inline], _ element: Int32) {
    // The number is taken first: a note may name another.
    let number = notes.set.count + 1
    let anchor = anchors.add()
    notes.set.append(Notes.SetNote(strips: [], element: element, anchor: anchor))
    let size = type.note
    let flow = Flow(
      x: style.margins.left, width: bodySize.width, measure: style.measure, element: element,
      size: size, color: palette.soft)
    let strips = apart { setter in
      var text = TextStyle(size: size, color: setter.palette.soft)
      text.element = setter.tree.add(.label, under: element)
      setter.marker = Marker(
        text: Array(String(number).utf8).map { UInt32($0) } + [0x2E], style: text,
        right: flow.x + size * 1.3, checkBox: nil)
      setter.waitingAnchors.append(anchor)
      setter.setParagraph(
        content, setter.textStyle(flow, size: size), flow.inset(size * 1.7), leading: 1.4)
    }
    notes.set[number - 1] = Notes.SetNote(strips: strips, element: element, anchor: anchor)
  }

  /// The words of inlines alone, for bookmarks and running heads.
  static func plainText(_ inlines: [Inline], depth: Int = 0) -> String {
    guard depth < Setter.depthLimit else { return "" }
    var text = ""
    for inline in inlines {
      switch inline {
      case .text(let words), .code(let words): text += words
      case .strong(let parts), .emphasis(let parts), .strikethrough(let parts),
        .link(_, let parts), .colored(_, let parts):
        text += plainText(parts, depth: depth + 1)
      case .lineBreak: text += " "
      case .pageNumber, .footnote, .checkBox, .indexMark, .anchor: break
      }
    }
    return text
  }
}

extension Setter {
  /// Sets the whole document, until the pages are known.
  mutating func setAll() {
    let flow = Flow(
      x: style.margins.left, width: bodySize.width, measure: style.measure,
      element: StructureTree.root, size: type.body, color: palette.text)
    set(document.blocks, flow)
    paginate()
    if pages.isEmpty { pages.append(Page()) }
  }

  /// How many digits the number of each anchor's page has.
  var pageDigits: [Int] {
    anchors.places.map { $0.page < 0 ? 1 : String($0.page + 1).utf8.count }
  }

  /// Whether every page number in the text has as much room as it needs.
  var hasRoomForPageNumbers: Bool {
    for page in pages {
      for item in page.items {
        for paint in paints[item.strip.paints] {
          if case .pageNumber(let anchor, _, let digits, _) = paint.kind, digits > 0 {
            let number = anchors.places[anchor].page + 1
            if number > 0, String(number).utf8.count != digits { return false }
          }
        }
      }
    }
    return true
  }

  /// Writes page numbers into the text, and what stands on every page around it.
  mutating func finish() {
    for page in pages.indices {
      for item in pages[page].items {
        for index in item.strip.paints {
          if case .pageNumber(let anchor, let textStyle, _, let edge) = paints[index].kind {
            writeNumber(index, anchor, textStyle, edge)
          }
        }
      }
    }
    for page in pages.indices { addFurniture(page) }
    findUnknownAnchors()
    for scalar in shelf.missing { note(.missingCharacter(scalar)) }
    for script in Script.scripts(shelf.scripts) { note(.script(script)) }
  }

  private mutating func writeNumber(
    _ index: Int, _ anchor: Int, _ style: TextStyle, _ rightEdge: Double
  ) {
    let page = anchors.places[anchor].page
    let text = (page < 0 ? "?" : String(page + 1)).utf8.map { UInt32($0) }
    let width = width(of: text, style)
    let old = paints[index]
    let count = paints.count
    paint(
      text, style, x: rightEdge > 0 ? old.x + rightEdge - width : old.x, baseline: old.y)
    guard paints.count > count else { return }
    var new = paints[count]
    new.element = old.element
    paints[index] = new
    paints.removeLast(paints.count - count)
  }

  private mutating func findUnknownAnchors() {
    for (name, number) in namedTargets() where anchors.places[number].page < 0 {
      note(.unknownAnchor(name))
    }
  }

  /// The anchors that links lead to, with their names.
  private func namedTargets() -> [(String, Int)] {
    var found: [(String, Int)] = []
    for link in links {
      if case .anchor(let number) = link.target, let name = anchors.name(of: number) {
        found.append((name, number))
      }
    }
    return found
  }

  // MARK: What stands on every page

  private mutating func addFurniture(_ page: Int) {
    let furniture = document.furniture
    if page == 0, furniture.firstPage == .none { return }
    let hasHead = page > 0 || furniture.firstPage == .all
    let start = paints.count
    let size = type.small * 0.94
    var small = TextStyle(size: size, color: palette.muted)
    small.element = StructureTree.artifact
    let (paper, margins) = (style.paper.size, style.margins)
    let right = paper.width - margins.right
    let top = max(20, margins.top * 0.5)
    if hasHead, !furniture.head.isEmpty {
      paintFurniture(furniture.head, small, left: margins.left, top)
    }
    if hasHead, furniture.namesPart, !pages[page].part.isEmpty {
      paintFurniture(pages[page].part, small, right: right, top)
    }
    let foot = paper.height - max(20, margins.bottom * 0.46)
    if !furniture.foot.isEmpty || furniture.pageWords != nil {
      paints.append(
        Paint(
          element: StructureTree.artifact, x: margins.left, y: foot - size * 1.9,
          kind: .fill(width: right - margins.left, height: 0.5, palette.faint)))
    }
    if !furniture.foot.isEmpty { paintFurniture(furniture.foot, small, left: margins.left, foot) }
    if let words = furniture.pageWords {
      var text = words.before + String(page + 1)
      if !words.between.isEmpty { text += words.between + String(pages.count) }
      paintFurniture(text + words.after, small, right: right, foot)
    }
    pages[page].furniture = start..<paints.count
  }

  private mutating func paintFurniture(
    _ text: String, _ style: TextStyle, left: Double? = nil, right: Double = 0, _ baseline: Double
  ) {
    let room = bodySize.width * 0.48
    let text = shortened(text.unicodeScalars.map { $0.value }, style, to: room)
    let x = left ?? right - width(of: text, style)
    paint(text, style, x: x, baseline: baseline)
  }

  /// A text that ends in dots where it is too long for a line.
  private mutating func shortened(
    _ text: [UInt32], _ style: TextStyle, to room: Double
  ) -> [UInt32] {
    if width(of: text, style) <= room { return text }
    var count = min(text.count, 200)
    while count > 1 {
      count = count * 9 / 10
      let shorter = text[..<count] + [0x2026]
      if width(of: Array(shorter), style) <= room { return Array(shorter) }
    }
    return [0x2026]
  }
}

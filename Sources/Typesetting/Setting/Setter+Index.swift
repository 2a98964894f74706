extension Setter {
  /// Sets the terms marked so far in two columns; begins a page, so that their pages are known.
  mutating func setIndex(_ index: Block.Index, _ flow: Flow) {
    paginate()
    forcesBreak = true
    if !index.title.isEmpty {
      set([.heading(Block.Heading(1, [.text(index.title)]))], flow)
    }
    guard !terms.isEmpty else { return }
    let gutter = flow.size * 2.4
    var column = flow.inset(0, (flow.width + gutter) / 2)
    column.size = type.small * flow.size / type.body
    column.measure = column.width
    let element = tree.add(.index, under: flow.element)
    let list = tree.add(.list, under: element, .listNumbering(.none))
    let sorted = terms.indices.sorted { precedes(terms[$0].term, terms[$1].term) }
    let (gap, keeps, forces) = (gap, keepsWithNext, forcesBreak)
    let entries = apart { setter in
      for number in sorted { setter.setTerm(number, under: list, column) }
    }
    (self.gap, keepsWithNext, forcesBreak) = (gap, keeps, forces)
    let titleHeight = strips.count > paged ? Setter.height(of: Array(strips[paged...])) + gap : 0
    setInTwoColumns(
      entries, shift: column.width + gutter, firstRoom: bodySize.height - titleHeight, flow)
  }

  private func precedes(_ left: Inline.IndexTerm, _ right: Inline.IndexTerm) -> Bool {
    let (first, second) = (Array(left.sortKey.utf8), Array(right.sortKey.utf8))
    return first == second
      ? left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
      : first.lexicographicallyPrecedes(second)
  }

  private mutating func setTerm(_ number: Int, under list: Int32, _ flow: Flow) {
    let item = tree.add(.listItem, under: list)
    let body = tree.add(.listBody, under: item)
    let style = textStyle(flow.under(body))
    var text = ParagraphText()
    text.append(terms[number].term.text, style)
    var last: Int32 = -1
    for anchor in terms[number].anchors {
      let page = anchors.places[anchor].page
      guard page >= 0, page != last else { continue }
      text.append(last < 0 ? " \u{2002}" : ", ", style)
      last = page
      var link = linked(style, to: .anchor(anchor), name: terms[number].term.text)
      link.color = palette.soft
      text.append(String(page + 1), link)
    }
    let laid = lay(text, width: flow.width)
    let height = style.size * 1.5
    let baseline = Setter.baseline(style.size, height)
    for line in laid.ends.indices {
      let start = open(baseline: baseline, element: body)
      paint(laid, line: line, x: flow.x + (line > 0 ? style.size : 0), baseline: baseline)
      close(start, height: height, flow: flow, mayBreakBefore: line == 0)
    }
  }

  private mutating func setInTwoColumns(
    _ entries: [Strip], shift: Double, firstRoom: Double, _ flow: Flow
  ) {
    var rest = entries[...]
    var room = firstRoom
    while !rest.isEmpty {
      // The last page has two columns of the same height.
      let whole = Setter.height(of: Array(rest))
      let wanted = whole > room * 2 ? room : min(room, whole / 2 + flow.size * 1.5)
      let left = Setter.take(wanted, from: &rest)
      let right = Setter.take(max(wanted, Setter.height(of: left)), from: &rest)
      let start = open(baseline: 0, element: flow.element)
      stack(left, outer: flow.frame)
      stack(right, outer: flow.frame, shift: shift)
      close(
        start, height: max(Setter.height(of: left), Setter.height(of: right)), flow: flow)
      if !rest.isEmpty { forcesBreak = true }
      room = bodySize.height
    }
  }

  private static func take(_ room: Double, from rest: inout ArraySlice<Strip>) -> [Strip] {
    var taken: [Strip] = []
    var height = 0.0
    while let next = rest.first {
      let step = next.height + (taken.isEmpty ? 0 : next.before)
      if height + step > room, !taken.isEmpty { break }
      height += step
      taken.append(next)
      rest.removeFirst()
    }
    return taken
  }
}

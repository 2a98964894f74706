extension Setter {
  mutating func setList(_ list: Block.List, _ flow: Flow) {
    let size = flow.size
    let numbering: StructureTree.Numbering
    switch list.kind {
    case .bullets: numbering = .disc
    case .numbers: numbering = .decimal
    case .tasks: numbering = .none
    }
    let element = tree.add(.list, under: flow.element, .listNumbering(numbering))
    let marks = list.items.indices.map { Setter.mark(of: list.kind, at: $0) }
    var plain = textStyle(flow)
    if case .bullets = list.kind { plain.color = palette.muted }
    var widest = size * 0.8
    for mark in marks { widest = max(widest, width(of: mark, plain)) }
    let indent = max(size * 1.55, widest + size * 0.55)
    // Very deep lists would leave no room for words.
    let step = flow.width - indent < size * 8 ? 0 : indent
    if step == 0 { note(.nestedTooDeep) }
    for (index, item) in list.items.enumerated() {
      let entry = tree.add(.listItem, under: element)
      var label = plain
      label.element = tree.add(.label, under: entry)
      let body = tree.add(.listBody, under: entry)
      if let isDone = item.isDone {
        tree.describe(label.element, .actualText(isDone ? "\u{2612}" : "\u{2610}"))
        label.color = flow.color
      }
      let isTight = !list.isLoose
      // An item of several parts stands off, so that each part is read with its own item.
      let isAfterLong = index > 0 && list.items[index - 1].blocks.count > 1
      space(index == 0 ? size * 0.3 : size * (isAfterLong ? 0.62 : isTight ? 0.28 : 0.7))
      marker = Marker(
        text: marks[index], style: label,
        right: flow.x + (step == 0 ? widest : step) - size * 0.55, checkBox: item.isDone)
      var inner = flow.inset(step == 0 ? widest + size * 0.55 : step).under(body)
      if step == 0 {
        inner.x = flow.x
        inner.width = flow.width
        marker = nil
      }
      inner.measure = max(size * 8, flow.measure - step)
      set(item.blocks, inner)
      finishMarker(inner)
      if isTight { gap = min(gap, size * 0.28) }
    }
    space(size * 0.72)
  }

  /// A mark whose item had no line of its own gets one.
  private mutating func finishMarker(_ flow: Flow) {
    guard marker != nil else { return }
    let height = flow.size * type.leading
    let start = open(baseline: Setter.baseline(flow.size, height), element: flow.element)
    close(start, height: height, flow: flow)
  }

  private static func mark(of kind: Block.List.Kind, at index: Int) -> [UInt32] {
    switch kind {
    case .bullets, .tasks: [0x2022]
    case .numbers(let first): String(first + index).utf8.map { UInt32($0) } + [0x2E]
    }
  }

  mutating func setDefinitions(_ pairs: [Block.Definition], _ flow: Flow) {
    let size = flow.size
    let list = tree.add(.list, under: flow.element, .listNumbering(.none))
    for pair in pairs {
      let item = tree.add(.listItem, under: list)
      let label = tree.add(.label, under: item)
      if !pair.anchor.isEmpty { waitingAnchors.append(anchors.number(of: pair.anchor)) }
      space(size * 0.8)
      setParagraph(
        pair.term, textStyle(flow.under(label), face: FontShelf.Face(isBold: true)), flow,
        leading: type.leading, keepsWhole: true)
      keepsWithNext = true
      let body = tree.add(.listBody, under: item)
      var inner = flow.inset(size * 1.55).under(body)
      inner.measure = flow.measure - size * 1.55
      set(pair.blocks, inner)
    }
    keepsWithNext = false
    space(size * 0.72)
  }
}

extension Setter {
  /// A page of its own: the drawing above, the title in the middle, facts at the foot.
  mutating func setCover(_ cover: Block.Cover, _ flow: Flow) {
    let page = bodySize.height
    forcesBreak = true
    let drawing = cover.drawing
    let title = apart { setter in
      var column = flow
      column.measure = flow.width * 0.92
      if !cover.overline.isEmpty {
        setter.set([.paragraph([.text(cover.overline)], .overline)], column)
        setter.space(flow.size * 0.9)
      }
      let element = setter.tree.add(.heading1, under: flow.element)
      let style = setter.textStyle(
        flow.under(element), size: setter.type.cover,
        face: FontShelf.Face(family: .serif, isBold: true))
      setter.setParagraph(
        cover.title, style, column, leading: 1.14, isBalanced: true, keepsWhole: true)
      setter.lastLevel = 1
      if !cover.subtitle.isEmpty {
        setter.space(flow.size * 1.3)
        column.measure = flow.width * 0.72
        setter.set([.paragraph(cover.subtitle, .lede)], column)
      }
    }
    let foot = apart { setter in
      for line in cover.lines { setter.set([.paragraph(line, .facts)], flow) }
      for index in setter.strips.indices { setter.strips[index].before = 0 }
    }
    let start = open(baseline: 0, element: flow.element)
    if let drawing {
      let room = page * 0.36
      _ = paint(
        drawing, x: flow.x, y: page * 0.04, width: flow.width, room: room, under: flow.element)
    }
    let titleTop = drawing == nil ? page * 0.3 : page * 0.47
    stack(title, at: titleTop, outer: flow.frame)
    let footHeight = Setter.height(of: foot)
    if !foot.isEmpty {
      let line = page - footHeight - flow.size * 1.2
      paints.append(
        Paint(
          element: StructureTree.artifact, x: flow.x, y: line,
          kind: .fill(width: flow.width, height: 0.75, palette.faint)))
      stack(foot, at: page - footHeight, outer: flow.frame)
    }
    close(start, height: page, flow: flow)
    forcesBreak = true
  }
}
